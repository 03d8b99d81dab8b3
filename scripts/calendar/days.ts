import { Temporal } from 'temporal-polyfill';
import type { Day, Month } from '../records/schema/common.ts';

/**
 * Plain days and months as ISO text. Text order is time order, so `a < b` compares days; everything that needs
 * the Gregorian calendar asks Temporal.
 */

const date = (day: Day) => Temporal.PlainDate.from(day, { overflow: 'reject' });

/** Whether `text` is a real day written `YYYY-MM-DD`. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/.test(text) && !text.endsWith('00') && text <= lastDay(monthOf(text));

/** The day `count` calendar days after `day` (before it when negative). */
export const addDays = (day: Day, count: number): Day => date(day).add({ days: count }).toString();

/** The day `count` months after `day`, held to the end of a shorter month (31 January + 1 = 28 February). */
export const addMonths = (day: Day, count: number): Day => date(day).add({ months: count }).toString();

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** Days since 1970. Days are asked for by the ten thousand, and in UTC each has the same length. */
const numberOf = (day: Day): number => Date.parse(day) / 86_400_000;

/** 1 (Monday) to 7 (Sunday). */
export const weekday = (day: Day): number => date(day).dayOfWeek;

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
  const known = lastDays.get(month) ?? addDays(addMonths(firstDay(month), 1), -1);
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

export const lastDayOfQuarter = (quarter: Quarter): Day => addDays(addMonths(firstDayOfQuarter(quarter), 3), -1);

/** Every quarter from the one of `from` to the one of `to`, both included. */
export function quartersBetween(from: Day, to: Day): Quarter[] {
  const quarters: Quarter[] = [];
  for (let first = firstDayOfQuarter(quarterOf(from)); first <= to; first = addMonths(first, 3)) quarters.push(quarterOf(first));
  return quarters;
}
