import type { DispatchClock } from './dispatch-clock.ts';
import type { DispatchHistory } from './dispatch-history.ts';

/** A decline with its place in the log and what the office made of it. */
export type Decline = DispatchHistory['declines'][number];

/**
 * The declines that came after the last day on which the unit may decline (6.2: within so many working days of receipt).
 * The day itself is still in time.
 *
 * A late decline stops no clock. What the office made of it is in its `outcome`; only a refusal is what 6.2 expects.
 */
export function lateDeclines(
  { declines }: Pick<DispatchHistory, 'declines'>,
  { declineBy }: Pick<DispatchClock, 'declineBy'>,
): Decline[] {
  return declines.filter(({ on }) => on > declineBy);
}
