import { createHash } from 'node:crypto';
import type { JudgedDispatch } from '../judgement.ts';
import type { Day } from '../records/schema/common.ts';

type Cell = string | number | null;

/**
 * The columns, in this order for good: a quarter's hash is that of this text, so a change here would change the hash
 * of every quarter ever published. Only ids, days, numbers and the words of the API stand in it, never a text of a person.
 */
const COLUMNS: readonly (readonly [string, (judged: JudgedDispatch) => Cell])[] = [
  ['id', ({ id }) => id],
  ['unit', ({ entry }) => entry.data.unit],
  ['nature', ({ entry, clock }) => clock?.nature ?? entry.data.nature],
  ['theme', ({ entry }) => entry.data.theme ?? null],
  ['problems', ({ entry }) => (entry.data.problems ?? []).join(' ')],
  ['dispatched', ({ history }) => history.dispatched],
  ['signBy', ({ clock }) => clock?.signBy ?? null],
  ['signed', ({ history }) => history.signed],
  ['received', ({ clock }) => clock?.received ?? null],
  ['due', ({ clock }) => clock?.due ?? null],
  ['state', ({ history }) => history.state],
  ['verdict', ({ clock }) => clock?.verdict ?? null],
  ['lastReply', ({ history }) => history.lastReply],
  ['closed', ({ history }) => history.closed],
  ['returns', ({ history }) => history.returns],
  ['daysUsed', ({ clock }) => clock?.daysUsed ?? null],
];

/**
 * 6.4: what a quarter's figures are counted from, as the text that its hash is taken of: CSV with a heading, a dispatch a
 * line in order of their ids, as they stood at the end of `asOf`. ASCII, lines end with LF, an empty cell is nothing
 * known. No cell needs quoting: ids and words have no comma.
 *
 * @param judged as of `asOf`
 */
export function quarterBasis(judged: readonly JudgedDispatch[], asOf: Day): string {
  const lines = judged.map((one) => [asOf, ...COLUMNS.map(([, of]) => of(one) ?? '')].join(','));
  return `${[['asOf', ...COLUMNS.map(([name]) => name)].join(','), ...lines].join('\n')}\n`;
}

/** SHA-256 of the text's bytes, in hexadecimal: what `sha256sum` prints for its file. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
