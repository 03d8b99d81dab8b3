import { describe, expect, it } from 'vitest';
import { stateCouncilYears } from '../calendar/state-council.fixtures.ts';
import { UncoveredDay, workingDays } from '../calendar/working-days.ts';
import { workedDays, workingOf } from './clock-working.ts';

const years = stateCouncilYears();
const calendar = workingDays(years);

describe('6.2 the working of a clock: the worked examples', () => {
  it('2022-01-28 and 3 days: the make-up weekend counts, the Spring Festival does not', () => {
    const working = workingOf('2022-01-28', 3, calendar);
    expect(working).toMatchObject({ received: '2022-01-28', days: 3, due: '2022-02-07' });
    expect(working.counted.map(({ date, counts, why }) => [date, counts, why])).toEqual([
      ['2022-01-29', true, '调休上班（春节）'],
      ['2022-01-30', true, '调休上班（春节）'],
      ['2022-01-31', false, '春节放假'],
      ['2022-02-01', false, '春节放假'],
      ['2022-02-02', false, '春节放假'],
      ['2022-02-03', false, '春节放假'],
      ['2022-02-04', false, '春节放假'],
      ['2022-02-05', false, '春节放假'],
      ['2022-02-06', false, '春节放假'],
      ['2022-02-07', true, '工作日'],
    ]);
  });

  it.each([
    ['2022-01-28', '2022-02-07', '2022-02-11'],
    ['2021-12-30', '2022-01-05', '2022-01-11'],
    ['2022-04-01', '2022-04-07', '2022-04-13'],
    ['2022-04-29', '2022-05-07', '2022-05-12'],
    ['2022-09-30', '2022-10-10', '2022-10-14'],
    ['2022-10-08', '2022-10-11', '2022-10-17'],
    ['2022-12-29', '2023-01-04', '2023-01-10'],
  ])('received %s: what is listed as counting is what was allowed', (received, general, special) => {
    for (const [days, due] of [
      [3, general],
      [7, special],
    ] as const) {
      const working = workingOf(received, days, calendar);
      expect(working.due).toBe(due);
      expect(working.counted.filter(({ counts }) => counts)).toHaveLength(days);
      expect(working.counted.at(-1)).toMatchObject({ date: due, counts: true });
      expect(working.counted.some(({ date }) => date === received)).toBe(false);
    }
  });

  it('an ordinary weekend is a weekend', () => {
    expect(workingOf('2022-03-18', 1, calendar).counted).toEqual([
      { date: '2022-03-19', counts: false, kind: 'weekend', name: null, why: '周末' },
      { date: '2022-03-20', counts: false, kind: 'weekend', name: null, why: '周末' },
      { date: '2022-03-21', counts: true, kind: 'workday', name: null, why: '工作日' },
    ]);
  });
});

describe('6.2 the county’s own days', () => {
  const county = workingDays(years, {
    closures: ['2022-07-01', { date: '2022-07-04', reason: '台风停工' }],
    workdays: [{ date: '2022-07-02', reason: '抗疫加班' }, '2022-07-03'],
  });

  it('are shown with their reason, and without one when none was given', () => {
    expect(workingOf('2022-06-30', 3, county).counted.map(({ kind, name, why }) => [kind, name, why])).toEqual([
      ['county-closure', null, '全县停工'],
      ['county-workday', '抗疫加班', '全县上班：抗疫加班'],
      ['county-workday', null, '全县上班'],
      ['county-closure', '台风停工', '全县停工：台风停工'],
      ['workday', null, '工作日'],
    ]);
  });
});

describe('6.2 the edges of the working', () => {
  it('a year that is not announced is refused, never guessed', () => {
    expect(() => workingOf('2026-12-30', 3, calendar)).toThrow(UncoveredDay);
    expect(() => workedDays('2026-12-30', '2027-01-02', calendar)).toThrow(UncoveredDay);
  });

  it('nothing lies between a day and itself, or an earlier one', () => {
    expect(workedDays('2022-03-16', '2022-03-16', calendar)).toEqual([]);
    expect(workedDays('2022-03-16', '2022-03-10', calendar)).toEqual([]);
    expect(workingOf('2022-03-16', 0, calendar)).toEqual({ received: '2022-03-16', days: 0, due: '2022-03-16', counted: [] });
  });
});
