import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/days.ts';
import { trialOf } from './trial.ts';

const TRIAL_YEAR = { from: '2021-12-08', to: '2022-12-07' };

describe('8.1 trial: one policy of one year', () => {
  test.each([
    ['the day before its issue', '2021-12-07', { phase: 'before', from: '2021-12-08' }],
    ['the day of its issue', '2021-12-08', { phase: 'in-force', since: '2021-12-08', until: '2022-12-07' }],
    ['its last day', '2022-12-07', { phase: 'in-force', since: '2021-12-08', until: '2022-12-07' }],
    ['the day after', '2022-12-08', { phase: 'expired', ended: '2022-12-07' }],
    ['years after', '2026-01-01', { phase: 'expired', ended: '2022-12-07' }],
  ])('%s', (_, asOf, expected) => {
    expect(trialOf([TRIAL_YEAR], asOf)).toEqual(expected);
  });

  test('a policy without an end never expires, whether the end is left out or null', () => {
    const expected = { phase: 'in-force', since: '2021-12-08', until: null };
    expect(trialOf([{ from: '2021-12-08' }], '2030-01-01')).toEqual(expected);
    expect(trialOf([{ from: '2021-12-08', to: null }], '2030-01-01')).toEqual(expected);
  });

  test('no policy, no answer', () => {
    expect(trialOf([], '2022-01-01')).toBeNull();
  });
});

describe('8.1 trial: a successor', () => {
  test('that follows at once takes over on its first day', () => {
    const policies = [TRIAL_YEAR, { from: '2022-12-08', to: '2024-12-07' }];
    expect(trialOf(policies, '2022-12-07')).toEqual({ phase: 'in-force', since: '2021-12-08', until: '2022-12-07' });
    expect(trialOf(policies, '2022-12-08')).toEqual({ phase: 'in-force', since: '2022-12-08', until: '2024-12-07' });
    expect(trialOf(policies, '2024-12-08')).toEqual({ phase: 'expired', ended: '2024-12-07' });
  });

  test('that follows later leaves the days between expired', () => {
    const policies = [TRIAL_YEAR, { from: '2023-03-01' }];
    expect(trialOf(policies, '2023-02-28')).toEqual({ phase: 'expired', ended: '2022-12-07' });
    expect(trialOf(policies, '2023-03-01')).toEqual({ phase: 'in-force', since: '2023-03-01', until: null });
  });

  test('that takes over early replaces the one before for good', () => {
    const policies = [{ from: '2021-12-08' }, { from: '2022-06-01', to: '2022-08-31' }];
    expect(trialOf(policies, '2022-05-31')).toEqual({ phase: 'in-force', since: '2021-12-08', until: null });
    expect(trialOf(policies, '2022-06-01')).toEqual({ phase: 'in-force', since: '2022-06-01', until: '2022-08-31' });
    expect(trialOf(policies, '2022-09-01')).toEqual({ phase: 'expired', ended: '2022-08-31' });
  });

  test('whatever the policies, the days named are on the right side of asOf', () => {
    const anyDay = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2021-01-01', n));
    const anyPolicies = fc
      .array(fc.tuple(anyDay, fc.option(fc.nat(500))), { minLength: 1, maxLength: 4 })
      .map((list) => list.map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) })))
      .map((list) => list.sort((a, b) => (a.from < b.from ? -1 : 1)));
    fc.assert(
      fc.property(anyPolicies, anyDay, (policies, asOf) => {
        const trial = trialOf(policies, asOf);
        const holds =
          trial?.phase === 'before'
            ? asOf < trial.from && trial.from === policies[0]?.from
            : trial?.phase === 'in-force'
              ? trial.since <= asOf && (trial.until === null || asOf <= trial.until)
              : trial !== null && trial.ended < asOf;
        expect(holds).toBe(true);
      }),
    );
  });
});
