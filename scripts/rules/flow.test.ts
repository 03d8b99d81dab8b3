import { describe, expect, it } from 'vitest';
import { stateCouncilYears } from '../calendar/state-council.fixtures.ts';
import { workingDays } from '../calendar/working-days.ts';
import { dayInZone } from '../calendar/zone.ts';
import type { LogEntry } from '../records/schema/dispatch.ts';
import { dispatchClock } from './dispatch-clock.ts';
import { followDispatch } from './dispatch-history.ts';
import type { Measured } from './figures.ts';
import { flowBetween } from './flow.ts';
import { TRIAL } from './officer.fixtures.ts';

const calendar = workingDays(stateCouncilYears());
const dayOf = dayInZone('Asia/Shanghai');

/** A dispatch as it stood at the end of a day. */
function on(asOf: string, ...lines: string[]): Measured {
  const log = lines.map((line): LogEntry => {
    const [date, event] = line.split(' ') as [string, LogEntry['event']];
    return { at: `${date}T10:00:00+08:00`, event };
  });
  const history = followDispatch(log, asOf, dayOf);
  if (!history) throw new Error('not dispatched yet');
  return { history, clock: dispatchClock(history, 'general', TRIAL, calendar, asOf) };
}

const march = (...dispatches: Measured[]) => flowBetween(dispatches, '2022-03-01', '2022-03-31');
const END = '2022-03-31';

describe('6.2 6.4 what came, what was done and what was left', () => {
  it('sent and closed on the first and on the last day are within', () => {
    expect(march(on(END, '2022-03-01 dispatched', '2022-03-01 replied', '2022-03-01 accepted'))).toEqual({
      dispatched: 1,
      closed: 1,
      overdue: 0,
    });
    expect(march(on(END, '2022-03-31 dispatched', '2022-03-31 replied', '2022-03-31 accepted'))).toMatchObject({
      dispatched: 1,
      closed: 1,
    });
  });

  it('sent before and closed within: it was done, but did not come', () => {
    expect(march(on(END, '2022-02-28 dispatched', '2022-03-01 replied', '2022-03-02 accepted'))).toEqual({
      dispatched: 0,
      closed: 1,
      overdue: 0,
    });
  });

  it('sent and closed before: nothing', () => {
    expect(march(on(END, '2022-02-22 dispatched', '2022-02-23 replied', '2022-02-28 accepted'))).toEqual({
      dispatched: 0,
      closed: 0,
      overdue: 0,
    });
  });

  it('open and past due at the end is left, whenever it came', () => {
    const old = on(END, '2022-01-05 dispatched');
    const recent = on(END, '2022-03-21 dispatched', '2022-03-21 signed');
    expect(march(old, recent)).toEqual({ dispatched: 1, closed: 0, overdue: 2 });
  });

  it('open on its due day is not past it, nor is one that waits for the office', () => {
    const dueToday = on(END, '2022-03-28 dispatched', '2022-03-28 signed');
    const waiting = on(END, '2022-03-21 dispatched', '2022-03-21 signed', '2022-03-24 replied');
    expect(dueToday.clock?.due).toBe(END);
    expect(march(dueToday, waiting)).toEqual({ dispatched: 2, closed: 0, overdue: 0 });
  });

  it('an accepted decline came, and neither was done nor is left', () => {
    const declined = on(END, '2022-03-08 dispatched', '2022-03-08 signed', '2022-03-09 declined', '2022-03-10 decline-accepted');
    expect(march(declined)).toEqual({ dispatched: 1, closed: 0, overdue: 0 });
  });

  it('without a calendar a dispatch still came and was done', () => {
    const { history } = on(END, '2022-03-01 dispatched', '2022-03-02 replied', '2022-03-03 accepted');
    expect(march({ history, clock: null })).toEqual({ dispatched: 1, closed: 1, overdue: 0 });
  });

  it('of nothing: nothing', () => expect(march()).toEqual({ dispatched: 0, closed: 0, overdue: 0 }));
});
