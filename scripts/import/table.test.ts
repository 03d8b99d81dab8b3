import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { ImportError } from './error.ts';
import { encodeGbk, encodeXlsx } from './fixtures/encode.ts';
import { columnFinder, readTable } from './table.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const refusal = async (promise: Promise<unknown>): Promise<ImportError> => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ImportError);
  return error as ImportError;
};

const TEXT = '编号,日期,单位\n1,2016/3/22,市监局\n2,2016-03-23,"教育局，体育局"\n';
const EXPECTED = {
  columns: ['编号', '日期', '单位'],
  above: [],
  rows: [
    { row: 2, cells: ['1', '2016/3/22', '市监局'] },
    { row: 3, cells: ['2', '2016-03-23', '教育局，体育局'] },
  ],
};

describe('CSV', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${TEXT}`)],
    ['GBK', encodeGbk(TEXT)],
    ['UTF-16, Excel’s “Unicode text”', new Uint8Array([0xff, 0xfe, ...Buffer.from(TEXT, 'utf16le')])],
    ['CRLF', utf8(TEXT.replaceAll('\n', '\r\n'))],
    ['no line end at the end', utf8(TEXT.trimEnd())],
    ['semicolons', utf8(TEXT.replaceAll(',', ';'))],
    ['tabs', utf8(TEXT.replaceAll(',', '\t'))],
  ])('%s gives the same table', async (_, bytes) => expect(await readTable(bytes)).toEqual(EXPECTED));

  it('quotes may hold commas, quotes and line ends, and a row is still one row', async () => {
    const table = await readTable(utf8('编号,内容\r\n1,"他说“好”，又说""行"""\r\n2,"第一行\r\n第二行"\r\n3,末\r\n'));
    expect(table.rows).toEqual([
      { row: 2, cells: ['1', '他说“好”，又说"行"'] },
      { row: 3, cells: ['2', '第一行\n第二行'] },
      { row: 4, cells: ['3', '末'] },
    ]);
  });

  it('blank rows are passed over, and the rows after them keep their numbers', async () => {
    const { rows } = await readTable(utf8('编号,日期\n\n1,2016-03-22\n,,\n2,2016-03-23\n\n\n'));
    expect(rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  it('a title above the header is passed over when the mapping says so', async () => {
    const { columns, rows } = await readTable(utf8('某县台账\n编号,日期\n1,2016-03-22\n'), { headerRow: 2 });
    expect([columns, rows]).toEqual([['编号', '日期'], [{ row: 3, cells: ['1', '2016-03-22'] }]]);
  });

  it('a quotation mark that is never closed is refused, with its row: it would swallow all that follows', async () => {
    const error = await refusal(readTable(utf8('编号,内容\n1,好\n2,"没有配对\n3,好\n4,好\n')));
    expect(error.messages).toEqual([expect.stringContaining('第 3 行')]);
  });

  it('bytes that are no text are refused, not replaced', async () => {
    expect((await refusal(readTable(new Uint8Array([0xe7, 0xbc, 0xff, 0x00, 0x81])))).message).toContain('UTF-8 或 GBK');
    expect((await refusal(readTable(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])))).message).toContain('.xls');
  });

  it('a table without a header is refused', async () => {
    expect((await refusal(readTable(utf8('')))).message).toContain('表头');
    expect((await refusal(readTable(utf8('编号\n1\n'), { headerRow: 5 }))).message).toContain('headerRow');
  });
});

describe('XLSX', () => {
  it('gives the same table as CSV, dates being what the cell shows', async () => {
    const march = (date: number, hour = 0) => new Date(Date.UTC(2016, 2, date, hour, hour && 30));
    const bytes = await encodeXlsx([
      ['编号', '日期', '单位'],
      [20160322001, march(22), ' 市监局 '],
      ['007', march(23, 14), null],
    ]);
    expect(await readTable(bytes)).toEqual({
      columns: ['编号', '日期', '单位'],
      above: [],
      rows: [
        { row: 2, cells: [20160322001, '2016-03-22', '市监局'] },
        { row: 3, cells: ['007', '2016-03-23 14:30:00', ''] },
      ],
    });
  });

  it('keeps a bare number a number, because only that may be a serial date', async () => {
    const { rows } = await readTable(
      await encodeXlsx([
        ['编号', '日期'],
        ['1', 42451],
      ]),
    );
    expect(rows[0]?.cells).toEqual(['1', 42451]);
  });

  it('takes the sheet the mapping names, and never guesses among several', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '说明', rows: [['填表说明']] },
        { name: '台账', rows: [['编号'], ['1']] },
      ],
    });
    expect((await readTable(bytes, { sheet: '台账' })).columns).toEqual(['编号']);
    expect((await refusal(readTable(bytes))).message).toContain('说明、台账');
    expect((await refusal(readTable(bytes, { sheet: '来信' }))).message).toContain('没有叫“来信”的工作表');
  });

  it('a broken workbook is refused', async () =>
    expect((await refusal(readTable(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0])))).message).toContain('打不开'));
});

describe('columns are found by name', () => {
  const table = { columns: ['来信 编号', '（回复）日期', '单位', '单位'], above: [], rows: [] };

  it('white space and full or half width aside', () => {
    const find = columnFinder(table, ['来信编号', '(回复)日期']);
    expect([find('来信编号'), find('(回复)日期')]).toEqual([0, 1]);
  });

  it('a missing one is named, with the nearest', () => {
    expect(() => columnFinder(table, ['(回复)日其'])).toThrow(/没有“\(回复\)日其”这一列，是不是“（回复）日期”/);
    expect(() => columnFinder(table, ['电话'])).toThrow(/表头有：来信 编号、（回复）日期、单位/);
  });

  it('one that stands twice is refused only when it is needed', () => {
    expect(() => columnFinder(table, ['单位'])).toThrow(/有 2 列都叫“单位”/);
    expect(columnFinder(table, ['来信编号'])('来信编号')).toBe(0);
  });

  it('a title above the header is told once, with the headerRow to write', async () => {
    const titled = await readTable(utf8('某县转办台账\n二〇一六年\n编号,日期,单位\n1,2016-03-22,市监局\n'));
    expect(() => columnFinder(titled, ['编号', '日期', '单位', '类别'])).toThrow(
      /^映射文件要用 4 列，现在的表头里只有其中 0 列，第 3 行有 3 列，像是真正的表头。请在映射文件里写 headerRow: 3（.+）。\n.+headerRow: 3.+$/,
    );
  });

  it('so is a header above the row the mapping names', async () => {
    const late = await readTable(utf8('编号,日期,单位\n1,2016-03-22,市监局\n'), { headerRow: 2 });
    expect(() => columnFinder(late, ['编号', '日期'])).toThrow(/headerRow: 1/);
  });

  it('a row that holds few of them is no header', async () => {
    const plain = await readTable(utf8('编号,内容\n编号,1\n'));
    expect(() => columnFinder(plain, ['编号', '日期'])).toThrow(/没有“日期”这一列/);
  });
});
