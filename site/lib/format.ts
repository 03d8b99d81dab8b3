import type { PublicCount, PublicRate } from '../../scripts/views/public-figures.ts';

/** `2022-03-16` → `2022年3月16日`. */
export const longDay = (day: string): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** `2022-03-16` → `3月16日`. */
export const shortDay = (day: string): string => longDay(day).slice(5);

export const isExact = (count: PublicCount): count is number => typeof count === 'number';

/** A count with its unit: `12件`, or `少于3件` where it is too small to be shown. */
export const countText = (count: PublicCount, unit = '件'): string =>
  isExact(count) ? `${count}${unit}` : `少于${count.under}${unit}`;

/** A share of 1 as a percentage with at most one decimal. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** A rate for reading: `—` for an empty base, never 0 %; `不显示` where a small number would be given away. */
export function rateText({ rate, denominator }: PublicRate): string {
  if (denominator === 0) return '—';
  return rate === null ? '不显示' : percent(rate);
}

/** A rate's two numbers: `12 / 15件`. */
export function baseText({ numerator, denominator }: PublicRate, unit = '件'): string {
  if (denominator === 0) return '无基数';
  return `${isExact(numerator) ? numerator : `少于${numerator.under}`} / ${countText(denominator, unit)}`;
}

/** Working days that may be a mean: at most one decimal. */
export const workingDays = (days: number | null): string => (days === null ? '—' : `${Math.round(days * 10) / 10}个工作日`);

/** An amount of money: `29,000元`, written the same on every machine. */
export const yuan = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}元`;
