import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { ExportTable } from './column.ts';
import { toCsv, toXlsx } from './write.ts';

const table: ExportTable = {
  name: '转办台账',
  columns: [{ width: 14 }, { width: 48 }, { width: 16 }],
  isList: true,
  rows: [
    ['编号', '标题', '用时'],
    ['D2022-0001', '=HYPERLINK("x")', 3],
    ['D2022-0002', '含“引号"、逗号,和\n换行', null],
  ],
};

describe('a table as CSV', () => {
  test('opens in a Chinese Excel, and nothing in it runs', () => {
    expect(toCsv(table)).toBe(
      '\ufeff编号,标题,用时\r\nD2022-0001,"\'=HYPERLINK(""x"")",3\r\nD2022-0002,"含“引号""、逗号,和\n换行",',
    );
  });
});

describe('tables as a workbook', () => {
  test('hold every cell as it was', async () => {
    const bytes = Buffer.from(await toXlsx([table], '2022-03-31'));
    expect(await readSheet(bytes)).toEqual(table.rows);
  });

  test('show days as dates, shares in per cent, and each column as wide as it needs', async () => {
    const dated: ExportTable = {
      name: '表',
      columns: [{ width: 13, isDay: true }, { width: 8 }],
      rows: [
        ['日期', '比率'],
        ['2022-03-15', { share: 0.25 }],
        [null, '—'],
      ],
      isList: true,
    };
    const bytes = await toXlsx([dated, { ...dated, name: '说明', isList: false }], '2022-03-31');
    expect((await readSheet(Buffer.from(bytes))).slice(1)).toEqual([
      [new Date('2022-03-15T00:00:00Z'), 0.25],
      [null, '—'],
    ]);
    const parts = unzipSync(bytes);
    const [sheet, other] = [1, 2].map((nth) => strFromU8(parts[`xl/worksheets/sheet${nth}.xml`] as Uint8Array));
    expect(sheet).toContain('<col min="1" max="1" width="13"');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:B3"/>');
    expect(other).not.toContain('autoFilter');
    expect(strFromU8(parts['xl/styles.xml'] as Uint8Array)).toContain('formatCode="0.0%"');
  });

  test('a share is a plain number in a CSV', () => {
    expect(toCsv({ ...table, rows: [['比率'], [{ share: 0.25 }]] })).toBe('\ufeff比率\r\n0.25');
  });

  test('are the same file for the same records and day', async () => {
    const [first, second] = [await toXlsx([table], '2022-03-31'), await toXlsx([table], '2022-03-31')];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(Buffer.from(first).equals(Buffer.from(await toXlsx([table], '2022-04-01')))).toBe(false);
  });
});
