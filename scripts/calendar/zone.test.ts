import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayInZone } from './zone.ts';

const beijing = dayInZone('Asia/Shanghai');
const newYork = dayInZone('America/New_York');

describe('6.2 a moment names its day in the county, never in the machine or in UTC', () => {
  it('the day ends at 24:00 in Beijing', () => {
    expect(beijing('2022-03-16T23:59:59+08:00')).toBe('2022-03-16');
    expect(beijing('2022-03-17T00:00:00+08:00')).toBe('2022-03-17');
    expect(beijing('2022-03-16T23:59:59.999+08:00')).toBe('2022-03-16');
    expect(beijing('2022-03-17T00:00+08:00')).toBe('2022-03-17');
  });

  it('reads a moment written in another offset', () => {
    expect(beijing('2022-03-16T15:59:59Z')).toBe('2022-03-16');
    expect(beijing('2022-03-16T16:00:00Z')).toBe('2022-03-17');
    expect(beijing('2022-03-16T10:59:59-05:00')).toBe('2022-03-16');
    expect(beijing('2022-03-16T11:00:00-05:00')).toBe('2022-03-17');
    expect(beijing('2022-01-01T01:00:00+14:00')).toBe('2021-12-31');
  });

  it('a day stands for itself', () => expect(beijing('2022-03-15')).toBe('2022-03-15'));

  it('a moment in the zone it is read in keeps the day it is written with', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 86_399 }), (days, seconds) => {
        const written = new Date((days * 86_400 + seconds) * 1000).toISOString().slice(0, 19);
        // Before 1992 Shanghai had summer time, when +08:00 was not its own offset.
        fc.pre(written >= '1992');
        return beijing(`${written}+08:00`) === written.slice(0, 10);
      }),
    ));
});

describe('6.2 zones whose offset changes', () => {
  it.each([
    ['spring, in the old offset before the change', '2022-03-13T00:30:00-05:00', '2022-03-13'],
    ['spring, in the new offset before the change', '2022-03-13T00:30:00-04:00', '2022-03-12'],
    ['spring, after the change', '2022-03-13T23:30:00-04:00', '2022-03-13'],
    ['spring, the old offset after the change', '2022-03-13T23:30:00-05:00', '2022-03-14'],
    ['autumn, before the change', '2022-11-06T00:30:00-04:00', '2022-11-06'],
    ['autumn, the new offset before the change', '2022-11-06T23:30:00-05:00', '2022-11-06'],
    ['autumn, the old offset after the change', '2022-11-06T23:30:00-04:00', '2022-11-06'],
    ['autumn, the old offset in the hour that only the new one has', '2022-11-07T00:30:00-04:00', '2022-11-06'],
  ])('New York: %s', (_, moment, day) => expect(newYork(moment)).toBe(day));

  it('a change at midnight: São Paulo skipped 00:00–01:00 on 2018-11-04', () => {
    const saoPaulo = dayInZone('America/Sao_Paulo');
    expect(saoPaulo('2018-11-04T00:30:00-02:00')).toBe('2018-11-03');
    expect(saoPaulo('2018-11-04T01:30:00-02:00')).toBe('2018-11-04');
  });

  it('a day that was left out: Apia had no 2011-12-30', () =>
    expect(dayInZone('Pacific/Apia')('2011-12-30T12:00:00+14:00')).toBe('2011-12-29'));

  it('Shanghai has had one offset since 1992', () => {
    const last = Temporal.ZonedDateTime.from('9999-12-31T12:00[Asia/Shanghai]').getTimeZoneTransition('previous');
    expect(last?.toInstant().toString()).toBe('1991-09-14T17:00:00Z');
    expect(last?.offset).toBe('+08:00');
  });

  it('Shanghai had summer time in 1990', () => expect(beijing('1990-07-01T23:30:00+08:00')).toBe('1990-07-02'));

  it('agrees with the slow, plain reading for any moment, offset and zone', () => {
    const zone = fc.constantFrom(
      'Asia/Shanghai',
      'America/New_York',
      'America/Sao_Paulo',
      'Europe/London',
      'UTC',
      'Asia/Kathmandu',
    );
    const offset = fc.constantFrom('+08:00', '-05:00', '-04:00', '-03:00', '-02:00', '+00:00', '+01:00', '+05:45', 'Z');
    // Every half hour over the days around the changes of 2018.
    const halfHour = fc.integer({ min: 0, max: 48 * 366 });
    fc.assert(
      fc.property(zone, offset, halfHour, (timeZone, written, n) => {
        const moment = `${new Date(Date.UTC(2018, 0, 1) + n * 1_800_000).toISOString().slice(0, 19)}${written}`;
        const plain = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
        return dayInZone(timeZone)(moment) === plain;
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what names no day is refused', () => {
  it.each([
    ['a day that does not exist', '2022-02-30'],
    ['ten letters', 'abcdefghij'],
    ['no offset', '2022-03-16T10:00:00'],
    ['an hour that does not exist', '2022-03-16T99:00:00+08:00'],
    ['24:00', '2022-03-16T24:00:00+08:00'],
    ['a moment on a day that does not exist', '2022-02-30T10:00:00+08:00'],
    ['words', '2022-03-16 上午10点+08:00'],
    ['another way of writing a day', '2022/03/16'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(() => beijing(text)).toThrow(RangeError));

  it('an unknown zone, for days and moments alike', () => {
    expect(() => dayInZone('Asia/Tunchang')('2022-03-16')).toThrow(RangeError);
    expect(() => dayInZone('Asia/Tunchang')('2022-03-16T10:00:00+08:00')).toThrow(RangeError);
  });
});
