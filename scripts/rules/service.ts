import { addDays, addMonths, firstDay, lastDay } from '../calendar/days.ts';
import type { Day, Month } from '../records/schema/common.ts';
import type { Officer, Term } from '../records/schema/officers.ts';

/** Days in service without a break; both ends are in service. `to` may lie ahead of the day it is asked on. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** An officer's days in service: stretches in time order that neither touch nor overlap. */
export type Service = readonly Stretch[];

type Appointed = Pick<Officer, 'terms' | 'dismissal'>;

/**
 * The days an officer is in service, as known on `asOf` (2.1: the term starts on the letter's date; 2.3).
 *
 * Terms that follow one another to the day are one stretch: continuous renewals add up (7.5). From the day of a
 * dismissal on nothing is service, whatever the letters say (7.4).
 *
 * @param asOf a term whose letter is later than this, or a dismissal that is, has not happened yet
 * @returns the stretches in time order; none for an officer not yet appointed
 */
export function serviceOf(officer: Appointed, asOf: Day): Service {
  const dismissed = officer.dismissal && officer.dismissal.on <= asOf ? officer.dismissal.on : undefined;
  const merged: Stretch[] = [];
  for (const { appointed: from, ends } of termsBegun(officer, asOf)) {
    const to = dismissed !== undefined && dismissed <= ends ? addDays(dismissed, -1) : ends;
    if (to < from) continue;
    const previous = merged.at(-1);
    if (previous && from <= addDays(previous.to, 1)) {
      if (to > previous.to) merged[merged.length - 1] = { from: previous.from, to };
    } else {
      merged.push({ from, to });
    }
  }
  return merged;
}

/** Whether the officer is in service on `day` (2.1, 2.3). */
export const inServiceOn = (service: Service, day: Day): boolean => service.some(({ from, to }) => from <= day && day <= to);

/** The stretches with a day in a calendar year: whoever has one is graded for that year (7.1). */
export const stretchesIn = (service: Service, year: number): readonly Stretch[] =>
  service.filter(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`);

/**
 * The term that "the current term" of 3.5 and 7.4 means on `asOf`, as written (a dismissal does not shorten it).
 *
 * @returns the term containing `asOf`, of several the latest begun; else the last of those begun to end; null when none had begun
 */
export function currentTerm(officer: Pick<Officer, 'terms'>, asOf: Day): Term | null {
  const begun = termsBegun(officer, asOf);
  const running = begun.findLast(({ ends }) => asOf <= ends);
  // Terms that overlap are a fault (2.3); by the end, no missed month can come after the term it is asked about.
  return running ?? begun.reduce<Term | null>((last, term) => (last && term.ends < last.ends ? last : term), null);
}

/**
 * How much of a calendar month is service (3.5: only full months are owed).
 *
 * @returns `full` when every day of it is in service, `none` when no day is
 */
export function serviceInMonth(service: Service, month: Month): 'full' | 'partial' | 'none' {
  const [first, last] = [firstDay(month), lastDay(month)];
  // Stretches never touch, so a full month lies in one of them.
  if (service.some(({ from, to }) => from <= first && last <= to)) return 'full';
  return service.some(({ from, to }) => from <= last && first <= to) ? 'partial' : 'none';
}

/**
 * The day from which a stretch holds a full year of service (7.5 任职满一年): the anniversary of its first day.
 *
 * The stretch may end in the future, so the answer may too: whether the day has come is for the caller to compare.
 *
 * @param termMonths calendar months of a full term, from the policy (2.3)
 * @returns null when the stretch ends earlier than the day before that anniversary
 */
export function fullYearDate(stretch: Stretch, termMonths: number): Day | null {
  const anniversary = addMonths(stretch.from, termMonths);
  return stretch.to < addDays(anniversary, -1) ? null : anniversary;
}

/**
 * The first day on which somebody who is graded for a year has a full year of service behind them (7.5). A year once
 * served isn't lost by serving again later: any of the year's stretches will do.
 *
 * @param termMonthsOn the policy's number on a stretch's first day
 * @returns null when none of them holds a full year
 */
export function fullYearIn(service: Service, year: number, termMonthsOn: (day: Day) => number): Day | null {
  const dates = stretchesIn(service, year).flatMap((stretch) => fullYearDate(stretch, termMonthsOn(stretch.from)) ?? []);
  return dates.sort()[0] ?? null;
}

/** Terms whose letter was signed by `asOf`, in time order. One that ends before it begins is a fault (2.3) and no service. */
function termsBegun(officer: Pick<Officer, 'terms'>, asOf: Day): Term[] {
  return officer.terms
    .filter(({ appointed, ends }) => appointed <= asOf && appointed <= ends)
    .sort((a, b) => (a.appointed < b.appointed ? -1 : a.appointed > b.appointed ? 1 : 0));
}
