import { addDays, lastDay, monthOf, monthsBetween, nextMonth, yearOf } from '../calendar/days.ts';
import type { Day, Month } from '../records/schema/common.ts';
import type { Officer } from '../records/schema/officers.ts';
import type { PolicyValues } from '../records/schema/policy.ts';
import { type Screened, screeningOn } from './screening.ts';
import { currentTerm, type Service, serviceInMonth, serviceOf } from './service.ts';
import type { PolicyOn } from './trial.ts';

type Bound = Pick<Officer, 'terms' | 'dismissal' | 'excused'>;

/** What 3.5 needs of a report: the day of the office's receipt, in the county's time zone, and its screening. */
export interface HandedIn {
  readonly received: Day;
  readonly screening?: Screened;
}

export type MonthState = 'reported' | 'invalid-only' | 'missed' | 'pending' | 'partial' | 'out-of-service' | 'excused';

interface DutyMonth {
  readonly month: Month;
  readonly state: MonthState;
  readonly handedIn: number;
  readonly valid: number;
}

/** A limit of 3.5 that was reached, which 7.4 makes a ground of dismissal. */
export interface MissedLimit {
  readonly kind: 'consecutive' | 'year';
  /** The missed months it rests on, to date: the whole run, or the whole calendar year's. */
  readonly months: readonly Month[];
  readonly clause: '3.5';
  /** The policy's number: so many in a row, or more than so many in the year. */
  readonly limit: number;
}

export interface MonthlyDuty {
  readonly months: readonly DutyMonth[];
  /** Missed months of the calendar year of `asOf`. */
  readonly missedInYear: number;
  /** Missed months of the current term. */
  readonly missedInTerm: number;
  /** The longest run of missed months whose end became known in the current term. */
  readonly consecutive: number;
  readonly limits: readonly MissedLimit[];
}

interface Tally {
  handedIn: number;
  screened: number;
  valid: number;
}

/**
 * What an officer owed and gave month by month, and the limits reached (3.5, 7.4).
 *
 * A month is owed when every day of it is in service, and missed when it has closed with nothing handed in: an
 * invalid report is not a good one, but it is not silence either. A missed month belongs to the term of its last day;
 * a run of them knows no year and no term, and any other month breaks it. A limit belongs to the term of the day on which
 * it is known: nobody who renews for the first of a month can have known that the month before would be missed.
 *
 * @param reports those of this officer, in any order
 * @param asOf what was received or screened later has not happened yet
 * @param policyOn a month is judged by the policy of its last day (8.1)
 * @returns the months from the first of service to that of `asOf`, or to the last of service when that is earlier
 */
export function monthlyDuty(officer: Bound, reports: readonly HandedIn[], asOf: Day, policyOn: PolicyOn): MonthlyDuty {
  const service = serviceOf(officer, asOf);
  const tallies = tallyByMonth(reports, asOf);
  const months = monthsOf(service, asOf).map((month) => {
    const tally = tallies.get(month) ?? { handedIn: 0, screened: 0, valid: 0 };
    const state = stateOf(month, tally, { service, officer, asOf, policy: policyOn(lastDay(month)) });
    return { month, state, handedIn: tally.handedIn, valid: tally.valid };
  });

  const missed = months.filter(({ state }) => state === 'missed').map(({ month }) => month);
  const term = currentTerm(officer, asOf);
  const inTerm = (month: Month) => term !== null && term.appointed <= lastDay(month) && lastDay(month) <= term.ends;
  const knownInTerm = (month: Month | undefined) =>
    month !== undefined && currentTerm(officer, addDays(lastDay(month), 1)) === term;
  const runs = runsOf(missed).filter((run) => knownInTerm(run.at(-1)));
  const limits: MissedLimit[] = [];
  for (const run of runs) {
    const reached = run.find((month, i) => i + 1 >= policyOn(lastDay(month)).consecutiveMissed);
    if (reached) {
      limits.push({ kind: 'consecutive', months: run, clause: '3.5', limit: policyOn(lastDay(reached)).consecutiveMissed });
    }
  }
  for (const year of new Set(missed.map(yearOf))) {
    const inYear = missed.filter((month) => yearOf(month) === year);
    const reached = inYear.find((month, i) => i + 1 > policyOn(lastDay(month)).missedOver);
    // Reached before a renewal, the limit stands again with each further month.
    if (reached && knownInTerm(inYear.at(-1))) {
      limits.push({ kind: 'year', months: inYear, clause: '3.5', limit: policyOn(lastDay(reached)).missedOver });
    }
  }
  return {
    months,
    missedInYear: missed.filter((month) => yearOf(month) === yearOf(asOf)).length,
    missedInTerm: missed.filter(inTerm).length,
    consecutive: Math.max(0, ...runs.map((run) => run.length)),
    limits,
  };
}

interface Circumstances {
  readonly service: Service;
  readonly officer: Bound;
  readonly asOf: Day;
  readonly policy: PolicyValues;
}

function stateOf(month: Month, tally: Tally, { service, officer, asOf, policy }: Circumstances): MonthState {
  const extent = serviceInMonth(service, month);
  if (extent === 'none') return 'out-of-service';
  if (tally.valid >= policy.monthlyMinimum) return 'reported';
  // 3.5: a partial month is credited when reported, and never counted as missed.
  if (extent === 'partial') return tally.screened > 0 && tally.handedIn === tally.screened ? 'invalid-only' : 'partial';
  if (asOf <= lastDay(month)) return 'pending';
  if (tally.handedIn > tally.screened) return 'pending'; // 6.1: screening has no time limit, and may still find it valid
  if (tally.handedIn > 0) return 'invalid-only';
  const excused = officer.excused?.some((entry) => entry.month === month && entry.approver && entry.reason);
  return policy.excusedMonths && excused ? 'excused' : 'missed';
}

function monthsOf(service: Service, asOf: Day): Month[] {
  const [first, last] = [service[0], service.at(-1)];
  if (!first || !last) return [];
  return monthsBetween(first.from, asOf < last.to ? asOf : last.to);
}

function tallyByMonth(reports: readonly HandedIn[], asOf: Day): Map<Month, Tally> {
  const tallies = new Map<Month, Tally>();
  for (const report of reports) {
    const { received } = report;
    if (received > asOf) continue;
    const month = monthOf(received);
    let tally = tallies.get(month);
    if (!tally) {
      tally = { handedIn: 0, screened: 0, valid: 0 };
      tallies.set(month, tally);
    }
    const screening = screeningOn(report, asOf);
    tally.handedIn++;
    if (screening) tally.screened++;
    if (screening?.result === 'valid') tally.valid++;
  }
  return tallies;
}

/** Months in time order, split wherever one is not the calendar's next after the one before it. */
function runsOf(months: readonly Month[]): Month[][] {
  const runs: Month[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && nextMonth(run.at(-1) as Month) === month) run.push(month);
    else runs.push([month]);
  }
  return runs;
}
