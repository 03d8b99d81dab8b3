/** A part of a whole, from 0 to 1: a number that a spreadsheet shows in per cent. */
export interface Share {
  readonly share: number;
}

/** What a table's cell can hold: text, a number, a share, or nothing. */
export type Cell = string | number | Share | null;

/** How a column looks in a spreadsheet. */
export interface ColumnLook {
  /** In Latin letters; a Chinese sign takes two. */
  readonly width: number;
  /** Its texts are days, `2022-03-15`. */
  readonly isDay?: boolean;
}

/** One column of an exported table: its Chinese heading, what of a row it shows, and how it looks. */
export interface Column<Row> extends ColumnLook {
  readonly title: string;
  readonly of: (row: Row) => Cell;
}

/** A named table, ready to be written in any format. The first row holds the headings. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly ColumnLook[];
  readonly rows: readonly (readonly Cell[])[];
  /** A list to be looked through, so a spreadsheet offers to filter it. */
  readonly isList: boolean;
}

/** The heading row and a row for each entry. */
export function tableOf<Row>(name: string, columns: readonly Column<Row>[], entries: readonly Row[], isList = true): ExportTable {
  return {
    name,
    columns,
    rows: [columns.map(({ title }) => title), ...entries.map((entry) => columns.map(({ of }) => of(entry)))],
    isList,
  };
}
