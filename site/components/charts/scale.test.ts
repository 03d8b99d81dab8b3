import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentage, shadeOf, ticksFor } from './scale.ts';

describe('the lines of an axis', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [4, [0, 1, 2, 3, 4]],
    [5, [0, 2, 4, 6]],
    [8, [0, 2, 4, 6, 8]],
    [9, [0, 5, 10]],
    [20, [0, 5, 10, 15, 20]],
    [21, [0, 10, 20, 30]],
    [199, [0, 50, 100, 150, 200]],
    [201, [0, 100, 200, 300]],
  ])('to %i: %j', (max, ticks) => expect(ticksFor(max)).toEqual(ticks));

  it('with fewer steps', () => expect(ticksFor(9, 2)).toEqual([0, 5, 10]));

  it('start at 0, are whole, evenly spaced and few, reach the greatest and no step further', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.integer({ min: 2, max: 10 }), (max, most) => {
        const ticks = ticksFor(max, most);
        const [zero, step] = ticks as [number, number];
        expect(zero).toBe(0);
        expect(String(step)).toMatch(/^[125]0*$/);
        expect(ticks).toEqual(ticks.map((_, i) => i * step));
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
        expect(ticks.at(-1)).toBeLessThan(Math.max(1, max) + step);
      }),
    );
  });

  it.each([
    [-1, 4],
    [Number.NaN, 4],
    [Number.POSITIVE_INFINITY, 4],
    [5, 1],
  ])('none from 0 to %d in %i steps', (max, most) => expect(() => ticksFor(max, most)).toThrow(RangeError));
});

describe('the shade of a cell', () => {
  it.each([
    [0, 10, 0],
    [1, 10, 1],
    [2, 10, 1],
    [3, 10, 2],
    [9, 10, 5],
    [10, 10, 5],
    [1, 1, 5],
    [0, 0, 0],
  ])('%i of at most %i: %i', (count, max, shade) => expect(shadeOf(count, max)).toBe(shade));

  it('never falls while the count grows, and only none is unshaded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), fc.nat(), (max, a, b) => {
        const [low, high] = [a % (max + 1), b % (max + 1)].sort((x, y) => x - y) as [number, number];
        expect(shadeOf(low, max)).toBeLessThanOrEqual(shadeOf(high, max));
        expect(shadeOf(low, max) === 0).toBe(low === 0);
      }),
    );
  });
});

describe('a percentage', () => {
  it.each([
    [1, 3, '33.33%'],
    [2, 3, '66.67%'],
    [0, 5, '0%'],
    [5, 5, '100%'],
    [1, 0, '0%'],
  ])('%i of %i: %s', (part, whole, text) => expect(percentage(part, whole)).toBe(text));
});
