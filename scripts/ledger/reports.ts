import type { DayInZone } from '../calendar/zone.ts';
import { groupedBy } from '../grouped.ts';
import type { Report } from '../records/schema/report.ts';
import type { Ledger, Records } from './ledger.ts';

/** 3.5: the month is that of the office's receipt in the county's zone, so a moment is turned into its day once, here. */
export const receivedOnDay = (report: Report, dayOf: DayInZone): Report =>
  report.received.length > 10 ? { ...report, received: dayOf(report.received) } : report;

/** What each officer handed in. */
export function reportsByOfficer(reports: Records<Report>): Ledger['reportsOf'] {
  const byOfficer = groupedBy(
    [...reports.values()].map(({ data }) => data),
    ({ officer }) => officer,
  );
  return (officer) => byOfficer.get(officer) ?? [];
}
