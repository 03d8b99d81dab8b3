import { NATURES, STATES, VERDICTS } from '../../../scripts/words/labels.ts';
import type { Column } from '../../components/dispatch-row.tsx';
import type { ListedDispatch } from '../../lib/facets.ts';
import { standing } from '../../lib/words.ts';
import type { Sort } from './query.ts';

/**
 * In the order of a column. Those it says nothing of stand last in both directions; equal ones stay as they came, so
 * that within them the latest is still first.
 */
export function sortDispatches(dispatches: readonly ListedDispatch[], { column, descending }: Sort): ListedDispatch[] {
  const sign = descending ? -1 : 1;
  return dispatches
    .map((dispatch) => ({ dispatch, key: KEYS[column](dispatch) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return sign * compare(a.key, b.key);
    })
    .map(({ dispatch }) => dispatch);
}

/** What a column is sorted by; null where it shows nothing. */
const KEYS: Readonly<Record<Column, (dispatch: ListedDispatch) => string | number | null>> = {
  id: ({ id }) => id,
  title: ({ content }) => content?.title ?? null,
  unit: ({ unit }) => unit.name,
  nature: ({ nature }) => Object.keys(NATURES).indexOf(nature),
  dispatched: ({ dispatched }) => dispatched,
  due: ({ due }) => due,
  closed: ({ closed }) => closed,
  standing: (dispatch) => STANDINGS.indexOf(standing(dispatch)),
  days: ({ daysUsed }) => daysUsed,
};

/** What presses most comes first. */
const STANDINGS: readonly string[] = [
  VERDICTS.overdue,
  STATES['awaiting-signature'],
  STATES['in-progress'],
  STATES['awaiting-review'],
  VERDICTS.late,
  VERDICTS['on-time'],
  STATES.closed,
  STATES.declined,
];

/** Words in the order of their pinyin, and numbers within them as numbers. */
const PINYIN = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : PINYIN.compare(`${a}`, `${b}`);
