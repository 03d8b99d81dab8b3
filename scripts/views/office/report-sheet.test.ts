import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findings } from '../../checks/run.ts';
import type { Judgement } from '../../judgement.ts';
import { term } from '../../rules/officer.fixtures.ts';
import { CANARIES, judgeFixtureCounty, writeFixtureCounty } from '../public.fixtures.ts';
import { dispatch, type HandMade, judgeHandMade, report, unscreened } from './county.fixtures.ts';
import { officeCounty } from './office.ts';

const sheetsOf = (judgement: Judgement) => officeCounty(judgement, findings(judgement)).sheets;
const TITLE = '办税大厅叫号机下午两点以后停用';

test('the officer’s own words, and the form’s words for what was registered', async () => {
  const root = writeFixtureCounty();
  try {
    const sheets = sheetsOf(await judgeFixtureCounty(root));
    expect(sheets.report(CANARIES.reportId)).toMatchObject({
      line: { officer: CANARIES.officerCode, status: '有效，D2022-0001 已办结，采纳' },
      body: CANARIES.reportBody,
      visited: CANARIES.reportVisited,
      explanation: CANARIES.reportExplanation,
      channel: null,
      tone: null,
      mode: null,
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

const COUNTY: HandMade = {
  officers: [{ code: 'K7M3XP', category: 'community', terms: [term('2022-01-01', '2022-12-31')], conflicts: ['tax', 'power'] }],
  reports: [
    report('R2022-0001', '2022-03-01', {
      ...{ title: TITLE, channel: 'paper', tone: 'negative', mode: 'undercover', stage: 'approval', problems: ['inefficiency'] },
      ...{ screening: { result: 'valid', on: '2022-03-04' }, units: ['tax', 'housing'], source: '收文 3 号' },
    }),
    unscreened('R2022-0002', '2022-03-08', { title: TITLE }),
    report('R2022-0003', '2022-03-09', { screening: { result: 'duplicate', on: '2022-03-10', duplicateOf: 'R2022-0001' } }),
    report('R2022-0004', '2022-03-09', { screening: { result: 'duplicate', on: '2022-04-10', duplicateOf: 'R2022-0001' } }),
    report('R2022-0005', '2022-04-01'),
  ],
  dispatches: [dispatch('D2022-0001', ['2022-03-07 dispatched'], { reports: ['R2022-0001'] })],
};

test('what was registered, how long screening took, and what it may be or was merged with', async () => {
  const sheets = sheetsOf(await judgeHandMade(COUNTY, '2022-03-11'));
  expect(sheets.report('R2022-0001')).toMatchObject({
    ...{ channel: '书面', tone: '负面', mode: '暗访式', stage: { name: '行政审批' }, problems: [{ name: '效率低下' }] },
    ...{ source: '收文 3 号', body: '', screeningDays: 3 },
    conflicts: [{ id: 'tax', name: '税务局' }],
    similar: ['R2022-0002'],
    mergedHere: ['R2022-0003'], // the other merger is to come
  });
  expect(sheets.report('R2022-0002')).toMatchObject({ screeningDays: 3, similar: ['R2022-0001'], line: { status: '待筛选' } });
  expect(sheets.report('R2022-0003').line.status).toBe('重复，并入 R2022-0001');
  expect(sheets.report('R2022-0004').line.status).toBe('待筛选');
});

test('what the checks say of it stands on its sheet', async () => {
  const sheets = sheetsOf(await judgeHandMade(COUNTY, '2022-03-11'));
  expect(sheets.report('R2022-0001').findings.map(({ rule }) => rule)).toContain('conflict');
});

test('a screening before the receipt takes no number of days', async () => {
  const judgement = await judgeHandMade(
    { reports: [report('R2022-0001', '2022-03-10', { screening: { result: 'valid', on: '2022-03-09' } })] },
    '2022-03-11',
  );
  expect(sheetsOf(judgement).report('R2022-0001').screeningDays).toBeNull();
});

test('the lists: the latest first, nothing of a day to come, and files by the records they hold', async () => {
  const sheets = sheetsOf(await judgeHandMade(COUNTY, '2022-03-11'));
  expect(sheets.reports.map(({ id }) => id)).toEqual(['R2022-0004', 'R2022-0003', 'R2022-0002', 'R2022-0001']);
  expect(() => sheets.report('R2022-0005')).toThrow(RangeError);
  expect(sheets.subjectOf('reports/experience/2022/R2022-0001.md')).toEqual({ kind: 'report', id: 'R2022-0001' });
  expect(sheets.subjectOf('reports/dispatches/2022/D2022-0001.md')).toEqual({ kind: 'dispatch', id: 'D2022-0001' });
  expect(sheets.subjectOf('reports/experience/2022/R2022-0005.md')).toBeNull();
  expect(sheets.subjectOf('data/officers.yaml')).toBeNull();
});
