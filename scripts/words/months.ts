import { groupedBy } from '../grouped.ts';
import type { Month } from '../records/schema/common.ts';

/** Months as people say them, each year once: `2022年4、6、11月，2023年1月`. @param months in order */
export const monthsInWords = (months: readonly Month[]): string =>
  [...groupedBy(months, (month) => month.slice(0, 4))]
    .map(([year, own]) => `${year}年${own.map((month) => Number(month.slice(5))).join('、')}月`)
    .join('，');
