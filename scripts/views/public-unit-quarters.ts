import { groupedBy } from '../grouped.ts';
import type { Judgement } from '../judgement.ts';
import { dispatchFigures } from '../rules/figures.ts';
import { type Period, quarterPeriod } from './period.ts';
import { groupRate, type PublicRate } from './public-figures.ts';
import { type PublicFlow, publicFlows } from './public-flow.ts';

/** One quarter of a unit: what came and what was done, and its on-time rate over what was due in the quarter. */
export interface PublicUnitQuarter extends PublicFlow {
  readonly onTime: PublicRate;
  /** Its last day is over: its numbers stay as they are. */
  readonly complete: boolean;
}

/**
 * 6.4: the quarters of every unit, earliest first, from the county's first dispatch on. Each is judged as of its last
 * day, or today while it runs, so that a quarter that is over never changes.
 *
 * @returns the quarters of one unit
 */
export function unitQuarters(judgement: Judgement, suppressUnder: number): (unit: string) => PublicUnitQuarter[] {
  const flowsOf = publicFlows(judgement, 'quarters', suppressUnder, ({ entry }) => [entry.data.unit]);
  // Every unit has the same quarters, also one that was sent nothing.
  const quarters = flowsOf('').map(({ id }) => {
    const period = quarterPeriod(id, judgement.asOf);
    return { complete: period.complete, rates: ratesIn(judgement, period, suppressUnder) };
  });
  const none = groupRate({ numerator: 0, denominator: 0, rate: null }, suppressUnder);
  return (unit) =>
    flowsOf(unit).map((flow, i) => ({
      ...flow,
      onTime: quarters[i]?.rates.get(unit) ?? none,
      complete: quarters[i]?.complete ?? false,
    }));
}

function ratesIn(judgement: Judgement, { from, to }: Period, suppressUnder: number): ReadonlyMap<string, PublicRate> {
  const byUnit = groupedBy(judgement.dispatchesTouchedIn(from, to), ({ entry }) => entry.data.unit);
  return new Map([...byUnit].map(([unit, own]) => [unit, groupRate(dispatchFigures(own, from, to).onTime, suppressUnder)]));
}
