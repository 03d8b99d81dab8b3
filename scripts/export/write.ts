import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';
import type { Day } from '../records/schema/common.ts';
import type { Cell, ExportTable } from './column.ts';

/** A table as CSV that opens in a Chinese Excel: UTF-8 with its mark, and no cell that could run as a formula. */
export function toCsv({ rows }: ExportTable): string {
  return writeCsv(mutable(rows), { bom: true, escapeFormulae: true });
}

/**
 * Tables as one workbook, a sheet each, the heading row frozen. Every text is stored as text, so nothing in it is a
 * formula. It is dated by the day its figures are of, so the same records give the same file.
 */
export async function toXlsx(tables: readonly ExportTable[], asOf: Day): Promise<Uint8Array> {
  const dated = new Date(`${asOf}T00:00:00Z`);
  const output = await writeXlsx({
    properties: { created: dated, modified: dated },
    sheets: tables.map(({ name, rows }) => ({ name, rows: mutable(rows), freezePane: { rows: 1 } })),
  });
  return output instanceof Uint8Array ? output : new Uint8Array(output);
}

const mutable = (rows: ExportTable['rows']): Cell[][] => rows.map((row) => [...row]);
