/** What a table's cell can hold: text, a number, or nothing. */
export type Cell = string | number | null;

/** One column of an exported table: its Chinese heading, and what of a row it shows. */
export interface Column<Row> {
  readonly title: string;
  readonly of: (row: Row) => Cell;
}

/** A named table, ready to be written in any format. */
export interface ExportTable {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The heading row and a row for each entry. */
export function tableOf<Row>(name: string, columns: readonly Column<Row>[], entries: readonly Row[]): ExportTable {
  return { name, rows: [columns.map(({ title }) => title), ...entries.map((entry) => columns.map(({ of }) => of(entry)))] };
}
