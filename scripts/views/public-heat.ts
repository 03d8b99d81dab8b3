import type { JudgedDispatch, Judgement } from '../judgement.ts';
import { dispatchFigures } from '../rules/figures.ts';
import { groupFigures, type PublicCount } from './public-figures.ts';
import { topicsOf } from './public-topic.ts';

/** How many dispatches there are of each theme and problem type (3.2); one with two problem types counts at both. */
export interface PublicHeat {
  /** Ids of the themes and of the problem types, in the order of the county's lists. */
  readonly themes: readonly string[];
  readonly problems: readonly string[];
  /** A row for each theme with a cell for each problem type. */
  readonly cells: readonly (readonly PublicCount[])[];
}

/** Each cell is a group, so numbers under `suppressUnder` are not shown (5.1). */
export function publicHeat(
  { ledger, dispatches, asOf }: Pick<Judgement, 'ledger' | 'dispatches' | 'asOf'>,
  suppressUnder: number,
): PublicHeat {
  const themes = ledger.themes.themes.map(({ id }) => id);
  const problems = ledger.themes.problems.map(({ id }) => id);
  const groups = themes.map(() => problems.map((): JudgedDispatch[] => []));
  for (const judged of dispatches) {
    for (const theme of topicsOf(judged, 'themes')) {
      const row = groups[themes.indexOf(theme)];
      for (const problem of topicsOf(judged, 'problems')) row?.[problems.indexOf(problem)]?.push(judged);
    }
  }
  const countOf = (own: readonly JudgedDispatch[]) => groupFigures(dispatchFigures(own, null, asOf), suppressUnder).dispatched;
  return { themes, problems, cells: groups.map((row) => row.map(countOf)) };
}
