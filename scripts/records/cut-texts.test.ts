import { describe, expect, test } from 'vitest';
import { parseRecord } from './read.ts';

const LOG = 'log:\n  - { at: 2022-03-30T10:00:00+08:00, event: dispatched }\n';

const remarks = (fields: string) => {
  const read = parseRecord(`---\nid: D2022-0001\nunit: housing\nnature: general\n${fields}---\n正文 # 不算\n`, 'dispatch');
  return 'faults' in read ? read.faults : (read.remarks ?? []);
};

describe('a text that ends at a sign for a comment', () => {
  test('is told with what was read and what was not, and where', () => {
    expect(remarks(`title: 关于 # 车位\n${LOG}`)).toEqual([
      { code: 'cut-text', args: { field: 'title', text: '关于', comment: '# 车位' }, line: 5, column: 11 },
    ]);
  });

  test('also where nothing is left of it', () => {
    expect(remarks(`title: #3窗口推诿\n${LOG}`)).toEqual([
      { code: 'cut-text', args: { field: 'title', text: '', comment: '#3窗口推诿' }, line: 5, column: 8 },
    ]);
  });

  test('also in a list, in a group, and with the line ends of Windows', () => {
    const fields = `title: 车位\nlog:\n  - at: 2022-03-30T10:00:00+08:00\n    event: dispatched\n    text: 见通知 #3\npublication:\n  result: pending\n  summary: 车位  # 两处\n`;
    for (const text of [fields, fields.replaceAll('\n', '\r\n')]) {
      expect(remarks(text)).toMatchObject([
        { args: { field: 'text', text: '见通知', comment: '#3' }, line: 9 },
        { args: { field: 'summary', text: '车位', comment: '# 两处' }, line: 12 },
      ]);
    }
  });

  test('is told where an unknown field stands too', () => {
    expect(remarks(`title: 关于 # 车位\n承办人: 某\n${LOG}`)).toMatchObject([{ code: 'cut-text' }]);
  });

  test.each([
    ['in quotes', 'title: "关于 # 车位"\n'],
    ['without a space', 'title: 关于#车位\n'],
    ['behind a word from a list', 'title: 车位\nrole: lead # 主办\n'],
    ['behind a group', 'title: 车位\npublication: { result: pending } # 待定\n'],
    ['on a line of its own', '# 车位 # 说明\ntitle: 车位\n'],
    ['before a list', 'title: 车位\nreports: # 所依据的报告\n  - R2022-0001\n'],
    ['where a word is to come', 'title: 车位\nnumber: # 31\n'],
    ['in a longer text', 'title: 车位\nrequest: |\n  a: 关于 # 车位\n'],
  ])('is not met %s', (_, fields) => expect(remarks(fields + LOG)).toEqual([]));
});
