import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../calendar/days.ts';
import { clockTimes, parseStamp, serialDay } from './dates.ts';

const read = (cell: string | number) => parseStamp(cell, 'Asia/Shanghai');
const day = (text: string) => ({ day: text, time: null });

describe('dates as tables write them', () => {
  it.each([
    '2016-03-22',
    '2016-3-22',
    '2016/3/22',
    '2016/03/22',
    '2016.3.22',
    '2016年3月22日',
    '2016年03月22日',
    '2016年3月22号',
    '20160322',
    ' 2016-03-22 ',
    '２０１６年３月２２日',
    '２０１６／３／２２',
  ])('%s is 22 March 2016', (text) => expect(read(text)).toEqual(day('2016-03-22')));

  it.each([
    ['2016-03-22 14:30', '14:30:00'],
    ['2016-03-22T14:30:05', '14:30:05'],
    ['2016/3/22 9:05', '09:05:00'],
    ['2016年3月22日 14时30分', '14:30:00'],
    ['2016年3月22日14:30', '14:30:00'],
    ['2016年3月22日　14：30', '14:30:00'],
    ['2016-03-22 14:30:05.250', '14:30:05'],
    ['2016-03-22T14:30:00+08:00', '14:30:00'],
    ['2016-03-22T06:30:00Z', '14:30:00'],
  ])('%s has the time %s', (text, time) => expect(read(text)).toEqual({ day: '2016-03-22', time }));

  it('a moment of another offset can fall on the next day in the county', () =>
    expect(read('2016-03-22T18:00:00Z')).toEqual({ day: '2016-03-23', time: '02:00:00' }));

  it.each([
    ['a day that does not exist', '2025-02-30'],
    ['29 February of a common year', '2025年2月29日'],
    ['month 13', '2025/13/1'],
    ['two marks mixed', '2025-3/1'],
    ['two digits for the year', '16-3-22'],
    ['day before year', '22/3/2016'],
    ['hour 25', '2016-03-22 25:00'],
    ['minute 60', '2016-03-22 10:60'],
    ['words', '待定'],
    ['a month', '2016年3月'],
    ['before the People’s Republic', '1899-12-30 09:00:00'],
    ['a serial number that is only text', '42451'],
    ['two dates', '2016-03-22 2016-03-23'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(read(text)).toBeNull());
});

describe('a spreadsheet’s serial numbers', () => {
  it.each([
    ['44628', '2022-03-08'],
    ['29220', null],
    ['99999', null],
    ['4462', null],
    ['44628.5', null],
  ])('as text, %s would be %s', (text, expected) => expect(serialDay(text)).toBe(expected));

  it('count from 1899-12-30, and the fraction is the time', () => {
    expect(read(42451)).toEqual(day('2016-03-22'));
    expect(read(42451.604166666664)).toEqual({ day: '2016-03-22', time: '14:30:00' });
    expect(read(42451.99999999)).toEqual(day('2016-03-23'));
  });

  it('agree with counting days, for every day of 1980–2099', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: daysBetween('1980-01-01', '2099-12-31') }), (n) => {
        const expected = addDays('1980-01-01', n);
        return read(daysBetween('1899-12-30', expected))?.day === expected;
      }),
    ));

  it('a number that is a year, or too small or large for a day, is none', () => {
    expect(read(2016)).toBeNull();
    expect(read(0)).toBeNull();
    expect(read(999_999)).toBeNull();
    expect(read(-1)).toBeNull();
  });

  it('a number of eight digits is a written date', () => expect(read(20160322)).toEqual(day('2016-03-22')));
});

describe('times of day', () => {
  it('days alone get the usual time', () =>
    expect(clockTimes([day('2016-03-22'), day('2016-03-23')], ['09:00:00', '16:00:00'])).toEqual(['09:00:00', '16:00:00']));

  it('but never pass a time that is known of the same day', () => {
    const known = (time: string) => ({ day: '2016-03-22', time });
    expect(clockTimes([day('2016-03-22'), known('08:15:00')], ['09:00:00', '16:00:00'])).toEqual(['08:15:00', '08:15:00']);
    expect(clockTimes([known('17:40:00'), day('2016-03-22')], ['09:00:00', '16:00:00'])).toEqual(['17:40:00', '17:40:00']);
  });

  it('are in order whenever the stamps are', () => {
    const stamp = fc.record({
      day: fc.constantFrom('2016-03-22', '2016-03-23'),
      time: fc.constantFrom(null, '08:00:00', '10:00:00', '18:00:00'),
    });
    const sorted = fc.array(stamp, { maxLength: 6 }).map((stamps) => {
      const inOrder = [...stamps].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
      let latest = { day: '', time: '' };
      return inOrder.filter(({ day: on, time }) => {
        if (time === null) return true;
        if (on === latest.day && time < latest.time) return false;
        latest = { day: on, time };
        return true;
      });
    });
    fc.assert(
      fc.property(sorted, (stamps) => {
        const times = clockTimes(
          stamps,
          stamps.map((_, i) => (i % 2 ? '09:00:00' : '16:00:00')),
        );
        const moments = stamps.map(({ day: on }, i) => `${on}T${times[i]}`);
        return moments.every((moment, i) => i === 0 || (moments[i - 1] as string) <= moment);
      }),
    );
  });
});
