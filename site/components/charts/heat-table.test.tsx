/** @jsxImportSource #jsx */
import { describe, expect, it } from 'vitest';
import type { PublicCount } from '../../../scripts/views/public-figures.ts';
import { HeatTable } from './heat-table.tsx';

const heat = (cells: readonly (readonly PublicCount[])[]) =>
  String(
    <HeatTable
      caption="件数"
      corner="主题"
      columns={(cells[0] ?? []).map((_, i) => ({ id: `c${i}`, label: `列${i}` }))}
      rows={cells.map((row, i) => ({ id: `r${i}`, label: `行${i}`, cells: row }))}
      suppressUnder={3}
    />,
  );

const cellsOf = (html: string) => [...html.matchAll(/<td class="([^"]*)">(.*?)<\/td>/g)].map(([, look, text]) => [look, text]);

describe('a heat table', () => {
  const html = heat([
    [20, 3],
    [0, { under: 3 }],
  ]);

  it('is a table whose cells hold their numbers, shaded by their share of the greatest', () => {
    expect(cellsOf(html).slice(0, 2)).toEqual([
      ['heat-5', '20'],
      ['heat-1', '3'],
    ]);
    expect(html.match(/<th scope="col">/g)).toHaveLength(3);
    expect(html.match(/<th scope="row">/g)).toHaveLength(2);
    expect(html).toContain('<caption>件数</caption>');
  });

  it('says none and too few in words to who hears it', () => {
    expect(cellsOf(html)[2]).toEqual(['heat-0', '<span aria-hidden="true">·</span><span class="away">0</span>']);
    expect(cellsOf(html)[3]).toEqual(['heat-few', '<span aria-hidden="true">‹3</span><span class="away">少于3</span>']);
  });

  it('explains what isn’t told only where something isn’t', () => {
    expect(html).toContain('少于3件，不显示确切数字');
    expect(heat([[4, 5]])).not.toContain('不显示');
  });

  it('a number that isn’t told changes no shade', () => {
    const other = heat([
      [20, 3],
      [0, 0],
    ]);
    expect(cellsOf(other).slice(0, 2)).toEqual(cellsOf(html).slice(0, 2));
  });

  it('nothing but zeros and too few: no shade at all', () => {
    expect(cellsOf(heat([[0, { under: 3 }]])).map(([look]) => look)).toEqual(['heat-0', 'heat-few']);
  });
});
