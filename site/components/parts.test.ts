import { describe, expect, it, test } from 'vitest';
import { numbersAround, partText } from './parts.tsx';

describe('the links to the other pages', () => {
  test.each([
    [1, 2, '1 2'],
    [1, 3, '1 2 3'],
    [4, 7, '1 2 3 4 5 6 7'],
    [1, 9, '1 2 3 … 9'],
    [5, 9, '1 2 3 4 5 6 7 8 9'],
    [9, 9, '1 … 7 8 9'],
    [20, 40, '1 … 18 19 20 21 22 … 40'],
    [5, 40, '1 2 3 4 5 6 7 … 40'],
    [6, 40, '1 … 4 5 6 7 8 … 40'],
    [36, 40, '1 … 34 35 36 37 38 39 40'],
  ])('from page %i of %i', (page, pages, expected) => {
    expect(
      numbersAround(page, pages)
        .map((number) => number ?? '…')
        .join(' '),
    ).toBe(expected);
  });

  it('always lead on and back, in order, with a gap only where at least two pages are left out', () => {
    for (let pages = 2; pages <= 25; pages++) {
      for (let page = 1; page <= pages; page++) {
        const numbers = numbersAround(page, pages);
        const shown = numbers.filter((number) => number !== null);
        expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
        for (const near of [1, page - 1, page, page + 1, pages]) {
          if (near >= 1 && near <= pages) expect(shown, `${page} of ${pages}`).toContain(near);
        }
        for (const [i, number] of numbers.entries()) {
          const [before, after] = [numbers[i - 1], numbers[i + 1]];
          if (number === null) expect(Number(after) - Number(before)).toBeGreaterThan(2);
          else if (typeof before === 'number') expect(number - before).toBe(1);
        }
      }
    }
  });
});

describe('what a part is called', () => {
  it('is nothing for a list on one page', () => {
    expect(partText({ items: [], page: 1, pages: 1 })).toBe('');
    expect(partText({ items: [], page: 2, pages: 3 })).toBe('，第2页，共3页');
  });
});
