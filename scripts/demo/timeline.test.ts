import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../calendar/days.ts';
import { loadLedger } from '../ledger/load.ts';
import { programRoot } from '../records/program.ts';
import type { Day } from '../records/schema/common.ts';
import type { LogEntry, Nature } from '../records/schema/dispatch.ts';
import { dispatchClock, type Verdict } from '../rules/dispatch-clock.ts';
import { type DispatchState, followDispatch } from '../rules/dispatch-history.ts';
import { insert, upTo } from './log.ts';
import { dayOf, momentOn } from './moments.ts';
import { random } from './random.ts';
import { type Course, timeline } from './timeline.ts';
import type { World } from './world.ts';

let world: World;

beforeAll(async () => {
  const { calendar, policies } = await loadLedger(programRoot);
  world = { calendar, policyOn: (day) => policies.on(day).values, matters: [] };
});

const LONG_AFTER: Day = '2023-06-30';

/** What each course is to come to, once all of it has happened. */
const MEANT: Readonly<Record<Course, readonly [DispatchState, Verdict]>> = {
  'on-time': ['closed', 'on-time'],
  late: ['closed', 'late'],
  'very-late': ['closed', 'late'],
  'returned-on-time': ['closed', 'on-time'],
  'returned-late': ['closed', 'late'],
  reclassified: ['closed', 'on-time'],
  unsigned: ['closed', 'on-time'],
  'signed-late': ['closed', 'on-time'],
  reopened: ['closed', 'on-time'],
  declined: ['declined', 'excluded'],
  'decline-refused': ['closed', 'on-time'],
  overdue: ['in-progress', 'overdue'],
  'overdue-unsigned': ['awaiting-signature', 'overdue'],
  'decline-pending': ['awaiting-review', 'open'],
  unreviewed: ['awaiting-review', 'open'],
  'at-work': ['in-progress', 'overdue'], // unless somebody answers after the story's end
  fresh: ['awaiting-signature', 'overdue'],
};

/** One log for every working day of the year, the holidays' deadlines among them. */
function* logs(course: Course, nature: Nature): Generator<LogEntry[]> {
  for (let day = '2022-01-04'; day <= '2022-12-30'; day = addDays(day, 1)) {
    if (!world.calendar.isWorkingDay(day)) continue;
    const chance = random(`${course}/${nature}/${day}`);
    const thin = { text: '已整改', returnReason: '没有整改措施' };
    const sent = { at: momentOn(day, chance), unit: 'tax', nature, course, reply: '已核查', thin };
    yield timeline(sent, chance, world);
  }
}

describe.each(Object.keys(MEANT) as Course[])('%s', (course) => {
  test.each(['general', 'special'] as const)('a %s matter comes to what is meant, on every working day', (nature) => {
    const [state, verdict] = MEANT[course];
    for (const log of logs(course, nature)) {
      const history = followDispatch(log, LONG_AFTER, dayOf);
      if (!history) throw new Error('never sent');
      const clock = dispatchClock(history, nature, world.policyOn(history.dispatched), world.calendar, LONG_AFTER);
      expect([history.state, clock.verdict], JSON.stringify(log)).toEqual([state, verdict]);
      expect(history.impossible).toEqual([]);
      expect(clock.lateChanges).toEqual([]);
      for (const { on } of history.declines) expect(on <= clock.declineBy).toBe(true);
    }
  });

  test('nothing goes back in time, and everybody keeps to working days', () => {
    for (const log of logs(course, 'special')) {
      const moments = log.map(({ at }) => at);
      expect(moments).toEqual(moments.toSorted());
      for (const { at } of log) expect(world.calendar.isWorkingDay(dayOf(at)), at).toBe(true);
    }
  });
});

test('the story ends with its last day', () => {
  const log = logs('late', 'special').next().value as LogEntry[];
  const last = dayOf(log.at(-2)?.at ?? '');
  expect(upTo(log, last)).toEqual(log.filter(({ at }) => dayOf(at) <= last));
  expect(upTo(log, '2022-01-01')).toEqual([]);
});

test('an event goes to its place in a log', () => {
  const entry = (at: string, event: LogEntry['event'] = 'urged'): LogEntry => ({ at: `2022-03-${at}T10:00:00+08:00`, event });
  const log = [entry('01'), entry('03'), entry('05')];
  for (const at of ['04', '06', '03']) insert(log, entry(at, 'discussed'));
  expect(log.map(({ at, event }) => `${at.slice(8, 10)} ${event}`)).toEqual([
    '01 urged',
    '03 urged',
    '03 discussed',
    '04 discussed',
    '05 urged',
    '06 discussed',
  ]);
});
