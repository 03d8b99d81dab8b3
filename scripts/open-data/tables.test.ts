import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicTables } from '../export/tables.ts';
import type { PublicCounty } from '../views/public.ts';
import { openDataAddress } from './address.ts';
import { fileOf, fixtureView, NASTY, withTexts } from './open-data.fixtures.ts';
import { readable } from './text.ts';

let view: PublicCounty;
beforeAll(async () => {
  view = await fixtureView();
});

const csv = async (county: PublicCounty) => String(await fileOf(county, null, openDataAddress.csv));
const xlsx = async (county: PublicCounty) => (await fileOf(county, null, openDataAddress.xlsx)) as Buffer;
const expected = (county: PublicCounty) =>
  publicTables(county)[0]?.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? readable(cell) : cell))) ?? [];
/** A cell as the ledger has it: a spreadsheet's date is a day, and an empty text nothing. */
const plain = (cell: unknown) => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === '' || cell === undefined ? null : cell;
};

/** The title of the one dispatch whose every text is public. */
const titleIn = (rows: readonly (readonly unknown[])[]) =>
  rows.find(([id]) => id === 'D2022-0001')?.[rows[0]?.indexOf('标题') as number];

describe('CSV', () => {
  it('starts with its mark, ends its lines as a spreadsheet does, and has a row for each dispatch', async () => {
    const text = await csv(view);
    expect(text.startsWith('\ufeff编号,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const rows: string[][] = parse(text, { bom: true });
    const strings = expected(view).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    expect(rows).toEqual(strings);
    expect(rows).toHaveLength(view.dispatches.length + 1);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '＋1', '－1', '＠x', '\r=1'])('%j is no formula', async (text) => {
    const rows: string[][] = parse(await csv(withTexts(view, text)), { bom: true });
    expect(titleIn(rows)).toBe(`'${readable(text)}`);
  });

  it('holds any text', async () => {
    const rows: string[][] = parse(await csv(withTexts(view, NASTY)), { bom: true });
    expect(titleIn(rows)).toBe(`'${readable(NASTY)}`);
  });
});

describe('XLSX', () => {
  it('holds the same rows as the ledger, as an independent reader sees them', async () => {
    const rows = await readSheet(await xlsx(view), 1);
    expect(rows.map((row) => row.map(plain))).toEqual(expected(view).map((row) => row.map(plain)));
    expect(rows[1]?.[rows[0]?.indexOf('转办日期') as number]).toBeInstanceOf(Date);
  });

  it('says what it is, with the county’s figures and their bases', async () => {
    const rows = await readSheet(await xlsx(view), '说明');
    const about = new Map(rows.map(([item, ...values]) => [item, values]));
    expect(about.get('统计截止日')?.[0]).toBe(view.asOf);
    expect(about.get('转办（件）')?.[0]).toBe(view.figures.dispatched);
    const { rate, numerator, denominator } = view.figures.onTime;
    expect(about.get('按时办结率')).toEqual([rate, numerator, denominator]);
    expect(about.get('采纳率')?.[0]).toBe(view.adoption.rate ?? '—');
    expect(about.get('采纳率统计到')?.[0]).toBe(view.adoption.to);
  });

  it('writes — for an empty base', async () => {
    const empty = { ...view, adoption: { to: null, numerator: 0, denominator: 0, rate: null } };
    const rows = await readSheet(await xlsx(empty), '说明');
    expect(rows.find(([item]) => item === '采纳率')).toEqual(['采纳率', '—', 0, 0]);
  });

  it('has no clock but the day of the data: not in its properties, not in the archive', async () => {
    const archive = await xlsx(view);
    const core = strFromU8(unzipSync(archive)['docProps/core.xml'] as Uint8Array);
    expect(core.match(/20\d\d-[^<]+/g)).toEqual(['2022-03-31T00:00:00Z', '2022-03-31T00:00:00Z']);
    expect(timesIn(archive)).toEqual(new Set([EARLIEST]));
  });

  it('keeps formulas as text, and cells short enough for a spreadsheet program', async () => {
    const one = { ...view, units: [], dispatches: view.dispatches.filter(({ id }) => id === 'D2022-0001') };
    const long = withTexts(one, `=1+1${'长'.repeat(40_000)}`);
    const parts = unzipSync(await xlsx(long));
    for (const part of Object.values(parts)) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
    const rows = await readSheet(await xlsx(long), 1);
    const title = titleIn(rows) as string;
    expect(title).toHaveLength(32_767);
    expect(title.endsWith('长…')).toBe(true);
  });

  it('holds any text', async () => {
    const rows = await readSheet(await xlsx(withTexts(view, NASTY)), 1);
    expect(titleIn(rows)).toBe(readable(NASTY));
  });
});

/** 1 January 1980, midnight: the first moment a zip archive can tell. */
const EARLIEST = 0x0021_0000;

/** The DOS times in the archive's local and central headers. */
function timesIn(archive: Buffer): Set<number> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const times = new Set<number>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    times.add(archive.readUInt32LE(at + 12));
    times.add(archive.readUInt32LE(archive.readUInt32LE(at + 42) + 10));
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return times;
}
