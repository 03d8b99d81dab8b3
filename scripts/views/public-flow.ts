import { firstDay, lastDay, monthsBetween, quartersBetween } from '../calendar/days.ts';
import { groupedByEach } from '../grouped.ts';
import type { JudgedDispatch, Judgement } from '../judgement.ts';
import { flowBetween } from '../rules/flow.ts';
import { quarterLabel, quarterPeriod } from './period.ts';
import { type PublicCount, shownCount } from './public-figures.ts';

/** What came, what was done and what was left in a month or a quarter, as the public reads it (`rules/flow.ts`). */
export interface PublicFlow {
  /** `2022-03` or `2022-Q1`. */
  readonly id: string;
  readonly label: string;
  readonly dispatched: PublicCount;
  readonly closed: PublicCount;
  readonly overdue: PublicCount;
}

/** Every one from the county's first dispatch to the judgement's own, which may still run. */
type Periods = 'months' | 'quarters';

/**
 * The flow of some dispatches in every month or quarter. Each is a group, so numbers under `suppressUnder` are not shown (5.1).
 *
 * @param keysOf what a dispatch counts for: its themes, its unit
 * @returns the flow of one key; one that no dispatch has came to nothing
 */
export function publicFlows(
  judgement: Judgement,
  periods: Periods,
  suppressUnder: number,
  keysOf: (judged: JudgedDispatch) => readonly string[],
): (key: string) => PublicFlow[] {
  const inTurn = periodsOf(judgement, periods).map((period) => ({
    ...period,
    own: groupedByEach(judgement.dispatchesTouchedIn(period.from, period.to), keysOf),
  }));
  return (key) =>
    inTurn.map(({ id, label, from, to, own }) => {
      const { dispatched, closed, overdue } = flowBetween(own.get(key) ?? [], from, to);
      const shown = (count: number) => shownCount(count, suppressUnder);
      return { id, label, dispatched: shown(dispatched), closed: shown(closed), overdue: shown(overdue) };
    });
}

/** The whole county's flow by month. */
export const publicMonths = (judgement: Judgement, suppressUnder: number): PublicFlow[] =>
  publicFlows(judgement, 'months', suppressUnder, () => ['county'])('county');

function periodsOf({ dispatches, asOf }: Judgement, periods: Periods) {
  if (dispatches.length === 0) return [];
  const first = dispatches.reduce((day, { history }) => (history.dispatched < day ? history.dispatched : day), asOf);
  if (periods === 'quarters') {
    return quartersBetween(first, asOf).map((id) => {
      const { from, to } = quarterPeriod(id, asOf);
      return { id, label: quarterLabel(id), from, to };
    });
  }
  return monthsBetween(first, asOf).map((id) => {
    const last = lastDay(id);
    const label = `${id.slice(0, 4)}年${Number(id.slice(5))}月`;
    return { id, label, from: firstDay(id), to: last < asOf ? last : asOf };
  });
}
