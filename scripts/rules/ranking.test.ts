import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rate, rate } from './figures.ts';
import { boardSide, rankByRate } from './ranking.ts';

/** `A 4/5`: a unit and its rate. */
const rank = (lines: readonly string[], rankFrom = 5) => {
  const units = lines.map((line) => {
    const [name, fraction] = line.split(' ') as [string, string];
    const [numerator, denominator] = fraction.split('/').map(Number) as [number, number];
    return { name, rate: rate(numerator, denominator) };
  });
  const { ranked, tooFew, nothingDue } = rankByRate(units, (unit) => unit.rate, rankFrom);
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(' ');
  return {
    ranked: ranked.map((entry) => `${entry.rank} ${entry.item.name}`),
    tooFew: names(tooFew),
    nothingDue: names(nothingDue),
  };
};

describe('6.4 ranking by a rate', () => {
  test('the best first', () => {
    expect(rank(['A 4/5', 'B 5/5', 'C 0/5'])).toEqual({ ranked: ['1 B', '2 A', '3 C'], tooFew: '', nothingDue: '' });
  });

  test('ties share a rank whatever their bases, and the next rank counts them', () => {
    expect(rank(['A 3/9', 'B 2/6', 'C 6/6', 'D 1/6', 'E 9/9']).ranked).toEqual(['1 C', '1 E', '3 A', '3 B', '5 D']);
  });

  test('rates that binary fractions cannot tell apart', () => {
    const [big, bigger] = [90_071_992, 90_071_993];
    expect(rank([`A ${big - 1}/${big}`, `B ${bigger - 1}/${bigger}`]).ranked).toEqual(['1 B', '2 A']);
  });

  test('a base of four is not ranked, one of five is', () => {
    expect(rank(['A 4/4', 'B 4/5'])).toEqual({ ranked: ['1 B'], tooFew: 'A', nothingDue: '' });
  });

  test('nothing due is apart, and never last', () => {
    expect(rank(['A 0/0', 'B 0/5', 'C 0/1'])).toEqual({ ranked: ['1 B'], tooFew: 'C', nothingDue: 'A' });
  });

  test('an empty base is not ranked even when the policy ranks from one', () => {
    expect(rank(['A 0/0', 'B 1/1'], 1)).toEqual({ ranked: ['1 B'], tooFew: '', nothingDue: 'A' });
  });

  test('nobody at all', () => {
    expect(rank([])).toEqual({ ranked: [], tooFew: '', nothingDue: '' });
  });

  test('everybody stands in one list, and a rank is one more than those who are better', () => {
    const anyRate = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]): Rate => rate(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(anyRate), fc.integer({ min: 1, max: 8 }), (rates, rankFrom) => {
        const { ranked, tooFew, nothingDue } = rankByRate(rates, (own) => own, rankFrom);
        expect(ranked.length + tooFew.length + nothingDue.length).toBe(rates.length);
        for (const { item, rank: own } of ranked) {
          expect(own).toBe(1 + ranked.filter((other) => (other.item.rate as number) > (item.rate as number)).length);
        }
      }),
    );
  });
});

describe('the red and the black board', () => {
  test.each([
    ['everything in time', rate(5, 5), 0, 'red'],
    ['below all together, and something still overdue', rate(7, 9), 1, 'black'],
    ['below all together, but everything closed', rate(7, 9), 0, null],
    ['as good as all together', rate(4, 5), 1, null],
    ['better than all together', rate(9, 10), 1, null],
    ['nothing due', rate(0, 0), 0, null],
  ])('%s', (_, onTime, overdue, side) => {
    expect(boardSide({ onTime, overdue }, rate(80, 100))).toBe(side);
  });
});
