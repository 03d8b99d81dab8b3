import type { Place } from '../findings/finding.ts';
import { DATA_FILES } from '../records/places.ts';
import type { CountyCalendar } from '../records/schema/calendar.ts';
import type { Day } from '../records/schema/common.ts';
import { defineCheck } from './check.ts';

/** 6.2: the county's own closures and workdays, laid over the State Council's calendar. */
export const countyCalendar = defineCheck({
  id: 'county-calendar',
  clause: '6.2',
  about: {
    zh: 'data/calendar.yaml 写全县停工和全县上班的日子。同一天不能两样都写；本来就不上班的停工、本来就上班的上班，写了没有作用。',
    en: 'data/calendar.yaml lists days the whole county closes or works. No day can be both; closing on a day off, or working on a workday, changes nothing.',
  },
  wording: {
    both: {
      severity: 'error',
      zh: ({ day }: { day: Day }) => ({
        message: `${day} 既写了停工（closures）又写了上班（workdays）`,
        hint: '请核对通知，只留一样',
      }),
      en: ({ day }) => ({
        message: `${day} is listed both as a closure and as a workday`,
        hint: 'check the notice and keep one of them',
      }),
    },
    'closure-without-effect': {
      severity: 'notice',
      zh: ({ day }: { day: Day }) => ({
        message: `${day} 本来就不是工作日，写成停工没有作用`,
        hint: '请核对日期是否写错；没有写错的可以删去',
      }),
      en: ({ day }) => ({
        message: `${day} is no working day anyway, so closing changes nothing`,
        hint: 'check the date; if it is right, the entry can go',
      }),
    },
    'workday-without-effect': {
      severity: 'notice',
      zh: ({ day }: { day: Day }) => ({
        message: `${day} 本来就是工作日，写成上班没有作用`,
        hint: '请核对日期是否写错；没有写错的可以删去',
      }),
      en: ({ day }) => ({
        message: `${day} is a working day anyway, so listing it changes nothing`,
        hint: 'check the date; if it is right, the entry can go',
      }),
    },
  },
  *run({ ledger }, found) {
    const closures = listedDays('closures', ledger.countyCalendar);
    const workdays = listedDays('workdays', ledger.countyCalendar);
    if (closures.length + workdays.length === 0) return;
    const announced = ledger.stateCouncil();
    const isWorkingDay = (day: Day) => (announced.covers(day) ? announced.isWorkingDay(day) : null);
    for (const { day, place } of closures) {
      if (isWorkingDay(day) === false) yield found('closure-without-effect', place, { day });
    }
    for (const { day, place } of workdays) {
      if (closures.some((closure) => closure.day === day)) yield found('both', place, { day });
      else if (isWorkingDay(day) === true) yield found('workday-without-effect', place, { day });
    }
  },
});

function listedDays(field: 'closures' | 'workdays', calendar: CountyCalendar): { day: Day; place: Place }[] {
  const file = DATA_FILES.calendar;
  return (calendar[field] ?? []).map((entry, i) =>
    typeof entry === 'string'
      ? { day: entry, place: { file, path: [field, i] } }
      : { day: entry.date, place: { file, path: [field, i, 'date'] } },
  );
}
