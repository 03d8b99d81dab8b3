import { beforeAll, describe, expect, test } from 'vitest';
import type { Judgement } from '../../judgement.ts';
import { Y2022 } from '../../rules/officer.fixtures.ts';
import { judgeDemo, judgeHandMade, report, unscreened } from './county.fixtures.ts';
import { gradeSheet } from './grade-sheet.ts';
import { gradedYears } from './graded-years.ts';
import { subsidyList } from './subsidy-list.ts';

/** Officers with so many valid reports of 2022, none adopted. */
function withTotals(totals: Readonly<Record<string, number>>) {
  let n = 0;
  return {
    officers: Object.keys(totals).map((code) => ({ code, category: 'community' as const, terms: [Y2022] })),
    reports: Object.entries(totals).flatMap(([officer, total]) =>
      Array.from({ length: total }, () => report(`R2022-${String(++n).padStart(4, '0')}`, '2022-06-01', { officer })),
    ),
  };
}

const UNDECIDED = { flag: 'dismissal-undecided', text: '达到解聘条件，没有作出决定' };

describe('7.3 the working', () => {
  test('a group that does not fit ends its grade and stands first for the next', async () => {
    // P = N = 10: 2 + 3. A takes one place; {B C} do not fit the other and take two of 良好, D the third.
    const sheet = gradeSheet(
      await judgeHandMade(
        withTotals({ AAAA: 9, BBBB: 8, CCCC: 8, DDDD: 7, EEEE: 6, FFFF: 5, GGGG: 4, HHHH: 3, JJJJ: 1, KKKK: 0 }),
        '2023-01-31',
      ),
      2022,
    );
    expect(sheet.applied).toMatchObject({ base: 'pool', headCount: 10, places: { excellent: 2, good: 3 } });
    expect(sheet.other).toMatchObject({ base: 'all', headCount: 10 });
    expect(sheet.applied.groups.map(({ total, codes, steps }) => [total, codes.join(' '), steps.join(' → ')])).toEqual([
      [9, 'AAAA', '优秀还有 2 个名额，1 人评定为优秀'],
      [8, 'BBBB CCCC', '优秀还有 1 个名额，2 人总数相同、容不下，整组不取，优秀到此为止 → 良好还有 3 个名额，2 人评定为良好'],
      [7, 'DDDD', '良好还有 1 个名额，1 人评定为良好'],
      [6, 'EEEE', '良好没有名额了 → 评定为合格'],
      ...[
        [5, 'FFFF'],
        [4, 'GGGG'],
        [3, 'HHHH'],
        [1, 'JJJJ'],
        [0, 'KKKK'],
      ].map(([total, code]) => [total, code, '优秀、良好都已到此为止，评定为合格']),
    ]);
    expect(sheet.totals).toEqual({ excellent: 1, good: 3, qualified: 6, unqualified: 0 });
    expect(sheet.decided).toBeNull();
    // Nobody here reported every month.
    expect(sheet.officers.find(({ code }) => code === 'KKKK')?.flags).toEqual([
      UNDECIDED,
      { flag: 'no-valid-report', text: '没有有效报告，不能高于合格' },
    ]);
  });

  test('nobody with a valid report', async () => {
    const sheet = gradeSheet(await judgeHandMade(withTotals({ AAAA: 0, BBBB: 0, CCCC: 0, DDDD: 0 }), '2023-01-31'), 2022);
    expect(sheet.applied.groups.map(({ steps }) => steps)).toEqual([
      ['没有有效报告，不能评定为优秀，优秀到此为止', '没有有效报告，不能评定为良好，良好到此为止', '评定为合格'],
    ]);
  });
});

describe('decisions', () => {
  const county = {
    ...withTotals({ AAAA: 3, BBBB: 2, CCCC: 1, DDDD: 1, EEEE: 1 }),
    assessments: [
      {
        ...{ id: '2022', decided: '2023-01-10', minutes: '〔2023〕1号' },
        grades: [
          { officer: 'AAAA', grade: 'good' as const, reason: '质量一般' },
          { officer: 'BBBB', grade: 'excellent' as const, reason: '表现好' },
          { officer: 'CCCC', grade: 'qualified' as const },
        ],
      },
    ],
  };

  test('lowered with a reason, refused with why', async () => {
    const sheet = gradeSheet(await judgeHandMade(county, '2023-01-31'), 2022);
    expect(sheet.decided).toEqual({ on: '2023-01-10', minutes: '〔2023〕1号', file: 'reports/assessments/2022.md' });
    expect(sheet.officers[0]).toMatchObject({
      ...{ code: 'AAAA', proposed: 'excellent', grade: 'good', decisionReason: '质量一般', pathText: '按提供总数（7.3）' },
      flags: [UNDECIDED, { flag: 'lowered', text: '办公室调低' }],
      certificate: { kind: 'good-officer', text: '良好体验员荣誉证书' },
    });
    expect(sheet.officers[1]?.flags).toEqual([
      UNDECIDED,
      { flag: 'decision-refused', text: '考核决定不合规定，没有采用：只能调低，不能高于建议的等级' },
    ]);
    expect(sheet.certificates.map(({ kind, count }) => [kind, count])).toEqual([
      ['excellent-officer', 0],
      ['good-officer', 2],
      ['qualified-officer', 3],
    ]);
  });

  test('the day before, nobody had decided', async () => {
    const sheet = gradeSheet(await judgeHandMade(county, '2023-01-09'), 2022);
    expect(sheet).toMatchObject({ decided: null, provisional: false });
    expect(sheet.officers[0]).toMatchObject({ grade: 'excellent', decisionReason: null, flags: [UNDECIDED] });
  });

  test('in the year itself all is provisional, and no certificate is promised', async () => {
    const sheet = gradeSheet(await judgeHandMade(county, '2022-12-30'), 2022);
    expect(sheet).toMatchObject({ provisional: true, certificates: [] });
    for (const { flags, certificate } of sheet.officers) {
      expect(flags.map(({ flag }) => flag)).toContain('provisional');
      expect(certificate).toBeNull();
    }
  });
});

test('what of the year is not settled, and may still change a grade', async () => {
  const county = {
    officers: [{ code: 'K7M3XP', category: 'community' as const, terms: [Y2022] }],
    reports: [
      unscreened('R2022-0001', '2022-12-30'),
      report('R2022-0002', '2022-12-01', { screening: { result: 'returned', on: '2022-12-02', reason: '请补充' } }),
      report('R2022-0003', '2022-12-01'),
      report('R2022-0004', '2022-12-01', { adoption: { result: 'adopted', on: '2023-02-01' } }), // not decided yet
      report('R2022-0005', '2022-12-01', { adoption: { result: 'rejected', on: '2022-12-20', reason: '已有规定' } }),
      report('R2022-0006', '2022-12-01', { screening: { result: 'invalid', on: '2022-12-02', reason: '与营商环境无关' } }),
      unscreened('R2023-0001', '2023-01-04'), // of another year
    ],
  };
  const judgement = await judgeHandMade(county, '2023-01-10');
  expect(gradeSheet(judgement, 2022).unsettled).toEqual({ unscreened: 1, returned: 1, undecided: 2 });
  expect(gradeSheet(judgement, 2023).unsettled).toEqual({ unscreened: 1, returned: 0, undecided: 0 });
});

describe('the demo county', () => {
  let judgement: Judgement;
  beforeAll(async () => {
    judgement = await judgeDemo();
  });

  test('the years in which anybody served', () => {
    expect(gradedYears(judgement)).toEqual([2023, 2022]);
  });

  test('the sheet has the figures of `grade`', () => {
    const graded = judgement.grade(2022);
    const sheet = gradeSheet(judgement, 2022);
    expect(
      sheet.officers.map(({ code, grade, proposed, adopted, valid, submitted, path }) => ({
        ...{ code, grade, proposed, adopted, valid, submitted, path },
      })),
    ).toEqual(
      graded.officers.map(({ code, grade, proposed, adopted, valid, submitted, path }) => ({
        ...{ code, grade, proposed, adopted, valid, submitted, path },
      })),
    );
    expect(sheet.officers.map(({ code, proposedOtherwise }) => ({ code, grade: proposedOtherwise }))).toEqual(
      graded.alternative.officers,
    );
    expect(sheet.applied.places).toEqual(graded.places);
    expect(sheet.other.places).toEqual(graded.alternative.places);
    const { excellent, good, qualified, unqualified } = sheet.totals;
    expect(excellent + good + qualified + unqualified).toBe(graded.officers.length);
  });

  test('and the subsidy list beside it the same grades and total', () => {
    const list = subsidyList(judgement, 2022);
    const sheet = gradeSheet(judgement, 2022);
    expect(list.lines.map(({ code, grade }) => [code, grade])).toEqual(sheet.officers.map(({ code, grade }) => [code, grade]));
    expect(list.total).toBe(judgement.grade(2022).subsidyTotal);
    expect(list.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(list.total);
    expect(list.paid + list.payable + list.awaitingDecision).toBe(list.total);
    for (const { amount, reasons } of list.lines) expect(reasons.length > 0).toBe(amount === 0);
    // The day it can be paid from is the later of the two that the list shows.
    for (const { eligibleFrom, fullYearOn } of list.lines) {
      if (eligibleFrom === null) continue;
      expect(eligibleFrom).toBe([fullYearOn ?? '', list.basis?.decided ?? ''].sort().at(-1));
    }
  });
});
