import type { CountyCalendar, StateCouncilYear } from '../records/schema/calendar.ts';
import type { Day } from '../records/schema/common.ts';
import { addDays, consecutive, daysBetween, weekday } from './days.ts';

/** Why a day counts or doesn't (6.2): what `ledger due`, a dispatch's page and the 转办单 show. */
export type DayKind =
  | { readonly counts: true; readonly kind: 'workday' }
  | { readonly counts: true; readonly kind: 'make-up'; readonly name: string }
  | { readonly counts: true; readonly kind: 'county-workday'; readonly name: string }
  | { readonly counts: false; readonly kind: 'weekend' }
  | { readonly counts: false; readonly kind: 'holiday'; readonly name: string }
  | { readonly counts: false; readonly kind: 'county-closure'; readonly name: string };

/** A day outside every announced year: nothing may be computed across it, and nothing is guessed. */
export class UncoveredDay extends Error {
  override readonly name = 'UncoveredDay';
  readonly day: Day;
  readonly firstCovered: Day;
  readonly lastCovered: Day;

  constructor(day: Day, firstCovered: Day, lastCovered: Day) {
    super(`no working-day calendar for ${day}: it covers ${firstCovered} to ${lastCovered}`);
    this.day = day;
    this.firstCovered = firstCovered;
    this.lastCovered = lastCovered;
  }
}

/**
 * Working days (6.2): Monday to Friday, less the State Council's holidays, plus its make-up weekends, with the
 * county's own closures and workdays on top. Covers whole announced years without a gap.
 */
export interface WorkingDays {
  readonly firstCovered: Day;
  readonly lastCovered: Day;
  covers(day: Day): boolean;
  /** @throws UncoveredDay */
  kindOf(day: Day): DayKind;
  /** @throws UncoveredDay */
  isWorkingDay(day: Day): boolean;
  /** Every day after `from` up to and including `to`, in order; none when `to` is not later. @throws UncoveredDay */
  daysAfter(from: Day, to: Day): { readonly date: Day; readonly kind: DayKind }[];
  /** The `count`-th working day after `from`; `from` itself is day 0 whether or not it is a working day. @throws UncoveredDay */
  add(from: Day, count: number): Day;
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. @throws UncoveredDay */
  between(from: Day, to: Day): number;
}

/**
 * Builds the calendar as one table of running counts, so that every clock is a look-up however long it ran.
 *
 * @param years the State Council's years, in any order; a gap ends the coverage at the last year before it
 * @param county the county's own closures and workdays
 */
export function workingDays(years: readonly StateCouncilYear[], county: CountyCalendar = {}): WorkingDays {
  const covered = unbroken(years);
  const [first, last] = [covered[0]?.year, covered.at(-1)?.year];
  const firstCovered = first === undefined ? '9999-12-31' : `${first}-01-01`;
  const lastCovered = last === undefined ? '0001-01-01' : `${last}-12-31`;

  const special = new Map<Day, DayKind>();
  // The next year's file speaks of late December too, so a later file's word stands.
  for (const { days } of covered) {
    for (const { date, name, isOffDay } of days) {
      special.set(date, isOffDay ? { counts: false, kind: 'holiday', name } : { counts: true, kind: 'make-up', name });
    }
  }
  for (const { date, reason } of entries(county.closures))
    special.set(date, { counts: false, kind: 'county-closure', name: reason });
  for (const { date, reason } of entries(county.workdays))
    special.set(date, { counts: true, kind: 'county-workday', name: reason });

  const indexOf = new Map<Day, number>();
  const dates: Day[] = [];
  const kinds: DayKind[] = [];
  const countUpTo: number[] = []; // working days from the first covered day to this one
  const workday: DayKind = { counts: true, kind: 'workday' };
  const weekend: DayKind = { counts: false, kind: 'weekend' };
  const dayOfCount: Day[] = []; // the n-th working day of the table
  if (first !== undefined) {
    let dayOfWeek = weekday(firstCovered);
    const length = daysBetween(firstCovered, lastCovered) + 1;
    for (const day of consecutive(firstCovered, length)) {
      const kind = special.get(day) ?? (dayOfWeek > 5 ? weekend : workday);
      dayOfWeek = (dayOfWeek % 7) + 1;
      indexOf.set(day, kinds.length);
      dates.push(day);
      kinds.push(kind);
      if (kind.counts) dayOfCount.push(day);
      countUpTo.push(dayOfCount.length);
    }
  }

  const index = (day: Day): number => {
    const found = indexOf.get(day);
    if (found === undefined) throw new UncoveredDay(day, firstCovered, lastCovered);
    return found;
  };
  const count = (day: Day): number => countUpTo[index(day)] as number;

  return {
    firstCovered,
    lastCovered,
    covers: (day) => indexOf.has(day),
    kindOf: (day) => kinds[index(day)] as DayKind,
    isWorkingDay: (day) => (kinds[index(day)] as DayKind).counts,
    daysAfter(from, to) {
      const start = index(from) + 1;
      return dates.slice(start, index(to) + 1).map((date, i) => ({ date, kind: kinds[start + i] as DayKind }));
    },
    add(from, days) {
      if (days === 0) return from;
      const reached = dayOfCount[count(from) + days - 1];
      if (reached === undefined) throw new UncoveredDay(addDays(lastCovered, 1), firstCovered, lastCovered);
      return reached;
    },
    between: (from, to) => Math.max(0, count(to) - count(from)),
  };
}

/** The announced years in order, up to the first gap. */
function unbroken(years: readonly StateCouncilYear[]): StateCouncilYear[] {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const gap = sorted.findIndex((year, i) => i > 0 && year.year !== (sorted[i - 1] as StateCouncilYear).year + 1);
  return gap === -1 ? sorted : sorted.slice(0, gap);
}

function entries(list: CountyCalendar['closures']): { date: Day; reason: string }[] {
  return (list ?? []).map((entry) =>
    typeof entry === 'string' ? { date: entry, reason: '' } : { date: entry.date, reason: entry.reason ?? '' },
  );
}
