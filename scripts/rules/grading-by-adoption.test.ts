import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRIAL } from './grading.fixtures.ts';
import { gradeRank } from './grading.ts';
import { fallsToTotal, gradeByAdoption } from './grading-by-adoption.ts';

describe('7.2 grading by adoption', () => {
  it.each([
    [0, null, true],
    [4, null, true],
    [5, 'qualified', false],
    [6, 'good', false],
    [10, 'good', false],
    [11, 'excellent', false],
    [100, 'excellent', false],
  ] as const)('%i adopted: %s', (adopted, grade, falls) => {
    expect(gradeByAdoption(adopted, TRIAL)).toBe(grade);
    expect(fallsToTotal(adopted, TRIAL)).toBe(falls);
  });

  it('takes every threshold from the policy', () => {
    const policy = { excellentOver: 3, goodOver: 2, qualifiedFrom: 1, fallbackBelow: 1 };
    expect([0, 1, 2, 3, 4].map((adopted) => gradeByAdoption(adopted, policy))).toEqual([
      null,
      'qualified',
      'qualified',
      'good',
      'excellent',
    ]);
    expect(fallsToTotal(0, policy)).toBe(true);
    expect(fallsToTotal(1, policy)).toBe(false);
  });

  it('falls to 7.3 below the limit although 7.2 has a grade, and at it when 7.2 has none', () => {
    expect(fallsToTotal(6, { ...TRIAL, fallbackBelow: 7 })).toBe(true);
    expect(fallsToTotal(4, { ...TRIAL, fallbackBelow: 3 })).toBe(true);
  });

  it('one more adopted report never lowers the grade, under any thresholds', () => {
    const count = fc.integer({ min: 0, max: 15 });
    const policy = fc.record({ excellentOver: count, goodOver: count, qualifiedFrom: count, fallbackBelow: count });
    const rank = (adopted: number, p: typeof TRIAL) => {
      const grade = gradeByAdoption(adopted, p);
      return grade === null ? -1 : gradeRank(grade);
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), policy, (adopted, p) => {
        expect(rank(adopted + 1, { ...TRIAL, ...p })).toBeGreaterThanOrEqual(rank(adopted, { ...TRIAL, ...p }));
      }),
    );
  });
});
