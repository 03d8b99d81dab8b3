import type { CellReader } from './cells.ts';
import type { Mapping } from './mapping.ts';
import { type Problem, problem } from './problem.ts';
import type { TableRow } from './table.ts';

/**
 * What is wrong with the rows' keys, by row. A key is all that tells one matter from another when a table comes in a
 * second time, so a missing, mangled or ambiguous one is never guessed at.
 *
 * A row that repeats an earlier one to the letter is a duplicate, and the first is taken. Rows that share a key and
 * differ are all left out: were the first taken, correcting its key later would hide the other for good.
 */
export function keyProblems(rows: readonly TableRow[], map: Mapping, cells: CellReader): ReadonlyMap<number, readonly Problem[]> {
  const found = new Map<number, Problem[]>();
  const byKey = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = cells.text(row, map.key);
    if (key === '') found.set(row.row, [problem(row.row, 'no-key', map.key)]);
    else if (isMangled(cells.raw(row, map.key))) found.set(row.row, [problem(row.row, 'mangled-key', key)]);
    else byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  for (const [key, sharing] of byKey) {
    const different = new Map<string, TableRow>();
    for (const row of sharing) {
      const same = different.get(contentOf(row));
      if (same) found.set(row.row, [problem(row.row, 'duplicate-row', same.row, key)]);
      else different.set(contentOf(row), row);
    }
    if (different.size < 2) continue;
    for (const { row } of different.values()) {
      const others = [...different.values()].map((other) => other.row).filter((other) => other !== row);
      found.set(row, [problem(row, 'key-conflict', others, key)]);
    }
  }
  return found;
}

/** A row by all it says; cells that are empty to the right don't count. */
const contentOf = (row: TableRow): string => JSON.stringify(row.cells.map(String)).replace(/(,"")+\]$/, ']');

/** What spreadsheets do to long numbers: `2.01111E+10`, or everything after the fifteenth digit made zero. */
const isMangled = (cell: string | number): boolean =>
  typeof cell === 'number' ? Math.abs(cell) >= 1e15 : /^\d(\.\d+)?E\+?\d+$/i.test(cell);
