import { expect, test } from 'vitest';
import { findings } from '../../checks/run.ts';
import { term } from '../../rules/officer.fixtures.ts';
import { dispatch, judgeDemo, judgeHandMade, report } from './county.fixtures.ts';
import { duplicatePairs } from './duplicates.ts';

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
    earlier: {
      ...{ id: 'R2022-0001', officer: 'K7M3XP', received: '2022-03-01', units: [{ id: 'tax', name: '税务局' }] },
      ...{ theme: { name: '纳税便利化' }, kind: '体验报告', status: '有效，D2022-0001 已办结' },
      file: 'reports/experience/2022/R2022-0001.md',
      dispatches: [{ id: 'D2022-0001', state: 'closed', unit: { name: '税务局' } }],
    },
    later: { id: 'R2022-0002', officer: 'Z9Z9Z9', status: '有效，未转办' },
  });
});

test('before the later one was screened there is no pair', async () => {
  expect(duplicatePairs(await judgeHandMade(county, '2022-03-09'))).toEqual([]);
});

test('as many as `check` suspects', async () => {
  for (const judgement of [await judgeDemo(), await judgeHandMade(county, '2022-03-31')]) {
    const suspected = findings(judgement).filter(({ rule }) => rule === 'duplicate-suspect');
    expect(
      duplicatePairs(judgement)
        .map(({ later }) => later.file)
        .sort(),
    ).toEqual(suspected.map(({ file }) => file).sort());
  }
});
