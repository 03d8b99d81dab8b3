import { describe, expect, test } from 'vitest';
import type { Officer } from '../records/schema/officers.ts';
import { type DismissalFault, dismissalFaults } from './dismissal-record.ts';
import { Y2022 } from './officer.fixtures.ts';

const sound = { on: '2022-06-01', basis: '3.5', decision: '屯营商〔2022〕5号' };
const faultsOf = (dismissal: Officer['dismissal']) => dismissalFaults({ terms: [Y2022], ...(dismissal ? { dismissal } : {}) });

describe('7.4 a dismissal is a dated human decision with its basis', () => {
  test.each<[string, NonNullable<Officer['dismissal']>, DismissalFault[]]>([
    ['as it should be', sound, []],
    ['basis read by YAML as a number', { ...sound, basis: 7.4 }, []],
    ['for a breach', { ...sound, basis: '5.4' }, []],
    ['on the first day of the term', { ...sound, on: '2022-01-01' }, []],
    ['on its last day', { ...sound, on: '2022-12-31' }, []],
    ['before the term', { ...sound, on: '2021-12-31' }, ['outside-service']],
    ['the day after it', { ...sound, on: '2023-01-01' }, ['outside-service']],
    ['without a decision', { on: '2022-06-01', basis: '3.5' }, ['no-decision']],
    ['with a blank one', { ...sound, decision: ' ' }, ['no-decision']],
    ['on a clause that dismisses nobody', { ...sound, basis: '6.2' }, ['unknown-basis']],
    ['on no clause at all', { on: '2022-06-01', basis: '不合适' }, ['no-decision', 'unknown-basis']],
  ])('%s', (_, dismissal, expected) => {
    expect(faultsOf(dismissal)).toEqual(expected);
  });

  test('who is not dismissed has nothing wrong', () => expect(faultsOf(undefined)).toEqual([]));
});
