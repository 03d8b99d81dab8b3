import { type Cell, type ExportTable, tableOf } from '../export/column.ts';
import { publicTables } from '../export/tables.ts';
import { toCsv, toXlsx } from '../export/write.ts';
import type { PublicCounty } from '../views/public.ts';
import type { PublicCount, PublicRate } from '../views/public-figures.ts';
import { openDataAddress } from './address.ts';
import { fileAt, type OpenDataFile } from './file.ts';
import { readable } from './text.ts';
import { licenceOf } from './words.ts';

/** The public ledger as a table, for programs (CSV) and for a spreadsheet (XLSX, with a sheet that says what it is). */
export async function tableFiles(view: PublicCounty): Promise<OpenDataFile[]> {
  const tables = publicTables(view).map((table) => withCells(table, readableCell));
  const [ledger] = tables;
  if (ledger === undefined) return [];
  const about = { title: `${view.county}体验台账`, creator: view.office };
  const workbook = await toXlsx([...tables, aboutTable(view)], view.asOf, about);
  return [
    fileAt(openDataAddress.csv, `${toCsv(withCells(ledger, forCsv))}\r\n`),
    fileAt(openDataAddress.xlsx, Buffer.from(workbook)),
  ];
}

const readableCell = (cell: Cell): Cell => (typeof cell === 'string' ? readable(cell) : cell);

/** A Chinese Excel takes the full-width signs for formulas too, which the CSV writer doesn't know. */
const forCsv = (cell: Cell): Cell => (typeof cell === 'string' && /^[＝＋－＠]/.test(cell) ? `'${cell}` : cell);

const withCells = (table: ExportTable, change: (cell: Cell) => Cell): ExportTable => ({
  ...table,
  rows: table.rows.map((row) => row.map(change)),
});

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
    ['采纳率统计到', view.adoption.to, null, null],
    ['用时中位数（工作日）', figures.medianDays, null, null],
  ];
  return tableOf(
    '说明',
    [
      { title: '项目', width: 24, of: ([item]) => item },
      { title: '数值', width: 40, of: ([, value]) => readableCell(value) },
      { title: '分子（件）', width: 12, of: ([, , numerator]) => numerator },
      { title: '基数（件）', width: 12, of: ([, , , denominator]) => denominator },
    ],
    facts,
    false,
  );
}

/** `—` for an empty base, never 0 %. */
const rateCells = ({ rate, numerator, denominator }: PublicRate): [Cell, Cell, Cell] => [
  rate === null ? '—' : { share: rate },
  shown(numerator),
  shown(denominator),
];

const shown = (count: PublicCount): Cell => (typeof count === 'number' ? count : `少于${count.under}`);
