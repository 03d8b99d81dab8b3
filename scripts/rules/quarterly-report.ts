import { lastDayOfQuarter, type Quarter } from '../calendar/days.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Day } from '../records/schema/common.ts';
import type { PolicyValues } from '../records/schema/policy.ts';

export type QuarterlyState = 'not-due' | 'submitted' | 'submitted-late' | 'overdue';

/**
 * Whether a quarter's report is owed (6.4). The regulation is in force from its issue (8.1), so a quarter that had ended
 * before the first policy's first day owes none; the quarter in which it took effect owes its report.
 *
 * @param inForceFrom the first policy's first day
 */
export const owesQuarterlyReport = (quarter: Quarter, inForceFrom: Day): boolean => lastDayOfQuarter(quarter) >= inForceFrom;

/**
 * The day by which a quarter's report is to be with the county government (6.4): a calendar quarter's last day is
 * day 0, and `quarterlyReportDays` working days are counted from it. The last day itself is still in time.
 *
 * @throws UncoveredDay when those days reach a year whose calendar has not been announced
 */
export const quarterlyReportDue = (
  quarter: Quarter,
  policy: Pick<PolicyValues, 'quarterlyReportDays'>,
  calendar: WorkingDays,
): Day => calendar.add(lastDayOfQuarter(quarter), policy.quarterlyReportDays);

/**
 * Where a quarter's report stands on `asOf` (6.4). The target has no sanction: `overdue` is a reminder.
 *
 * @param report `submitted` is the day it went to the county government; a later day than `asOf` has not come yet
 * @param due from `quarterlyReportDue`
 */
export function quarterlyState(
  report: { readonly quarter: Quarter; readonly submitted?: Day },
  due: Day,
  asOf: Day,
): QuarterlyState {
  const { submitted } = report;
  if (submitted !== undefined && submitted <= asOf) return submitted <= due ? 'submitted' : 'submitted-late';
  return asOf <= due ? 'not-due' : 'overdue';
}
