import { groupedBy } from '../grouped.ts';
import type { JudgedDispatch, Judgement } from '../judgement.ts';
import type { Day } from '../records/schema/common.ts';
import type { PolicyValues } from '../records/schema/policy.ts';
import type { Unit } from '../records/schema/units.ts';
import { hasEnded } from '../rules/dispatch-history.ts';
import { type DispatchFigures, dispatchFigures } from '../rules/figures.ts';
import { rankByRate } from '../rules/ranking.ts';
import { groupFigures, type PublicFigures } from './public-figures.ts';
import { type PublicUnitQuarter, unitQuarters } from './public-unit-quarters.ts';

/** Why a unit has no rank: nothing was due, less was due than `rankFrom`, or its rate would give away a small number (5.1). */
export type Unranked = 'nothing-due' | 'too-few' | 'not-shown';

/** One responsible unit as the public sees it. */
export interface PublicUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: 'department' | 'town' | 'utility' | null;
  /** The short names people know it by. */
  readonly aliases: readonly string[];
  readonly formerNames: readonly { readonly name: string; readonly until: Day | null }[];
  /** The unit that took over its duties. */
  readonly successor: UnitName | null;
  /** The units whose duties it took over. */
  readonly predecessors: readonly UnitName[];
  readonly figures: PublicFigures;
  /** Nothing was due yet: there is nothing to measure it by, so it is listed apart. */
  readonly nothingDue: boolean;
  /** By on-time rate among the units that are ranked, the best being 1; equal rates share a rank. */
  readonly rank: number | null;
  /** Null when it has a rank. */
  readonly unranked: Unranked | null;
  readonly quarters: readonly PublicUnitQuarter[];
  /** Ids of what is not closed: overdue first, then by due day; where it is unknown last. */
  readonly open: readonly string[];
  /** Ids of its dispatches, latest first. */
  readonly dispatches: readonly string[];
}

interface UnitName {
  readonly id: string;
  readonly name: string;
}

/** The county's units in the order of its own list, each with its figures. */
export function publicUnits(judgement: Judgement, { suppressUnder, rankFrom }: PolicyValues): PublicUnit[] {
  const { ledger, dispatches, asOf } = judgement;
  const byUnit = groupedBy(dispatches, ({ entry }) => entry.data.unit);
  const quartersOf = unitQuarters(judgement, suppressUnder);
  const measured = ledger.unitList.map((unit): Measured => {
    const own = byUnit.get(unit.id) ?? [];
    const figures = dispatchFigures(own, null, asOf);
    return { unit, own, figures, shown: groupFigures(figures, suppressUnder) };
  });
  const places = placesOf(measured, rankFrom);
  return measured.map(
    ({ unit, own, figures, shown }): PublicUnit => ({
      id: unit.id,
      name: unit.name,
      kind: unit.kind ?? null,
      aliases: [...(unit.aliases ?? [])],
      formerNames: (unit.formerNames ?? []).map(({ name, until }) => ({ name, until: until ?? null })),
      successor: successorOf(unit, ledger.units),
      predecessors: ledger.unitList.filter(({ successor }) => successor === unit.id).map(({ id, name }) => ({ id, name })),
      figures: shown,
      nothingDue: figures.onTime.denominator === 0,
      rank: places.ranks.get(unit.id) ?? null,
      unranked: places.unranked.get(unit.id) ?? null,
      quarters: quartersOf(unit.id),
      open: own
        .filter(({ history }) => !hasEnded(history))
        .sort(byUrgency)
        .map(({ id }) => id),
      dispatches: own.map(({ id }) => id).reverse(),
    }),
  );
}

interface Measured {
  readonly unit: Unit;
  /** In order of their ids. */
  readonly own: readonly JudgedDispatch[];
  readonly figures: DispatchFigures;
  readonly shown: PublicFigures;
}

/**
 * Ranks ("Figures and their bases") only by what is shown: a rank that nobody can check is worth nothing, and one made
 * of a number that is held back would give it away (5.1).
 */
function placesOf(units: readonly Measured[], rankFrom: number) {
  const isShown = ({ shown, figures }: Measured) => shown.onTime.rate !== null || figures.onTime.denominator < rankFrom;
  const { ranked, tooFew, nothingDue } = rankByRate(units.filter(isShown), ({ figures }) => figures.onTime, rankFrom);
  const unranked = new Map<string, Unranked>();
  for (const { unit } of units) unranked.set(unit.id, 'not-shown');
  for (const { unit } of tooFew) unranked.set(unit.id, 'too-few');
  for (const { unit } of nothingDue) unranked.set(unit.id, 'nothing-due');
  for (const { item } of ranked) unranked.delete(item.unit.id);
  return { ranks: new Map(ranked.map(({ item, rank }) => [item.unit.id, rank])), unranked };
}

function byUrgency(a: JudgedDispatch, b: JudgedDispatch): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

/** Text that sorts: overdue before the rest, then the due day, then the id. */
const keyOf = ({ id, clock }: JudgedDispatch): string =>
  `${clock?.verdict === 'overdue' ? 0 : 1} ${clock?.due ?? '9999-12-31'} ${id}`;

function successorOf({ successor }: Unit, units: ReadonlyMap<string, Unit>): PublicUnit['successor'] {
  const unit = successor ? units.get(successor) : undefined;
  return unit ? { id: unit.id, name: unit.name } : null;
}
