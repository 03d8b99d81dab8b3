import type { Day } from '../records/schema/common.ts';
import type { DispatchClock } from '../rules/dispatch-clock.ts';

/**
 * What happened to a dispatch, with its deemed receipt (6.2) where there was one: at the end of its day, so after everything
 * that happened on it.
 *
 * @param events in the order of the log
 */
export function withDeemedReceipt<T extends { readonly on: Day }>(
  events: readonly T[],
  clock: DispatchClock | null,
  deemed: (on: Day) => T,
): T[] {
  if (!clock?.deemed || clock.received === null) return [...events];
  const received = clock.received;
  const after = events.findIndex(({ on }) => on > received);
  return events.toSpliced(after === -1 ? events.length : after, 0, deemed(received));
}
