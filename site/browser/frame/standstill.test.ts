import { describe, expect, test } from 'vitest';
import { dayIn, momentIn } from './local-day.ts';
import { standstill } from './standstill.ts';

const ZONE = 'Asia/Shanghai';
const at = (moment: string) => new Date(moment);

describe('the day in the county, wherever the visitor is', () => {
  test.each([
    ['2022-03-15T15:59:59Z', ZONE, '2022-03-15'],
    ['2022-03-15T16:00:00Z', ZONE, '2022-03-16'],
    ['2022-12-31T16:00:00Z', ZONE, '2023-01-01'],
    ['2022-03-15T16:00:00Z', 'America/New_York', '2022-03-15'],
  ])('%s in %s is %s', (moment, zone, day) => expect(dayIn(zone, at(moment))).toBe(day));

  test('a zone there isn’t has no day', () => {
    expect(dayIn('Asia/Nowhere', at('2022-03-15T00:00:00Z'))).toBeNull();
    expect(dayIn('', at('2022-03-15T00:00:00Z'))).toBeNull();
  });

  test('a moment as people write it', () => {
    expect(momentIn(ZONE, at('2022-03-15T16:05:00Z'))).toBe('2022年3月16日 00:05');
    expect(momentIn(ZONE, at('2022-03-15T04:30:00Z'))).toBe('2022年3月15日 12:30');
  });
});

describe('a site that was not built for days', () => {
  test.each([
    // Day 3 begins at midnight in the county, which is 16:00 UTC of the day before.
    ['2022-03-15T00:00:00Z', null],
    ['2022-03-17T15:59:00Z', null],
    ['2022-03-17T16:00:00Z', 3],
    ['2022-04-15T00:00:00Z', 31],
    ['2023-03-15T00:00:00Z', 365],
  ])('as of 15 March, at %s: %s', (now, days) => expect(standstill('2022-03-15', ZONE, at(now))).toBe(days));

  test('a clock that is behind says nothing', () =>
    expect(standstill('2022-03-15', ZONE, at('2020-01-01T00:00:00Z'))).toBeNull());

  test('nor does what is no day, or a zone there isn’t', () => {
    expect(standstill('soon', ZONE, at('2022-04-15T00:00:00Z'))).toBeNull();
    expect(standstill('2022-03-15', 'Asia/Nowhere', at('2022-04-15T00:00:00Z'))).toBeNull();
  });
});
