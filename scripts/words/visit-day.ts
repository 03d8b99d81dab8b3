import type { Day } from '../records/schema/common.ts';

const NUMERALS = '一二三四五六七八九';
/** Days in Chinese numerals stand only where a month or a day is named. */
const IN_NUMERALS = /[一二三四五六七八九十]{1,3}(?=\s*月)|(?<=月\s*)[一二三四五六七八九十]{1,3}(?=\s*[日号])/g;
/** Told at one look. */
const MAY_NAME_DAY = /月|\d\s*[-./]\s*\d|\d{8}/;
const SPELLINGS: readonly RegExp[] = [
  /(?:(?<year>\d{4})\s*年\s*)?(?<!\d)(?<month>\d{1,2})\s*月\s*(?:份\s*)?(?<day>\d{1,2})(?!\d)/g,
  // The end of a stretch: 3月8-9日.
  /(?<!\d)(?<month>\d{1,2})\s*月\s*\d{1,2}\s*[日号]?\s*[-~～至到、和及]\s*(?<day>\d{1,2})\s*[日号]/g,
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/g,
  // Without its year, 3.12 is as likely a sum.
  /(?<!\d)(?<year>\d{4})\s*[-./]\s*(?<month>\d{1,2})\s*[-./]\s*(?<day>\d{1,2})(?!\d)/g,
];

/**
 * A day of a visit that a text names, however it is spelled: 2022年3月9日, 3月9号, 2022/3/9, 三月九日.
 *
 * @param text in plain letters and digits, without invisible characters
 * @param visits the days to be found
 * @returns as it was written, null when none is named
 */
export function visitDayIn(text: string, visits: readonly Day[]): string | null {
  if (visits.length === 0 || !MAY_NAME_DAY.test(text)) return null;
  const plain = text.replaceAll('元月', '一月').replaceAll(IN_NUMERALS, (numeral) => String(numberOf(numeral)));
  for (const spelling of SPELLINGS) {
    for (const { 0: found, groups } of plain.matchAll(spelling)) {
      const { year, month = '', day = '' } = groups ?? {};
      const ending = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      if (visits.some((visit) => visit.endsWith(ending) && (year === undefined || visit.startsWith(year)))) return found;
    }
  }
  return null;
}

/** 三 → 3, 十 → 10, 十二 → 12, 二十三 → 23. */
function numberOf(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['0', numeral];
  const digit = (sign: string) => NUMERALS.indexOf(sign) + 1;
  return (tens === '0' ? 0 : tens ? digit(tens) * 10 : 10) + (ones ? digit(ones) : 0);
}
