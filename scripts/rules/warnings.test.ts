import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/days.ts';
import type { Officer } from '../records/schema/officers.ts';
import { officer, TRIAL, Y2022, Y2023 } from './officer.fixtures.ts';
import { warningsCounted } from './warnings.ts';

const warning = (number: number, on: string, served?: string) => ({
  number,
  on,
  cause: '泄露身份',
  ...(served ? { served } : {}),
});
const numbers = (who: Officer, asOf: string, warningScope: 'term' | 'all' = 'term') =>
  warningsCounted(who, asOf, { ...TRIAL, warningScope }).map(({ number }) => number);

describe('7.4 warnings counted', () => {
  test('none on record, none counted', () => {
    expect(numbers(officer([Y2022]), '2022-06-01')).toEqual([]);
    expect(numbers(officer([Y2022], { warnings: [] }), '2022-06-01')).toEqual([]);
  });

  test('a warning counts from the day it was served, not from the day it was issued', () => {
    const who = officer([Y2022], { warnings: [warning(1, '2022-03-01', '2022-03-04')] });
    expect(numbers(who, '2022-03-03')).toEqual([]);
    expect(numbers(who, '2022-03-04')).toEqual([1]);
  });

  test('a warning that was never served does not count', () => {
    expect(numbers(officer([Y2022], { warnings: [warning(1, '2022-03-01')] }), '2022-12-31')).toEqual([]);
    expect(numbers(officer([Y2022], { warnings: [warning(1, '2022-03-01')] }), '2022-12-31', 'all')).toEqual([]);
  });

  test('the whole warning is handed on, in the order of service, then of number', () => {
    const second = warning(2, '2022-04-01', '2022-04-02');
    const third = warning(3, '2022-04-01', '2022-04-02');
    const first = warning(1, '2022-03-30', '2022-05-05');
    expect(warningsCounted(officer([Y2022], { warnings: [first, third, second] }), '2022-06-01', TRIAL)).toEqual([
      second,
      third,
      first,
    ]);
  });
});

describe('7.4 warnings counted over the current term', () => {
  const who = officer([Y2022, Y2023], {
    warnings: [
      warning(1, '2022-12-01', '2022-12-31'),
      warning(2, '2022-12-20', '2023-01-01'),
      warning(3, '2023-05-01', '2023-05-02'),
    ],
  });

  test('the first and the last day of the term belong to it', () => {
    expect(numbers(who, '2022-12-31')).toEqual([1]);
    expect(numbers(who, '2023-01-01')).toEqual([2]);
    expect(numbers(who, '2023-12-31')).toEqual([2, 3]);
  });

  test('a warning issued in one term and served in the next belongs to the next', () => {
    expect(numbers(who, '2023-01-02')).toEqual([2]);
  });

  test('with the scope “all” the former term’s count as well', () => {
    expect(numbers(who, '2023-01-01', 'all')).toEqual([1, 2]);
    expect(numbers(who, '2023-06-01', 'all')).toEqual([1, 2, 3]);
  });

  test('before any term there is none to count in', () => {
    const early = officer([Y2022], { warnings: [warning(1, '2021-11-01', '2021-11-02')] });
    expect(numbers(early, '2021-12-01')).toEqual([]);
    expect(numbers(early, '2021-12-01', 'all')).toEqual([1]);
    expect(numbers(early, '2022-06-01')).toEqual([]);
  });

  test('after the last term it is still the last term’s', () => {
    const late = officer([Y2022], { warnings: [warning(1, '2022-12-01', '2022-12-02'), warning(2, '2023-01-05', '2023-01-06')] });
    expect(numbers(late, '2023-02-01')).toEqual([1]);
  });

  test('the scope “all” never counts fewer', () => {
    const anyDay = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2021-10-01', n));
    const anyWarnings = fc
      .array(fc.option(anyDay, { nil: undefined }), { maxLength: 6 })
      .map((served) => served.map((day, i) => warning(i + 1, '2022-01-01', day)));
    fc.assert(
      fc.property(anyWarnings, anyDay, (warnings, asOf) => {
        const record = officer([Y2022, Y2023], { warnings });
        expect(numbers(record, asOf, 'all')).toEqual(expect.arrayContaining(numbers(record, asOf, 'term')));
      }),
    );
  });
});
