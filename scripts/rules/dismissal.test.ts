import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Officer } from '../records/schema/officers.ts';
import { type DismissalFacts, proposeDismissal } from './dismissal.ts';
import { HISTORIES } from './monthly-duty.fixtures.ts';
import { type MissedLimit, monthlyDuty } from './monthly-duty.ts';
import { always, officer, since, Y2022, Y2023 } from './officer.fixtures.ts';

const warning = (number: number, served: string) => ({ number, on: served, cause: '泄露身份', served });
const nothing = { duty: { limits: [] as MissedLimit[] }, decidedUnqualified: [] };

/** The grounds proposed for an officer with nothing else against them. */
const reasons = (who: Officer, asOf = '2022-06-01', more: Partial<DismissalFacts> = {}, policyOn = always()) =>
  proposeDismissal({ officer: who, ...nothing, ...more }, asOf, policyOn)?.reasons ?? null;

describe('7.4 dismissal: the system proposes only for those in service', () => {
  const charged = (more: Partial<Officer> = {}) =>
    officer([Y2022], { breaches: [{ clue: '来信', verified: '核实', conclusion: '属实' }], ...more });

  test('nothing against the officer, nothing proposed', () => {
    expect(proposeDismissal({ officer: officer([Y2022]), ...nothing }, '2022-06-01', always())).toBeNull();
  });

  test.each([
    ['before the term', '2021-12-31', false],
    ['on its first day', '2022-01-01', true],
    ['on its last day', '2022-12-31', true],
    ['after it', '2023-01-01', false],
  ])('%s', (_, asOf, proposed) => {
    expect(reasons(charged(), asOf) !== null).toBe(proposed);
  });

  test('somebody dismissed is not proposed again; until the day of it they are', () => {
    const dismissed = charged({ dismissal: { on: '2022-05-16', basis: '5.4', decision: '〔2022〕9号' } });
    expect(reasons(dismissed, '2022-05-15')).toHaveLength(1);
    expect(reasons(dismissed, '2022-05-16')).toBeNull();
    expect(reasons(dismissed, '2022-08-01')).toBeNull();
  });

  test('all grounds are told together', () => {
    const who = charged({ warnings: [warning(1, '2022-02-01'), warning(2, '2022-03-01')] });
    const limits: MissedLimit[] = [
      { kind: 'consecutive', months: ['2022-01', '2022-02'], clause: '3.5', limit: 2 },
      { kind: 'year', months: ['2022-01', '2022-02', '2022-04', '2022-05'], clause: '3.5', limit: 3 },
    ];
    const told = reasons(who, '2022-06-01', { duty: { limits }, decidedUnqualified: [{ year: 2021, decided: '2022-01-10' }] });
    expect(told?.map(({ rule, clause }) => `${clause} ${rule}`)).toEqual([
      '7.4 warnings',
      '3.5 consecutive-missed',
      '3.5 missed-in-year',
      '5.4 breach',
      '7.4 unqualified',
    ]);
  });
});

describe('7.4 dismissal: two warnings', () => {
  test('one is not enough, the second is from the day it was served', () => {
    const who = officer([Y2022], { warnings: [warning(1, '2022-02-01'), warning(2, '2022-03-01')] });
    expect(reasons(who, '2022-02-28')).toBeNull();
    expect(reasons(who, '2022-03-01')).toEqual([
      {
        rule: 'warnings',
        clause: '7.4',
        warnings: [
          { number: 1, served: '2022-02-01' },
          { number: 2, served: '2022-03-01' },
        ],
        limit: 2,
      },
    ]);
  });

  test('one in each of two terms is one in the current term; the policy may count all', () => {
    const who = officer([Y2022, Y2023], { warnings: [warning(1, '2022-12-01'), warning(2, '2023-02-01')] });
    expect(reasons(who, '2023-06-01')).toBeNull();
    expect(reasons(who, '2023-06-01', {}, always({ warningScope: 'all' }))).toHaveLength(1);
  });

  test('a later policy neither undoes a limit that was reached nor reaches one backwards', () => {
    const two = officer([Y2022], { warnings: [warning(1, '2022-02-01'), warning(2, '2022-03-01')] });
    expect(reasons(two, '2022-06-01', {}, since('2022-05-01', { warningsMax: 3 }))).toMatchObject([{ limit: 2 }]);
    expect(reasons(two, '2022-06-01', {}, since('2022-03-01', { warningsMax: 3 }))).toBeNull();
    const one = officer([Y2022], { warnings: [warning(1, '2022-02-01')] });
    expect(reasons(one, '2022-06-01', {}, since('2022-05-01', { warningsMax: 1 }))).toBeNull();
    expect(reasons(one, '2022-06-01', {}, since('2022-02-01', { warningsMax: 1 }))).toMatchObject([{ limit: 1 }]);
  });
});

describe('3.5 dismissal: missed months', () => {
  test('each limit reached is a ground with its months and its number', () => {
    const limits: MissedLimit[] = [
      { kind: 'consecutive', months: ['2022-02', '2022-03'], clause: '3.5', limit: 2 },
      { kind: 'year', months: ['2022-02', '2022-03', '2022-05', '2022-07'], clause: '3.5', limit: 3 },
    ];
    expect(reasons(officer([Y2022]), '2022-08-01', { duty: { limits } })).toEqual([
      { rule: 'consecutive-missed', clause: '3.5', months: ['2022-02', '2022-03'], limit: 2 },
      { rule: 'missed-in-year', clause: '3.5', months: ['2022-02', '2022-03', '2022-05', '2022-07'], limit: 3 },
    ]);
  });

  test.each(HISTORIES)('$name', ({ officer: who, reports, asOf, policyOn = always(), limits }) => {
    const duty = monthlyDuty(who, reports, asOf, policyOn);
    const inService = who.terms.some(({ appointed, ends }) => appointed <= asOf && asOf <= ends);
    const dismissed = who.dismissal !== undefined && who.dismissal.on <= asOf;
    const proposal = proposeDismissal({ officer: who, duty, decidedUnqualified: [] }, asOf, policyOn);
    expect(proposal !== null).toBe(limits.length > 0 && inService && !dismissed);
  });
});

describe('5.4 dismissal: a verified breach', () => {
  test('one ground for each, with what was found', () => {
    const breaches = [
      { clue: '举报一', verified: '2022-04-01', conclusion: '属实' },
      { clue: '举报二', verified: '2022-04-02', conclusion: '不属实' },
      { clue: '举报三' },
      { clue: '举报四', verified: '2022-05-01', conclusion: '属实', decision: '〔2022〕7号' },
    ];
    expect(reasons(officer([Y2022], { breaches }))).toEqual([
      { rule: 'breach', clause: '5.4', clue: '举报一', verified: '2022-04-01', conclusion: '属实' },
      { rule: 'breach', clause: '5.4', clue: '举报四', verified: '2022-05-01', conclusion: '属实' },
    ]);
  });

  test('a breach verified after asOf is not known yet', () => {
    const who = officer([Y2022], { breaches: [{ clue: '举报', verified: '2022-06-02', conclusion: '属实' }] });
    expect(reasons(who, '2022-06-01')).toBeNull();
    expect(reasons(who, '2022-06-02')).toHaveLength(1);
  });
});

describe('7.4 dismissal: graded 不合格', () => {
  const decided = (day: string, year = 2022) => ({ decidedUnqualified: [{ year, decided: day }] });
  const renewed = officer([Y2022, Y2023]);

  test.each([
    ['on the first day of the current term', '2023-01-01', true],
    ['within it', '2023-01-10', true],
    ['on asOf', '2023-03-01', true],
    ['after asOf', '2023-03-02', false],
    ['in the term before', '2022-12-31', false],
  ])('decided %s', (_, day, proposed) => {
    expect(reasons(renewed, '2023-03-01', decided(day))).toEqual(
      proposed ? [{ rule: 'unqualified', clause: '7.4', year: 2022, decided: day }] : null,
    );
  });

  test('decided on the last day of a term that was not renewed', () => {
    expect(reasons(officer([Y2022]), '2022-12-31', decided('2022-12-31'))).toHaveLength(1);
    expect(reasons(officer([Y2022]), '2023-01-10', decided('2023-01-10'))).toBeNull();
  });
});

describe('7.4 dismissal: whatever the facts', () => {
  const served = fc.integer({ min: 1, max: 9 }).map((month) => `2022-0${month}-10`);
  test('one more warning never takes a proposal back, and a proposal always has a ground', () => {
    fc.assert(
      fc.property(fc.array(served, { maxLength: 4 }), served, fc.integer({ min: 1, max: 4 }), (days, more, warningsMax) => {
        const told = (list: string[]) =>
          reasons(
            officer([Y2022], { warnings: list.map((day, i) => warning(i + 1, day)) }),
            '2022-10-01',
            {},
            always({ warningsMax }),
          );
        expect(told(days) !== null).toBe(days.length >= warningsMax);
        if (told(days)) expect(told([...days, more])).toHaveLength(1);
      }),
    );
  });
});
