import { describe, expect, it } from 'vitest';
import type { Adoption, Screening } from '../records/schema/report.ts';
import { adoptedInYear, type CountedReport, countsAsAdopted, submittedInYear, validInYear } from './adoption.ts';

const valid: Screening = { result: 'valid', on: '2022-03-16' };
const adopted: Adoption = { result: 'adopted', on: '2022-04-02' };
const report = (screening?: Screening, adoption?: Adoption, received = '2022-03-15'): CountedReport => ({
  received,
  ...(screening ? { screening } : {}),
  ...(adoption ? { adoption } : {}),
});
const late = '2023-12-31';

describe('7.2 what counts as adopted', () => {
  it.each<[string, CountedReport, boolean]>([
    ['adopted', report(valid, adopted), true],
    ['partly, and the decision counts it', report(valid, { ...adopted, result: 'partial', counts: true }), true],
    ['partly, and the decision does not', report(valid, { ...adopted, result: 'partial', counts: false }), false],
    ['partly, and the decision is silent', report(valid, { ...adopted, result: 'partial' }), false],
    ['rejected', report(valid, { ...adopted, result: 'rejected', counts: true }), false],
    ['not decided', report(valid), false],
    ['a duplicate', report({ ...valid, result: 'duplicate' }, adopted), false],
    ['invalid', report({ ...valid, result: 'invalid' }, adopted), false],
    ['returned', report({ ...valid, result: 'returned' }, adopted), false],
    ['not screened', report(undefined, adopted), false],
  ])('%s', (_, one, counts) => {
    expect(countsAsAdopted(one, late)).toBe(counts);
  });

  it('counts from the day of the decision, and from the screening when that is later', () => {
    expect(countsAsAdopted(report(valid, adopted), '2022-04-01')).toBe(false);
    expect(countsAsAdopted(report(valid, adopted), '2022-04-02')).toBe(true);
    const screenedLater = report({ ...valid, on: '2022-05-05' }, adopted);
    expect(countsAsAdopted(screenedLater, '2022-05-04')).toBe(false);
    expect(countsAsAdopted(screenedLater, '2022-05-05')).toBe(true);
  });

  it('belongs to the year of the decision, not of the report', () => {
    const carried = report({ ...valid, on: '2021-12-28' }, { ...adopted, on: '2022-01-05' }, '2021-12-27');
    expect(adoptedInYear([carried], 2021, late)).toEqual([]);
    expect(adoptedInYear([carried], 2022, late)).toEqual([carried]);
    expect(adoptedInYear([carried], 2022, '2022-01-04')).toEqual([]);
  });
});

describe('7.3 the total handed in', () => {
  const all = [
    report(undefined, undefined, '2022-01-01'),
    report({ ...valid, result: 'invalid' }, undefined, '2022-05-01'),
    report(valid, adopted),
    report({ ...valid, on: '2023-01-03' }, undefined, '2022-12-31'),
    report(valid, undefined, '2021-12-31'),
    report(valid, undefined, '2023-01-01'),
  ];
  const [unscreened, invalid, inMarch, onLastDay] = all;

  it('everything received in the year is handed in, whatever became of it', () => {
    expect(submittedInYear(all, 2022, late)).toEqual([unscreened, invalid, inMarch, onLastDay]);
    expect(submittedInYear(all, 2022, '2022-04-30')).toEqual([unscreened, inMarch]);
  });

  it('only what is screened valid by then is in the total, adopted or not', () => {
    expect(validInYear(all, 2022, late)).toEqual([inMarch, onLastDay]);
    expect(validInYear(all, 2022, '2023-01-02')).toEqual([inMarch]);
    expect(validInYear(all, 2022, '2022-03-15')).toEqual([]);
  });
});
