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
  },
  *run(judgement, found) {
    const { ledger, asOf } = judgement;
    if (!ledger.calendar.covers(asOf)) {
      yield found('today', { file: DATA_FILES.office, path: ['asOf'] }, { asOf, year: yearOf(asOf) });
    }
    const years = new Map<number, { place: Place; records: string[] }>();
    for (const { id, place, day } of uncovered(judgement)) {
      const year = yearOf(day);
      const known = years.get(year);
      if (known) known.records.push(id);
      else years.set(year, { place, records: [id] });
    }
    for (const [year, { place, records }] of years) yield found('records', place, { year, records });
  },
});

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
