import { groupedBy } from '../grouped.ts';
import type { JudgedDispatch, Judgement } from '../judgement.ts';
import { dispatchFigures } from '../rules/figures.ts';
import { groupFigures, type PublicCount, type PublicGroup } from './public-figures.ts';
import { type PublicFlow, publicFlows } from './public-flow.ts';

/** A theme, a stage or a problem type (3.2) with the dispatches that have it. */
export interface PublicTopic extends PublicGroup {
  /** By quarter: months are too small to be told of one topic. */
  readonly quarters: readonly PublicFlow[];
  /** The units that were sent some of them, those with the most first. */
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly listed: boolean;
    readonly dispatched: PublicCount;
  }[];
}

/** 3.2: the county's themes, stages or problem types in the order of its list. A dispatch can have several problem types. */
export function publicTopics(judgement: Judgement, list: 'themes' | 'stages' | 'problems', suppressUnder: number): PublicTopic[] {
  const { ledger, dispatches, asOf } = judgement;
  const quartersOf = publicFlows(judgement, 'quarters', suppressUnder, (judged) => topicsOf(judged, list));
  return ledger.themes[list].map(({ id, zh }): PublicTopic => {
    const own = dispatches.filter((judged) => topicsOf(judged, list).includes(id));
    return {
      id,
      label: zh,
      figures: groupFigures(dispatchFigures(own, null, asOf), suppressUnder),
      quarters: quartersOf(id),
      units: unitsOf(own, judgement, suppressUnder),
    };
  });
}

const NONE: readonly string[] = [];

/** The words of one list that a dispatch bears. */
export function topicsOf({ entry: { data } }: JudgedDispatch, list: 'themes' | 'stages' | 'problems'): readonly string[] {
  if (list === 'problems') return data.problems ?? NONE;
  const word = list === 'themes' ? data.theme : data.stage;
  return word === undefined ? NONE : [word];
}

function unitsOf(own: readonly JudgedDispatch[], { ledger, asOf }: Judgement, suppressUnder: number): PublicTopic['units'] {
  const byUnit = groupedBy(own, ({ entry }) => entry.data.unit);
  const place = (id: string) => {
    const index = ledger.unitList.findIndex((unit) => unit.id === id);
    return index === -1 ? ledger.unitList.length : index;
  };
  return (
    [...byUnit]
      .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
      .map(([id, theirs]) => {
        const unit = ledger.units.get(id);
        const { dispatched } = groupFigures(dispatchFigures(theirs, null, asOf), suppressUnder);
        return { id, name: unit?.name ?? id, listed: unit !== undefined, dispatched };
      })
      // Those that aren't told stay in the order of the county's list, which tells nothing.
      .sort((a, b) => told(b.dispatched) - told(a.dispatched))
  );
}

const told = (count: PublicCount): number => (typeof count === 'number' ? count : 0);
