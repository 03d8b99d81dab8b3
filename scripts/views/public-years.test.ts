import { beforeAll, describe, expect, it } from 'vitest';
import { type Graded, type Judgement, judge } from '../judgement.ts';
import type { Grade } from '../records/schema/assessment.ts';
import type { SubsidyFlag } from '../rules/subsidy.ts';
import { dispatch, judgeDemo, judgeHandMade, report } from './office/county.fixtures.ts';
import { publicCounty } from './public.ts';
import { groupFigures, type PublicCount } from './public-figures.ts';
import { type PublicYear, publicAssessment } from './public-years.ts';

const UNDER = 3;
let demo: Judgement;
beforeAll(async () => {
  demo = await judgeDemo();
}, 120_000);

const yearsOf = (judgement: Judgement): readonly PublicYear[] => publicCounty(judgement).years;
const year = (id: string, judgement: Judgement) => yearsOf(judgement).find((one) => one.id === id) as PublicYear;

interface Officer {
  readonly grade: Grade;
  /** Yuan. */
  readonly gets?: number;
  readonly flags?: readonly SubsidyFlag[];
  readonly eligibleFrom?: string | null;
}

const decisionAt =
  (first: number) =>
  ({ grade }: Officer, i: number) => ({ officer: `CANARY-${first + i}`, grade });

/** A grade sheet of so many officers. @param passedOver how many of the first ones the office has not decided on */
const sheetOf = (officers: readonly Officer[], passedOver = 0): Graded =>
  ({
    officers: officers.map(
      ({ grade, gets = 0, flags = gets > 0 ? ['paid'] : [], eligibleFrom = gets > 0 ? '2023-01-06' : null }, i) => ({
        code: `CANARY-${i}`,
        grade,
        subsidy: gets,
        subsidyFlags: flags,
        eligibleFrom,
      }),
    ),
    subsidyTotal: officers.reduce((sum, { gets = 0 }) => sum + gets, 0),
    assessment: { data: { decided: '2023-01-06', grades: officers.slice(passedOver).map(decisionAt(passedOver)) } },
  }) as unknown as Graded;

const times = (count: number, officer: Officer): Officer[] => Array.from({ length: count }, () => officer);
const PAID = { excellent: { grade: 'excellent', gets: 5000 }, good: { grade: 'good', gets: 3000 } } as const;
const UNPAID = {
  excellent: { grade: 'excellent' },
  qualified: { grade: 'qualified' },
  unqualified: { grade: 'unqualified' },
} as const;

const counts = (officers: readonly Officer[]): PublicCount[] =>
  publicAssessment(sheetOf(officers), UNDER)?.grades.map(({ count }) => count) ?? [];
const total = (officers: readonly Officer[]) => publicAssessment(sheetOf(officers), UNDER)?.total;
const subsidyTotal = (officers: readonly Officer[]) => publicAssessment(sheetOf(officers), UNDER)?.subsidyTotal;

describe('7.1 the grades of a year', () => {
  it('how many of each, from the best to the worst, and all of them', () => {
    const officers = [...times(4, PAID.excellent), ...times(3, PAID.good), ...times(10, UNPAID.qualified)];
    expect(publicAssessment(sheetOf(officers), UNDER)).toEqual({
      decided: '2023-01-06',
      grades: [
        { grade: 'excellent', count: 4 },
        { grade: 'good', count: 3 },
        { grade: 'qualified', count: 10 },
        { grade: 'unqualified', count: 0 },
      ],
      total: 17,
      subsidyTotal: 29_000,
    });
  });

  it.each([1, 2])('5.1 %i 不合格 is not told, nor the total from which it could be subtracted', (few) => {
    const officers = [...times(5, UNPAID.qualified), ...times(few, UNPAID.unqualified)];
    expect(counts(officers)).toEqual([0, 0, 5, { under: 3 }]);
    expect(total(officers)).toBeNull();
  });

  it('enough of each: the total is told', () => {
    expect(total([...times(5, UNPAID.qualified), ...times(3, UNPAID.unqualified)])).toBe(8);
  });

  it('whom the office passed over is not among those it decided on, and the sum may still grow', () => {
    const officers = [...times(4, UNPAID.excellent), ...times(5, PAID.good)];
    expect(publicAssessment(sheetOf(officers), UNDER)).toMatchObject({ total: 9, subsidyTotal: 15_000 });
    const some = publicAssessment(sheetOf(officers, 1), UNDER);
    expect(some?.grades.map(({ count }) => count)).toEqual([3, 5, 0, 0]);
    expect(some).toMatchObject({ total: 8, subsidyTotal: null });
  });

  it('no decision, no grades', () => {
    expect(publicAssessment({ ...sheetOf(times(5, UNPAID.qualified)), assessment: null }, UNDER)).toBeNull();
  });
});

describe('7.5 the sum of the subsidies', () => {
  it.each<[string, readonly Officer[], number | null]>([
    ['everyone has got it', times(3, PAID.excellent), 15_000],
    ['nobody ever gets any', times(3, UNPAID.qualified), 0],
    ['those who don’t are enough', [...times(3, PAID.excellent), ...times(3, UNPAID.excellent)], 15_000],
    ['few get it', [...times(2, PAID.excellent), ...times(9, PAID.good)], null],
    ['few of a grade don’t: what is missing would tell', [...times(9, PAID.excellent), ...times(1, UNPAID.excellent)], null],
    ['one is still to be paid', [...times(4, PAID.good), { ...PAID.good, flags: [] }], null],
    ['one waits for the full year', [...times(4, PAID.good), { grade: 'qualified', eligibleFrom: '2023-09-01' }], null],
    ['few without any in a grade that nobody gets any for', [...times(4, PAID.good), ...times(1, UNPAID.unqualified)], 12_000],
  ])('%s', (_, officers, expected) => {
    expect(subsidyTotal(officers)).toBe(expected);
  });
});

describe('a year of the demo county', () => {
  it('its figures are those of its last day, and those of its quarters’ dispatches together', () => {
    const { figures, complete, to, quarters } = year('2022', demo);
    expect([complete, to, quarters]).toEqual([true, '2022-12-31', ['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4']]);
    const sent = quarters.reduce((sum, quarter) => sum + demo.figuresOf(quarter).dispatched, 0);
    expect(figures.dispatched).toBe(sent);
    const atItsEnd = judge(demo.ledger, '2022-12-31');
    expect(figures).toEqual(groupFigures({ ...atItsEnd.figures, from: '2022-01-01' }, UNDER));
    expect(year('2022', atItsEnd).figures).toEqual(figures);
  });

  it('its reports, counted another way; none while it runs', () => {
    const reports = [...demo.ledger.reports.values()].map(({ data }) => data);
    const [submitted, valid, adopted] = [
      reports.filter(({ received }) => received.startsWith('2022')),
      reports.filter(
        ({ received, screening }) => received.startsWith('2022') && screening?.result === 'valid' && screening.on <= demo.asOf,
      ),
      reports.filter(
        ({ adoption }) => adoption?.on.startsWith('2022') && (adoption.result === 'adopted' || adoption.counts === true),
      ),
    ].map(({ length }) => length);
    expect(year('2022', demo).reports).toEqual({ submitted, valid, adopted });
    expect(valid).toBeLessThan(submitted ?? 0);
    expect(year('2023', demo)).toMatchObject({ complete: false, reports: null, assessment: null });
    expect(year('2022', judge(demo.ledger, '2022-12-31')).reports).toBeNull();
  });

  it('its grades are those of the grade sheet, once decided', () => {
    const sheet = demo.grade(2022);
    const { assessment } = year('2022', demo);
    for (const { grade, count } of assessment?.grades ?? []) {
      const own = sheet.officers.filter((officer) => officer.grade === grade).length;
      expect(count, grade).toEqual(own > 0 && own < UNDER ? { under: UNDER } : own);
    }
    expect(assessment?.decided).toBe('2023-01-06');
    expect(year('2022', judge(demo.ledger, '2023-01-05')).assessment).toBeNull();
  });

  it('tells of no officer: no code, no warning, no dismissal', () => {
    const text = JSON.stringify(yearsOf(demo));
    for (const { code } of demo.ledger.officerList) expect(text).not.toContain(code);
    expect(text).not.toMatch(/warning|dismiss|breach|minutes/i);
    expect(demo.ledger.officerList.some(({ dismissal }) => dismissal)).toBe(true);
  });
});

describe('small and empty years', () => {
  it('few reports are not told', async () => {
    const judgement = await judgeHandMade(
      {
        officers: [{ code: 'K7M3XP', category: 'enterprise', terms: [TERM] }],
        reports: [report('R2022-0001', '2022-05-05'), report('R2022-0002', '2022-05-06')],
        dispatches: [dispatch('D2022-0001', ['2022-05-10 dispatched'])],
      },
      '2023-02-01',
    );
    expect(year('2022', judgement).reports).toEqual({ submitted: { under: 3 }, valid: { under: 3 }, adopted: 0 });
  });

  it('reports are told when all that came in the year is screened', async () => {
    const late = (on: string) => report('R2022-0004', '2022-12-30', { screening: { result: 'valid', on } });
    const county = {
      reports: [...['R2022-0001', 'R2022-0002', 'R2022-0003'].map((id) => report(id, '2022-05-05')), late('2023-01-06')],
      dispatches: [dispatch('D2022-0001', ['2022-05-10 dispatched'])],
    };
    expect(year('2022', await judgeHandMade(county, '2023-01-05')).reports).toBeNull();
    expect(year('2022', await judgeHandMade(county, '2023-01-06')).reports).toMatchObject({ submitted: 4, valid: 4 });
  });

  it('a year with grades and no dispatch is there too, a decision to come is not', async () => {
    const county = {
      officers: [{ code: 'K7M3XP', category: 'enterprise' as const, terms: [TERM] }],
      assessments: [{ id: '2022', decided: '2023-01-06', grades: [{ officer: 'K7M3XP', grade: 'qualified' as const }] }],
    };
    expect(yearsOf(await judgeHandMade(county, '2023-01-06')).map(({ id }) => id)).toEqual(['2022']);
    expect(yearsOf(await judgeHandMade(county, '2023-01-05'))).toEqual([]);
  });
});

const TERM = { approved: '2021-12-20', minutes: '纪要', appointed: '2022-01-01', filed: '2022-01-05', ends: '2022-12-31' };
