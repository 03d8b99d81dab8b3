/** @jsxImportSource #jsx */
import { describe, expect, it } from 'vitest';
import { Share } from './share.tsx';

const share = (...counts: number[]) =>
  String(
    <Share
      id="s"
      caption="怎样"
      parts={counts.map((count, i) => ({ label: `第${i}`, look: (['on-time', 'late', 'overdue'] as const)[i] ?? 'open', count }))}
    />,
  );

const barsOf = (html: string) =>
  [...html.matchAll(/x="([\d.]+)%" y="0" width="([\d.]+)%" height="100%"/g)].map(([, x, width]) => [Number(x), Number(width)]);

describe('a share', () => {
  it('its parts lie end to end and fill the bar', () => {
    expect(barsOf(share(1, 2, 1))).toEqual([
      [0, 25],
      [25, 50],
      [75, 25],
    ]);
    const last = barsOf(share(1, 1, 1)).at(-1) ?? [];
    expect((last[0] ?? 0) + (last[1] ?? 0)).toBeCloseTo(100, 1);
  });

  it('a part of nothing is not drawn, but told', () => {
    const html = share(3, 0, 1);
    expect(barsOf(html)).toHaveLength(2);
    expect(html).toContain('第1 <b>0件</b>');
  });

  it('nothing at all: an empty bar', () => {
    expect(barsOf(share(0, 0))).toEqual([]);
    expect(share(0, 0)).not.toContain('NaN');
  });

  it('parts differ by texture, and the legend has the same', () => {
    const html = share(3, 2, 1);
    for (const fill of ['s-late', 's-overdue']) expect(html.split(`fill="url(#${fill})"`).length - 1).toBe(2);
    expect(html.split('chart-solid is-on-time').length - 1).toBe(2);
  });
});
