import { beforeAll, describe, expect, test } from 'vitest';
import type { Judgement } from '../../judgement.ts';
import { term, Y2022, Y2023 } from '../../rules/officer.fixtures.ts';
import { judgeDemo, judgeHandMade, report } from './county.fixtures.ts';
import { type OfficerSheet, type Officers, officersOf } from './officers.ts';

describe('hand-made officers, as of 15 May 2022', () => {
  let officers: Officers;
  const sheet = (code: string) => [...officers.serving, ...officers.former].find((one) => one.code === code) as OfficerSheet;

  beforeAll(async () => {
    const month = (code: string, ...months: string[]) =>
      months.map((received, i) => report(`R2022-${code.charCodeAt(0)}${i}0`, `${received}-10`, { officer: code }));
    officers = officersOf(
      await judgeHandMade(
        {
          officers: [
            {
              ...{ code: 'ZZZZ', category: 'official', terms: [Y2022, Y2023], conflicts: ['tax', 'gone'] },
              warnings: [
                { number: 1, on: '2022-02-01', cause: '甲', served: '2022-02-03' },
                { number: 2, on: '2022-03-01', cause: '乙' },
                { number: 3, on: '2022-06-01', cause: '丙' },
              ],
              duties: [
                { id: 'T1', due: '2022-04-30' },
                { id: 'T2', due: '2022-05-15' },
                { id: 'T3', due: '2022-03-01', outcome: 'unmet', decision: '〔2022〕1号' },
              ],
              breaches: [{ clue: '甲' }, { clue: '乙', verified: '2022-04-01', conclusion: '属实' }],
            },
            { code: 'AAAA', category: 'community', terms: [Y2022] },
            {
              ...{ code: 'BBBB', category: 'community', terms: [Y2022] },
              dismissal: { on: '2022-04-16', basis: '7.4', decision: '〔2022〕2号' },
            },
            { code: 'CCCC', category: 'enterprise', terms: [term('2022-06-01', '2023-05-31')] }, // not appointed yet
            { code: 'DDDD', category: 'enterprise', engagement: 'full-time', terms: [term('2021-06-20', '2022-06-19')] },
          ],
          reports: [
            ...month('ZZZZ', '2022-01', '2022-02', '2022-03', '2022-04'),
            ...month('AAAA', '2022-01', '2022-04'),
            ...month('BBBB', '2022-01', '2022-02', '2022-03'),
            ...month('DDDD', '2021-07', '2021-09', '2021-10', '2021-12', '2022-01', '2022-02', '2022-03', '2022-04'),
          ],
        },
        '2022-05-15',
      ),
    );
  });

  test('those in service and those who left, by code; who has no letter yet is neither', () => {
    expect(officers.serving.map(({ code }) => code)).toEqual(['AAAA', 'DDDD', 'ZZZZ']);
    expect(officers.former.map(({ code }) => code)).toEqual(['BBBB']);
    expect(officers.notYetReported).toEqual(['AAAA', 'DDDD', 'ZZZZ']);
    expect(officers).toMatchObject({
      inService: 3,
      max: 30,
      byCategory: {
        official: { inService: 1, max: 6 },
        enterprise: { inService: 1, max: 9 },
        community: { inService: 1, max: 15 },
      },
    });
  });

  test('the grid is the last twelve months, the same for all', () => {
    expect([officers.months[0], officers.months.at(-1), officers.months.length]).toEqual(['2021-06', '2022-05', 12]);
    const states = (code: string) => sheet(code).grid.map(({ state }) => state);
    const out = Array.from({ length: 7 }, () => 'out-of-service');
    expect(states('AAAA')).toEqual([...out, 'reported', 'missed', 'missed', 'reported', 'pending']);
    expect(states('BBBB')).toEqual([...out, 'reported', 'reported', 'reported', 'partial', 'out-of-service']);
    expect(states('DDDD').slice(0, 6)).toEqual(['partial', 'reported', 'missed', 'reported', 'reported', 'missed']);
  });

  test('the two limits of 3.5, with what reached them, and the proposal in words', () => {
    expect(sheet('AAAA')).toMatchObject({
      missedInTerm: 2,
      consecutive: { missed: 2, limit: 2, reached: ['2022-02', '2022-03'] },
      inYear: { missed: 2, limit: 3, reached: null },
      proposal: [{ clause: '3.5', text: expect.stringContaining('连续 2 个月没有上报（2022-02、2022-03）') }],
    });
    expect(sheet('DDDD')).toMatchObject({
      consecutive: { missed: 1, limit: 2, reached: null },
      inYear: { missed: 0, limit: 3, reached: null },
      proposal: null,
      engagement: 'full-time',
    });
    expect(sheet('ZZZZ').proposal).toEqual([
      expect.objectContaining({ clause: '5.4', next: expect.stringContaining('依据（5.4）') }),
    ]);
    expect(officers.proposed).toBe(2);
  });

  test('warnings: one not served is listed and doesn’t count, one to come isn’t listed', () => {
    expect(sheet('ZZZZ').warnings.map(({ number, counts }) => [number, counts])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(sheet('ZZZZ')).toMatchObject({ warningsCounted: 1, warningsMax: 2 });
  });

  test('duties, conflicts and breaches with their state', () => {
    expect(sheet('ZZZZ').duties.map(({ id, state }) => [id, state])).toEqual([
      ['T1', 'outcome-missing'],
      ['T2', 'open'],
      ['T3', 'unmet'],
    ]);
    expect(sheet('ZZZZ').conflicts).toEqual([
      { id: 'tax', name: '税务局' },
      { id: 'gone', name: 'gone' },
    ]);
    expect(sheet('ZZZZ').breaches.map(({ established }) => established)).toEqual([false, true]);
  });

  test('the term and its renewal; a term to come is not known yet', () => {
    expect(sheet('ZZZZ')).toMatchObject({ term: Y2022, terms: [Y2022], inService: true });
    expect(sheet('DDDD').renewal).toEqual({ ends: '2022-06-19', daysLeft: 35, letterBy: '2022-06-20' });
    expect(sheet('BBBB')).toMatchObject({
      inService: false,
      renewal: null,
      dismissal: { on: '2022-04-16', basis: '7.4', decision: '〔2022〕2号' },
    });
  });
});

describe('the demo county', () => {
  let judgement: Judgement;
  let officers: Officers;
  beforeAll(async () => {
    judgement = await judgeDemo();
    officers = officersOf(judgement);
  });

  test('everybody once, and every month as judged', () => {
    const sheets = [...officers.serving, ...officers.former];
    expect(sheets).toHaveLength(judgement.officers.length);
    expect(officers.inService).toBe(judgement.officers.filter(({ inService }) => inService).length);
    expect(officers.proposed).toBe(judgement.officers.filter(({ proposal }) => proposal !== null).length);
    for (const { code, grid } of sheets) {
      const judged = judgement.officers.find(({ officer }) => officer.code === code);
      expect(grid).toHaveLength(12);
      for (const cell of grid) {
        const known = judged?.duty.months.find(({ month }) => month === cell.month);
        expect(cell.state).toBe(known?.state ?? 'out-of-service');
      }
    }
  });

  test('a limit reached is one that is proposed', () => {
    for (const { consecutive, inYear, proposal } of officers.serving) {
      const reached = consecutive.reached !== null || inYear.reached !== null;
      expect(proposal?.some(({ clause }) => clause === '3.5') ?? false).toBe(reached);
    }
  });
});
