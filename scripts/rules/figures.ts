import type { Day } from '../records/schema/common.ts';
import type { DispatchClock, Verdict } from './dispatch-clock.ts';
import type { DispatchHistory } from './dispatch-history.ts';

/** A rate with its base, so that no page shows the one without the other; null for an empty base, never 0 %. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
}

export const rate = (numerator: number, denominator: number): Rate => ({
  numerator,
  denominator,
  rate: denominator === 0 ? null : numerator / denominator,
});

/** The figures of a set of dispatches over a period (clauses page, "Figures and their bases"). */
export interface DispatchFigures {
  readonly from: Day | null;
  readonly to: Day;
  /** Sent in the period, accepted declines included. */
  readonly dispatched: number;
  /** Of those sent in the period, by its end; so is `declined`. */
  readonly closed: number;
  /** The rest of those sent in the period. */
  readonly open: number;
  /** 逾期未结: open and past due at the end of the period, whenever sent, so it can exceed `open`. */
  readonly overdue: number;
  readonly declined: number;
  /**
   * 按时办结率: closed in time ÷ due in the period. Whatever was due and isn't closed is in the base, overdue or waiting for
   * the office; not-yet-due and declined ones are out.
   */
  readonly onTime: Rate;
  /** 办结率: closed ÷ dispatched in the period and not declined. */
  readonly closing: Rate;
  /** 签收及时率: signed by the end of the next working day ÷ dispatched in the period whose time to sign is over. */
  readonly signing: Rate;
  /** 退单率: accepted declines ÷ dispatched in the period. */
  readonly declining: Rate;
  /** 重办率: sent back at least once ÷ dispatched in the period and replied to. */
  readonly returning: Rate;
  /** Working days from receipt to the closing reply, over those closed. */
  readonly medianDays: number | null;
  readonly meanDays: number | null;
}

/** One dispatch as the figures need it; without a clock (no calendar) it counts where no deadline is asked. */
export interface Measured {
  readonly history: DispatchHistory;
  readonly clock: DispatchClock | null;
}

/** How what was due in a period stands: 按时办结 | 逾期办结 | 逾期未结 | 到期待审核. Together the base of the on-time rate. */
export interface DueOutcomes {
  readonly onTime: number;
  readonly late: number;
  /** Answered or declined in time, and past due because the office has not decided on it. */
  readonly waiting: number;
  /** Due in the period; those due before it are overdue too, and no part of its base. */
  readonly overdue: number;
}

/**
 * 6.2: the outcomes of what was due from `from` to `to`. What is due on `to` and still open is not due yet until that day
 * is over; accepted declines are out.
 *
 * @param dispatches judged as of `to`
 * @param from null for everything up to `to`
 */
export function dueOutcomes(dispatches: readonly Measured[], from: Day | null, to: Day): DueOutcomes {
  const due = dispatches.flatMap(({ clock }) => (clock && within(clock.due, from, to) ? [clock] : []));
  const count = (verdict: Verdict) => due.filter((one) => one.verdict === verdict).length;
  const waiting = due.filter(({ verdict, due: day }) => verdict === 'open' && day < to).length;
  return { onTime: count('on-time'), late: count('late'), waiting, overdue: count('overdue') };
}

/**
 * 6.2, 6.4: the figures of a set of dispatches.
 *
 * @param dispatches judged as of `to`, with those sent before the period that were due in it or still open
 * @param from the period's first day; null for everything up to `to`
 */
export function dispatchFigures(dispatches: readonly Measured[], from: Day | null, to: Day): DispatchFigures {
  const sum = {
    dispatched: 0,
    closed: 0,
    declined: 0,
    overdue: 0,
    signable: 0,
    signed: 0,
    replied: 0,
    returned: 0,
  };
  const days: number[] = [];
  for (const { history, clock } of dispatches) {
    if (clock?.verdict === 'overdue') sum.overdue++;
    if (!within(history.dispatched, from, to)) continue;
    sum.dispatched++;
    if (history.state === 'closed') sum.closed++;
    if (history.state === 'declined') sum.declined++;
    if (clock && (history.signed !== null || to > clock.signBy)) {
      sum.signable++;
      if (history.signed !== null && history.signed <= clock.signBy) sum.signed++;
    }
    if (history.lastReply !== null) sum.replied++;
    if (history.returns > 0) sum.returned++;
    if (history.state === 'closed' && clock?.daysUsed != null) days.push(clock.daysUsed);
  }
  const due = dueOutcomes(dispatches, from, to);
  return {
    from,
    to,
    dispatched: sum.dispatched,
    closed: sum.closed,
    open: sum.dispatched - sum.closed - sum.declined,
    overdue: sum.overdue,
    declined: sum.declined,
    onTime: rate(due.onTime, due.onTime + due.late + due.waiting + due.overdue),
    closing: rate(sum.closed, sum.dispatched - sum.declined),
    signing: rate(sum.signed, sum.signable),
    declining: rate(sum.declined, sum.dispatched),
    returning: rate(sum.returned, sum.replied),
    medianDays: median(days),
    meanDays: days.length === 0 ? null : days.reduce((total, count) => total + count, 0) / days.length,
  };
}

const within = (day: Day, from: Day | null, to: Day): boolean => day <= to && (from === null || day >= from);

function median(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
