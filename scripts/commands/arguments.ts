import { isDay, isLikelyDay } from '../calendar/days.ts';
import { likelyMeant } from '../records/likely-meant.ts';
import type { Day, Month } from '../records/schema/common.ts';
import { UsageError } from './usage.ts';

/**
 * A command's arguments. Written otherwise than a program reads it, one is refused with the form that was meant, and not
 * taken: what a script is told today it is told every day.
 */

/** A day as a command's argument. @throws UsageError */
export function dayFrom(text: string, where: string): Day {
  if (isLikelyDay(text)) return text;
  const meant = likelyMeant(text, { form: 'day' }, undefined);
  throw new UsageError(
    meant !== null && isLikelyDay(meant)
      ? pleaseWrite(text, where, meant)
      : `${where} 的“${text}”不是日期，应写作 2022-03-15，并且日历上有这一天（1900 年到 2899 年）。\n${where}: "${text}" is not a day from 1900 to 2899; write 2022-03-15.`,
  );
}

/** A whole number between two as a command's argument, both included. @throws UsageError */
export function countFrom(text: string, where: string, least: number, most = 9999): number {
  const isCount = (digits: string) => /^\d{1,9}$/.test(digits) && Number(digits) >= least && Number(digits) <= most;
  if (isCount(text)) return Number(text);
  const meant = plain(text).replace(/(?:个?工作日|天|日)$/, '');
  throw new UsageError(
    isCount(meant)
      ? pleaseWrite(text, where, meant)
      : `${where} 的“${text}”应是 ${least} 到 ${most} 之间的整数。\n${where}: "${text}" must be a whole number from ${least} to ${most}.`,
  );
}

/** A year as a command's argument. @throws UsageError */
export function yearFrom(text: string, where: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  const meant = /^(\d{4})\s*年?度?$/.exec(plain(text))?.[1];
  throw new UsageError(
    meant
      ? pleaseWrite(text, where, meant)
      : `${where} 的“${text}”不是年度，应是四位数字，如 2022。\n${where}: "${text}" is not a year; write 2022.`,
  );
}

/** A month as a command's argument. @throws UsageError */
export function monthFrom(text: string, where: string): Month {
  if (isDay(`${text}-01`)) return text;
  const [, year, month = ''] = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?$/.exec(plain(text)) ?? [];
  const meant = `${year}-${month.padStart(2, '0')}`;
  throw new UsageError(
    isDay(`${meant}-01`)
      ? pleaseWrite(text, where, meant)
      : `${where} 的“${text}”不是月份，应写作 2022-03。\n${where}: "${text}" is not a month; write 2022-03.`,
  );
}

/** Without the full-width digits and spaces of a Chinese keyboard. */
const plain = (text: string): string => text.normalize('NFKC').trim();

const pleaseWrite = (text: string, where: string, meant: string): string =>
  `${where} 的“${text}”请写作 ${meant}。\n${where}: "${text}": write ${meant}.`;
