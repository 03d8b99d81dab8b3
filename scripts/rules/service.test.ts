import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, firstDay, lastDay } from '../calendar/days.ts';
import { officer, term, Y2022, Y2023 } from './officer.fixtures.ts';
import { currentTerm, fullYearDate, fullYearIn, inServiceOn, serviceInMonth, serviceOf, stretchesIn } from './service.ts';

describe('2.3 service: terms become stretches', () => {
  test('one term is one stretch from the letter to the stored end, both days included', () => {
    const service = serviceOf(officer([Y2022]), '2022-06-01');
    expect(service).toEqual([{ from: '2022-01-01', to: '2022-12-31' }]);
    expect(inServiceOn(service, '2021-12-31')).toBe(false);
    expect(inServiceOn(service, '2022-01-01')).toBe(true);
    expect(inServiceOn(service, '2022-12-31')).toBe(true);
    expect(inServiceOn(service, '2023-01-01')).toBe(false);
  });

  test('a renewal on the next day continues the stretch', () => {
    expect(serviceOf(officer([Y2022, Y2023]), '2023-01-01')).toEqual([{ from: '2022-01-01', to: '2023-12-31' }]);
  });

  test('a renewal one day later than that leaves a gap of one day', () => {
    const service = serviceOf(officer([Y2022, term('2023-01-02', '2024-01-01')]), '2023-06-01');
    expect(service).toEqual([
      { from: '2022-01-01', to: '2022-12-31' },
      { from: '2023-01-02', to: '2024-01-01' },
    ]);
    expect(inServiceOn(service, '2023-01-01')).toBe(false);
  });

  test('overlapping terms count a day once, and a shorter one inside another adds nothing', () => {
    const terms = [Y2022, term('2022-12-01', '2023-11-30'), term('2022-03-01', '2022-04-30')];
    expect(serviceOf(officer(terms), '2023-06-01')).toEqual([{ from: '2022-01-01', to: '2023-11-30' }]);
  });

  test('the order in the record does not matter', () => {
    expect(serviceOf(officer([Y2023, Y2022]), '2023-06-01')).toEqual([{ from: '2022-01-01', to: '2023-12-31' }]);
  });

  test('a letter signed after asOf is not known yet; on asOf it is', () => {
    expect(serviceOf(officer([Y2022, Y2023]), '2022-12-31')).toEqual([{ from: '2022-01-01', to: '2022-12-31' }]);
    expect(serviceOf(officer([Y2022]), '2021-12-31')).toEqual([]);
    expect(serviceOf(officer([Y2022]), '2022-01-01')).toHaveLength(1);
  });

  test('a term of one day is a stretch of one day', () => {
    expect(serviceOf(officer([term('2022-01-01', '2022-01-01')]), '2022-06-01')).toEqual([
      { from: '2022-01-01', to: '2022-01-01' },
    ]);
  });

  test('a term that ends before it begins is no service', () => {
    expect(serviceOf(officer([term('2022-01-01', '2021-12-31')]), '2022-06-01')).toEqual([]);
  });

  test('the record itself is left as it was', () => {
    const record = officer([Y2023, Y2022]);
    serviceOf(record, '2023-06-01');
    expect(record.terms).toEqual([Y2023, Y2022]);
  });
});

describe('7.4 service: a dismissal ends it', () => {
  const dismissedOn = (on: string, terms = [Y2022]) => officer(terms, { dismissal: { on, basis: '7.4' } });

  test('the day of the dismissal is no longer in service', () => {
    const service = serviceOf(dismissedOn('2022-05-16'), '2022-08-01');
    expect(service).toEqual([{ from: '2022-01-01', to: '2022-05-15' }]);
  });

  test('a dismissal after asOf has not happened, one on asOf has', () => {
    expect(serviceOf(dismissedOn('2022-05-16'), '2022-05-15')).toEqual([{ from: '2022-01-01', to: '2022-12-31' }]);
    expect(serviceOf(dismissedOn('2022-05-16'), '2022-05-16')).toEqual([{ from: '2022-01-01', to: '2022-05-15' }]);
  });

  test('on the first day of a term nothing of the term remains', () => {
    expect(serviceOf(dismissedOn('2022-01-01'), '2022-08-01')).toEqual([]);
    expect(serviceOf(dismissedOn('2023-01-01', [Y2022, Y2023]), '2023-08-01')).toEqual([
      { from: '2022-01-01', to: '2022-12-31' },
    ]);
  });

  test('on the last day of a term it takes that day, later it takes none', () => {
    expect(serviceOf(dismissedOn('2022-12-31'), '2023-08-01')).toEqual([{ from: '2022-01-01', to: '2022-12-30' }]);
    expect(serviceOf(dismissedOn('2023-01-01'), '2023-08-01')).toEqual([{ from: '2022-01-01', to: '2022-12-31' }]);
  });

  test('a letter signed after the dismissal gives no service', () => {
    expect(serviceOf(dismissedOn('2022-05-16', [Y2022, Y2023]), '2023-08-01')).toEqual([
      { from: '2022-01-01', to: '2022-05-15' },
    ]);
  });
});

describe('2.3 service: the current term', () => {
  test.each([
    ['before the first letter there is none', '2021-12-31', null],
    ['the first day of the first term', '2022-01-01', Y2022],
    ['the last day of the first term', '2022-12-31', Y2022],
    ['the first day of the renewal', '2023-01-01', Y2023],
    ['after the last term, still the last one', '2024-03-01', Y2023],
  ])('%s', (_, asOf, expected) => {
    expect(currentTerm(officer([Y2023, Y2022]), asOf)).toEqual(expected);
  });

  test('in a gap it is the term before the gap', () => {
    const back = term('2023-04-01', '2024-03-31');
    expect(currentTerm(officer([Y2022, back]), '2023-02-01')).toEqual(Y2022);
    expect(currentTerm(officer([Y2022, back]), '2023-04-01')).toEqual(back);
  });

  test('of two that contain the day it is the one begun later', () => {
    const second = term('2022-12-01', '2023-11-30');
    expect(currentTerm(officer([Y2022, second]), '2022-12-15')).toEqual(second);
  });

  test('a term that contains the day is before one begun later and over', () => {
    const record = officer([Y2022, term('2022-03-01', '2022-04-30')]);
    expect(currentTerm(record, '2022-06-01')).toEqual(Y2022);
    expect(currentTerm(record, '2022-12-31')).toEqual(Y2022);
    expect(currentTerm(record, '2023-01-01')).toEqual(Y2022);
  });

  test('of two that ended on one day it is the one begun later', () => {
    const second = term('2022-06-01', '2022-12-31');
    expect(currentTerm(officer([Y2022, second]), '2023-02-01')).toEqual(second);
  });

  test('a dismissal does not shorten it', () => {
    expect(currentTerm(officer([Y2022], { dismissal: { on: '2022-05-16', basis: '7.4' } }), '2022-08-01')).toEqual(Y2022);
  });

  test('a term that ends before it begins never is', () => {
    expect(currentTerm(officer([Y2022, term('2022-06-01', '2022-05-01')]), '2022-07-01')).toEqual(Y2022);
  });
});

describe('3.5 service: how much of a month', () => {
  const service = serviceOf(officer([term('2022-01-01', '2022-02-27'), term('2022-04-02', '2022-05-31')]), '2022-06-30');
  test.each([
    ['2021-12', 'none'],
    ['2022-01', 'full'], // from its first day
    ['2022-02', 'partial'], // all but the 28th
    ['2022-03', 'none'],
    ['2022-04', 'partial'], // all but the 1st
    ['2022-05', 'full'], // to its last day
    ['2022-06', 'none'],
  ] as const)('%s is %s', (month, expected) => {
    expect(serviceInMonth(service, month)).toBe(expected);
  });

  test('a renewal in the middle of a month leaves it full', () => {
    const renewed = serviceOf(officer([term('2021-12-16', '2022-12-15'), term('2022-12-16', '2023-12-15')]), '2023-01-01');
    expect(serviceInMonth(renewed, '2022-12')).toBe('full');
  });

  test('a gap of one day inside a month leaves it partial', () => {
    const broken = serviceOf(officer([term('2021-12-16', '2022-12-15'), term('2022-12-17', '2023-12-16')]), '2023-01-01');
    expect(serviceInMonth(broken, '2022-12')).toBe('partial');
  });

  test('a single day of service makes it partial', () => {
    expect(serviceInMonth([{ from: '2022-01-31', to: '2022-03-01' }], '2022-01')).toBe('partial');
    expect(serviceInMonth([{ from: '2022-01-31', to: '2022-03-01' }], '2022-02')).toBe('full');
    expect(serviceInMonth([{ from: '2022-01-31', to: '2022-03-01' }], '2022-03')).toBe('partial');
  });

  test('29 February belongs to the month', () => {
    expect(serviceInMonth([{ from: '2024-02-01', to: '2024-02-28' }], '2024-02')).toBe('partial');
    expect(serviceInMonth([{ from: '2024-02-01', to: '2024-02-29' }], '2024-02')).toBe('full');
  });
});

describe('7.5 service: the full-year date', () => {
  test.each([
    ['a year to the day', '2022-01-01', '2022-12-31', '2023-01-01'],
    ['a day short of it', '2022-01-01', '2022-12-30', null],
    ['longer than a year', '2022-03-15', '2024-03-14', '2023-03-15'],
    ['from 29 February: the anniversary is the 28th', '2024-02-29', '2025-02-27', '2025-02-28'],
    ['across 29 February', '2023-06-01', '2024-05-31', '2024-06-01'],
  ])('%s', (_, from, to, expected) => {
    expect(fullYearDate({ from, to }, 12)).toBe(expected);
  });

  test('two half years without a gap add up, with a gap they do not', () => {
    const joined = serviceOf(officer([term('2022-01-01', '2022-06-30'), term('2022-07-01', '2022-12-31')]), '2022-08-01');
    expect(joined.map((stretch) => fullYearDate(stretch, 12))).toEqual(['2023-01-01']);
    const apart = serviceOf(officer([term('2022-01-01', '2022-06-30'), term('2022-07-02', '2023-01-01')]), '2022-08-01');
    expect(apart.map((stretch) => fullYearDate(stretch, 12))).toEqual([null, null]);
  });

  test('the length of a full term is the policy’s', () => {
    expect(fullYearDate({ from: '2022-01-01', to: '2022-06-30' }, 6)).toBe('2022-07-01');
  });
});

describe('2.3 service: whatever the terms', () => {
  const anyDay = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2021-01-01', n));
  const anyTerms = fc.array(
    fc.tuple(anyDay, fc.integer({ min: -5, max: 400 })).map(([from, length]) => term(from, addDays(from, length))),
    { minLength: 1, maxLength: 5 },
  );
  const anyDismissal = fc.option(anyDay, { nil: undefined });
  const record = (terms: ReturnType<typeof term>[], on: string | undefined) =>
    officer(terms, on === undefined ? {} : { dismissal: { on, basis: '7.4' } });

  test('a day is in service exactly when a known term contains it and no known dismissal has come', () => {
    fc.assert(
      fc.property(anyTerms, anyDismissal, anyDay, anyDay, (terms, on, asOf, day) => {
        const expected =
          terms.some((t) => t.appointed <= asOf && t.appointed <= day && day <= t.ends) &&
          !(on !== undefined && on <= asOf && on <= day);
        expect(inServiceOn(serviceOf(record(terms, on), asOf), day)).toBe(expected);
      }),
    );
  });

  test('stretches are in order, and at least one day apart', () => {
    fc.assert(
      fc.property(anyTerms, anyDismissal, anyDay, (terms, on, asOf) => {
        const service = serviceOf(record(terms, on), asOf);
        for (const [i, { from, to }] of service.entries()) {
          expect(from <= to).toBe(true);
          const next = service[i + 1];
          if (next) expect(daysBetween(to, next.from)).toBeGreaterThan(1);
        }
      }),
    );
  });

  test('a month is full exactly when its every day is in service, and none when no day is', () => {
    fc.assert(
      fc.property(anyTerms, anyDay, anyDay, (terms, asOf, day) => {
        const service = serviceOf(officer(terms), asOf);
        const month = day.slice(0, 7);
        const length = daysBetween(firstDay(month), lastDay(month)) + 1;
        const served = Array.from({ length }, (_, i) => inServiceOn(service, addDays(firstDay(month), i))).filter(Boolean).length;
        expect(serviceInMonth(service, month)).toBe(served === length ? 'full' : served > 0 ? 'partial' : 'none');
      }),
    );
  });
});

describe('7.1 the stretch a year is graded on', () => {
  const service = [
    { from: '2021-03-01', to: '2022-01-01' },
    { from: '2022-06-01', to: '2022-08-31' },
  ];

  test.each([
    [2020, undefined],
    [2021, '2021-03-01'],
    [2022, '2022-06-01'], // the later of two; one day on 1 January is a day of the year too
    [2023, undefined],
  ])('%d', (year, from) => expect(stretchesIn(service, year).at(-1)?.from).toBe(from));

  test('a single day is enough', () => expect(stretchesIn([{ from: '2021-03-01', to: '2022-01-01' }], 2022)).toHaveLength(1));
});

describe('7.5 a full year, for a graded year', () => {
  const twelve = () => 12;
  const whole = { from: '2021-07-01', to: '2022-06-30' };

  test.each([
    ['its only stretch', [whole], '2022-07-01'],
    ['a shorter stretch after it takes nothing away', [whole, { from: '2022-08-01', to: '2022-12-31' }], '2022-07-01'],
    ['nor does another whole one put it off', [whole, { from: '2022-08-01', to: '2023-07-31' }], '2022-07-01'],
    [
      'none of two short ones',
      [
        { ...whole, from: '2021-08-01' },
        { from: '2022-08-01', to: '2022-12-31' },
      ],
      null,
    ],
    ['not one that has no day in the year', [{ from: '2020-01-01', to: '2021-12-31' }], null],
  ])('%s', (_, service, day) => expect(fullYearIn(service, 2022, twelve)).toBe(day));

  test('is as long as the policy of its first day says', () =>
    expect(fullYearIn([whole], 2022, (day) => (day < '2021-12-08' ? 6 : 12))).toBe('2022-01-01'));
});
