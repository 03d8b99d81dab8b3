import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { ExportTable } from './column.ts';
import { toCsv, toXlsx } from './write.ts';

const table: ExportTable = {
  name: '转办台账',
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

  test('are the same file for the same records and day', async () => {
    const [first, second] = [await toXlsx([table], '2022-03-31'), await toXlsx([table], '2022-03-31')];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(Buffer.from(first).equals(Buffer.from(await toXlsx([table], '2022-04-01')))).toBe(false);
  });
});
