import { beforeAll, describe, expect, test } from 'vitest';
import { statusOf } from '../../commands/status.ts';
import type { Judgement } from '../../judgement.ts';
import { term } from '../../rules/officer.fixtures.ts';
import { dispatch, judgeDemo, judgeHandMade, report, unscreened } from './county.fixtures.ts';
import { type Today, todayOf } from './today.ts';

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('the lists of a morning', () => {
  let today: Today;
  beforeAll(async () => {
    // Thursday 10 March 2022; each was signed on the day it was sent, and is due three working days later.
    const judgement = await judgeHandMade(
      {
        officers: [{ code: 'K7M3XP', category: 'community', terms: [term('2022-01-01', '2022-12-31')], conflicts: ['tax'] }],
        dispatches: [
          dispatch('D2022-0001', ['2022-03-01 dispatched', '2022-03-01 signed', '2022-03-07 urged']), // due 03-04
          dispatch('D2022-0002', ['2022-02-21 dispatched', '2022-02-21 signed', '2022-03-01 escalated']), // due 02-24
          dispatch('D2022-0003', ['2022-03-07 dispatched', '2022-03-07 signed']), // due 03-10
          dispatch('D2022-0004', ['2022-03-08 dispatched', '2022-03-08 signed']), // due 03-11
          dispatch('D2022-0005', ['2022-03-10 dispatched']), // may be signed until 03-11
          dispatch('D2022-0006', ['2022-03-02 dispatched']), // deemed received 03-03, due 03-08
          dispatch('D2022-0007', ['2022-03-07 dispatched', '2022-03-07 signed', '2022-03-09 replied']), // due today, answered
          dispatch('D2022-0008', ['2022-03-07 dispatched', '2022-03-07 signed', '2022-03-08 declined']),
          dispatch('D2022-0009', ['2022-03-01 dispatched', '2022-03-01 signed', '2022-03-09 replied']), // due 03-04: late
          dispatch('D2022-0010', ['2022-03-01 dispatched', '2022-03-01 signed', '2022-03-02 replied', '2022-03-03 accepted']),
          dispatch('D2022-0011', ['2022-03-07 dispatched', '2022-03-08 declined', '2022-03-09 decline-accepted']),
          dispatch('D2022-0012', ['2022-03-09 dispatched', '2022-03-09 signed']), // due 03-14: nothing to do yet
          dispatch('D2022-0013', ['2022-03-11 dispatched']), // not sent yet
        ],
        reports: [
          unscreened('R2022-0002', '2022-03-09', { units: ['housing'] }),
          unscreened('R2022-0001', '2022-03-04'),
          unscreened('R2022-0003', '2022-03-11'),
          { ...unscreened('R2022-0004', '2022-03-07', { units: ['power'] }), screening: { result: 'valid', on: '2022-03-11' } },
        ],
      },
      '2022-03-10',
    );
    today = todayOf(judgement);
  });

  test('已逾期: the longest first, also an unsigned one and one whose late reply waits', () => {
    expect(today.overdue.map(({ id, due, daysOver }) => [id, due, daysOver])).toEqual([
      ['D2022-0002', '2022-02-24', 10],
      ['D2022-0001', '2022-03-04', 4],
      ['D2022-0009', '2022-03-04', 3],
      ['D2022-0006', '2022-03-08', 2],
    ]);
  });

  test('今日到期 and 明日到期: only what waits for the unit', () => {
    expect(today.nextWorkingDay).toBe('2022-03-11');
    expect(ids(today.dueToday)).toEqual(['D2022-0003']);
    expect(ids(today.dueNext)).toEqual(['D2022-0004']);
  });

  test('待签收: the earliest due first', () => {
    expect(ids(today.awaitingSignature)).toEqual(['D2022-0006', 'D2022-0005']);
  });

  test('待审核: the longest waiting first', () => {
    expect(today.awaitingReview.map(({ id, waitsSince }) => [id, waitsSince])).toEqual([
      ['D2022-0008', '2022-03-08'],
      ['D2022-0009', '2022-03-09'],
      ['D2022-0007', '2022-03-09'],
    ]);
  });

  test('待筛选: the longest waiting first, with a conflict told; a screening to come has not come', () => {
    expect(today.awaitingScreening.map(({ id, waited, conflicts }) => [id, waited, conflicts.map(({ name }) => name)])).toEqual([
      ['R2022-0001', 4, ['税务局']],
      ['R2022-0004', 3, []],
      ['R2022-0002', 1, []],
    ]);
    expect(today.awaitingScreening[0]?.next).toContain('应当回避税务局');
    expect(today.awaitingScreening[1]?.next).toBe('筛选：有效、无效、重复（并案）或退回补充，写明理由');
  });

  test('how hard the overdue ones are to be pressed: again from the fifth working day; not what waits for the office', () => {
    expect(today.overdue.map(({ id, supervision }) => [id, supervision])).toEqual([
      ['D2022-0002', 2],
      ['D2022-0001', 1],
      ['D2022-0009', 0],
      ['D2022-0006', 1],
    ]);
  });

  test('each row says what to do, and in which file', () => {
    const next = Object.fromEntries(
      [...today.overdue, ...today.dueToday, ...today.awaitingSignature, ...today.awaitingReview].map((row) => [row.id, row.next]),
    );
    expect(next['D2022-0001']).toEqual({
      action: 'urge',
      text: '催办并登记（已催办 1 次）；重大复杂的，可以提请专班',
      events: ['urged'],
    });
    expect(next['D2022-0002']?.text).toBe('催办并登记；已于 2022-03-01 提请专班');
    expect(next['D2022-0003']?.action).toBe('remind');
    expect(next['D2022-0005']?.text).toBe('提醒签收：到 2022-03-11 24 时没有签收的，视为当天收到');
    expect(next['D2022-0006']?.text).toBe('联系该单位确认收到，请补签收并立即回复；没有签收也照常计时');
    expect(next['D2022-0008']?.action).toBe('answer-decline');
    expect(next['D2022-0009']).toMatchObject({ action: 'review-reply', text: expect.stringContaining('逾期办结') });
    expect(today.overdue[0]?.file).toBe('reports/dispatches/2022/D2022-0002.md');
    expect(today.overdue[0]?.unit).toEqual({ id: 'tax', name: '税务局' });
  });
});

test('待筛选: what may be one matter is named, to be compared before screening', async () => {
  const title = '办税大厅叫号机下午两点以后停用';
  const judgement = await judgeHandMade(
    { reports: [report('R2022-0001', '2022-03-01', { title }), unscreened('R2022-0002', '2022-03-08', { title })] },
    '2022-03-10',
  );
  expect(todayOf(judgement).awaitingScreening).toMatchObject([
    { id: 'R2022-0002', similar: ['R2022-0001'], next: expect.stringMatching(/^先与 R2022-0001 比较，可能是同一件事；筛选：/) },
  ]);
});

test('on a Friday before a make-up Saturday the next working day is the Saturday', async () => {
  const judgement = await judgeHandMade(
    { dispatches: [dispatch('D2022-0001', ['2022-01-26 dispatched', '2022-01-26 signed'])] }, // due 01-29
    '2022-01-28',
  );
  expect(todayOf(judgement)).toMatchObject({ nextWorkingDay: '2022-01-29', dueNext: [{ id: 'D2022-0001', due: '2022-01-29' }] });
});

test('before an unannounced year nothing is guessed', async () => {
  const judgement = await judgeHandMade(
    {
      dispatches: [dispatch('D2026-0001', ['2026-12-30 dispatched', '2026-12-30 signed'])],
      reports: [unscreened('R2026-0001', '2026-12-31')],
    },
    '2027-01-04',
  );
  expect(todayOf(judgement)).toMatchObject({
    nextWorkingDay: null,
    overdue: [],
    dueToday: [],
    undated: [{ id: 'D2026-0001', due: null, verdict: null, next: { action: 'remind' } }],
    awaitingScreening: [{ id: 'R2026-0001', waited: null }],
  });
});

describe('the demo county', () => {
  let judgement: Judgement;
  let today: Today;
  beforeAll(async () => {
    judgement = await judgeDemo();
    today = todayOf(judgement);
  });

  test('the lists are those of `status`', () => {
    const { dispatches } = statusOf(judgement);
    const listed = (belongs: (one: (typeof dispatches)[number]) => boolean) => ids(dispatches.filter(belongs)).sort();
    expect(ids(today.overdue).sort()).toEqual(listed(({ verdict }) => verdict === 'overdue'));
    expect(ids(today.awaitingSignature).sort()).toEqual(listed(({ state }) => state === 'awaiting-signature'));
    expect(ids(today.awaitingReview).sort()).toEqual(listed(({ state }) => state === 'awaiting-review'));
    expect(today.overdue).toHaveLength(judgement.figures.overdue);
    const answered = today.awaitingReview.filter(({ due }) => due === today.asOf);
    expect(ids([...today.dueToday, ...answered]).sort()).toEqual(
      listed(({ due, state }) => due === today.asOf && state !== 'closed' && state !== 'declined'),
    );
  });

  test('every report without a screening waits', () => {
    const waiting = [...judgement.ledger.reports.values()].filter(({ data }) => !data.screening);
    expect(ids(today.awaitingScreening).sort()).toEqual(ids(waiting.map(({ data }) => data)).sort());
    expect(waiting.length).toBeGreaterThan(0);
  });
});
