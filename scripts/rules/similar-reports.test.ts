import { describe, expect, test } from 'vitest';
import { type Comparable, similarReports } from './similar-reports.ts';

const TITLE = '办税大厅叫号机下午两点以后停用';

const report = (id: string, received: string, more: Partial<Comparable> = {}): Comparable => ({
  ...{ id, received, theme: 'paying-taxes', units: ['tax'], title: TITLE },
  ...more,
});

const told = (reports: readonly Comparable[]) =>
  similarReports(reports)
    .map(({ earlier, later, days }) => `${earlier.id} ${later.id} ${days}`)
    .sort();

const FIRST = report('R1', '2022-03-01');

describe('6.1 two reports that may be one matter', () => {
  test.each<[string, Comparable, boolean]>([
    ['the same title', report('R2', '2022-03-10'), true],
    ['one character of fifteen differs', report('R2', '2022-03-10', { title: '办税大厅叫号机下午两点之后停用' }), true],
    ['three of fifteen: a fifth', report('R2', '2022-03-10', { title: '办税大厅叫号机上午九点以后停用' }), true],
    ['four of fifteen: more than a fifth', report('R2', '2022-03-10', { title: '办税大厅打印机上午九点以后停用' }), false],
    ['three more at the end of eighteen', report('R2', '2022-03-10', { title: `${TITLE}了很久` }), true],
    ['four more at the end of nineteen', report('R2', '2022-03-10', { title: `${TITLE}了很久啊` }), false],
    [
      'another width, case, spaces and punctuation',
      report('R2', '2022-03-10', { title: ` 办税大厅：“叫号机”下午两点以后　停用！ ` }),
      true,
    ],
    ['31 days later', report('R2', '2022-04-01'), true],
    ['32 days later', report('R2', '2022-04-02'), false],
    ['the same day', report('R2', '2022-03-01'), true],
    ['another unit', report('R2', '2022-03-10', { units: ['housing'] }), false],
    ['one unit of several', report('R2', '2022-03-10', { units: ['housing', 'tax'] }), true],
    ['no unit named', report('R2', '2022-03-10', { units: [] }), false],
    ['another theme', report('R2', '2022-03-10', { theme: 'other' }), false],
  ])('%s', (_, second, isSimilar) => {
    expect(told([FIRST, second])).toHaveLength(isSimilar ? 1 : 0);
  });

  test('neither of two that name no unit stands apart from the other', () => {
    const { units: _, ...none } = report('R1', '2022-03-01');
    expect(told([none, report('R2', '2022-03-02', { units: [] })])).toEqual(['R1 R2 1']);
  });

  test('the earlier one is the one received earlier; on one day the smaller id', () => {
    expect(told([report('R1', '2022-03-20'), report('R2', '2022-03-01')])).toEqual(['R2 R1 19']);
    expect(told([report('R2', '2022-03-01'), report('R1', '2022-03-01')])).toEqual(['R1 R2 0']);
  });

  test('a third one is told with the nearest before it, once, also when they share two units', () => {
    const both = { units: ['tax', 'housing'] };
    const three = [report('R1', '2022-03-01', both), report('R2', '2022-03-10', both), report('R3', '2022-03-12', both)];
    expect(told(three)).toEqual(['R1 R2 9', 'R2 R3 2']);
    expect(told(three.toReversed())).toEqual(told(three));
  });

  test('an equal title is found behind any number of others; a nearly equal one among the last thirty', () => {
    const others = Array.from({ length: 40 }, (_, i) =>
      report(`R1${String(i).padStart(2, '0')}`, '2022-03-02', {
        title: 'x'.repeat(2 ** 5) + String.fromCodePoint(0x4e00 + i).repeat(40),
      }),
    );
    const near = report('R9', '2022-03-10', { title: '办税大厅叫号机下午两点之后停用' });
    expect(told([FIRST, ...others, report('R9', '2022-03-10')])).toContain('R1 R9 9');
    expect(told([FIRST, ...others.slice(0, 29), near])).toContain('R1 R9 9');
    expect(told([FIRST, ...others.slice(0, 30), near])).not.toContain('R1 R9 9');
  });

  test('titles of nothing but signs are equal to each other and to nothing else', () => {
    expect(told([report('R1', '2022-03-01', { title: '？？' }), report('R2', '2022-03-02', { title: '!' })])).toEqual([
      'R1 R2 1',
    ]);
    expect(told([report('R1', '2022-03-01', { title: '？？' }), report('R2', '2022-03-02')])).toEqual([]);
  });

  test('nothing of nothing', () => {
    expect(similarReports([])).toEqual([]);
    expect(similarReports([FIRST])).toEqual([]);
  });
});
