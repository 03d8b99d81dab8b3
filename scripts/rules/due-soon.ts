import type { WorkingDays } from '../calendar/working-days.ts';
import type { Day } from '../records/schema/common.ts';
import type { DispatchClock } from './dispatch-clock.ts';
import type { DispatchHistory } from './dispatch-history.ts';

/** 今日到期 | 明日到期 (the next working day) */
export type DueSoon = 'today' | 'next-working-day';

/** 6.2: whether a unit has still time to answer and has to; a reply or a decline of its own waits for the office. */
export const isAwaitedFromUnit = (
  { due, verdict }: Pick<DispatchClock, 'due' | 'verdict'>,
  { state }: Pick<DispatchHistory, 'state'>,
  asOf: Day,
): boolean => verdict === 'open' && state !== 'awaiting-review' && due >= asOf;

/**
 * Whether a unit has to answer today or on the next working day (6.2). A due day is always a working day, so on a
 * Friday "next" is the Monday, or the make-up Saturday.
 *
 * @returns null when it is due later, when it is overdue, or when it waits for the office and not for the unit
 */
export function dueSoon(
  clock: Pick<DispatchClock, 'due' | 'verdict'>,
  history: Pick<DispatchHistory, 'state'>,
  calendar: Pick<WorkingDays, 'between'>,
  asOf: Day,
): DueSoon | null {
  if (!isAwaitedFromUnit(clock, history, asOf)) return null;
  if (clock.due === asOf) return 'today';
  return calendar.between(asOf, clock.due) === 1 ? 'next-working-day' : null;
}
