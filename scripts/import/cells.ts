import { columnsOf, type Mapping } from './mapping.ts';
import { normaliseName } from './names.ts';
import type { Cell, TableRow } from './table.ts';

/** Reads a row's cells by column name. What the mapping calls blank is blank. */
export interface CellReader {
  /** As it stands in the table, whatever the mapping calls blank. */
  raw(row: TableRow, column: string): Cell;
  /** `''` for a blank. */
  value(row: TableRow, column: string): Cell;
  text(row: TableRow, column: string): string;
  /** A template with its `{columns}` filled in; `''` when nothing was asked for. */
  fill(row: TableRow, template: string | undefined): string;
}

/** @param indexOf where a column stands, as `columnFinder` gives it */
export function cellReader(map: Mapping, indexOf: (column: string) => number): CellReader {
  const blanks = new Set((map.blanks ?? []).map(normaliseName));
  const raw = (row: TableRow, column: string): Cell => row.cells[indexOf(column)] ?? '';
  const value = (row: TableRow, column: string): Cell => {
    const cell = raw(row, column);
    return blanks.has(normaliseName(String(cell))) ? '' : cell;
  };
  const text = (row: TableRow, column: string): string => String(value(row, column));
  const fill = (row: TableRow, template = ''): string =>
    columnsOf(template)
      .reduce((words, column) => words.replace(`{${column}}`, () => text(row, column)), template)
      .trim();
  return { raw, value, text, fill };
}
