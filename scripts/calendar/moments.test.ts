import { expect, test } from 'vitest';
import { addMinutes, instantOf, minutesBetween, momentIn, wallClock } from './moments.ts';

test.each([
  ['2022-03-18T03:03:00Z', '2022-03-18T11:03:00+08:00'],
  ['2022-03-18T15:59:59Z', '2022-03-18T23:59:59+08:00'],
  ['2022-03-18T16:00:00Z', '2022-03-19T00:00:00+08:00'],
  ['2022-03-18T11:03:00.987+08:00', '2022-03-18T11:03:00+08:00'],
])('6.2 %s in the county is %s', (moment, expected) => {
  expect(momentIn('Asia/Shanghai', moment)).toBe(expected);
});

test.each([
  ['Asia/Shanghai', '2016-03-22T09:00:00', '2016-03-22T09:00:00+08:00'],
  ['America/New_York', '2016-07-01T09:00', '2016-07-01T09:00:00-04:00'],
  ['America/New_York', '2016-01-01T09:00:00', '2016-01-01T09:00:00-05:00'],
])('a clock on a wall in %s showing %s had the offset of its zone then: %s', (timeZone, shown, expected) => {
  expect(wallClock(timeZone, shown)).toBe(expected);
});

test('moments of different offsets compare as instants', () => {
  expect(instantOf('2022-03-18T03:03:00Z')).toBe(instantOf('2022-03-18T11:03:00+08:00'));
  expect(minutesBetween('2022-03-18T11:00:00+08:00', '2022-03-18T03:15:00Z')).toBe(15);
  expect(minutesBetween('2022-03-18T03:15:00Z', '2022-03-18T11:00:00+08:00')).toBe(-15);
  expect(addMinutes('2022-03-18T11:03:00+08:00', -15)).toBe('2022-03-18T02:48:00Z');
  expect(addMinutes('2022-12-31T23:50:00Z', 20)).toBe('2023-01-01T00:10:00Z');
});

test('what is no moment is refused', () => {
  expect(() => momentIn('Asia/Shanghai', '2022-03-18')).toThrow(RangeError);
});
