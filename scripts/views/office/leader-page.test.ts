import { describe, expect, test } from 'vitest';
import type { FileFault } from '../../records/fault.ts';
import type { DismissalProposal } from '../../rules/dismissal.ts';
import { Y2022 } from '../../rules/officer.fixtures.ts';
import { dispatch, judgeDemo, judgeHandMade, report, unscreened } from './county.fixtures.ts';
import { proposalInWords } from './dismissal-words.ts';
import { leaderPage } from './leader-page.ts';
import { todayOf } from './today.ts';

describe('a hand-made county, 14 April 2022', () => {
  const signed = (day: string) => [`${day} dispatched`, `${day} signed`];
  const county = {
    officers: [{ code: 'K7M3XP', category: 'community' as const, terms: [Y2022] }],
    reports: [
      report('R2022-0001', '2022-01-10'),
      unscreened('R2022-0002', '2022-03-31', { screening: { result: 'valid', on: '2022-04-02' } }), // screened in the next quarter
      report('R2022-0003', '2022-04-06'),
      unscreened('R2022-0004', '2022-04-08'),
      unscreened('R2022-0005', '2022-04-15'), // not here yet
    ],
    dispatches: [
      dispatch('D2022-0001', [...signed('2022-03-21'), '2022-03-25 escalated']), // due 03-24
      dispatch('D2022-0002', [...signed('2022-04-01'), '2022-04-08 escalated'], { unit: 'housing' }), // due 04-07
      dispatch('D2022-0003', signed('2022-03-28'), { unit: 'housing' }), // due 03-31
      dispatch('D2022-0004', [...signed('2022-03-01'), '2022-03-02 escalated', '2022-03-03 replied', '2022-03-04 accepted']),
      dispatch('D2022-0005', [...signed('2022-04-12'), '2022-04-13 escalated'], { unit: 'power' }), // not due
    ],
    meetings: [
      { id: 'M2021-01', held: '2021-12-01', kind: 'task-force' as const, title: '去年的' },
      // It dealt with D2022-0001 after it was put to it; with D2022-0002 before.
      {
        id: 'M2022-01',
        held: '2022-04-01',
        kind: 'task-force' as const,
        title: '一',
        dispatches: ['D2022-0001', 'D2022-0002'],
        decision: '同意',
      },
      { id: 'M2022-02', held: '2022-04-14', kind: 'coordination' as const, title: '二', dispatches: ['D2022-0005'] },
      { id: 'M2022-03', held: '2022-04-20', kind: 'task-force' as const, title: '还没开的', dispatches: ['D2022-0005'] },
    ],
  };

  test('逾期单位: the longest overdue first, each with its matters', async () => {
    const page = leaderPage(await judgeHandMade(county, '2022-04-14'));
    expect(
      page.overdueUnits.map(({ unit, count, longest, dispatches }) => [
        unit.name,
        count,
        longest,
        dispatches.map(({ id }) => id),
      ]),
    ).toEqual([
      ['税务局', 1, 14, ['D2022-0001']],
      ['住房和城乡建设局', 2, 9, ['D2022-0003', 'D2022-0002']],
    ]);
  });

  test('提请事项: what no task-force meeting has dealt with since', async () => {
    const { forDecision } = leaderPage(await judgeHandMade(county, '2022-04-14'));
    expect(forDecision.escalated.map(({ id, escalated }) => [id, escalated])).toEqual([
      ['D2022-0002', '2022-04-08'],
      ['D2022-0005', '2022-04-13'],
    ]);
    expect(forDecision.dismissals).toEqual([]);
  });

  test('本季概况 beside the quarter before, as it stood at its end', async () => {
    const { quarter, lastQuarter } = leaderPage(await judgeHandMade(county, '2022-04-14'));
    expect(quarter).toMatchObject({ quarter: '2022-Q2', to: '2022-04-14', complete: false, received: 2, valid: 1 });
    expect(quarter.figures).toMatchObject({ dispatched: 2, overdue: 3 }); // two of them were sent in March
    expect(lastQuarter).toMatchObject({ label: '2022年第一季度', to: '2022-03-31', complete: true, received: 2, valid: 1 });
    expect(lastQuarter.figures).toMatchObject({ dispatched: 3, closed: 1, overdue: 1 });
  });

  test('the meetings of both quarters, the latest first', async () => {
    const { meetings } = leaderPage(await judgeHandMade(county, '2022-04-14'));
    expect(meetings.map(({ id, decision }) => [id, decision])).toEqual([
      ['M2022-02', null],
      ['M2022-01', '同意'],
    ]);
  });

  test('拟解聘 and a quarterly report past its day are for the leaders too', async () => {
    const { forDecision } = leaderPage(await judgeHandMade({ ...county, reports: [] }, '2022-04-20'));
    expect(forDecision.dismissals).toEqual([{ code: 'K7M3XP', text: '未上报2022年1、2、3月（连续3个月）', clauses: ['3.5'] }]);
    expect(forDecision.quarterlies).toEqual([{ quarter: '2022-Q1', label: '2022年第一季度', due: '2022-04-15' }]);
  });
});

test('拟解聘 is one line: a month that counts for two limits is named once, and so is each clause', () => {
  const year = (months: readonly string[]) => months.map((month) => `2022-${month}`);
  const proposal: DismissalProposal = {
    reasons: [
      { rule: 'warnings', clause: '7.4', limit: 2, warnings: [1, 2].map((number) => ({ number, served: '2022-06-01' })) },
      { rule: 'consecutive-missed', clause: '3.5', months: ['2021-12', '2022-01'], limit: 2 },
      { rule: 'consecutive-missed', clause: '3.5', months: year(['05', '06', '07']), limit: 2 },
      { rule: 'missed-in-year', clause: '3.5', months: year(['01', '05', '06', '07', '10']), limit: 3 },
      { rule: 'breach', clause: '5.4', clue: '', verified: '', conclusion: '' },
      { rule: 'unqualified', clause: '7.4', year: 2021, decided: '2022-01-10' },
    ],
  };
  expect(proposalInWords(proposal)).toEqual({
    text: '未上报2021年12月，2022年1、5、6、7、10月（连续2个月，连续3个月，2022年共5个月）；累计警告提醒2次；违反工作纪律，经核实；2021年度考核不合格',
    clauses: ['7.4', '3.5', '5.4'],
  });
});

test('files that can’t be read are counted: the figures lack what they hold', async () => {
  const judgement = await judgeHandMade({}, '2022-04-14');
  const faults: readonly FileFault[] = [
    { file: 'reports/dispatches/2022/D2022-0001.md', code: 'syntax', args: { problem: '', detail: '', text: '' } },
    { file: 'reports/dispatches/2022/D2022-0001.md', code: 'nul-byte', args: { offset: 0 } },
    { file: 'reports/dispatches/2022/D2022-0002.md', code: 'unknown-field', args: { field: 'x', within: '' } }, // read all the same
  ];
  expect(leaderPage(judgement).unreadFiles).toBe(0);
  expect(leaderPage({ ...judgement, ledger: { ...judgement.ledger, faults } }).unreadFiles).toBe(1);
});

test('the demo county: the figures of the judgement and of today', async () => {
  const judgement = await judgeDemo();
  const page = leaderPage(judgement);
  expect(page.quarter.figures).toEqual(judgement.figuresOf('2023-Q1'));
  expect(page.lastQuarter.figures).toEqual(judgement.figuresOf('2022-Q4'));
  expect(page.adoption).toEqual(judgement.adoption);
  const overdue = page.overdueUnits.flatMap(({ dispatches }) => dispatches.map(({ id }) => id));
  expect(overdue.sort()).toEqual(
    todayOf(judgement)
      .overdue.map(({ id }) => id)
      .sort(),
  );
  expect(page.forDecision.dismissals).toHaveLength(judgement.officers.filter(({ proposal }) => proposal !== null).length);
  expect(page.recurring).toHaveLength(10);
  expect(page.recurringMore).toBeGreaterThan(0);
});
