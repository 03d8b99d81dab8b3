import { describe, expect, test } from 'vitest';
import { random } from './random.ts';

const draw = (name: string) => {
  const chance = random(name);
  return Array.from({ length: 6 }, () => chance.int(0, 999));
};

describe('chance', () => {
  test('is the same for one name, on every machine', () => {
    // Written down, so that a change of the arithmetic shows.
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('云溪')).toMatchInlineSnapshot(`
      [
        41,
        387,
        585,
        75,
        985,
        323,
      ]
    `);
  });

  test('differs from name to name', () => {
    expect(draw('a')).not.toEqual(draw('b'));
  });

  test('stays within its bounds and reaches both', () => {
    const chance = random('bounds');
    const seen = new Set(Array.from({ length: 500 }, () => chance.int(3, 7)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6, 7]);
  });

  test('keeps to the weights, and never takes a weight of nothing', () => {
    const chance = random('weights');
    const taken = Array.from({ length: 2000 }, () =>
      chance.weighted([
        ['never', 0],
        ['rarely', 1],
        ['mostly', 9],
      ] as const),
    );
    expect(taken).not.toContain('never');
    const mostly = taken.filter((each) => each === 'mostly').length / taken.length;
    expect(mostly).toBeGreaterThan(0.85);
    expect(mostly).toBeLessThan(0.95);
  });

  test('mixes without losing anything', () => {
    const mixed = random('mix').shuffled([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(mixed).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(mixed.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('has nothing to pick from an empty list', () => {
    expect(() => random('empty').pick([])).toThrow(RangeError);
  });
});
