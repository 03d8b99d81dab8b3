import { yearOf } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Adoption, Report } from '../records/schema/report.ts';
import { screeningOn } from './screening.ts';

/** What counting needs of a report. `received` is already a day of the county's time zone. */
export type CountedReport = Pick<Report, 'screening' | 'adoption'> & { readonly received: Day };

const isValid = (report: CountedReport, asOf: Day): boolean => screeningOn(report, asOf)?.result === 'valid';

const receivedIn = ({ received }: CountedReport, year: number, asOf: Day): boolean =>
  yearOf(received) === year && received <= asOf;

/** What the office decided on a report's adoption by the end of a day (7.2); null while it has not. */
export const adoptionOn = ({ adoption }: Pick<Report, 'adoption'>, asOf: Day): Adoption | null =>
  adoption !== undefined && adoption.on <= asOf ? adoption : null;

/**
 * Whether a report counts as adopted by the end of `asOf` (7.2): once, however many units adopt it. It must have been
 * screened valid, so a duplicate earns nothing; a partial adoption counts only when the decision says so.
 */
export function countsAsAdopted(report: CountedReport, asOf: Day): boolean {
  const adoption = adoptionOn(report, asOf);
  if (adoption === null || !isValid(report, asOf)) return false;
  return adoption.result === 'adopted' || (adoption.result === 'partial' && adoption.counts === true);
}

/** The reports that count as adopted in `year` as known on `asOf` (7.2): the year is that of the adoption decision. */
export function adoptedInYear<T extends CountedReport>(reports: readonly T[], year: number, asOf: Day): T[] {
  return reports.filter(
    (report) => report.adoption !== undefined && yearOf(report.adoption.on) === year && countsAsAdopted(report, asOf),
  );
}

/** Everything handed in during `year` and by `asOf`, whatever became of it: the year is that of the office's receipt (3.5). */
export function submittedInYear<T extends CountedReport>(reports: readonly T[], year: number, asOf: Day): T[] {
  return reports.filter((report) => receivedIn(report, year, asOf));
}

/** The reports received in `year` and screened valid by `asOf`, adopted ones included: the total of 7.3. */
export function validInYear<T extends CountedReport>(reports: readonly T[], year: number, asOf: Day): T[] {
  return reports.filter((report) => receivedIn(report, year, asOf) && isValid(report, asOf));
}
