import { writeCsv } from 'hucre/csv';
import { rangeRef, writeXlsx } from 'hucre/xlsx';
import type { Day } from '../records/schema/common.ts';
import type { Cell, ColumnLook, ExportTable, Share } from './column.ts';

/** A table as CSV that opens in a Chinese Excel: UTF-8 with its mark, and no cell that could run as a formula. */
export function toCsv({ rows }: ExportTable): string {
  const plain = rows.map((row) => row.map((cell) => (isShare(cell) ? cell.share : cell)));
  return writeCsv(plain, { bom: true, escapeFormulae: true });
}

/** What a spreadsheet program says of the workbook as a whole. */
interface About {
  readonly title?: string;
  readonly creator?: string;
}

/**
 * Tables as one workbook, a sheet each, the heading row frozen. Every text is stored as text, so nothing in it is a
 * formula. Its only clock is the day its figures are of, so the same records give the same file.
 */
export async function toXlsx(tables: readonly ExportTable[], asOf: Day, about: About = {}): Promise<Uint8Array> {
  const dated = midnight(asOf);
  const output = await writeXlsx({ properties: { ...about, created: dated, modified: dated }, sheets: tables.map(sheetOf) });
  return output instanceof Uint8Array ? output : new Uint8Array(output);
}

const sheetOf = ({ name, columns, rows, isList }: ExportTable) => ({
  name,
  columns: columns.map(({ width, isDay }) => ({ width, ...(isDay ? { numFmt: 'yyyy-mm-dd' } : {}) })),
  rows: rows.map((row, i) => row.map((cell, j) => written(cell, i === 0 ? undefined : columns[j]))),
  cells: stylesOf(rows),
  freezePane: { rows: 1 },
  ...(isList ? { autoFilter: { range: rangeRef(0, 0, rows.length - 1, columns.length - 1) } } : {}),
});

function written(cell: Cell, column: ColumnLook | undefined): string | number | Date | null {
  if (isShare(cell)) return cell.share;
  if (typeof cell !== 'string') return cell;
  return column?.isDay ? midnight(cell) : shortened(cell);
}

/** What differs from its column: the headings, and numbers that are shares. By `row,column`. */
function stylesOf(rows: ExportTable['rows']) {
  const styles = new Map<string, { style: typeof HEADING | typeof PER_CENT }>();
  for (const [i, row] of rows.entries()) {
    for (const [j, cell] of row.entries()) {
      if (i === 0) styles.set(`${i},${j}`, { style: HEADING });
      else if (isShare(cell)) styles.set(`${i},${j}`, { style: PER_CENT });
    }
  }
  return styles;
}

const HEADING = { font: { bold: true, size: 11, name: 'Calibri' } };
const PER_CENT = { numFmt: '0.0%' };

/** A spreadsheet's days have no zone; they are read and written as UTC. */
const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);

const isShare = (cell: Cell): cell is Share => typeof cell === 'object' && cell !== null;

/** A spreadsheet program refuses a workbook with a longer cell. UTF-16 units, as it counts them. */
const LONGEST_CELL = 32_767;

const shortened = (text: string): string =>
  text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…`;
