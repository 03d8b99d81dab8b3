import type { PolicyValues } from '../records/schema/policy.ts';
import type { DispatchClock } from './dispatch-clock.ts';
import type { DispatchHistory } from './dispatch-history.ts';

/** 未到督办 | 督办 | 再次督办 */
export type SupervisionStage = 0 | 1 | 2;

/**
 * How hard an overdue matter is pressed (6.2): from the day after the due day, and again once it is so many working
 * days late. The regulation names no stages, so both counts are the office's own and stand in the policy.
 *
 * What waits for the office is the office's to press on, and no unit is supervised for it. While days late can't be
 * counted, because the year has not been announced, it is the first stage.
 *
 * @param policy the one in force on the day of dispatch
 */
export function supervisionStage(
  { verdict, daysOver }: Pick<DispatchClock, 'verdict' | 'daysOver'>,
  { state }: Pick<DispatchHistory, 'state'>,
  { supervisionDays, secondSupervisionDays }: Pick<PolicyValues, 'supervisionDays' | 'secondSupervisionDays'>,
): SupervisionStage {
  if (verdict !== 'overdue' || state === 'awaiting-review') return 0;
  const late = daysOver ?? supervisionDays;
  return late >= secondSupervisionDays ? 2 : late >= supervisionDays ? 1 : 0;
}
