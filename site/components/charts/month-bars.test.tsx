/** @jsxImportSource #jsx */
import { describe, expect, it } from 'vitest';
import { MonthBars, type Point, type Series } from './month-bars.tsx';

const CAME: Series = { label: '转办', look: 'accent' };
const DONE: Series = { label: '办结', look: 'soft' };

const point = (label: string, ...values: Point['values'][number][]): Point => ({ label, values });

const chart = (series: readonly Series[], points: readonly Point[], arrangement?: 'grouped') =>
  String(<MonthBars id="t" caption="每月件数" series={series} points={points} {...(arrangement ? { arrangement } : {})} />);

/** Every bar as [x, y, width, height] in percent. */
const barsOf = (html: string) =>
  [...html.matchAll(/<rect class="chart-bar [^"]*"[^>]* x="([\d.]+)%" y="([\d.]+)%" width="([\d.]+)%" height="([\d.]+)%"/g)].map(
    ([, ...numbers]) => numbers.map(Number),
  );

const cellsOf = (html: string) => [...html.matchAll(/<td class="quantity">([^<]*)</g)].map(([, text]) => text);
const linesOf = (html: string) => [...html.matchAll(/class="tick tick-count"[^>]*>(\d+)</g)].map(([, text]) => Number(text));

describe('bars', () => {
  it('are as high as their counts on an axis of round numbers', () => {
    const html = chart([CAME], [point('1月', 4), point('2月', 7), point('3月', 0)]);
    expect(linesOf(html)).toEqual([0, 2, 4, 6, 8]);
    expect(barsOf(html).map(([, y, , height]) => [y, height])).toEqual([
      [50, 50],
      [12.5, 87.5],
    ]);
  });

  it('stacked ones stand on one another, so the axis reaches to their sum', () => {
    const html = chart([CAME, DONE], [point('1月', 6, 4), point('2月', 1, 0)]);
    expect(linesOf(html)).toEqual([0, 5, 10]);
    expect(barsOf(html).map(([, y, , height]) => [y, height])).toEqual([
      [40, 60],
      [0, 40],
      [90, 10],
    ]);
  });

  it('grouped ones stand on the axis, side by side and in their own period', () => {
    const html = chart([CAME, DONE], [point('1月', 6, 4), point('2月', 3, 6)], 'grouped');
    expect(linesOf(html)).toEqual([0, 2, 4, 6]);
    const bars = barsOf(html);
    for (const [, y = 0, , height = 0] of bars) expect(y + height).toBeCloseTo(100, 1);
    const spans = bars.map(([x = 0, , width = 0]) => [x, x + width] as const);
    for (const [i, [from]] of spans.entries()) if (i > 0) expect(from).toBeGreaterThan(spans[i - 1]?.[1] ?? 0);
    expect(spans.slice(0, 2).every(([from, to]) => from > 0 && to < 50)).toBe(true);
    expect(spans.slice(2).every(([from, to]) => from > 50 && to < 100)).toBe(true);
  });

  it('of one series differ from those of another by texture, which its legend shows too', () => {
    const html = chart([CAME, DONE], [point('1月', 3, 3)]);
    expect(html.split('id="t-soft"').length - 1).toBe(1);
    expect(html.split('fill="url(#t-soft)"').length - 1).toBe(2);
    expect(html.split('chart-solid is-accent').length - 1).toBe(2);
    expect(html).toMatch(/<ul class="legend"><li>.*转办<\/li><li>.*办结<\/li><\/ul>/s);
  });

  it('of one series alone need no legend', () => {
    expect(chart([CAME], [point('1月', 3)])).not.toContain('legend');
  });
});

describe('5.1 a number that is not told', () => {
  const html = chart([CAME], [point('1月', { under: 3 }), point('2月', 5)]);

  it('is marked and not drawn: no bar gives its height away', () => {
    expect(barsOf(html)).toHaveLength(1);
    expect(html).toContain('数字太小，不显示');
    expect(html).toContain('<circle class="chart-few"');
  });

  it('is in the table only in words', () => expect(cellsOf(html)).toEqual(['少于3件', '5件']));

  it('looks the same whatever it is', () => {
    const two = chart([CAME], [point('1月', { under: 3 })]);
    expect(two).toContain('<circle class="chart-few" cx="50%" cy="100%"');
  });
});

describe('who does not see it', () => {
  const html = chart([CAME, DONE], [point('1月', 3, 0), point('2月', 5, { under: 3 })]);

  it('has the same in a table with a caption, and the drawing is not read', () => {
    expect(html).toMatch(/<svg class="plot" aria-hidden="true">/);
    expect(html).toContain('<caption>每月件数</caption>');
    expect(cellsOf(html)).toEqual(['3件', '0件', '5件', '少于3件']);
    expect(html.match(/<th scope="row">([^<]*)/g)).toHaveLength(2);
  });
});

describe('many periods', () => {
  const html = chart(
    [CAME],
    Array.from({ length: 30 }, (_, i) => point(`第${i + 1}期`, i)),
  );
  const labels = [...html.matchAll(/class="tick" [^>]*>(第[^<]*)</g)].map(([, label]) => label);

  it('are all drawn and tabled, but only every third is labelled', () => {
    expect(barsOf(html)).toHaveLength(29);
    expect(cellsOf(html)).toHaveLength(30);
    expect(labels).toHaveLength(10);
    expect(labels.slice(0, 3)).toEqual(['第1期', '第4期', '第7期']);
  });

  it('stay within the drawing', () => {
    for (const [x = 0, y = 0, width = 0, height = 0] of barsOf(html)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(100);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(100.01);
    }
  });
});

describe('nothing at all', () => {
  it('no period: no drawing', () => expect(chart([CAME], [])).not.toContain('<svg class="plot"'));
  it('nothing but zeros: an axis to 1 and no bar', () => {
    const html = chart([CAME], [point('1月', 0)]);
    expect(linesOf(html)).toEqual([0, 1]);
    expect(barsOf(html)).toEqual([]);
  });
});

it('text of a label is text', () => {
  expect(chart([{ label: '<b>', look: 'late' }, CAME], [point('"<i>', 1, 1)])).not.toMatch(/<[bi]>/);
});
