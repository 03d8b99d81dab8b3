import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, lastDay } from '../calendar/days.ts';
import { HISTORIES, type History } from './monthly-duty.fixtures.ts';
import { type HandedIn, monthlyDuty } from './monthly-duty.ts';
import { always, officer, since, term, Y2022 } from './officer.fixtures.ts';

describe('3.5 monthly duty: histories worked by hand', () => {
  const judged = ({ officer: who, reports, asOf, policyOn = always() }: History) => {
    const { months, ...rest } = monthlyDuty(who, reports, asOf, policyOn);
    return { months: months.map(({ month, state, handedIn, valid }) => `${month} ${state} ${handedIn}/${valid}`), ...rest };
  };

  test.each(HISTORIES)('$name', (history) => {
    const { months, missedInYear, missedInTerm, consecutive, limits, why } = history;
    expect(judged(history), why).toEqual({ months, missedInYear, missedInTerm, consecutive, limits });
  });

  test('together they show every state and both limits', () => {
    const seen = (what: (history: History) => readonly string[]) => [...new Set(HISTORIES.flatMap(what))].sort();
    expect(seen(({ months }) => months.map((line) => line.split(' ')[1] ?? ''))).toEqual(
      ['excused', 'invalid-only', 'missed', 'out-of-service', 'partial', 'pending', 'reported'].sort(),
    );
    expect(seen(({ limits }) => limits.map(({ kind }) => kind))).toEqual(['consecutive', 'year']);
  });

  test('each has a name and a reasoning of its own', () => {
    expect(new Set(HISTORIES.map(({ name }) => name)).size).toBe(HISTORIES.length);
    expect(new Set(HISTORIES.map(({ why }) => why)).size).toBe(HISTORIES.length);
  });
});

describe('3.5 monthly duty: whatever the history', () => {
  const anyDay = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2022-01-01', n));
  const anyReport: fc.Arbitrary<HandedIn> = fc
    .tuple(
      anyDay,
      fc.option(fc.constantFrom('valid' as const, 'invalid' as const, 'duplicate' as const, 'returned' as const)),
      fc.nat(40),
    )
    .map(([received, result, wait]) =>
      result ? { received, screening: { result, on: addDays(received, wait) } } : { received },
    );
  const anyOfficer = fc
    .tuple(
      fc.array(fc.tuple(anyDay, fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 3 }),
      fc.option(anyDay, { nil: undefined }),
    )
    .map(([spans, on]) =>
      officer(
        spans.map(([from, length]) => term(from, addDays(from, length))),
        on === undefined ? {} : { dismissal: { on, basis: '7.4' } },
      ),
    );
  const anyPolicy = fc.constantFrom(
    always(),
    always({ monthlyMinimum: 2, consecutiveMissed: 3, missedOver: 1 }),
    since('2022-07-15', { monthlyMinimum: 2, consecutiveMissed: 1 }),
  );
  const history = [anyOfficer, fc.array(anyReport, { maxLength: 25 }), anyDay, anyPolicy] as const;
  const missed = (duty: ReturnType<typeof monthlyDuty>) =>
    duty.months.filter(({ state }) => state === 'missed').map(({ month }) => month);

  test('the order of the reports is of no account', () => {
    fc.assert(
      fc.property(...history, fc.infiniteStream(fc.nat()), (who, reports, asOf, policyOn, keys) => {
        const shuffled = reports
          .map((report) => ({ report, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ report }) => report);
        expect(monthlyDuty(who, shuffled, asOf, policyOn)).toEqual(monthlyDuty(who, reports, asOf, policyOn));
      }),
    );
  });

  test('one more report, valid or not, never adds a missed month or lengthens a run', () => {
    fc.assert(
      fc.property(...history, anyReport, (who, reports, asOf, policyOn, more) => {
        const before = monthlyDuty(who, reports, asOf, policyOn);
        const after = monthlyDuty(who, [...reports, more], asOf, policyOn);
        expect(missed(before)).toEqual(expect.arrayContaining(missed(after)));
        expect(after.consecutive).toBeLessThanOrEqual(before.consecutive);
        expect(after.missedInTerm).toBeLessThanOrEqual(before.missedInTerm);
      }),
    );
  });

  test('one more valid report never takes “reported” from a month', () => {
    fc.assert(
      fc.property(...history, anyDay, (who, reports, asOf, policyOn, received) => {
        const reported = (list: readonly HandedIn[]) =>
          monthlyDuty(who, list, asOf, policyOn)
            .months.filter(({ state }) => state === 'reported')
            .map(({ month }) => month);
        const more: HandedIn = { received, screening: { result: 'valid', on: received } };
        expect(reported([...reports, more])).toEqual(expect.arrayContaining(reported(reports)));
      }),
    );
  });

  test('a missed month is closed, silent and stays missed as time goes by', () => {
    fc.assert(
      fc.property(...history, fc.nat(300), (who, reports, asOf, policyOn, wait) => {
        const now = missed(monthlyDuty(who, reports, asOf, policyOn));
        for (const month of now) {
          expect(lastDay(month) < asOf).toBe(true);
          expect(reports.some(({ received }) => received.startsWith(month))).toBe(false);
        }
        expect(missed(monthlyDuty(who, reports, addDays(asOf, wait), policyOn))).toEqual(expect.arrayContaining(now));
      }),
    );
  });

  test('what comes after asOf changes nothing', () => {
    fc.assert(
      fc.property(...history, (who, reports, asOf, policyOn) => {
        const known = reports
          .filter(({ received }) => received <= asOf)
          .map(({ received, screening }) =>
            screening && screening.on <= asOf ? { received, screening: { ...screening, on: received } } : { received },
          );
        const terms = who.terms.filter(({ appointed }) => appointed <= asOf);
        const { dismissal, ...rest } = who;
        const then = { ...rest, terms, ...(dismissal && dismissal.on <= asOf ? { dismissal } : {}) };
        expect(monthlyDuty(then, known, asOf, policyOn)).toEqual(monthlyDuty(who, reports, asOf, policyOn));
      }),
    );
  });

  test('the counts agree: a run is missed months, limits rest on missed months, months have no hole', () => {
    fc.assert(
      fc.property(...history, (who, reports, asOf, policyOn) => {
        const duty = monthlyDuty(who, reports, asOf, policyOn);
        const all = missed(duty);
        expect(duty.consecutive).toBeLessThanOrEqual(all.length);
        expect(duty.missedInTerm).toBeLessThanOrEqual(all.length);
        expect(duty.missedInYear).toBe(all.filter((month) => month.startsWith(asOf.slice(0, 4))).length);
        for (const { kind, months, limit } of duty.limits) {
          expect(all).toEqual(expect.arrayContaining([...months]));
          if (kind === 'year') expect(months.length).toBeGreaterThan(limit);
          else expect(months.length).toBeGreaterThanOrEqual(limit);
          if (kind === 'consecutive') expect(duty.consecutive).toBeGreaterThanOrEqual(months.length);
        }
        for (const [i, { month, handedIn, valid }] of duty.months.entries()) {
          expect(valid).toBeLessThanOrEqual(handedIn);
          const next = duty.months[i + 1]?.month;
          if (next) expect(addDays(lastDay(month), 1)).toBe(`${next}-01`);
        }
      }),
    );
  });

  test('a patient policy reaches no limit that a strict one does not', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (reports, limit) => {
        const reached = (consecutiveMissed: number, missedOver: number) =>
          monthlyDuty(officer([Y2022]), reports, '2022-12-31', always({ consecutiveMissed, missedOver })).limits.map(
            ({ kind, months }) => `${kind} ${months.join(' ')}`,
          );
        expect(reached(limit, limit)).toEqual(expect.arrayContaining(reached(limit + 1, limit + 1)));
      }),
    );
  });
});
