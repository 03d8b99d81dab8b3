import { yearOf } from '../calendar/days.ts';
import type { UncoveredDay } from '../calendar/working-days.ts';
import type { Place } from '../findings/finding.ts';
import type { Judgement } from '../judgement.ts';
import { DATA_FILES, recordPath, STATE_COUNCIL_FOLDER } from '../records/places.ts';
import type { Day } from '../records/schema/common.ts';
import { defineCheck } from './check.ts';
import { listed } from './phrases.ts';

const fileOf = (year: number): string => `${STATE_COUNCIL_FOLDER}/${year}.json`;

/** 6.2: a year whose calendar has not been announced is refused with a clear finding, never guessed. */
export const calendarYear = defineCheck({
  id: 'calendar-year',
  clause: '6.2',
  about: {
    zh: '时限按国务院的放假调休安排计算。要用到的年份还没有安排时，不猜测，指出缺哪一年、影响哪些记录，一年一条。',
    en: "Time limits follow the State Council's calendar. Where a year that is needed has none, nothing is guessed: one finding for each missing year names the records it holds up.",
  },
  wording: {
    records: {
      severity: 'error',
      zh: ({ year, records }: { year: number; records: readonly string[] }) => ({
        message: `缺 ${year} 年的放假安排，${listed(records, 'zh')} 的时限无法计算`,
        hint: `国务院通常在上一年 11 月公布；请照其他年份的样子添加 ${fileOf(year)}，再检查一遍`,
      }),
      en: ({ year, records }) => ({
        message: `there is no calendar for ${year}, so the time limits of ${listed(records, 'en')} cannot be computed`,
        hint: `the State Council usually announces it in November of the year before; add ${fileOf(year)} like the other years, and check again`,
      }),
    },
    'records-before': {
      severity: 'error',
      zh: ({ year, first, records }: Before & { records: readonly string[] }) => ({
        message: `放假安排从 ${first} 年开始登记，没有 ${year} 年的，${listed(records, 'zh')} 的时限无法计算`,
        hint: beforeZh({ year, first }),
      }),
      en: ({ year, first, records }) => ({
        message: `the calendar begins in ${first} and has no ${year}, so the time limits of ${listed(records, 'en')} cannot be computed`,
        hint: beforeEn({ year, first }),
      }),
    },
    today: {
      severity: 'error',
      zh: ({ asOf, year }: { asOf: Day; year: number }) => ({
        message: `今天是 ${asOf}，缺 ${year} 年的放假安排，逾期天数和新的时限都无法计算`,
        hint: `请照其他年份的样子添加 ${fileOf(year)}；如果日期写错了，请改 data/office.yaml 的 asOf 或 --today`,
      }),
      en: ({ asOf, year }) => ({
        message: `today is ${asOf} and there is no calendar for ${year}: neither days overdue nor new time limits can be computed`,
        hint: `add ${fileOf(year)} like the other years; if the day is wrong, correct asOf in data/office.yaml or --today`,
      }),
    },
    'today-before': {
      severity: 'error',
      zh: ({ asOf, year, first }: Before & { asOf: Day }) => ({
        message: `今天是 ${asOf}，放假安排从 ${first} 年开始登记，逾期天数和新的时限都无法计算`,
        hint: `请核对 data/office.yaml 的 asOf 或 --today；${beforeZh({ year, first })}`,
      }),
      en: ({ asOf, year, first }) => ({
        message: `today is ${asOf} and the calendar begins in ${first}: neither days overdue nor new time limits can be computed`,
        hint: `look up asOf in data/office.yaml or --today; ${beforeEn({ year, first })}`,
      }),
    },
  },
  *run(judgement, found) {
    const { ledger, asOf } = judgement;
    const { calendar } = ledger;
    const first = yearOf(calendar.firstCovered);
    const isBefore = (year: number) => year < first && calendar.firstCovered <= calendar.lastCovered;
    if (!calendar.covers(asOf)) {
      const place = { file: DATA_FILES.office, path: ['asOf'] };
      const year = yearOf(asOf);
      if (isBefore(year)) yield found('today-before', place, { asOf, year, first });
      else yield found('today', place, { asOf, year });
    }
    const years = new Map<number, { place: Place; records: string[] }>();
    for (const { id, place, day } of uncovered(judgement)) {
      const year = yearOf(day);
      const known = years.get(year);
      if (known) known.records.push(id);
      else years.set(year, { place, records: [id] });
    }
    for (const [year, { place, records }] of years) {
      if (isBefore(year)) yield found('records-before', place, { year, first, records });
      else yield found('records', place, { year, records });
    }
  },
});

/** A year that lies before the first one of the calendar. */
interface Before {
  readonly year: number;
  readonly first: number;
}

const beforeZh = ({ year, first }: Before): string =>
  `日期写错的请改正；确是那时的，请照其他年份的样子添加 ${fileOf(year)}${year === first - 1 ? '' : ` 到 ${first - 1}.json，每年一个，中间不能缺`}`;

const beforeEn = ({ year, first }: Before): string =>
  `correct the date if it is a slip; if it is right, add ${fileOf(year)}${year === first - 1 ? '' : ` to ${first - 1}.json, one for each year without a gap,`} like the other years`;

/** Every record without a clock, with the day it needs. */
function* uncovered({ dispatches, quarters }: Judgement): Generator<{ id: string; place: Place; day: UncoveredDay['day'] }> {
  for (const { id, entry, uncovered: missing } of dispatches) {
    const dispatched = entry.data.log.findIndex(({ event }) => event === 'dispatched');
    if (missing) yield { id, place: { file: entry.file, path: ['log', dispatched, 'at'] }, day: missing.day };
  }
  for (const { quarter, entry, uncovered: missing } of quarters) {
    const place = entry ? { file: entry.file, path: ['id'] } : { file: recordPath('quarterly', quarter) };
    if (missing) yield { id: quarter, place, day: missing.day };
  }
}
