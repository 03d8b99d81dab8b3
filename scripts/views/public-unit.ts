import type { JudgedDispatch, Judgement } from '../judgement.ts';
import type { Day } from '../records/schema/common.ts';
import type { Unit } from '../records/schema/units.ts';
import { dispatchFigures } from '../rules/figures.ts';
import { groupFigures, type PublicFigures } from './public-figures.ts';

/** One responsible unit as the public sees it. */
export interface PublicUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: 'department' | 'town' | 'utility' | null;
  readonly formerNames: readonly { readonly name: string; readonly until: Day | null }[];
  /** The unit that took over its duties. */
  readonly successor: { readonly id: string; readonly name: string } | null;
  readonly figures: PublicFigures;
  /** Nothing was due yet: there is nothing to measure it by, so it is listed apart. */
  readonly nothingDue: boolean;
  /** Ids of its dispatches, latest first. */
  readonly dispatches: readonly string[];
}

/** The county's units in the order of its own list, each with its figures. */
export function publicUnits({ ledger, dispatches, asOf }: Judgement, suppressUnder: number): PublicUnit[] {
  const byUnit = new Map<string, JudgedDispatch[]>();
  for (const judged of dispatches) {
    const list = byUnit.get(judged.entry.data.unit);
    if (list) list.push(judged);
    else byUnit.set(judged.entry.data.unit, [judged]);
  }
  return ledger.unitList.map((unit): PublicUnit => {
    const own = byUnit.get(unit.id) ?? [];
    const figures = dispatchFigures(own, null, asOf);
    return {
      id: unit.id,
      name: unit.name,
      kind: unit.kind ?? null,
      formerNames: (unit.formerNames ?? []).map(({ name, until }) => ({ name, until: until ?? null })),
      successor: successorOf(unit, ledger.units),
      figures: groupFigures(figures, suppressUnder),
      nothingDue: figures.onTime.denominator === 0,
      dispatches: own.map(({ id }) => id).reverse(),
    };
  });
}

function successorOf({ successor }: Unit, units: ReadonlyMap<string, Unit>): PublicUnit['successor'] {
  const unit = successor ? units.get(successor) : undefined;
  return unit ? { id: unit.id, name: unit.name } : null;
}
