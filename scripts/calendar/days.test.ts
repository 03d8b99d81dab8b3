import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  firstDay,
  firstDayOfQuarter,
  isDay,
  lastDay,
  lastDayOfQuarter,
  monthOf,
  monthsBetween,
  nextMonth,
  quarterOf,
  quartersBetween,
  weekday,
  yearOf,
} from './days.ts';

/** Any day a county can write. Built from UTC milliseconds, so it owes nothing to the code under test. */
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe('isDay', () => {
  it.each(['2022-03-15', '2024-02-29', '2000-02-29', '1999-12-31', '0000-02-29', '0099-03-31', '9999-12-31'])(
    'takes %s',
    (text) => expect(isDay(text)).toBe(true),
  );

  it.each([
    ['a day February does not have', '2025-02-30'],
    ['29 February of a common year', '2025-02-29'],
    ['29 February of a century that is no leap year', '1900-02-29'],
    ['month 13', '2025-13-01'],
    ['month 0', '2025-00-10'],
    ['day 0', '2025-01-00'],
    ['day 31 of a short month', '2025-04-31'],
    ['one digit', '2025-4-1'],
    ['slashes', '2025/04/01'],
    ['no hyphens', '20250401'],
    ['a moment', '2025-04-01T00:00:00+08:00'],
    ['full-width digits', '２０２５-０４-０１'],
    ['blank before it', ' 2025-04-01'],
    ['a line end after it', '2025-04-01\n'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(isDay(text)).toBe(false));

  it('takes every day there is', () => fc.assert(fc.property(anyDay, (day) => isDay(day))));
});

describe('days', () => {
  it('text order is time order', () =>
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0 && (a === b) === (daysBetween(a, b) === 0))));

  it('daysBetween undoes addDays, both ways', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => daysBetween(day, addDays(day, count)) === count),
    ));

  it('addDays crosses leap days, years and centuries', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2021-12-31', 1)).toBe('2022-01-01');
    expect(addDays('2000-01-01', -1)).toBe('1999-12-31');
  });

  it('addMonths holds to the end of a shorter month and never runs over it', () => {
    expect(addMonths('2022-01-31', 1)).toBe('2022-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2022-01-01', -1)).toBe('2021-12-01');
  });

  it('adds days and months as Temporal does', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const date = Temporal.PlainDate.from(day);
        expect(addDays(day, count)).toBe(date.add({ days: count }).toString());
        expect(addMonths(day, count)).toBe(date.add({ months: count }).toString());
        expect(weekday(day)).toBe(date.dayOfWeek);
      }),
    ));

  it.each(['2025-02-30', '2025-04-31', '2025-13-01', '2025-1-1', 'today', ''])(
    'works nothing out from %j, which is no day',
    (text) => {
      for (const work of [() => addDays(text, 1), () => addMonths(text, 1), () => weekday(text)])
        expect(work).toThrow(RangeError);
    },
  );

  it('weekday counts Monday as 1 and agrees with the calendar on any day', () => {
    expect(weekday('2022-01-28')).toBe(5);
    expect(weekday('2022-05-07')).toBe(6);
    expect(weekday('2022-05-08')).toBe(7);
    fc.assert(fc.property(anyDay, (day) => weekday(day) === (new Date(`${day}T00:00:00Z`).getUTCDay() || 7)));
  });
});

describe('3.5 months', () => {
  it('a month runs from its first to its last day', () => {
    expect([firstDay('2024-02'), lastDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([firstDay('2021-12'), lastDay('2021-12')]).toEqual(['2021-12-01', '2021-12-31']);
  });

  it('nextMonth has no year boundary: December is followed by January', () => {
    expect(nextMonth('2021-12')).toBe('2022-01');
    expect(nextMonth('2022-01')).toBe('2022-02');
  });

  it('every day lies between the first and last day of its month, and belongs to no other', () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = monthOf(day);
        return firstDay(month) <= day && day <= lastDay(month) && addDays(lastDay(month), 1) === firstDay(nextMonth(month));
      }),
    ));

  it('monthsBetween names both ends, takes days or months, and is empty backwards', () => {
    expect(monthsBetween('2021-11-30', '2022-02-01')).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
    expect(monthsBetween('2022-03', '2022-03')).toEqual(['2022-03']);
    expect(monthsBetween('2022-04', '2022-03')).toEqual([]);
  });

  it('yearOf reads a day and a month', () => expect([yearOf('2022-03-15'), yearOf('2021-12')]).toEqual([2022, 2021]));
});

describe('6.4 quarters', () => {
  it.each([
    ['2022-01-01', '2022-Q1'],
    ['2022-03-31', '2022-Q1'],
    ['2022-04-01', '2022-Q2'],
    ['2022-09-30', '2022-Q3'],
    ['2022-12-31', '2022-Q4'],
  ])('%s is in %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

  it.each([
    ['2022-Q1', '2022-01-01', '2022-03-31'],
    ['2022-Q2', '2022-04-01', '2022-06-30'],
    ['2022-Q3', '2022-07-01', '2022-09-30'],
    ['2022-Q4', '2022-10-01', '2022-12-31'],
  ])('%s runs from %s to %s', (quarter, first, last) =>
    expect([firstDayOfQuarter(quarter), lastDayOfQuarter(quarter)]).toEqual([first, last]),
  );

  it('every day lies in its own quarter', () =>
    fc.assert(fc.property(anyDay, (day) => firstDayOfQuarter(quarterOf(day)) <= day && day <= lastDayOfQuarter(quarterOf(day)))));

  it('quartersBetween names both ends across a year', () => {
    expect(quartersBetween('2021-12-31', '2022-04-01')).toEqual(['2021-Q4', '2022-Q1', '2022-Q2']);
    expect(quartersBetween('2022-02-01', '2022-02-01')).toEqual(['2022-Q1']);
    expect(quartersBetween('2022-04-01', '2022-03-31')).toEqual([]);
  });
});
