import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../records/schema/assessment.ts';
import type { Officer } from '../../records/schema/officers.ts';
import { term, Y2022, Y2023 } from '../../rules/officer.fixtures.ts';
import { judgeHandMade } from './county.fixtures.ts';
import { subsidyList } from './subsidy-list.ts';

const officers: readonly Officer[] = [
  { code: 'AAAA', category: 'community', terms: [Y2022, Y2023] },
  { code: 'BBBB', category: 'community', terms: [Y2022] },
  { code: 'CCCC', category: 'community', terms: [term('2022-07-01', '2023-06-30')] },
  { code: 'DDDD', category: 'enterprise', terms: [term('2022-07-01', '2022-12-31')] },
  {
    code: 'EEEE',
    category: 'enterprise',
    terms: [Y2022],
    dismissal: { on: '2022-09-01', basis: '7.4', decision: '〔2022〕3号' },
  },
  { code: 'FFFF', category: 'official', terms: [Y2022], breaches: [{ clue: '甲', verified: '2022-05-01', conclusion: '属实' }] },
  {
    ...{ code: 'GGGG', category: 'official', terms: [term('2022-07-01', '2023-06-30')] },
    duties: [{ id: 'T1', due: '2022-10-01', outcome: 'unmet', decision: '〔2022〕4号' }],
  },
];

const assessment: Assessment = {
  ...{ id: '2022', decided: '2023-01-10', minutes: '〔2023〕1号' },
  grades: officers.map(({ code }) => ({
    officer: code,
    grade: code === 'GGGG' ? ('unqualified' as const) : ('qualified' as const),
    ...(code === 'AAAA' ? { paid: '2023-01-20' } : {}),
  })),
};

const listOn = async (asOf: string, decided = true) =>
  subsidyList(await judgeHandMade({ officers, assessments: decided ? [assessment] : [] }, asOf), 2022);

describe('7.5 补助发放表', () => {
  test('each line says what, from when, and why not', async () => {
    const list = await listOn('2023-01-31');
    expect(
      list.lines.map(({ n, code, amount, fullYearOn, eligibleFrom, paidOn, standing, reasons, notes }) => [
        ...[n, code, amount, fullYearOn, eligibleFrom, paidOn, standing],
        reasons.join('；'),
        notes.join('；'),
      ]),
    ).toEqual([
      [1, 'AAAA', 2000, '2023-01-01', '2023-01-10', '2023-01-20', 'paid', '', '已发放：2023-01-20'],
      [2, 'BBBB', 2000, '2023-01-01', '2023-01-10', null, 'payable', '', ''],
      [3, 'CCCC', 0, '2023-07-01', '2023-07-01', null, 'awaiting-full-year', '待满一年：2023-07-01 满一年', ''],
      [4, 'DDDD', 0, null, null, null, 'none', '任职不满一年', ''],
      [5, 'EEEE', 0, null, null, null, 'none', '任职不满一年；发放之前已解聘：2022-09-01', ''],
      [6, 'FFFF', 0, '2023-01-01', null, null, 'none', '违反工作纪律，经核实', ''],
      // Waiting for the full year would not help, so it is no reason.
      [7, 'GGGG', 0, '2023-07-01', null, null, 'none', '考核不合格', ''],
    ]);
    expect(list).toMatchObject({
      ...{ year: 2022, county: '样例县', basis: { decided: '2023-01-10', minutes: '〔2023〕1号' } },
      ...{ total: 4000, totalInWords: '肆仟元整', paid: 2000, payable: 2000, payableInWords: '贰仟元整', awaitingDecision: 0 },
      rates: { excellent: 5000, good: 3000, qualified: 2000 },
    });
    expect(list.signatures).toContain('县财政审核');
  });

  test('before the decision nothing can be paid', async () => {
    const list = await listOn('2023-01-09');
    expect(list).toMatchObject({ basis: null, total: 4000, payable: 0, awaitingDecision: 4000 });
    expect(list.lines[1]).toMatchObject({ standing: 'awaiting-decision', amount: 2000, notes: ['年度考核还没有决定'] });
    expect((await listOn('2023-01-31', false)).basis).toBeNull();
  });

  test('before the day of payment it is not paid', async () => {
    expect((await listOn('2023-01-19')).lines[0]).toMatchObject({ standing: 'payable', paidOn: null });
  });

  test('the full year comes', async () => {
    expect((await listOn('2023-07-01')).lines[2]).toMatchObject({ standing: 'payable', amount: 2000, reasons: [] });
  });
});
