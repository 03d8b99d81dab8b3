import { describe, expect, test } from 'vitest';
import { conflictsOf } from './conflict.ts';

describe('5.3 conflicts of interest', () => {
  test.each([
    ['no unit named, none avoided', {}, {}, []],
    ['a unit named, none avoided', { units: ['housing'] }, {}, []],
    ['no unit named, one avoided', {}, { conflicts: ['housing'] }, []],
    ['another unit', { units: ['tax'] }, { conflicts: ['housing'] }, []],
    ['the avoided unit', { units: ['housing'] }, { conflicts: ['housing'] }, ['housing']],
    ['one of several', { units: ['tax', 'housing', 'water'] }, { conflicts: ['power', 'housing'] }, ['housing']],
    ['all, in the report’s order', { units: ['tax', 'housing'] }, { conflicts: ['housing', 'tax'] }, ['tax', 'housing']],
    ['a unit named twice is told once', { units: ['tax', 'tax'] }, { conflicts: ['tax'] }, ['tax']],
    ['a name that only begins alike is another unit', { units: ['housing-fund'] }, { conflicts: ['housing'] }, []],
  ])('%s', (_, report, officer, expected) => {
    expect(conflictsOf(report, officer)).toEqual(expected);
  });
});
