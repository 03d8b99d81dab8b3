import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import type { Day } from '../records/schema/common.ts';
import { addDays, weekday } from './days.ts';
import { stateCouncilYears } from './state-council.fixtures.ts';
import { workingDays } from './working-days.ts';

const years = stateCouncilYears();
const calendar = workingDays(years);

/** Days on which the other package is known to be wrong, each with the notice that says so. None today. */
const EXCEPTIONS: Readonly<Record<Day, string>> = {};

/**
 * What the other package says. Its own tables are read and not its functions: it builds them with local dates, so
 * that west of Greenwich every holiday stands a day early.
 */
const theirs = (day: Day): boolean => day in announced.workdays || (weekday(day) < 6 && !(day in announced.holidays));

function* days(from: Day, to: Day): Generator<Day> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}

describe('6.2 working days are the State Council’s, day by day', () => {
  it('agrees with the independent package chinese-days on every day of 2010–2026', () => {
    const all = [...days('2010-01-01', '2026-12-31')];
    expect(all).toHaveLength(6209);
    const differing = all.filter((day) => calendar.isWorkingDay(day) !== theirs(day));
    expect(differing).toEqual(Object.keys(EXCEPTIONS));
  });

  it('the comparison means something: each year has holidays on weekdays and make-up weekends, and so does the other package', () => {
    for (let year = 2010; year <= 2026; year++) {
      const ofYear = [...days(`${year}-01-01`, `${year}-12-31`)];
      const holidays = ofYear.filter((day) => weekday(day) < 6 && !calendar.isWorkingDay(day));
      const makeUps = ofYear.filter((day) => weekday(day) > 5 && calendar.isWorkingDay(day));
      expect(holidays.length, `holidays on weekdays in ${year}`).toBeGreaterThanOrEqual(14);
      expect(makeUps.length, `make-up weekends in ${year}`).toBeGreaterThanOrEqual(5);
      expect(holidays.some(theirs) || !makeUps.every(theirs), `the other package in ${year}`).toBe(false);
    }
  });

  it('no file names a day twice, and a make-up day is a weekend', () => {
    for (const { year, days: named } of years)
      expect(new Set(named.map(({ date }) => date)).size, `days of ${year}`).toBe(named.length);
    const onWeekdays = years.flatMap(({ days: named }) => named.filter(({ date, isOffDay }) => !isOffDay && weekday(date) < 6));
    // The notice of 2020-01-27 prolonged the Spring Festival and said outright that work began again on Monday 3 February.
    expect(onWeekdays.map(({ date }) => date)).toEqual(['2020-02-03']);
  });
});

describe('6.2 late December can stand in the next year’s file', () => {
  const fileOf = (day: Day) => years.filter(({ days: named }) => named.some(({ date }) => date === day)).map(({ year }) => year);

  it.each([
    ['2018-12-29', true, 2019, 'make-up Saturday for New Year 2019'],
    ['2018-12-30', false, 2019, 'New Year 2019'],
    ['2018-12-31', false, 2019, 'New Year 2019'],
    ['2022-12-31', false, 2023, 'New Year 2023'],
  ])('%s counts: %s, by the file of %i (%s)', (day, counts, file) => {
    expect(fileOf(day)).toEqual([file]);
    expect(calendar.isWorkingDay(day)).toBe(counts);
    expect(calendar.kindOf(day)).toMatchObject({ kind: counts ? 'make-up' : 'holiday', name: '元旦' });
  });

  it('without the next year’s file the same days are read as plain ones, which is why coverage ends with the last file', () => {
    const until2018 = workingDays(years.filter(({ year }) => year <= 2018));
    expect(until2018.isWorkingDay('2018-12-29')).toBe(false);
    expect(until2018.isWorkingDay('2018-12-31')).toBe(true);
    expect(until2018.lastCovered).toBe('2018-12-31');
  });
});
