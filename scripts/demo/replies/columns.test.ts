import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { width } from '../../words/width.ts';
import { gist, sideBySide, WHOLE, wrapped } from './columns.ts';

describe('a text on lines of so many columns', () => {
  test('a Chinese character takes two, and a line that goes on is indented two more', () => {
    expect(wrapped('  一二三四五六七八', 10)).toEqual(['  一二三四', '    五六七', '    八']);
  });

  test('a day, a time, an id and a number stay whole', () => {
    expect(wrapped('请于 2022-09-29 24 时前', 12)).toEqual(['请于', '  2022-09-29', '  24 时前']);
    expect(wrapped('改派自 D2022-0003', 14)).toEqual(['改派自', '  D2022-0003']);
  });

  test('no line begins with what closes a sentence', () => {
    expect(wrapped('一二三四五。六', 10)).toEqual(['一二三四', '  五。六']);
    expect(wrapped('一二三（四五六）七', 14)).toEqual(['一二三（四五', '  六）七']);
  });

  test('nothing is lost, and no line is too long', () => {
    const texts = fc.string({ unit: fc.constantFrom('一', '，', '（', 'a', '7', '-', ' '), maxLength: 80 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 60 }), (text, columns) => {
        const lines = wrapped(text, columns);
        const together = (of: string) => of.replaceAll(' ', '');
        expect(together(lines.join(''))).toBe(together(text));
        const longest = Math.max(...(text.match(/[a7-]+/g) ?? ['']).map(width));
        if (longest < columns - 20) for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('two texts beside each other', () => {
  test('the bar stands in one column, whatever stands on its left', () => {
    const lines = sideBySide(['待签收', 'D2022-0001 市场监督管理局', 'abc，'], ['右', '', '边', '更长']);
    expect(lines).toHaveLength(4);
    expect(new Set(lines.map((line) => width(line.split('│')[0] as string))).size).toBe(1);
    expect(lines.at(-1)).toMatch(/^ +│ 更长$/);
  });

  test('a long one makes its column longer and not wider', () => {
    const long = '供水管网'.repeat(30);
    const lines = sideBySide([long], [long]);
    expect(lines.length).toBe(wrapped(long, 44).length);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(WHOLE);
  });
});

test('a gist is on one line and says that there is more', () => {
  expect(gist('/办结\n\n已经 整改', 20)).toBe('/办结 已经 整改');
  expect(gist('一二三四五', 5)).toBe('一二三四五');
  expect(gist('一二三四五六', 5)).toBe('一二三四五……');
});
