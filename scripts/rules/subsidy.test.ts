import { describe, expect, it } from 'vitest';
import { type Subsidy, type SubsidyFacts, yearlySubsidy } from './subsidy.ts';

/** Appointed 2022-01-01, graded for 2022, decided 2023-01-10, judged at the end of March. */
const FACTS: SubsidyFacts = {
  grade: 'good',
  fullYearDate: '2023-01-01',
  verifiedBreaches: [],
  decidedOn: '2023-01-10',
  asOf: '2023-03-31',
  policy: { subsidy: { excellent: 5000, good: 3000, qualified: 2000 } },
};
const subsidy = (change: Partial<SubsidyFacts> = {}) => yearlySubsidy({ ...FACTS, ...change });
const none: Subsidy = { fullYear: true, eligibleFrom: null, subsidy: 0, flags: [] };

describe('7.5 the yearly subsidy', () => {
  it.each([
    ['excellent', 5000],
    ['good', 3000],
    ['qualified', 2000],
  ] as const)('%s: %i yuan, from the grade decision when that is later', (grade, yuan) => {
    expect(subsidy({ grade })).toEqual({ fullYear: true, eligibleFrom: '2023-01-10', subsidy: yuan, flags: [] });
  });

  it('takes its amounts from the policy', () => {
    expect(subsidy({ policy: { subsidy: { excellent: 3, good: 2, qualified: 1 } } }).subsidy).toBe(2);
  });

  it('is payable from the full-year date when that is later', () => {
    const late = { fullYearDate: '2023-03-01' };
    expect(subsidy({ ...late, asOf: '2023-02-28' })).toEqual({
      ...{ fullYear: false, eligibleFrom: '2023-03-01', subsidy: 0, flags: ['awaiting-full-year'] },
    });
    expect(subsidy({ ...late, asOf: '2023-03-01' })).toEqual({
      fullYear: true,
      eligibleFrom: '2023-03-01',
      subsidy: 3000,
      flags: [],
    });
  });

  it('does not wait for the record of the decision, but says that it is missing', () => {
    const undecided = { fullYear: true, eligibleFrom: '2023-01-01', subsidy: 3000, flags: ['undecided'] };
    expect(subsidy({ decidedOn: undefined })).toEqual(undecided);
    expect(subsidy({ asOf: '2023-01-09' })).toEqual(undecided);
  });

  it.each<[string, Partial<SubsidyFacts>, Subsidy]>([
    ['不合格', { grade: 'unqualified' }, { ...none, flags: ['unqualified'] }],
    ['a verified breach', { verifiedBreaches: [{ verified: '已核实' }] }, { ...none, flags: ['verified-breach'] }],
    ['dismissed before payment', { dismissedOn: '2023-02-01' }, { ...none, flags: ['dismissed-unpaid'] }],
    ['never a full year', { fullYearDate: null }, { ...none, fullYear: false, flags: ['under-a-year'] }],
    [
      'a breach while the year is still being served',
      { verifiedBreaches: [{ verified: '已核实' }], fullYearDate: '2023-06-01' },
      { ...none, fullYear: false, flags: ['awaiting-full-year', 'verified-breach'] },
    ],
  ])('none: %s', (_, change, outcome) => {
    expect(subsidy(change)).toEqual(outcome);
  });

  it('a dismissal cancels it from its own day on', () => {
    expect(subsidy({ dismissedOn: '2023-02-01', asOf: '2023-01-31' })).toMatchObject({ subsidy: 3000, flags: [] });
    expect(subsidy({ dismissedOn: '2023-02-01', asOf: '2023-02-01' })).toMatchObject({ subsidy: 0, flags: ['dismissed-unpaid'] });
  });
});

describe('7.5 one payment a year', () => {
  const paidOn = '2023-01-20';
  const stands: Subsidy = { fullYear: true, eligibleFrom: '2023-01-10', subsidy: 3000, flags: ['paid'] };

  it('stays as paid, whatever comes after', () => {
    expect(subsidy({ paidOn })).toEqual(stands);
    expect(subsidy({ paidOn, dismissedOn: '2023-01-21' })).toEqual(stands);
    expect(subsidy({ paidOn, verifiedBreaches: [{ verified: '已核实' }] })).toEqual({
      ...stands,
      flags: ['verified-breach', 'paid'],
    });
  });

  it('was not due once a breach had been verified', () => {
    const undue = { ...none, flags: ['verified-breach', 'paid', 'paid-undue'] };
    expect(subsidy({ paidOn, verifiedBreaches: [{ verified: '2023-01-19' }] })).toEqual(undue);
    expect(subsidy({ paidOn, verifiedBreaches: [{ verified: '2023-01-20' }] })).toEqual({
      ...stands,
      flags: ['verified-breach', 'paid'],
    });
  });

  it('is not seen before its day', () => {
    expect(subsidy({ paidOn, asOf: '2023-01-19' }).flags).toEqual([]);
  });

  it('is cancelled by a dismissal on or before the day of payment', () => {
    for (const dismissedOn of ['2023-01-15', paidOn]) {
      expect(subsidy({ paidOn, dismissedOn })).toEqual({ ...none, flags: ['dismissed-unpaid', 'paid', 'paid-undue'] });
    }
  });

  it.each<[string, Partial<SubsidyFacts>, Partial<Subsidy>]>([
    ['before the decision', { paidOn: '2023-01-09' }, { subsidy: 3000, flags: ['paid', 'paid-undue'] }],
    ['on the day of the decision', { paidOn: '2023-01-10' }, { subsidy: 3000, flags: ['paid'] }],
    [
      'before the full year',
      { paidOn, fullYearDate: '2023-06-01' },
      { fullYear: false, subsidy: 3000, flags: ['awaiting-full-year', 'paid', 'paid-undue'] },
    ],
    [
      'without ever a full year',
      { paidOn, fullYearDate: null },
      { eligibleFrom: null, subsidy: 3000, flags: ['under-a-year', 'paid', 'paid-undue'] },
    ],
    [
      'for 不合格',
      { paidOn, grade: 'unqualified' },
      { eligibleFrom: null, subsidy: 0, flags: ['unqualified', 'paid', 'paid-undue'] },
    ],
  ])('shows a payment made %s', (_, change, outcome) => {
    expect(subsidy(change)).toMatchObject(outcome);
  });
});
