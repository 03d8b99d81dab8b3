import { daysBetween, yearOf } from '../calendar/days.ts';
import { STATE_COUNCIL_FOLDER } from '../records/places.ts';
import type { Day } from '../records/schema/common.ts';
import { defineCheck } from './check.ts';
import { plural } from './phrases.ts';

/** Calendar days before the end of the last announced year: from about the time when the next one is announced. */
const AHEAD = 60;

/** 6.2: the last announced year is nearly over. */
export const calendarEnds = defineCheck({
  id: 'calendar-ends',
  clause: '6.2',
  about: {
    zh: '已有的放假安排快用完了，要添加下一年的。不添加，年底转办的事项就算不出截止日。',
    en: 'The announced calendar is nearly used up. Without the next year, the due days of matters sent in December cannot be computed.',
  },
  wording: {
    soon: {
      severity: 'notice',
      zh: ({ last, days, year }: { last: Day; days: number; year: number }) => ({
        message: `放假安排只到 ${last}，还有 ${days} 天；缺 ${year} 年`,
        hint: `国务院通常在 11 月公布下一年的安排；公布后请照其他年份的样子添加 ${STATE_COUNCIL_FOLDER}/${year}.json`,
      }),
      en: ({ last, days, year }) => ({
        message: `the calendar ends on ${last}, in ${plural(days, 'day')}; ${year} is missing`,
        hint: `the State Council usually announces it in November; then add ${STATE_COUNCIL_FOLDER}/${year}.json like the other years`,
      }),
    },
  },
  *run({ ledger, asOf }, found) {
    const { lastCovered } = ledger.calendar;
    const days = daysBetween(asOf, lastCovered);
    if (days < 0 || days > AHEAD) return;
    const year = yearOf(lastCovered) + 1;
    yield found('soon', { file: `${STATE_COUNCIL_FOLDER}/${year}.json` }, { last: lastCovered, days, year });
  },
});
