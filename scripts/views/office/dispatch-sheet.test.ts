import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings } from '../../checks/run.ts';
import type { Judgement } from '../../judgement.ts';
import type { LogEntry } from '../../records/schema/dispatch.ts';
import { CANARIES, judgeFixtureCounty, writeFixtureCounty } from '../public.fixtures.ts';
import { dispatch, judgeHandMade, report } from './county.fixtures.ts';
import type { DispatchSheet } from './dispatch-sheet.ts';
import { officeCounty } from './office.ts';

const sheetOf = (judgement: Judgement, id: string, told = findings(judgement)): DispatchSheet =>
  officeCounty(judgement, told).sheets.dispatch(id);

describe('the fixture county: everything of a dispatch is there', () => {
  let root: string;
  let judgement: Judgement;
  beforeAll(async () => {
    root = writeFixtureCounty();
    judgement = await judgeFixtureCounty(root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('what the unit was sent and what only the office keeps', () => {
    const sheet = sheetOf(judgement, 'D2022-0001');
    expect(sheet).toMatchObject({
      line: { id: 'D2022-0001', state: 'closed', verdict: 'on-time' },
      next: null,
      natureReason: CANARIES.natureReason,
      explanation: CANARIES.explanation,
      importedFrom: CANARIES.importedFrom,
      issue: CANARIES.issue,
      body: CANARIES.dispatchBody,
      reports: [{ id: CANARIES.reportId, officer: CANARIES.officerCode }],
      missingReports: [],
      meetings: [{ id: 'M2022-02' }], // M2022-06 has not been held
    });
    expect(sheet.signBy).toBe('2022-03-17');
  });

  test('the whole log, with the unit’s words, and what can’t have happened marked', () => {
    const { log } = sheetOf(judgement, 'D2022-0001');
    expect(log.map(({ at, event, isImpossible }) => `${at} ${event}${isImpossible ? ' !' : ''}`)).toEqual([
      '2022-03-16 10:00 dispatched',
      '2022-03-16 15:12 signed',
      '2022-03-17 09:00 replied',
      '2022-03-17 16:00 returned',
      '2022-03-18 11:03 replied',
      '2022-03-21 09:00 accepted',
      '2022-03-21 10:00 signed !',
    ]);
    expect(log[1]).toMatchObject({ by: CANARIES.logBy });
    expect(log[2]).toMatchObject({ text: CANARIES.logText, source: CANARIES.logSource, by: null });
    expect(log[3]).toMatchObject({ reason: CANARIES.logReason });
  });

  test.each([
    ['D2022-0001', 'public', false],
    ['D2022-0002', 'withheld', false],
    ['D2022-0003', 'pending', false],
    ['D2022-0004', 'pending', false],
    ['D2022-0005', 'pending', false], // decided for a day to come
    ['D2022-0007', 'pending', true], // an officer's code stands in the summary
  ])('%s: what the public sees is %s, held back: %s', (id, shown, isHeldBack) => {
    expect(sheetOf(judgement, id).publication).toMatchObject({ shown, isHeldBack });
  });

  test('who decided and why is told, also of a decision not to publish', () => {
    expect(sheetOf(judgement, 'D2022-0002').publication.recorded).toEqual({
      on: '2022-03-25',
      by: null,
      reason: CANARIES.publicationReason,
      summary: CANARIES.withheldSummary,
      replySummary: CANARIES.withheldReply,
    });
  });

  test('what the outbound scan says stands on its sheet, and on no other', () => {
    const rules = (id: string) => sheetOf(judgement, id).findings.map(({ rule }) => rule);
    expect(rules('D2022-0007')).toContain('secret');
    expect(rules('D2022-0004')).not.toContain('secret');
    const told = findings(judgement);
    const own = told.filter(({ file }) => file === 'reports/dispatches/2022/D2022-0007.md');
    expect(sheetOf(judgement, 'D2022-0007', told).findings).toEqual(own);
  });

  test('a body that can’t be read any more is told as such', async () => {
    const gone = writeFixtureCounty();
    const judged = await judgeFixtureCounty(gone);
    const told = findings(judged);
    rmSync(gone, { recursive: true, force: true });
    expect(sheetOf(judged, 'D2022-0001', told).body).toBeNull();
  });

  test('one that had not been sent has no sheet', () => {
    expect(() => sheetOf(judgement, 'D2022-0008')).toThrow(RangeError);
    expect(() => sheetOf(judgement, 'D2099-0001')).toThrow(/D2099-0001/);
  });
});

describe('hand-made', () => {
  const entry = (at: string, event: LogEntry['event'], more: Partial<LogEntry> = {}): LogEntry => ({ at, event, ...more });

  test('nobody signed: the deemed receipt stands in the log without an hour; a later entry has not happened', async () => {
    const judgement = await judgeHandMade(
      { dispatches: [dispatch('D2022-0001', ['2022-03-01 dispatched', '2022-03-04 urged', '2022-03-09 replied'])] },
      '2022-03-08',
    );
    const { log, next, line } = sheetOf(judgement, 'D2022-0001');
    expect(log.map(({ on, at, event }) => [on, at, event])).toEqual([
      ['2022-03-01', '2022-03-01 10:00', 'dispatched'],
      ['2022-03-02', null, 'deemed'],
      ['2022-03-04', '2022-03-04 10:00', 'urged'],
    ]);
    expect(line).toMatchObject({ verdict: 'overdue', supervision: 1 });
    expect(next?.action).toBe('confirm-receipt');
  });

  test('moments are told in the county’s zone, and people by their names', async () => {
    const log = [
      entry('2022-02-28T18:30:00Z', 'dispatched', { by: 'office' }),
      entry('2022-03-01T11:00:00+08:00', 'signed', { by: 'tax' }),
      entry('2022-03-01T12:00:00+08:00', 'reclassified', { nature: 'special', reason: '涉及多个单位', by: '王某' }),
      entry('2022-03-02T12:00:00+08:00', 'discussed', { meeting: 'M2022-01' }),
    ];
    const judgement = await judgeHandMade({ dispatches: [{ ...dispatch('D2022-0001', []), log }] }, '2022-03-31');
    const sheet = sheetOf(judgement, 'D2022-0001', []);
    expect(sheet.log[0]).toMatchObject({ on: '2022-03-01', at: '2022-03-01 02:30', by: '样例县专班办公室' });
    expect(sheet.log[1]).toMatchObject({ by: '税务局' });
    expect(sheet.log[2]).toMatchObject({ by: '王某', nature: 'special', reason: '涉及多个单位' });
    expect(sheet.log[3]).toMatchObject({ meeting: 'M2022-01' });
  });

  test('each report once, with what is not on file told apart', async () => {
    const judgement = await judgeHandMade(
      {
        reports: [report('R2022-0001', '2022-02-28'), report('R2022-0002', '2022-04-01')],
        dispatches: [
          dispatch('D2022-0001', ['2022-03-01 dispatched'], {
            reports: ['R2022-0001', 'R2022-0001', 'R2022-0002', 'R2022-0099'],
          }),
        ],
      },
      '2022-03-31',
    );
    const { reports, missingReports } = sheetOf(judgement, 'D2022-0001', []);
    expect(reports.map(({ id }) => id)).toEqual(['R2022-0001']);
    expect(missingReports).toEqual(['R2022-0002', 'R2022-0099']);
  });

  test('before an unannounced year there is no clock, and nothing is guessed', async () => {
    const judgement = await judgeHandMade({ dispatches: [dispatch('D2026-0001', ['2026-12-31 dispatched'])] }, '2027-01-04');
    expect(sheetOf(judgement, 'D2026-0001', [])).toMatchObject({ signBy: null, declineBy: null, asPublic: { working: null } });
  });
});
