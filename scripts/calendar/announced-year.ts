import type { StateCouncilYear } from '../records/schema/calendar.ts';
import type { Day } from '../records/schema/common.ts';
import { addDays, weekday, yearOf } from './days.ts';

/** A file of the State Council's days, by the year its name says. */
export interface AnnouncedYear {
  /** Relative to the county's root. */
  readonly file: string;
  readonly data: StateCouncilYear;
}

/** A slip in such a file, which would make due dates wrong without a word. */
export type Slip =
  | { readonly slip: 'other-year'; readonly named: number; readonly year: number }
  | { readonly slip: 'far-day'; readonly index: number; readonly day: Day; readonly year: number }
  | { readonly slip: 'twice'; readonly index: number; readonly day: Day }
  | { readonly slip: 'no-make-up'; readonly index: number; readonly day: Day };

/**
 * What can't be right in a year of the State Council's notice (6.2): another year than the file's name says; a day of a
 * far year (only the December before and the January after belong to a year's holidays); a day both off and at work; a
 * make-up day that is no weekend.
 */
export function slipsIn({ file, data: { year, days } }: AnnouncedYear): Slip[] {
  const named = yearNamed(file) ?? year;
  if (named !== year) return [{ slip: 'other-year', named, year }];
  const isOff = new Map<Day, boolean>();
  return days.flatMap(({ date, isOffDay }, index): Slip[] => {
    const known = isOff.get(date);
    isOff.set(date, isOffDay);
    if (!isNear(date, year)) return [{ slip: 'far-day', index, day: date, year }];
    if (known !== undefined && known !== isOffDay) return [{ slip: 'twice', index, day: date }];
    // A holiday that was made longer names the first day back at work, as in 2020.
    const isFirstBack = () => isOff.get(addDays(date, -1)) === true;
    return !isOffDay && weekday(date) <= 5 && !isFirstBack() ? [{ slip: 'no-make-up', index, day: date }] : [];
  });
}

/** Whether the file's name and its year agree; a name without a year says nothing against it. */
export const isOfItsYear = ({ file, data }: AnnouncedYear): boolean => (yearNamed(file) ?? data.year) === data.year;

/** `data/state-council/2022.json` → 2022. */
function yearNamed(file: string): number | null {
  const year = /(\d{4})\.json$/.exec(file)?.[1];
  return year === undefined ? null : Number(year);
}

const isNear = (day: Day, year: number): boolean =>
  yearOf(day) === year || day.startsWith(`${year - 1}-12-`) || day.startsWith(`${year + 1}-01-`);
