import { describe, expect, test } from 'vitest';
import { findings } from '../../checks/run.ts';
import { term } from '../../rules/officer.fixtures.ts';
import { dispatch, judgeDemo, judgeHandMade, report, unscreened } from './county.fixtures.ts';
import { type DuplicatePair, duplicatePairs, similarTo } from './duplicates.ts';

const REPORTS = [
  report('R2022-0001', '2022-03-01', { title: '办税大厅叫号机下午两点以后停用' }),
  report('R2022-0002', '2022-03-10', { title: '办税大厅叫号机下午两点之后停用', officer: 'Z9Z9Z9' }),
  report('R2022-0003', '2022-03-11', { title: '办税大厅叫号机下午两点以后停用', units: ['housing'] }), // another unit
  report('R2022-0004', '2022-03-12', {
    ...{
      title: '办税大厅叫号机下午两点以后停用',
      screening: { result: 'duplicate', on: '2022-03-13', duplicateOf: 'R2022-0001' },
    },
  }), // settled already
];

const county = {
  officers: [{ code: 'K7M3XP', category: 'community' as const, terms: [term('2022-01-01', '2022-12-31')] }],
  reports: REPORTS,
  dispatches: [
    dispatch('D2022-0001', ['2022-03-02 dispatched', '2022-03-02 signed', '2022-03-03 replied', '2022-03-04 accepted'], {
      reports: ['R2022-0001', 'R2022-0001'],
    }),
  ],
};

test('two reports side by side, each with what became of it', async () => {
  const judgement = await judgeHandMade(county, '2022-03-31');
  const [pair, ...others] = duplicatePairs(judgement);
  expect(others).toEqual([]);
  expect(pair).toMatchObject({
    days: 9,
    sameOfficer: false,
    toScreen: false,
    earlier: {
      ...{ id: 'R2022-0001', officer: 'K7M3XP', received: '2022-03-01', units: [{ id: 'tax', name: '税务局' }] },
      ...{ theme: { name: '纳税便利化' }, kind: '体验报告', status: '有效，D2022-0001 已办结' },
      file: 'reports/experience/2022/R2022-0001.md',
      dispatches: [{ id: 'D2022-0001', state: 'closed', unit: { name: '税务局' } }],
    },
    later: { id: 'R2022-0002', officer: 'Z9Z9Z9', status: '有效，未转办' },
  });
});

test('before the later one was received there is no pair', async () => {
  expect(duplicatePairs(await judgeHandMade(county, '2022-03-09'))).toEqual([]);
});

describe('a report that waits for its screening', () => {
  const waiting = {
    ...county,
    reports: [
      ...REPORTS.slice(0, 2),
      unscreened('R2022-0005', '2022-03-15', { title: '办税大厅叫号机下午两点以后停用' }),
      unscreened('R2022-0006', '2022-03-20', { title: '办税大厅叫号机下午两点以后停用', officer: 'Z9Z9Z9' }),
      report('R2022-0007', '2022-03-25', { title: '办税大厅叫号机下午两点以后停用' }),
    ],
  };
  const told = (pairs: readonly DuplicatePair[]) =>
    pairs.map(({ earlier, later, toScreen }) => `${earlier.id} ${later.id} ${toScreen ? '待筛选' : '有效'}`);

  test('is paired with valid and waiting ones, before the valid pairs, which stay as the check tells them', async () => {
    const judgement = await judgeHandMade(waiting, '2022-03-31');
    const pairs = duplicatePairs(judgement);
    expect(told(pairs)).toEqual([
      'R2022-0006 R2022-0007 待筛选',
      'R2022-0005 R2022-0006 待筛选',
      'R2022-0001 R2022-0005 待筛选',
      'R2022-0001 R2022-0007 有效',
      'R2022-0001 R2022-0002 有效',
    ]);
    expect(similarTo(pairs).get('R2022-0005')).toEqual(['R2022-0006', 'R2022-0001']);
    expect(similarTo(pairs).get('R2022-0003')).toBeUndefined();
  });

  test('on an earlier day as it stood then: a screening to come has not come', async () => {
    const judgement = await judgeHandMade(
      {
        ...county,
        reports: [
          REPORTS[0]!,
          report('R2022-0002', '2022-03-10', { ...REPORTS[1], screening: { result: 'valid', on: '2022-03-12' } }),
        ],
      },
      '2022-03-11',
    );
    expect(told(duplicatePairs(judgement))).toEqual(['R2022-0001 R2022-0002 待筛选']);
  });
});

test('as many as `check` suspects', async () => {
  for (const judgement of [await judgeDemo(), await judgeHandMade(county, '2022-03-31')]) {
    const suspected = findings(judgement).filter(({ rule }) => rule === 'duplicate-suspect');
    expect(
      duplicatePairs(judgement)
        .filter(({ toScreen }) => !toScreen)
        .map(({ later }) => later.file)
        .sort(),
    ).toEqual(suspected.map(({ file }) => file).sort());
  }
});
