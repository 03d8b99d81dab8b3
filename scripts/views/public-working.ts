import type { WorkingDays } from '../calendar/working-days.ts';
import type { Day } from '../records/schema/common.ts';
import { type WorkedDay, workedDays } from '../rules/clock-working.ts';
import type { DispatchClock } from '../rules/dispatch-clock.ts';
import type { DispatchHistory } from '../rules/dispatch-history.ts';

/** One day of a dispatch's working. */
export interface PublicWorkedDay {
  readonly date: Day;
  readonly counts: boolean;
  /** Which working day since receipt it is; null when it doesn't count. */
  readonly nth: number | null;
  readonly kind: WorkedDay['kind'];
  readonly holiday: string | null;
  readonly why: string;
}

/** 6.2: how a dispatch's due day was reached and how its days were counted, day by day. */
export interface PublicWorking {
  readonly clause: '6.2';
  /** Day 0. */
  readonly from: Day;
  /** Neither signed nor deemed received yet: `from` is the latest day it can be, and so is `due`. */
  readonly provisional: boolean;
  /** Working days allowed. */
  readonly limit: number;
  readonly due: Day;
  /** The working day before `due`: when somebody at work can still be reminded. */
  readonly dayBefore: Day;
  /** Every day after `from` to the due day or the close (today while it is open), whichever is later, unless that is too long. */
  readonly days: readonly PublicWorkedDay[];
  /** What the list leaves out at its end; null when it is complete. */
  readonly more: { readonly until: Day; readonly workingDays: number } | null;
}

/** A long overdue matter would list hundreds of days, and nobody counts them one by one. Calendar days after the due day. */
const LISTED_PAST_DUE = 31;

/** The working of a clock for the public; null when none is owed (an accepted decline has no due day). */
export function publicWorking(
  clock: DispatchClock,
  history: DispatchHistory,
  calendar: WorkingDays,
  asOf: Day,
): PublicWorking | null {
  if (clock.verdict === 'excluded') return null;
  const from = clock.received ?? clock.signBy;
  const reached = history.closed ?? asOf;
  const known = calendar.covers(reached) ? reached : calendar.lastCovered;
  let end = clock.due;
  if (known > end) end = known;
  const all = workedDays(from, end, calendar);
  const toDue = all.findIndex(({ date }) => date === clock.due) + 1;
  const listed = all.slice(0, toDue + LISTED_PAST_DUE);
  const left = all.slice(listed.length);
  return {
    clause: '6.2',
    from,
    provisional: clock.received === null,
    limit: clock.limit,
    due: clock.due,
    dayBefore: calendar.add(from, clock.limit - 1),
    days: numbered(listed),
    more: left.length === 0 ? null : { until: end, workingDays: left.filter(({ counts }) => counts).length },
  };
}

function numbered(days: readonly WorkedDay[]): PublicWorkedDay[] {
  let nth = 0;
  return days.map(({ date, counts, kind, name, why }) => ({
    date,
    counts,
    nth: counts ? ++nth : null,
    kind,
    holiday: name,
    why,
  }));
}
