import { yearOf } from '../calendar/days.ts';
import type { Graded, Judgement } from '../judgement.ts';
import type { Grade } from '../records/schema/assessment.ts';
import { GRADES } from '../records/schema/choices.ts';
import type { Day } from '../records/schema/common.ts';
import type { Report } from '../records/schema/report.ts';
import { adoptedInYear, submittedInYear, validInYear } from '../rules/adoption.ts';
import { screeningOn } from '../rules/screening.ts';
import { yearPeriod } from './period.ts';
import { type PublicCount, shownCount } from './public-figures.ts';
import type { PublicMeeting } from './public-meetings.ts';
import { type PublicPeriod, publicPeriod } from './public-period.ts';
import type { PublicQuarter } from './public-quarters.ts';

/** How many reports there were in a year; whose is not told anywhere. */
interface PublicReports {
  /** Received by the office in the year. */
  readonly submitted: PublicCount;
  /** Of those, screened valid so far. */
  readonly valid: PublicCount;
  /** Adopted in the year, whenever received (7.2). */
  readonly adopted: PublicCount;
}

/** A year's grades as the office decided them (7.1): how many, never whose. A decision against the rules counts as they give it. */
export interface PublicAssessment {
  readonly decided: Day;
  /** From 优秀 to 不合格. */
  readonly grades: readonly { readonly grade: Grade; readonly count: PublicCount }[];
  /** Everyone the office decided on; null where it would give away a number that is not shown. */
  readonly total: number | null;
  /** 7.5: yuan; null until it is final, and where it would give away a small number. */
  readonly subsidyTotal: number | null;
}

/** One year as the public sees it; its dispatches as of its last day. */
export interface PublicYear extends PublicPeriod {
  /** `2022` */
  readonly id: string;
  readonly quarters: readonly string[];
  /** Earliest first. */
  readonly meetings: readonly string[];
  /**
   * Null while the year runs, and until all that came in it is screened: from one day's number to the next one could tell
   * when a report came in, or what became of it (5.1).
   */
  readonly reports: PublicReports | null;
  /** Null while nothing is decided. */
  readonly assessment: PublicAssessment | null;
}

/** The years with a dispatch or a decision on grades, earliest first. Warnings and dismissals are not in them (5.1). */
export function publicYears(
  judgement: Judgement,
  quarters: readonly PublicQuarter[],
  meetings: readonly PublicMeeting[],
  suppressUnder: number,
): PublicYear[] {
  const { ledger, asOf } = judgement;
  const graded = [...ledger.assessments.values()].filter(({ data }) => data.decided <= asOf).map(({ data }) => String(data.id));
  const reports = [...ledger.reports.values()].map(({ data }) => data);
  const ids = [...new Set([...quarters.map(({ id }) => id.slice(0, 4)), ...graded])].sort();
  return ids.map((id): PublicYear => {
    const period = yearPeriod(Number(id), asOf);
    return {
      id,
      ...publicPeriod(judgement.dispatchesTouchedIn(period.from, period.to), period, judgement, suppressUnder),
      quarters: quarters.filter((quarter) => quarter.id.startsWith(id)).map((quarter) => quarter.id),
      meetings: meetings.filter(({ held }) => held.startsWith(id)).map((meeting) => meeting.id),
      reports: period.complete ? reportsIn(reports, yearOf(period.from), asOf, suppressUnder) : null,
      assessment: graded.includes(id) ? publicAssessment(judgement.grade(Number(id)), suppressUnder) : null,
    };
  });
}

function reportsIn(reports: readonly Report[], year: number, asOf: Day, suppressUnder: number): PublicReports | null {
  if (reports.some((report) => yearOf(report.received) === year && report.received <= asOf && screeningOn(report, asOf) === null))
    return null;
  const count = (own: readonly Report[]) => shownCount(own.length, suppressUnder);
  return {
    submitted: count(submittedInYear(reports, year, asOf)),
    valid: count(validInYear(reports, year, asOf)),
    adopted: count(adoptedInYear(reports, year, asOf)),
  };
}

/** What may leave of a year's grade sheet (docs/decisions/0016): numbers of people, none of them small, and one sum. */
export function publicAssessment(sheet: Graded, suppressUnder: number): PublicAssessment | null {
  const { assessment, subsidyTotal } = sheet;
  if (!assessment) return null;
  const decided = new Set(assessment.data.grades.map(({ officer }) => officer));
  // Whom the office has passed over has a proposed grade only, and that is no decision.
  const officers = sheet.officers.filter(({ code }) => decided.has(code));
  const isSmall = (count: number) => count > 0 && count < suppressUnder;
  const groups = GRADES.map((grade) => {
    const own = officers.filter((officer) => officer.grade === grade);
    return { grade, own, paid: own.filter(({ subsidy }) => subsidy > 0).length };
  });
  // A sum that still grows tells, each time, what one person got.
  const isComplete = officers.length === sheet.officers.length;
  const isFinal =
    isComplete && officers.every(({ subsidyFlags, eligibleFrom }) => subsidyFlags.includes('paid') || eligibleFrom === null);
  const paying = groups.filter(({ paid }) => paid > 0);
  const isTold = paying.every(({ own, paid }) => !isSmall(paid) && !isSmall(own.length - paid));
  return {
    decided: assessment.data.decided,
    grades: groups.map(({ grade, own }) => ({ grade, count: shownCount(own.length, suppressUnder) })),
    total: groups.some(({ own }) => isSmall(own.length)) ? null : officers.length,
    subsidyTotal: isFinal && isTold ? subsidyTotal : null,
  };
}
