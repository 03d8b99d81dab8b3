import { describe, expect, test } from 'vitest';
import { stateCouncilYears } from '../calendar/state-council.fixtures.ts';
import { workingDays } from '../calendar/working-days.ts';
import { dayInZone } from '../calendar/zone.ts';
import type { LogEntry } from '../records/schema/dispatch.ts';
import { dispatchClock } from './dispatch-clock.ts';
import { followDispatch } from './dispatch-history.ts';
import { dispatchFigures, dueOutcomes, type Measured } from './figures.ts';
import { TRIAL } from './officer.fixtures.ts';

const calendar = workingDays(stateCouncilYears());
const dayOf = dayInZone('Asia/Shanghai');

function measured(asOf: string, ...lines: string[]): Measured {
  const log = lines.map((line): LogEntry => {
    const [date, event] = line.split(' ') as [string, LogEntry['event']];
    return { at: `${date}T10:00:00+08:00`, event };
  });
  const history = followDispatch(log, asOf, dayOf);
  if (!history) throw new Error('not dispatched yet');
  return { history, clock: dispatchClock(history, 'general', TRIAL, calendar, asOf) };
}

/**
 * March 2022, as of Thursday the 31st. Each was signed on the day it was sent; the due day is three working days later.
 */
const asOf = '2022-03-31';
const cases = {
  onTime: measured(asOf, '2022-03-01 dispatched', '2022-03-01 signed', '2022-03-04 replied', '2022-03-10 accepted'), // due 03-04, used 3
  onTimeQuick: measured(asOf, '2022-03-02 dispatched', '2022-03-02 signed', '2022-03-03 replied', '2022-03-04 accepted'), // due 03-07, used 1
  lateReturned: measured(
    asOf,
    '2022-03-07 dispatched',
    '2022-03-07 signed',
    '2022-03-09 replied',
    '2022-03-10 returned',
    '2022-03-14 replied',
    '2022-03-15 accepted',
  ), // due 03-10, used 5
  overdue: measured(asOf, '2022-03-21 dispatched'), // deemed received 03-22, due 03-25
  waitingInTime: measured(asOf, '2022-03-22 dispatched', '2022-03-22 signed', '2022-03-25 replied'), // due 03-25
  notDue: measured(asOf, '2022-03-30 dispatched', '2022-03-30 signed'), // due 04-06, after Qingming
  closedBeforeDue: measured(asOf, '2022-03-29 dispatched', '2022-03-29 signed', '2022-03-30 replied', '2022-03-31 accepted'), // due 04-01, used 1
  declined: measured(asOf, '2022-03-08 dispatched', '2022-03-08 signed', '2022-03-09 declined', '2022-03-10 decline-accepted'),
  unsigned: measured(asOf, '2022-03-31 dispatched'), // may be signed until 04-01
};

describe('6.2 6.4 the figures and their bases', () => {
  const figures = dispatchFigures(Object.values(cases), '2022-03-01', asOf);

  test('counts', () => {
    expect(figures).toMatchObject({ dispatched: 9, closed: 4, declined: 1, open: 4, overdue: 1 });
  });

  test('on-time rate: in time ÷ due; overdue and waiting ones are in the base; not yet due and declined ones are out', () => {
    // due by 31 March: onTime, onTimeQuick, lateReturned, overdue, waitingInTime
    expect(figures.onTime).toEqual({ numerator: 2, denominator: 5, rate: 0.4 });
  });

  test('a decline that waits for the office past the due day is in the base; accepted, it leaves it', () => {
    const pending = ['2022-03-08 dispatched', '2022-03-08 signed', '2022-03-09 declined'];
    const base = (...log: string[]) => dispatchFigures([measured(asOf, ...log)], null, asOf).onTime.denominator;
    expect(base(...pending)).toBe(1);
    expect(base(...pending, '2022-03-30 decline-accepted')).toBe(0);
  });

  test('on its due day nothing that is open is due yet', () => {
    const last = dispatchFigures(
      [measured('2022-03-25', '2022-03-22 dispatched', '2022-03-22 signed', '2022-03-25 replied')],
      null,
      '2022-03-25',
    );
    expect(last.onTime.denominator).toBe(0);
  });

  test('closing rate: closed ÷ dispatched and not declined', () => {
    expect(figures.closing).toEqual({ numerator: 4, denominator: 8, rate: 0.5 });
  });

  test('signing rate: signed in time ÷ those whose time to sign is over or who signed', () => {
    // all but `unsigned` (still open to sign); `overdue` was never signed
    expect(figures.signing).toEqual({ numerator: 7, denominator: 8, rate: 7 / 8 });
  });

  test('declining and returning rates', () => {
    expect(figures.declining).toEqual({ numerator: 1, denominator: 9, rate: 1 / 9 });
    expect(figures.returning).toEqual({ numerator: 1, denominator: 5, rate: 0.2 });
  });

  test('working days to close: median and mean over the closed', () => {
    expect(figures.medianDays).toBe(2); // 1, 1, 3, 5
    expect(figures.meanDays).toBe(2.5);
  });

  test('an empty base has no rate, never 0 %', () => {
    const empty = dispatchFigures([], null, asOf);
    expect(empty).toMatchObject({ dispatched: 0, medianDays: null, meanDays: null });
    for (const { rate } of [empty.onTime, empty.closing, empty.signing, empty.declining, empty.returning])
      expect(rate).toBeNull();
  });

  test('a period takes what is due in it, and what was sent in it, each by its own day', () => {
    const week = dispatchFigures(Object.values(cases), '2022-03-07', '2022-03-13');
    expect(week.dispatched).toBe(2); // lateReturned, declined
    expect(week.onTime).toMatchObject({ numerator: 1, denominator: 2 }); // onTimeQuick (due 03-07), lateReturned (due 03-10)
  });

  test('逾期未结 is what is past due at the end, also what was sent before the period; the rest stays by its day of sending', () => {
    const lastDays = dispatchFigures(Object.values(cases), '2022-03-28', asOf);
    expect(lastDays).toMatchObject({ dispatched: 3, closed: 1, open: 2, overdue: 1 }); // `overdue` was sent on the 21st
    expect(lastDays.onTime.denominator).toBe(0); // and was due on the 25th
  });

  test('what was due divides into in time, late, waiting and overdue, each in the period of its due day', () => {
    const all = Object.values(cases);
    expect(dueOutcomes(all, '2022-03-01', asOf)).toEqual({ onTime: 2, late: 1, waiting: 1, overdue: 1 });
    expect(dueOutcomes(all, '2022-03-28', asOf)).toEqual({ onTime: 0, late: 0, waiting: 0, overdue: 0 });
    expect(dueOutcomes(all, null, asOf)).toEqual({ onTime: 2, late: 1, waiting: 1, overdue: 1 });
  });
});
