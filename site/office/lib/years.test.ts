import { expect, it } from 'vitest';
import { MOST_ROWS } from '../../lib/lists.ts';
import { yearPages, yearsOf } from './years.ts';

const days = (year: number, count: number) => Array.from({ length: count }, (_, i) => ({ on: `${year}-01-01`, n: i }));
const dayOf = ({ on }: { readonly on: string }) => on;

it('a list by years, in its own order', () => {
  const lines = [{ on: '2023-02-01' }, { on: '2023-01-01' }, { on: '2022-12-31' }];
  expect(yearsOf(lines, dayOf)).toEqual([
    { year: '2023', lines: [{ on: '2023-02-01' }, { on: '2023-01-01' }] },
    { year: '2022', lines: [{ on: '2022-12-31' }] },
  ]);
  expect(yearsOf([], dayOf)).toEqual([]);
});

it('a long year goes on: every line once, the whole count on each page', () => {
  const pages = yearPages([...days(2023, 2), ...days(2022, MOST_ROWS + 1)], dayOf);
  expect(pages.map(({ year, count, part }) => [year, count, part.page, part.pages, part.items.length])).toEqual([
    ['2023', 2, 1, 1, 2],
    ['2022', MOST_ROWS + 1, 1, 2, MOST_ROWS],
    ['2022', MOST_ROWS + 1, 2, 2, 1],
  ]);
  expect(yearPages([], dayOf)).toEqual([]);
});
