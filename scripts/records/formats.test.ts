import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from './formats.ts';

const full = fullFormats as unknown as Record<keyof typeof formats, { validate: (text: string) => boolean }>;
const number = (digits: number) => fc.integer({ min: 0, max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, '0'));
const near = (...usual: string[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom('', ' ', 'T', 't', '+', '-', ':', '\n', '０'));
const day = fc
  .tuple(fc.oneof(number(4), fc.constantFrom('0000', '2024', '1900', '9999')), near('-'), number(2), near('-'), number(2))
  .map((parts) => parts.join(''));
const moment = fc
  .tuple(
    day,
    near('T'),
    number(2),
    near(':'),
    number(2),
    near(':', ''),
    number(2),
    near('', '.5'),
    near('+', '-', 'Z'),
    number(2),
    near(':', ''),
    number(2),
  )
  .map((parts) => parts.join(''));

/** Years beyond these are slips of the keyboard, whatever form they are written in. */
const isOfOurTime = (text: string) => text >= '1900' && text < '2900';

describe('the formats are those of ajv-formats, for the years a county has to do with', () => {
  test('for days', () => {
    fc.assert(
      fc.property(fc.oneof(day, moment, fc.string()), (text) => {
        expect(formats.date(text), text).toBe(isOfOurTime(text) && full.date.validate(text));
      }),
      { numRuns: 5_000 },
    );
  });

  test('for moments', () => {
    const usual = fc
      .tuple(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom('+08:00', '-05:30', 'Z', '+24:00', '+08:60', '+0800', '+08'))
      .map(([time, zone]) => new Date(time).toISOString().slice(0, 19) + zone);
    const anything = fc.oneof(moment, usual, day, fc.string());
    fc.assert(
      fc.property(anything, (text) => {
        expect(formats['date-time'](text), text).toBe(isOfOurTime(text) && full['date-time'].validate(text));
      }),
      { numRuns: 10_000 },
    );
  });

  test.each([
    ['2022-03-16T09:30:00+08:00', true],
    ['2022-02-30T09:30:00+08:00', false],
    ['2022-03-16T24:00:00+08:00', false],
    ['2022-03-16T09:30:00', false],
    ['2022-12-31T23:59:60Z', true],
    ['2022-12-31T23:59:60+08:00', false],
    ['1900-01-01T00:00:00+23:59', true],
    ['2899-12-31T23:59:59-23:59', true],
    ['0022-03-16T09:30:00+08:00', false],
    ['9999-12-31T23:59:59Z', false],
  ])('%s: %s', (text, is) => expect(formats['date-time'](text)).toBe(is));
});
