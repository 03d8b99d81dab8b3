import { writeXlsx } from 'hucre/xlsx';
import { type Cell, type ExportTable, tableOf } from '../export/column.ts';
import { publicTables } from '../export/tables.ts';
import { toCsv } from '../export/write.ts';
import type { PublicCounty } from '../views/public.ts';
import type { PublicCount, PublicRate } from '../views/public-figures.ts';
import { openDataAddress } from './address.ts';
import { fileAt, type OpenDataFile } from './file.ts';
import { readable } from './text.ts';
import { licenceOf } from './words.ts';

/** The public ledger as a table, for programs (CSV) and for a spreadsheet (XLSX, with a sheet that says what it is). */
export async function tableFiles(view: PublicCounty): Promise<OpenDataFile[]> {
  const tables = publicTables(view).map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(readableCell)) }));
  const [ledger] = tables;
  if (ledger === undefined) return [];
  return [
    fileAt(openDataAddress.csv, `${toCsv(forCsv(ledger))}\r\n`),
    fileAt(openDataAddress.xlsx, await workbook([...tables, aboutTable(view)], view)),
  ];
}

const readableCell = (cell: Cell): Cell => (typeof cell === 'string' ? readable(cell) : cell);

/** A Chinese Excel takes the full-width signs for formulas too, which the CSV writer doesn't know. */
const forCsv = ({ name, rows }: ExportTable): ExportTable => ({
  name,
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' && /^[＝＋－＠]/.test(cell) ? `'${cell}` : cell))),
});

/** A spreadsheet program refuses a workbook with a longer cell. UTF-16 units, as it counts them. */
const LONGEST_CELL = 32_767;

const shortened = (text: string): string =>
  text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** The same tables give the same bytes: the writer's only clock is the workbook's own date, which is the day of the data. */
async function workbook(tables: readonly ExportTable[], view: PublicCounty): Promise<Buffer> {
  const asOf = new Date(`${view.asOf}T00:00:00Z`);
  const output = await writeXlsx({
    sheets: tables.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? shortened(cell) : cell))),
      freezePane: { rows: 1 },
    })),
    properties: { title: `${view.county}体验台账`, creator: view.office, created: asOf, modified: asOf },
  });
  return Buffer.from(output as Uint8Array);
}

/** What the workbook is, how old it is, and the county's figures with their bases. */
function aboutTable(view: PublicCounty): ExportTable {
  const { figures } = view;
  const facts: readonly (readonly [string, Cell, Cell, Cell])[] = [
    ['县', view.county, null, null],
    ['办公室', view.office, null, null],
    ['统计截止日', view.asOf, null, null],
    ['使用条件', licenceOf(view), null, null],
    ['转办（件）', shown(figures.dispatched), null, null],
    ['已办结（件）', shown(figures.closed), null, null],
    ['未办结（件）', shown(figures.open), null, null],
    ['逾期未结（件）', shown(figures.overdue), null, null],
    ['已退单（件）', shown(figures.declined), null, null],
    ['按时办结率', ...rateCells(figures.onTime)],
    ['办结率', ...rateCells(figures.closing)],
    ['签收及时率', ...rateCells(figures.signing)],
    ['退单率', ...rateCells(figures.declining)],
    ['重办率', ...rateCells(figures.returning)],
    ['采纳率', ...rateCells(view.adoption)],
    ['用时中位数（工作日）', figures.medianDays, null, null],
  ];
  return tableOf(
    '说明',
    [
      { title: '项目', of: ([item]) => item },
      { title: '数值', of: ([, value]) => readableCell(value) },
      { title: '分子（件）', of: ([, , numerator]) => numerator },
      { title: '基数（件）', of: ([, , , denominator]) => denominator },
    ],
    facts,
  );
}

/** `—` for an empty base, never 0 %. */
const rateCells = ({ rate, numerator, denominator }: PublicRate): [Cell, Cell, Cell] => [
  rate ?? '—',
  shown(numerator),
  shown(denominator),
];

const shown = (count: PublicCount): Cell => (typeof count === 'number' ? count : `少于${count.under}`);
