import type { Day } from '../records/schema/common.ts';
import type { Measured } from './figures.ts';

/** What came, what was done and what was left in a stretch of time. Unlike figures, what was done can have come before. */
export interface Flow {
  /** Sent within it, accepted declines included. */
  readonly dispatched: number;
  /** Closed within it, whenever they were sent. */
  readonly closed: number;
  /** Open and past due at its end, whenever they were sent. */
  readonly overdue: number;
}

/**
 * 6.2, 6.4: the flow of dispatches from `from` to `to`, both included.
 *
 * @param dispatches judged as of `to`
 */
export function flowBetween(dispatches: Iterable<Measured>, from: Day, to: Day): Flow {
  const flow = { dispatched: 0, closed: 0, overdue: 0 };
  for (const { history, clock } of dispatches) {
    if (history.dispatched >= from && history.dispatched <= to) flow.dispatched++;
    if (history.closed !== null && history.closed >= from && history.closed <= to) flow.closed++;
    if (clock?.verdict === 'overdue') flow.overdue++;
  }
  return flow;
}
