import { describe, expect, test } from 'vitest';
import type { Duty } from '../records/schema/officers.ts';
import { dutyState } from './assigned-duty.ts';
import { unmetDuties } from './unmet-duty.ts';

const duty = (change: Partial<Duty> = {}): Duty => ({ id: 'T1', due: '2022-09-30', ...change });

describe('3.4 where an assigned task stands', () => {
  test.each<[string, Duty, string, ReturnType<typeof dutyState>]>([
    ['before its due day', duty(), '2022-09-29', 'open'],
    ['on its due day', duty(), '2022-09-30', 'open'],
    ['the day after', duty(), '2022-10-01', 'outcome-missing'],
    ['done', duty({ outcome: 'done' }), '2022-10-01', 'done'],
    ['unmet with a decision', duty({ outcome: 'unmet', decision: '专班纪要〔2022〕9号' }), '2022-10-01', 'unmet'],
    ['unmet without one', duty({ outcome: 'unmet' }), '2022-10-01', 'undecided'],
    ['unmet with a blank one', duty({ outcome: 'unmet', decision: ' ' }), '2022-10-01', 'undecided'],
    ['unmet without a decision before it is due', duty({ outcome: 'unmet' }), '2022-09-01', 'undecided'],
  ])('%s', (_, one, asOf, expected) => {
    expect(dutyState(one, asOf)).toBe(expected);
  });
});

describe('7.2 only a decided unmet task has an effect', () => {
  test.each([duty({ outcome: 'unmet' }), duty({ outcome: 'unmet', decision: '纪要' }), duty({ outcome: 'done' }), duty()])(
    'the two rules agree: %o',
    (one) => {
      expect(dutyState(one, '2022-12-31') === 'unmet').toBe(unmetDuties([one], 2022, '2022-12-31').length === 1);
    },
  );
});
