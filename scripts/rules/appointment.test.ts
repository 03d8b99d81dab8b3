import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/days.ts';
import { appointmentFaults, scaffoldEnd } from './appointment.ts';
import { always, officer, since, term, Y2022, Y2023 } from './officer.fixtures.ts';

const faults = (record: Parameters<typeof appointmentFaults>[0], asOf = '2024-06-01', policyOn = always()) =>
  appointmentFaults(record, asOf, policyOn);

describe('2.1 appointment: three dated facts in order', () => {
  const dated = (approved: string | undefined, filed: string | undefined) =>
    officer([
      {
        appointed: '2022-01-01',
        ends: '2022-12-31',
        ...(approved === undefined ? {} : { approved }),
        ...(filed === undefined ? {} : { filed }),
      },
    ]);

  test('approved, appointed, filed: nothing to find', () => {
    expect(faults(dated('2021-12-20', '2022-01-05'))).toEqual([]);
  });

  test('all three on one day are in order', () => {
    expect(faults(dated('2022-01-01', '2022-01-01'))).toEqual([]);
  });

  test('a missing approval and a missing filing are faults of different kinds', () => {
    expect(faults(dated(undefined, '2022-01-05'))).toEqual([{ term: 0, kind: 'missing-approval', clause: '2.1' }]);
    expect(faults(dated('2021-12-20', undefined))).toEqual([{ term: 0, kind: 'missing-filing', clause: '2.1' }]);
    expect(faults(dated(undefined, undefined)).map(({ kind }) => kind)).toEqual(['missing-approval', 'missing-filing']);
  });

  test('a letter signed before the meeting approved', () => {
    expect(faults(dated('2022-01-02', '2022-01-05'))).toEqual([
      {
        term: 0,
        kind: 'out-of-order',
        clause: '2.1',
        first: 'approved',
        second: 'appointed',
        firstDay: '2022-01-02',
        secondDay: '2022-01-01',
      },
    ]);
  });

  test('filed before the letter was signed', () => {
    expect(faults(dated('2021-12-20', '2021-12-31'))).toEqual([
      {
        term: 0,
        kind: 'out-of-order',
        clause: '2.1',
        first: 'appointed',
        second: 'filed',
        firstDay: '2022-01-01',
        secondDay: '2021-12-31',
      },
    ]);
  });

  test('all three in reverse are two faults', () => {
    expect(faults(dated('2022-01-02', '2021-12-31')).map(({ kind }) => kind)).toEqual(['out-of-order', 'out-of-order']);
  });

  test('a filing is missing until its day has come, and not before the letter’s day', () => {
    const record = dated('2021-12-20', '2022-01-05');
    expect(faults(record, '2021-12-31')).toEqual([]);
    expect(faults(record, '2022-01-01').map(({ kind }) => kind)).toEqual(['missing-filing']);
    expect(faults(record, '2022-01-04').map(({ kind }) => kind)).toEqual(['missing-filing']);
    expect(faults(record, '2022-01-05')).toEqual([]);
    expect(faults(dated('2021-12-20', undefined), '2021-12-31')).toEqual([]);
  });

  test('a renewal needs three facts of its own, for every category alike', () => {
    for (const category of ['official', 'enterprise', 'community'] as const) {
      const record = officer([Y2022, { appointed: '2023-01-01', ends: '2023-12-31' }], { category });
      expect(faults(record)).toEqual([
        { term: 1, kind: 'missing-approval', clause: '2.1' },
        { term: 1, kind: 'missing-filing', clause: '2.1' },
      ]);
    }
  });
});

describe('2.3 appointment: the length of a term', () => {
  test.each([
    ['2022-01-01', '2022-12-31'],
    ['2021-12-20', '2022-12-19'],
    ['2023-03-01', '2024-02-29'],
    ['2024-02-29', '2025-02-27'], // the anniversary is 28 February
    ['2023-02-28', '2024-02-27'],
  ])('a letter of %s ends on %s', (appointed, ends) => {
    expect(scaffoldEnd(appointed, 12)).toBe(ends);
    expect(faults(officer([term(appointed, ends)]))).toEqual([]);
  });

  test('the number of months is the policy’s of the letter’s day', () => {
    expect(scaffoldEnd('2022-01-01', 6)).toBe('2022-06-30');
    const policyOn = since('2022-06-01', { termMonths: 24 });
    const record = officer([Y2022, term('2023-01-01', '2024-12-31')]);
    expect(faults(record, '2024-06-01', policyOn)).toEqual([]);
    expect(faults(record).map(({ term: index, kind }) => [index, kind])).toEqual([[1, 'too-long']]);
  });

  test('a day longer, a day shorter', () => {
    expect(faults(officer([term('2022-01-01', '2023-01-01')]))).toEqual([
      { term: 0, kind: 'too-long', clause: '2.3', ends: '2023-01-01', expected: '2022-12-31' },
    ]);
    expect(faults(officer([term('2022-01-01', '2022-12-30')]))).toEqual([
      { term: 0, kind: 'too-short', clause: '2.3', ends: '2022-12-30', expected: '2022-12-31' },
    ]);
  });

  test('a term of a single day is short, one that ends before it begins is its own fault', () => {
    expect(faults(officer([term('2022-01-01', '2022-01-01')])).map(({ kind }) => kind)).toEqual(['too-short']);
    expect(faults(officer([term('2022-01-01', '2021-12-31')]))).toEqual([
      { term: 0, kind: 'ends-before-start', clause: '2.3', appointed: '2022-01-01', ends: '2021-12-31' },
    ]);
  });

  test('the term of the future is judged as written', () => {
    expect(faults(officer([term('2022-01-01', '2023-01-01')]), '2021-06-01').map(({ kind }) => kind)).toEqual(['too-long']);
  });

  test('any number of renewals, with or without a gap, is no fault', () => {
    const terms = [Y2022, Y2023, term('2024-03-01', '2025-02-28'), term('2025-03-01', '2026-02-28')];
    expect(faults(officer(terms), '2026-01-01')).toEqual([]);
  });

  test('the scaffold never leaves or shares a day between a term and its renewal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
        const appointed = addDays('2020-01-01', n);
        const ends = scaffoldEnd(appointed, 12);
        const renewal = addDays(ends, 1);
        expect(faults(officer([term(appointed, ends), term(renewal, scaffoldEnd(renewal, 12))]), '2040-01-01')).toEqual([]);
      }),
    );
  });
});

describe('2.3 appointment: terms that overlap', () => {
  test('a renewal that begins on the last day of the term before it', () => {
    const record = officer([Y2022, term('2022-12-31', '2023-12-30')]);
    expect(faults(record)).toEqual([{ term: 1, kind: 'overlap', clause: '2.3', previous: 0, previousEnds: '2022-12-31' }]);
  });

  test('the later term is at fault wherever it stands in the record', () => {
    const record = officer([term('2022-12-31', '2023-12-30'), Y2022]);
    expect(faults(record)).toEqual([{ term: 0, kind: 'overlap', clause: '2.3', previous: 1, previousEnds: '2022-12-31' }]);
  });

  test('the same term written twice is the second one’s fault', () => {
    expect(faults(officer([Y2022, Y2022]))).toEqual([
      { term: 1, kind: 'overlap', clause: '2.3', previous: 0, previousEnds: '2022-12-31' },
    ]);
  });

  test('it names the earlier term that reaches furthest', () => {
    const record = officer([
      term('2022-01-01', '2023-06-30'),
      term('2022-02-01', '2023-01-31'),
      term('2023-01-01', '2023-12-31'),
    ]);
    const overlaps = faults(record).filter(({ kind }) => kind === 'overlap');
    expect(overlaps).toEqual([
      { term: 1, kind: 'overlap', clause: '2.3', previous: 0, previousEnds: '2023-06-30' },
      { term: 2, kind: 'overlap', clause: '2.3', previous: 0, previousEnds: '2023-06-30' },
    ]);
  });

  test('of two that reach equally far it names the first in the record', () => {
    const record = officer([Y2022, term('2022-02-01', '2022-12-31'), term('2022-12-31', '2023-12-30')]);
    expect(faults(record).filter(({ term: index }) => index === 2)).toMatchObject([{ kind: 'overlap', previous: 0 }]);
  });
});

describe('7.4 appointment: after a dismissal', () => {
  test('a letter on or after the day of the dismissal is a fault, one before it is not', () => {
    const dismissed = (on: string) => officer([Y2022, Y2023], { dismissal: { on, basis: '7.4' } });
    expect(faults(dismissed('2023-01-02'))).toEqual([]);
    expect(faults(dismissed('2023-01-01'))).toEqual([
      { term: 1, kind: 'after-dismissal', clause: '7.4', appointed: '2023-01-01', dismissed: '2023-01-01' },
    ]);
    expect(faults(dismissed('2023-01-01'), '2022-12-31')).toEqual([]);
    expect(faults(dismissed('2023-01-01'), '2023-01-01')).toHaveLength(1);
    expect(faults(dismissed('2022-05-16')).map(({ term: index, kind }) => [index, kind])).toEqual([[1, 'after-dismissal']]);
  });
});
