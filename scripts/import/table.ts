import { detectDelimiter, parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { closest } from '../words/closest.ts';
import { decodeTable } from './decode.ts';
import { type Complaint, ImportError } from './error.ts';
import { normaliseName } from './names.ts';

/** A number only where a spreadsheet said so: it may be a serial date, which no text may. */
export type Cell = string | number;

export interface TableRow {
  /** The row's number as a person sees it in a spreadsheet; the header is usually row 1. */
  readonly row: number;
  /** In the order of `Table.columns`. */
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly columns: readonly string[];
  /** The rows above the header that hold anything. */
  readonly above: readonly TableRow[];
  /** Every row below the header that holds anything. */
  readonly rows: readonly TableRow[];
}

type Grid = readonly (readonly Cell[])[];

/**
 * Reads a table, whatever it came as. The same rows give the same table from CSV in either encoding and from XLSX.
 *
 * @param options `sheet` is needed when a workbook holds several; `headerRow` counts from 1
 * @throws ImportError `table`
 */
export async function readTable(bytes: Uint8Array, options: { sheet?: string; headerRow?: number } = {}): Promise<Table> {
  const grid = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? await xlsxGrid(bytes, options.sheet) : csvGrid(bytes);
  const headerRow = options.headerRow ?? 1;
  const header = grid[headerRow - 1];
  if (!header || header.every((cell) => cell === ''))
    throw new ImportError('table', [
      {
        zh: `表格的第 ${headerRow} 行是空的，应为表头。请核对映射文件的 headerRow。`,
        en: `row ${headerRow} of the table should be its header and is empty; see headerRow in the mapping.`,
      },
    ]);
  const filled = grid.map((cells, i) => ({ row: i + 1, cells })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  return {
    columns: header.map(String),
    above: filled.filter(({ row }) => row < headerRow),
    rows: filled.filter(({ row }) => row > headerRow),
  };
}

/**
 * Finds columns by their names in the header, white space and full or half width aside.
 *
 * @throws ImportError `table`, when one is missing or stands twice
 */
export function columnFinder(table: Table, needed: readonly string[]): (name: string) => number {
  const places = new Map<string, number[]>();
  table.columns.forEach((name, i) => {
    places.set(normaliseName(name), [...(places.get(normaliseName(name)) ?? []), i]);
  });
  const likelier = likelierHeader(table, needed);
  if (likelier !== null) throw new ImportError('table', [likelier]);
  const faults = needed.flatMap((name) => {
    const found = places.get(normaliseName(name))?.length ?? 0;
    if (found === 1) return [];
    if (found > 1)
      return [
        {
          zh: `表头里有 ${found} 列都叫“${name}”，分不清用哪一列。请改名后再导入。`,
          en: `${found} columns are called "${name}"; rename all but one.`,
        },
      ];
    const nearest = closest(normaliseName(name), places.keys(), 1)[0];
    const meant = nearest === undefined ? undefined : table.columns[places.get(nearest)?.[0] as number];
    return [
      {
        zh: `表头里没有“${name}”这一列${meant ? `，是不是“${meant}”` : ''}。表头有：${table.columns.filter(Boolean).join('、')}。请改映射文件或表头。`,
        en: `the table has no column "${name}"${meant ? `; did you mean "${meant}"?` : '; change the mapping or the header.'}`,
      },
    ];
  });
  if (faults.length > 0) throw new ImportError('table', faults);
  return (name) => places.get(normaliseName(name))?.[0] as number;
}

/** How far down a header is looked for. */
const FIRST_ROWS = 10;

/** Another of the first rows that holds most of the columns, and more than the header does: a title stands above it. */
function likelierHeader({ columns, above, rows }: Table, needed: readonly string[]): Complaint | null {
  const held = (cells: readonly Cell[]): number => {
    const names = new Set(cells.map((cell) => normaliseName(String(cell))));
    return needed.filter((name) => names.has(normaliseName(name))).length;
  };
  const [best] = [...above, ...rows]
    .filter(({ row }) => row <= FIRST_ROWS)
    .map(({ row, cells }) => ({ row, count: held(cells) }))
    .sort((a, b) => b.count - a.count || a.row - b.row);
  const own = held(columns);
  if (best === undefined || best.count <= own || best.count * 2 <= needed.length) return null;
  return {
    zh: `映射文件要用 ${needed.length} 列，现在的表头里只有其中 ${own} 列，第 ${best.row} 行有 ${best.count} 列，像是真正的表头。请在映射文件里写 headerRow: ${best.row}（表头在第几行）。`,
    en: `of the ${needed.length} columns needed the header has ${own} and row ${best.row} has ${best.count}; write headerRow: ${best.row} in the mapping.`,
  };
}

function csvGrid(bytes: Uint8Array): Grid {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new ImportError('table', [
      {
        zh: '这是旧式 .xls 或加密的工作簿，不能直接导入。请用表格软件另存为不加密的 .xlsx 再导入。',
        en: 'this is an old .xls or an encrypted workbook; save it as .xlsx without a password.',
      },
    ]);
  }
  const text = decodeTable(bytes);
  // A quotation mark that is never closed would swallow the rest of the file without a word; it swallows this line too.
  const sentinel = '\u0001end';
  const delimiter = detectDelimiter(text.slice(0, text.search(/[\r\n]|$/)));
  const rows = parseCsv(`${text.replace(/[\r\n]+$/, '')}\n${sentinel}`, { delimiter });
  if (rows.at(-1)?.[0] !== sentinel) {
    throw new ImportError('table', [
      {
        zh: `表格第 ${rows.length} 行有一个引号（"）没有配对，其后的内容分不清是哪一行的。请在该行补上或删去引号。`,
        en: `row ${rows.length} of the table opens a quotation mark (") that is never closed.`,
      },
    ]);
  }
  return rows.slice(0, -1).map((cells) => cells.map((cell) => tidy(String(cell ?? ''))));
}

async function xlsxGrid(bytes: Uint8Array, wanted: string | undefined): Promise<Grid> {
  const book = await readXlsx(bytes).catch((error: unknown) => {
    throw new ImportError('table', [
      {
        zh: '这个 XLSX 文件打不开，可能已损坏。请用表格软件打开，另存一份再导入。',
        en: `this XLSX file can't be opened (${String((error as Error).message)}); save it once more from a spreadsheet.`,
      },
    ]);
  });
  const filled = book.sheets.filter(
    (sheet) => !sheet.hidden && !sheet.veryHidden && sheet.rows.some((row) => row.some((cell) => cell !== null)),
  );
  const candidates = wanted === undefined ? filled : book.sheets.filter(({ name }) => name === wanted);
  const [sheet] = candidates;
  if (!sheet || candidates.length > 1) {
    const names = filled.map(({ name }) => name).join('、');
    throw new ImportError('table', [
      wanted === undefined
        ? {
            zh: `工作簿里有 ${filled.length} 个有内容的工作表（${names}），不知道用哪一个。请在映射文件里写 sheet。`,
            en: `the workbook has ${filled.length} sheets with something in them (${names}); name one as sheet in the mapping.`,
          }
        : {
            zh: `工作簿里没有叫“${wanted}”的工作表，有：${names}。请改映射文件的 sheet。`,
            en: `the workbook has no sheet "${wanted}", only: ${names}; correct sheet in the mapping.`,
          },
    ]);
  }
  // Where days count from 1904, a bare number must not be read as a day counted from 1900: it stays text.
  const bare = book.dateSystem === '1904' ? String : (value: number) => value;
  return sheet.rows.map((row) => row.map((cell) => xlsxCell(cell, bare)));
}

function xlsxCell(value: string | number | boolean | Date | null, bare: (value: number) => Cell): Cell {
  if (value === null) return '';
  if (typeof value === 'number') return bare(value);
  if (!(value instanceof Date)) return tidy(String(value));
  // hucre gives the cell's wall clock as UTC; a serial's fraction of a day is off by parts of a second.
  const text = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' ');
  return text.endsWith(' 00:00:00') ? text.slice(0, 10) : text;
}

const tidy = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
