import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeByTotal, type PoolMember, placesIn } from './grading-by-total.ts';

const SHARES = { excellentShare: 0.2, goodShare: 0.3 };
const members = (...totals: number[]): PoolMember[] => totals.map((total, i) => ({ code: `K${i + 10}`, total }));

describe('7.3 places in a share', () => {
  it.each([
    [0.2, 15, 3],
    [0.3, 10, 3],
    [0.29, 100, 29], // 28.999999999999996 in binary
    [0.57, 100, 57], // 56.99999999999999
    [0.07, 100, 7], // 7.000000000000001, and the other way round
    [0.1, 30, 3],
    [0.2, 4, 0],
    [0.3, 4, 1],
    [0.3, 3, 0],
    [0, 30, 0],
    [1, 30, 30],
    [0.3333, 3, 0],
    [1e-7, 10_000_000, 1],
    [1.5e-7, 10_000_000, 1],
  ])('%d of %i is %i', (share, base, places) => {
    expect(placesIn(base, share)).toBe(places);
  });

  it('agrees with whole-number arithmetic for every share in whole per cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.nat(100_000), (percent, base) => {
        expect(placesIn(base, percent / 100)).toBe((percent * base - ((percent * base) % 100)) / 100);
      }),
    );
  });

  it('refuses what is not a share of a head count', () => {
    expect(() => placesIn(10, Number.NaN)).toThrow(SyntaxError);
    expect(() => placesIn(2.5, 0.2)).toThrow(RangeError);
  });
});

describe('7.3 grading by total', () => {
  it('shows what happened to each group, in order', () => {
    const { grades, working } = gradeByTotal(members(8, 9, 8, 7, 3, 3, 2, 1, 0, 0), 10, SHARES);
    expect(working).toEqual({
      base: 10,
      places: { excellent: 2, good: 3 },
      groups: [
        { total: 9, codes: ['K11'], grade: 'excellent', attempts: [{ grade: 'excellent', left: 2, outcome: 'taken' }] },
        {
          total: 8,
          codes: ['K10', 'K12'],
          grade: 'good',
          attempts: [
            { grade: 'excellent', left: 1, outcome: 'no-room' },
            { grade: 'good', left: 3, outcome: 'taken' },
          ],
        },
        { total: 7, codes: ['K13'], grade: 'good', attempts: [{ grade: 'good', left: 1, outcome: 'taken' }] },
        { total: 3, codes: ['K14', 'K15'], grade: 'qualified', attempts: [{ grade: 'good', left: 0, outcome: 'no-room' }] },
        { total: 2, codes: ['K16'], grade: 'qualified', attempts: [] },
        { total: 1, codes: ['K17'], grade: 'qualified', attempts: [] },
        { total: 0, codes: ['K18', 'K19'], grade: 'qualified', attempts: [] },
      ],
    });
    expect(grades.get('K11')).toBe('excellent');
    expect(grades.get('K12')).toBe('good');
    expect(grades.size).toBe(10);
  });

  it('says that a group of zero was kept out by having nothing valid, not by room', () => {
    expect(gradeByTotal(members(0), 30, SHARES).working.groups[0]).toEqual({
      ...{ total: 0, codes: ['K10'], grade: 'qualified' },
      attempts: [
        { grade: 'excellent', left: 6, outcome: 'no-valid-report' },
        { grade: 'good', left: 9, outcome: 'no-valid-report' },
      ],
    });
  });

  it('lists a group by code, in whatever order the officers came', () => {
    expect(gradeByTotal(members(4, 4, 4).reverse(), 3, SHARES).working.groups[0]?.codes).toEqual(['K10', 'K11', 'K12']);
  });

  it('takes the shares of the base it is given, not of the pool', () => {
    expect([...gradeByTotal(members(3, 2, 1), 10, SHARES).grades.values()]).toEqual(['excellent', 'excellent', 'good']);
    expect([...gradeByTotal(members(3, 2, 1), 3, SHARES).grades.values()]).toEqual(['qualified', 'qualified', 'qualified']);
  });

  const pool = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 40 }).map((list) => members(...list));
  const percent = fc.integer({ min: 0, max: 50 });
  const shares = fc.record({ excellent: percent, good: percent });
  const run = (list: readonly PoolMember[], base: number, s: { excellent: number; good: number }) =>
    gradeByTotal(list, base, { excellentShare: s.excellent / 100, goodShare: s.good / 100 });

  it('gives 优秀 to those with no more than the places at or above their total, then 良好 likewise among the rest', () => {
    // The clause from one officer's view, without groups or order: an independent statement of the same rule.
    fc.assert(
      fc.property(pool, fc.nat(20), shares, (list, more, s) => {
        const base = list.length + more;
        const { grades } = run(list, base, s);
        const fits = (among: readonly PoolMember[], share: number) => (one: PoolMember) =>
          one.total > 0 && among.filter(({ total }) => total >= one.total).length * 100 <= base * share;
        const excellent = list.filter(fits(list, s.excellent));
        const rest = list.filter((one) => !excellent.includes(one));
        const good = rest.filter(fits(rest, s.good));
        for (const one of list) {
          const grade = excellent.includes(one) ? 'excellent' : good.includes(one) ? 'good' : 'qualified';
          expect(grades.get(one.code)).toBe(grade);
        }
      }),
    );
  });

  it('equal totals get equal grades, and a higher total never a lower one', () => {
    const order = ['qualified', 'good', 'excellent'];
    fc.assert(
      fc.property(pool, fc.nat(20), shares, (list, more, s) => {
        const { grades } = run(list, list.length + more, s);
        const rank = ({ code }: PoolMember) => order.indexOf(grades.get(code) ?? '');
        for (const a of list) {
          for (const b of list) {
            if (a.total === b.total) expect(rank(a)).toBe(rank(b));
            if (a.total > b.total) expect(rank(a)).toBeGreaterThanOrEqual(rank(b));
          }
        }
      }),
    );
  });
});
