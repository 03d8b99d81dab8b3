import { distance } from 'fastest-levenshtein';
import { daysBetween } from '../calendar/days.ts';
import { groupedByEach } from '../grouped.ts';
import type { Day } from '../records/schema/common.ts';
import type { Report } from '../records/schema/report.ts';

/** How far apart two reports of one matter may be, in days, and how different their titles, as a share of the longer one. */
const WITHIN_DAYS = 31;
const MOST_DIFFERENT = 0.2;
/** Of the titles of one group in those days, so many before are compared letter by letter; equal ones are always met. */
const COMPARED = 30;

/** Any day will do: days are only subtracted. */
const EPOCH: Day = '2000-01-01';

/** What of a report is compared. */
export type Comparable = Pick<Report, 'id' | 'received' | 'theme' | 'units' | 'title'>;

/** Two reports that may be one matter. */
export interface SimilarPair<T> {
  readonly earlier: T;
  readonly later: T;
  /** Calendar days from the one's receipt to the other's. */
  readonly days: number;
}

/** A report as it is compared. */
class Candidate<T extends Comparable> {
  readonly report: T;
  /** The day of receipt, counted from a fixed one. */
  readonly day: number;
  #title: string | undefined;

  constructor(report: T) {
    this.report = report;
    this.day = daysBetween(EPOCH, report.received);
  }

  /** Its title, to compare. Most reports have none like them in their month, and are never asked. */
  get title(): string {
    this.#title ??= normalised(this.report.title);
    return this.#title;
  }
}

/**
 * 6.1: reports that may be one matter (并案): received within a month, on one unit and theme (or on none), with nearly the
 * same title. Only a hint, because the office decides. The regulation sets no measure, so these are the program's own and
 * nothing follows from them.
 *
 * @param reports those that are to be compared, in any order
 * @returns each report as the later one of at most one pair, with the nearest like it; in no particular order
 */
export function similarReports<T extends Comparable>(reports: Iterable<T>): SimilarPair<T>[] {
  const pairs: SimilarPair<T>[] = [];
  const told = new Set<string>();
  for (const group of groupsOf(reports)) {
    const latestByTitle = new Map<string, Candidate<T>>();
    for (const [i, candidate] of group.entries()) {
      const [before, after] = [group[i - 1], group[i + 1]];
      const isAlone = !(before && isNear(before, candidate)) && !(after && isNear(candidate, after));
      if (isAlone) continue;
      const { id } = candidate.report;
      const twin = latestByTitle.get(candidate.title);
      latestByTitle.set(candidate.title, candidate);
      if (told.has(id)) continue;
      const earlier = twin && isNear(twin, candidate) ? twin : similarBefore(group, i, candidate);
      if (!earlier) continue;
      told.add(id);
      pairs.push({ earlier: earlier.report, later: candidate.report, days: candidate.day - earlier.day });
    }
  }
  return pairs;
}

/** The reports on one unit and theme, earliest first. One on several units is in a group of each. */
function groupsOf<T extends Comparable>(reports: Iterable<T>): Iterable<Candidate<T>[]> {
  const candidates = Array.from(reports, (report) => new Candidate(report));
  const groups = groupedByEach(candidates, ({ report: { theme, units = [] } }) =>
    (units.length > 0 ? units : ['']).map((unit) => `${unit}/${theme}`),
  );
  for (const group of groups.values()) group.sort((a, b) => a.day - b.day || (a.report.id < b.report.id ? -1 : 1));
  return groups.values();
}

function similarBefore<T extends Comparable>(
  group: readonly Candidate<T>[],
  i: number,
  candidate: Candidate<T>,
): Candidate<T> | undefined {
  for (let j = i - 1; j >= Math.max(0, i - COMPARED); j--) {
    const earlier = group[j] as Candidate<T>;
    if (!isNear(earlier, candidate)) return undefined;
    const longer = Math.max(earlier.title.length, candidate.title.length);
    const most = Math.floor(longer * MOST_DIFFERENT);
    if (Math.abs(earlier.title.length - candidate.title.length) > most) continue;
    if (distance(earlier.title, candidate.title) <= most) return earlier;
  }
  return undefined;
}

const isNear = (earlier: Candidate<Comparable>, later: Candidate<Comparable>): boolean => later.day - earlier.day <= WITHIN_DAYS;

/** A title without what people write now this way and now that: width, case, spaces and punctuation. */
const normalised = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, '');
