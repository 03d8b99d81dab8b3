import type { Day, Month } from '../records/schema/common.ts';

/**
 * Plain days and months as ISO text. Text order is time order, so `a < b` compares days. What needs the Gregorian
 * calendar asks the platform in UTC, where every day has the same length; a property test holds it to Temporal, which
 * would take longer over a county's days than all the rules about them.
 */

const DAY = 86_400_000;

/** A day's midnight in UTC, in milliseconds since 1970. @throws RangeError for a day that doesn't exist */
function midnight(day: Day): number {
  const time = Date.parse(day);
  if (dayAt(time) !== day) throw new RangeError(`no such day: ${day}`);
  return time;
}

/** @throws RangeError for a time that no calendar reaches */
const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** Whether `text` is a real day written `YYYY-MM-DD`. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/.test(text) && !text.endsWith('00') && text <= lastDay(monthOf(text));

/** A real day of a year that a county has to do with; beyond are slips of the keyboard, and days that can't be reckoned from. */
export const isLikelyDay = (text: string): text is Day => isDay(text) && text >= '1900' && text < '2900';

/** The day `count` calendar days after `day` (before it when negative). */
export const addDays = (day: Day, count: number): Day => dayAt(midnight(day) + count * DAY);

/** `length` days in a row, `from` the first of them. */
export function* consecutive(from: Day, length: number): Generator<Day> {
  const start = midnight(from);
  for (let i = 0; i < length; i++) yield dayAt(start + i * DAY);
}

/** The day `count` months after `day`, held to the end of a shorter month (31 January + 1 = 28 February). */
export function addMonths(day: Day, count: number): Day {
  const date = new Date(midnight(day));
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + count, 1);
  date.setUTCDate(Math.min(dayOfMonth, lengthOfMonth(date)));
  return dayAt(date.getTime());
}

/** How many days the month of a date has. */
function lengthOfMonth(date: Date): number {
  const last = new Date(date);
  last.setUTCMonth(date.getUTCMonth() + 1, 0);
  return last.getUTCDate();
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** 1 (Monday) to 7 (Sunday). */
export const weekday = (day: Day): number => new Date(midnight(day)).getUTCDay() || 7;

export const yearOf = (dayOrMonth: Day | Month): number => Number(dayOrMonth.slice(0, 4));
export const monthOf = (day: Day): Month => day.slice(0, 7);
export const firstDay = (month: Month): Day => `${month}-01`;
export const nextMonth = (month: Month): Month =>
  month.endsWith('-12')
    ? `${yearOf(month) + 1}-01`
    : `${month.slice(0, 5)}${String(Number(month.slice(5)) + 1).padStart(2, '0')}`;

const lastDays = new Map<Month, Day>();

/** The month's last day. Few months are asked for very often, so each is worked out once. */
export function lastDay(month: Month): Day {
  const known = lastDays.get(month) ?? `${month}-${lengthOfMonth(new Date(midnight(firstDay(month))))}`;
  lastDays.set(month, known);
  return known;
}

/** Every month from the one of `from` to the one of `to`, both included. */
export function monthsBetween(from: Day | Month, to: Day | Month): Month[] {
  const months: Month[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) months.push(month);
  return months;
}

/** A calendar quarter, `2022-Q1`. */
export type Quarter = string;

export const quarterOf = (day: Day): Quarter => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

export const firstDayOfQuarter = (quarter: Quarter): Day =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`;

export const lastDayOfQuarter = (quarter: Quarter): Day => lastDay(monthOf(addMonths(firstDayOfQuarter(quarter), 2)));

/** Every quarter from the one of `from` to the one of `to`, both included. */
export function quartersBetween(from: Day, to: Day): Quarter[] {
  const quarters: Quarter[] = [];
  for (let first = firstDayOfQuarter(quarterOf(from)); first <= to; first = addMonths(first, 3)) quarters.push(quarterOf(first));
  return quarters;
}
