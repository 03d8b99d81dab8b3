import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/days.ts';
import { stateCouncilYears } from '../calendar/state-council.fixtures.ts';
import { UncoveredDay, workingDays } from '../calendar/working-days.ts';
import { dayInZone } from '../calendar/zone.ts';
import type { LogEntry, Nature } from '../records/schema/dispatch.ts';
import { dispatchClock } from './dispatch-clock.ts';
import { type DispatchHistory, followDispatch } from './dispatch-history.ts';
import { TRIAL as policy } from './officer.fixtures.ts';

const calendar = workingDays(stateCouncilYears());
const dayOf = dayInZone('Asia/Shanghai');

/** A log from short lines: `2022-03-16 signed`, at 10:00 unless a time is given. */
function log(...lines: string[]): LogEntry[] {
  return lines.map((line) => {
    const [date = '', second = '', third] = line.split(' ');
    const [time, event] = third === undefined ? ['10:00', second] : [second, third];
    const [name = '', nature] = event.split('=');
    return { at: `${date}T${time}:00+08:00`, event: name as LogEntry['event'], ...(nature ? { nature: nature as Nature } : {}) };
  });
}

function clockOf(asOf: string, nature: Nature, ...lines: string[]) {
  const history = followDispatch(log(...lines), asOf, dayOf) as DispatchHistory;
  const { state } = history;
  return { state, ...dispatchClock(history, nature, policy, calendar, asOf) };
}

describe('6.2 the dispatch clock: worked examples of the clauses page', () => {
  test.each([
    ['2022-01-28', '2022-02-07', '2022-02-11'],
    ['2021-12-30', '2022-01-05', '2022-01-11'],
    ['2022-04-01', '2022-04-07', '2022-04-13'],
    ['2022-04-29', '2022-05-07', '2022-05-12'],
    ['2022-09-30', '2022-10-10', '2022-10-14'],
    ['2022-10-08', '2022-10-11', '2022-10-17'],
    ['2022-12-29', '2023-01-04', '2023-01-10'],
  ])('signed %s: general due %s, special due %s', (signed, general, special) => {
    const lines = [`${signed} 09:00 dispatched`, `${signed} 15:00 signed`];
    expect(clockOf(signed, 'general', ...lines)).toMatchObject({ received: signed, deemed: false, limit: 3, due: general });
    expect(clockOf(signed, 'special', ...lines)).toMatchObject({ received: signed, deemed: false, limit: 7, due: special });
  });
});

describe('6.2 deemed receipt', () => {
  // 2022-03-16 is a Wednesday; the next working day is the 17th, so three days end on Tuesday the 22nd.
  const sent = '2022-03-16 dispatched';

  test('on the last day to sign it is not received yet, and the due day is the latest it can be', () => {
    expect(clockOf('2022-03-17', 'general', sent)).toMatchObject({
      state: 'awaiting-signature',
      received: null,
      deemed: false,
      signBy: '2022-03-17',
      due: '2022-03-22',
      verdict: 'open',
      daysUsed: 0,
    });
  });

  test('the day after, silence has started the clock; the state still says that nobody signed', () => {
    expect(clockOf('2022-03-18', 'general', sent)).toMatchObject({
      state: 'awaiting-signature',
      received: '2022-03-17',
      deemed: true,
      due: '2022-03-22',
      daysUsed: 1,
    });
  });

  test('a signature after that day changes nothing', () => {
    expect(clockOf('2022-03-23', 'general', sent, '2022-03-21 signed')).toMatchObject({
      state: 'in-progress',
      received: '2022-03-17',
      deemed: true,
      due: '2022-03-22',
      verdict: 'overdue',
      daysUsed: 4,
      daysOver: 1,
    });
  });

  test('sent on the Friday before Spring Festival: the next working day is the make-up Saturday', () => {
    expect(clockOf('2022-02-07', 'general', '2022-01-28 dispatched')).toMatchObject({
      received: '2022-01-29',
      due: '2022-02-08',
    });
  });

  test('sent on a Saturday: deemed received on Monday', () => {
    expect(clockOf('2022-03-15', 'general', '2022-03-12 dispatched')).toMatchObject({
      received: '2022-03-14',
      due: '2022-03-17',
    });
  });
});

describe('6.2 in time, late, overdue', () => {
  const signed = ['2022-03-16 dispatched', '2022-03-16 15:00 signed']; // due Monday 2022-03-21

  test('a reply at 23:59 of the due day is in time, however late the office accepts it', () => {
    expect(clockOf('2022-04-30', 'general', ...signed, '2022-03-21 23:59 replied', '2022-04-20 accepted')).toMatchObject({
      state: 'closed',
      verdict: 'on-time',
      daysUsed: 3,
      daysOver: 0,
    });
  });

  test('a reply at 00:00 of the next day is late', () => {
    expect(clockOf('2022-04-30', 'general', ...signed, '2022-03-22 00:00 replied', '2022-03-23 accepted')).toMatchObject({
      verdict: 'late',
      daysUsed: 4,
      daysOver: 1,
    });
  });

  test('on the due day itself nothing is overdue; the day after it is', () => {
    expect(clockOf('2022-03-21', 'general', ...signed)).toMatchObject({ verdict: 'open', daysUsed: 3, daysOver: 0 });
    expect(clockOf('2022-03-22', 'general', ...signed)).toMatchObject({ verdict: 'overdue', daysUsed: 4, daysOver: 1 });
  });

  test('a reply that came in time and waits for the office is not overdue', () => {
    expect(clockOf('2022-03-30', 'general', ...signed, '2022-03-21 replied')).toMatchObject({
      state: 'awaiting-review',
      verdict: 'open',
      daysUsed: 3,
    });
  });

  test('a reply that came late and waits for the office is overdue by what it was late', () => {
    expect(clockOf('2022-03-30', 'general', ...signed, '2022-03-23 replied')).toMatchObject({
      state: 'awaiting-review',
      verdict: 'overdue',
      daysUsed: 5,
      daysOver: 2,
    });
  });

  test('a reply sent back keeps the due day: answered again after it, the matter is late', () => {
    const lines = [...signed, '2022-03-18 replied', '2022-03-21 returned', '2022-03-22 replied', '2022-03-23 accepted'];
    expect(clockOf('2022-03-31', 'general', ...lines)).toMatchObject({
      state: 'closed',
      due: '2022-03-21',
      verdict: 'late',
      daysOver: 1,
    });
  });

  test('a reply sent back and answered again by the due day is in time', () => {
    const lines = [...signed, '2022-03-17 replied', '2022-03-18 returned', '2022-03-21 replied', '2022-03-23 accepted'];
    expect(clockOf('2022-03-31', 'general', ...lines)).toMatchObject({ verdict: 'on-time', daysUsed: 3 });
  });

  test('sent back and silent past the due day, it is overdue', () => {
    const lines = [...signed, '2022-03-18 replied', '2022-03-21 returned'];
    expect(clockOf('2022-03-22', 'general', ...lines)).toMatchObject({ state: 'in-progress', verdict: 'overdue' });
  });

  test('escalation, urging and a meeting stop nothing', () => {
    const lines = [...signed, '2022-03-17 escalated', '2022-03-18 discussed', '2022-03-21 urged'];
    expect(clockOf('2022-03-22', 'general', ...lines)).toMatchObject({ due: '2022-03-21', verdict: 'overdue' });
  });

  test('a reopened matter keeps its verdict', () => {
    const lines = [...signed, '2022-03-18 replied', '2022-03-21 accepted', '2022-05-10 reopened'];
    expect(clockOf('2022-06-01', 'general', ...lines)).toMatchObject({ state: 'closed', verdict: 'on-time', daysUsed: 2 });
  });

  test('a reply on a Saturday after a Friday due day is late although no working day passed', () => {
    const lines = ['2022-03-15 dispatched', '2022-03-15 11:00 signed', '2022-03-19 replied', '2022-03-21 accepted'];
    expect(clockOf('2022-03-31', 'general', ...lines)).toMatchObject({
      due: '2022-03-18',
      verdict: 'late',
      daysUsed: 3,
      daysOver: 0,
    });
  });
});

describe('6.2 declining', () => {
  const signed = ['2022-03-16 dispatched', '2022-03-16 15:00 signed'];

  test('within one working day; accepted, the dispatch leaves the base', () => {
    expect(clockOf('2022-04-30', 'general', ...signed, '2022-03-17 declined', '2022-03-18 decline-accepted')).toMatchObject({
      state: 'declined',
      declineBy: '2022-03-17',
      verdict: 'excluded',
      daysUsed: null,
      daysOver: 0,
    });
  });

  test('while the office has not decided on a decline in time, the unit is not overdue', () => {
    expect(clockOf('2022-03-30', 'general', ...signed, '2022-03-17 declined')).toMatchObject({
      state: 'awaiting-review',
      verdict: 'open',
    });
  });

  test('a decline after its day does not hold the clock', () => {
    expect(clockOf('2022-03-30', 'general', ...signed, '2022-03-18 declined')).toMatchObject({ verdict: 'overdue' });
  });

  test('refused, the due day stands', () => {
    expect(clockOf('2022-03-22', 'general', ...signed, '2022-03-17 declined', '2022-03-21 decline-refused')).toMatchObject({
      state: 'in-progress',
      due: '2022-03-21',
      verdict: 'overdue',
    });
  });
});

describe('6.2 changing the nature', () => {
  const signed = ['2022-03-16 dispatched', '2022-03-16 15:00 signed']; // general: 03-21, special: 03-25

  test('before the due day it moves the due day, counted from the same receipt', () => {
    expect(clockOf('2022-03-22', 'general', ...signed, '2022-03-18 reclassified=special')).toMatchObject({
      nature: 'special',
      limit: 7,
      due: '2022-03-25',
      verdict: 'open',
      lateChanges: [],
    });
  });

  test('on the due day it is too late and changes nothing', () => {
    expect(clockOf('2022-03-22', 'general', ...signed, '2022-03-21 reclassified=special')).toMatchObject({
      nature: 'general',
      due: '2022-03-21',
      verdict: 'overdue',
      lateChanges: [2],
    });
  });

  test('a later change counts before the due day that the earlier one made', () => {
    const lines = [...signed, '2022-03-18 reclassified=special', '2022-03-23 reclassified=general'];
    expect(clockOf('2022-03-24', 'general', ...lines)).toMatchObject({
      nature: 'general',
      due: '2022-03-21',
      verdict: 'overdue',
    });
  });
});

describe('6.2 a year without a calendar', () => {
  test('a due day in an unannounced year is refused, not guessed', () => {
    expect(() => clockOf('2026-12-30', 'general', '2026-12-29 dispatched', '2026-12-29 11:00 signed')).toThrow(UncoveredDay);
  });

  test('a due day that is known stands, and only the count of days since is not known', () => {
    expect(clockOf('2027-02-01', 'general', '2026-12-21 dispatched', '2026-12-21 11:00 signed')).toMatchObject({
      due: '2026-12-24',
      verdict: 'overdue',
      daysUsed: null,
      daysOver: null,
    });
  });
});

describe('8.1 the policy of the day of dispatch', () => {
  test('another policy gives another limit', () => {
    const history = followDispatch(
      log('2022-03-16 dispatched', '2022-03-16 15:00 signed'),
      '2022-03-16',
      dayOf,
    ) as DispatchHistory;
    const changed = { ...policy, generalDays: 5 };
    expect(dispatchClock(history, 'general', changed, calendar, '2022-03-16')).toMatchObject({ limit: 5, due: '2022-03-23' });
  });
});

describe('6.2 the dispatch clock: whatever happens', () => {
  const anyDay = fc.integer({ min: 0, max: 365 * 15 }).map((n) => addDays('2010-03-01', n));
  const anyNature = fc.constantFrom<Nature>('general', 'special');

  test('the due day is a working day after receipt, with exactly the limit of working days', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(6), anyNature, (sent, wait, nature) => {
        const clock = clockOf('2026-06-01', nature, `${sent} dispatched`, `${addDays(sent, wait)} 16:00 signed`);
        expect(calendar.isWorkingDay(clock.due)).toBe(true);
        expect(calendar.between(clock.received as string, clock.due)).toBe(clock.limit);
      }),
    );
  });

  test('signing later never moves the due day earlier, and never later than silence does', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(8), fc.nat(8), anyNature, (sent, a, b, nature) => {
        const due = (wait: number) =>
          clockOf('2026-06-01', nature, `${sent} dispatched`, `${addDays(sent, wait)} 16:00 signed`).due;
        const silent = clockOf('2026-06-01', nature, `${sent} dispatched`).due;
        expect(due(Math.min(a, b)) <= due(Math.max(a, b))).toBe(true);
        expect(due(Math.max(a, b)) <= silent).toBe(true);
      }),
    );
  });

  test('as days go by without an answer, open becomes overdue once and stays so', () => {
    fc.assert(
      fc.property(anyDay, anyNature, (sent, nature) => {
        const verdicts = Array.from({ length: 25 }, (_, i) => clockOf(addDays(sent, i), nature, `${sent} dispatched`).verdict);
        expect([...verdicts].sort((x, y) => (x === y ? 0 : x === 'open' ? -1 : 1))).toEqual(verdicts);
      }),
    );
  });
});
