import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade } from '../records/schema/assessment.ts';
import { GRADES } from '../records/schema/choices.ts';
import { AFTER_YEAR, type ByGrade, COHORTS, type FlagsByCode, TRIAL, YEAR } from './grading.fixtures.ts';
import { type Candidate, decideGrade, type FallbackBase, gradeRank, gradeYear } from './grading.ts';

const expected = (grades: ByGrade): Record<string, Grade> =>
  Object.fromEntries(
    GRADES.flatMap((grade) =>
      (grades[grade] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((code) => [code, grade]),
    ),
  );

const grade = (candidates: readonly Candidate[], policy: Partial<typeof TRIAL> = {}, asOf = AFTER_YEAR) =>
  gradeYear({ year: YEAR, candidates, policy: { ...TRIAL, ...policy }, asOf });

describe('7.1 7.2 7.3 cohorts worked by hand', () => {
  it.each(COHORTS)('$name', ({ candidates, policy, pool, all = pool, effective, flags = {}, flagsAll = flags, refused = {} }) => {
    const byBase: Record<FallbackBase, [ByGrade, FlagsByCode]> = { pool: [pool, flags], all: [all, flagsAll] };
    for (const base of ['pool', 'all'] as const) {
      const graded = grade(candidates, { ...policy, fallbackBase: base });
      const [grades, flagsByCode] = byBase[base];
      const codes = candidates.map(({ code }) => code);
      const of = <T>(pick: (officer: (typeof graded.officers)[number]) => T) =>
        Object.fromEntries(graded.officers.map((officer) => [officer.code, pick(officer)]));

      expect(graded.base).toBe(base);
      expect(of(({ proposed }) => proposed)).toEqual(expected(grades));
      expect(of(({ grade }) => grade)).toEqual(expected(effective ?? grades));
      expect(of((officer) => officer.flags)).toEqual(Object.fromEntries(codes.map((code) => [code, flagsByCode[code] ?? []])));
      expect(of(({ decisionFault }) => decisionFault)).toEqual(Object.fromEntries(codes.map((code) => [code, refused[code]])));

      const other = base === 'pool' ? 'all' : 'pool';
      expect(graded.alternative.base).toBe(other);
      expect(Object.fromEntries(graded.alternative.officers.map((o) => [o.code, o.grade]))).toEqual(expected(byBase[other][0]));
    }
  });
});

const person = (code: string, adopted: number, valid: number, rest: Partial<Candidate> = {}): Candidate => ({
  ...{ code, adopted, valid, submitted: valid, unmetDuties: [], dismissedInYear: false },
  ...rest,
});

describe('7.1 one grading a year', () => {
  it('lists the officers by code, each with what was counted and the clause that graded them', () => {
    const graded = grade([
      person('C', 2, 3, { submitted: 7 }),
      person('B', 6, 9),
      person('A', 12, 12, { unmetDuties: ['T1', 'T2'] }),
    ]);
    expect(graded.officers).toEqual([
      {
        code: 'A',
        submitted: 12,
        valid: 12,
        adopted: 12,
        unmetDuties: ['T1', 'T2'],
        grade: 'unqualified',
        proposed: 'unqualified',
        path: 'duty',
        clause: '7.2',
        flags: [],
      },
      {
        code: 'B',
        submitted: 9,
        valid: 9,
        adopted: 6,
        unmetDuties: [],
        grade: 'good',
        proposed: 'good',
        path: 'adoption',
        clause: '7.2',
        flags: [],
      },
      {
        code: 'C',
        submitted: 7,
        valid: 3,
        adopted: 2,
        unmetDuties: [],
        grade: 'qualified',
        proposed: 'qualified',
        path: 'total',
        clause: '7.3',
        flags: [],
      },
    ]);
  });

  it('shows the working of both bases', () => {
    const graded = grade(['A', 'B', 'C', 'D'].map((code, i) => person(code, 0, 9 - i)).concat(person('E', 11, 11)));
    expect(graded.places).toEqual({ excellent: 0, good: 1 });
    expect(graded.working.base).toBe(4);
    expect(graded.alternative.places).toEqual({ excellent: 1, good: 1 });
    expect(graded.alternative.working.base).toBe(5);
  });

  it('is provisional until the last day of the year is being judged', () => {
    const one = [person('A', 6, 6)];
    expect(grade(one, {}, '2022-12-30').officers[0]?.flags).toEqual(['provisional']);
    expect(grade(one, {}, '2022-12-31').officers[0]?.flags).toEqual([]);
  });

  it('grades a year in which nobody served', () => {
    expect(grade([])).toMatchObject({ officers: [], places: { excellent: 0, good: 0 }, alternative: { officers: [] } });
  });
});

describe('7.2 the office may only lower the proposed grade', () => {
  const reason = '理由';
  it.each<[string, Grade, { grade: Grade; reason?: string } | undefined, ReturnType<typeof decideGrade>]>([
    ['no decision', 'good', undefined, { grade: 'good', lowered: false }],
    ['as proposed, no reason needed', 'good', { grade: 'good' }, { grade: 'good', lowered: false }],
    ['lower with a reason', 'excellent', { grade: 'qualified', reason }, { grade: 'qualified', lowered: true }],
    ['lower without one', 'good', { grade: 'qualified' }, { grade: 'good', lowered: false, fault: 'no-reason' }],
    [
      'lower with an empty one',
      'good',
      { grade: 'qualified', reason: '　' },
      { grade: 'good', lowered: false, fault: 'no-reason' },
    ],
    ['higher', 'qualified', { grade: 'good', reason }, { grade: 'qualified', lowered: false, fault: 'raised' }],
    [
      '不合格 without a duty',
      'qualified',
      { grade: 'unqualified', reason },
      { grade: 'qualified', lowered: false, fault: 'no-duty' },
    ],
    ['不合格 with the duty', 'unqualified', { grade: 'unqualified' }, { grade: 'unqualified', lowered: false }],
    ['out of the duty', 'unqualified', { grade: 'qualified', reason }, { grade: 'unqualified', lowered: false, fault: 'raised' }],
  ])('%s', (_, proposed, decided, outcome) => {
    expect(decideGrade(proposed, decided)).toEqual(outcome);
  });

  it('ranks the four grades', () => {
    expect(GRADES.map(gradeRank)).toEqual([3, 2, 1, 0]);
  });

  it('does not see a decision taken after the day of the judgement', () => {
    const decided = { grade: 'qualified', reason, on: '2023-01-10' } as const;
    expect(grade([person('A', 6, 6, { decided })], {}, '2023-01-09').officers[0]).toMatchObject({ grade: 'good', flags: [] });
    expect(grade([person('A', 6, 6, { decided })], {}, '2023-01-10').officers[0]).toMatchObject({
      grade: 'qualified',
      flags: ['lowered'],
    });
  });
});

const decision = fc.record({
  grade: fc.constantFrom(...GRADES),
  reason: fc.constantFrom('', '理由'),
  on: fc.constant('2023-01-10'),
});
const cohort = fc
  .array(
    fc.record({
      adopted: fc.integer({ min: 0, max: 13 }),
      valid: fc.integer({ min: 0, max: 6 }),
      duty: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      dismissedInYear: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      decided: fc.option(decision, { nil: undefined }),
    }),
    { maxLength: 30 },
  )
  .map((list) =>
    list.map(
      ({ duty, ...rest }, i): Candidate => ({
        ...rest,
        code: `K${i + 10}`,
        submitted: rest.valid,
        unmetDuties: duty ? ['T'] : [],
      }),
    ),
  );
const base = fc.constantFrom<FallbackBase>('pool', 'all');

describe('7.2 7.3 properties of any cohort', () => {
  it('the order of the officers never changes anything', () => {
    const shuffled = cohort.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, base, ([list, other], b) => {
        expect(grade(other, { fallbackBase: b })).toEqual(grade(list, { fallbackBase: b }));
      }),
    );
  });

  it('不合格 exactly for an unmet duty, whatever is decided', () => {
    fc.assert(
      fc.property(cohort, base, (list, b) => {
        const graded = grade(list, { fallbackBase: b });
        for (const o of graded.officers) expect(o.grade === 'unqualified').toBe(o.unmetDuties.length > 0);
      }),
    );
  });

  it('by total, no grade has more officers than its share of the base, and the dismissed take no place', () => {
    fc.assert(
      fc.property(cohort, base, (list, b) => {
        const graded = grade(list, { fallbackBase: b });
        const serving = graded.officers.filter((o) => !o.flags.includes('dismissed'));
        const head = b === 'pool' ? serving.filter((o) => o.path === 'total').length : serving.length;
        const byTotal = (g: Grade) => graded.officers.filter((o) => o.path === 'total' && o.proposed === g);
        // In tenths, so that the expectation does not lean on the code's own rounding.
        expect(byTotal('excellent').length * 10).toBeLessThanOrEqual(head * 2);
        expect(byTotal('good').length * 10).toBeLessThanOrEqual(head * 3);
        expect([...byTotal('excellent'), ...byTotal('good')].filter((o) => o.flags.includes('dismissed'))).toEqual([]);
      }),
    );
  });

  it('the two bases are each other’s alternative', () => {
    fc.assert(
      fc.property(cohort, (list) => {
        const [pool, all] = [grade(list, { fallbackBase: 'pool' }), grade(list, { fallbackBase: 'all' })];
        const proposed = (graded: typeof pool) => graded.officers.map(({ code, proposed: grade }) => ({ code, grade }));
        expect(pool.alternative.officers).toEqual(proposed(all));
        expect(all.alternative.officers).toEqual(proposed(pool));
      }),
    );
  });

  it('a decision never raises a grade, and never touches another officer’s', () => {
    fc.assert(
      fc.property(cohort, (list) => {
        const undecided = grade(list.map((c) => ({ ...c, decided: undefined })));
        for (const [i, o] of grade(list).officers.entries()) {
          expect(o.proposed).toBe(undecided.officers[i]?.grade);
          expect(gradeRank(o.grade)).toBeLessThanOrEqual(gradeRank(o.proposed));
        }
      }),
    );
  });
});
