import { describe, expect, it } from 'vitest';
import type { Duty } from '../records/schema/officers.ts';
import { unmetDuties } from './unmet-duty.ts';

const duty = (change: Partial<Duty>): Duty => ({
  id: 'T1',
  due: '2022-09-30',
  outcome: 'unmet',
  decision: '专班纪要〔2022〕9号',
  ...change,
});
const { decision: _, ...undecided } = duty({});
const { outcome: __, ...open } = duty({});

describe('7.2 unmet duties', () => {
  it('names each unmet duty that was decided', () => {
    expect(unmetDuties([duty({}), duty({ id: 'T2', outcome: 'done' }), duty({ id: 'T3' })], 2022, '2022-12-31')).toEqual([
      'T1',
      'T3',
    ]);
  });

  it.each<[string, Duty]>([
    ['done', duty({ outcome: 'done' })],
    ['no outcome yet', open],
    ['no decision', undecided],
    ['a blank decision', duty({ decision: '  ' })],
    ['due the year before', duty({ due: '2021-12-31' })],
    ['due the year after', duty({ due: '2023-01-01' })],
  ])('has no effect: %s', (_, one) => {
    expect(unmetDuties([one], 2022, '2023-12-31')).toEqual([]);
  });

  it('has no effect before it is due', () => {
    expect(unmetDuties([duty({})], 2022, '2022-09-29')).toEqual([]);
    expect(unmetDuties([duty({})], 2022, '2022-09-30')).toEqual(['T1']);
  });

  it('an officer without duties has none unmet', () => {
    expect(unmetDuties(undefined, 2022, '2022-12-31')).toEqual([]);
  });
});
