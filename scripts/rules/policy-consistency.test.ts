import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { PolicyValues } from '../records/schema/policy.ts';
import { type PolicyFault, policyFaults } from './policy-consistency.ts';

const file = parse(readFileSync(new URL('../../data/policy/2021-trial.yaml', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;
const ISSUED = Object.fromEntries(
  Object.entries(file).flatMap(([key, entry]) =>
    typeof entry === 'object' && entry && 'value' in entry ? [[key, entry.value]] : [],
  ),
) as unknown as PolicyValues;

const THRESHOLDS = ['excellentOver', 'goodOver'] as const;
const LOWER = ['goodOver', 'qualifiedFrom'] as const;
const FALLBACK = ['fallbackBelow', 'qualifiedFrom'] as const;

describe('7.2 7.3 consistency of the policy values', () => {
  it('the regulation as issued is consistent', () => {
    expect(ISSUED.excellentOver).toBe(10);
    expect(policyFaults(ISSUED)).toEqual([]);
  });

  it.each<[string, Partial<PolicyValues>, PolicyFault[]]>([
    ['优秀 below 良好', { excellentOver: 4 }, [{ fault: 'thresholds-out-of-order', clause: '7.2', keys: THRESHOLDS }]],
    [
      '优秀 starts where 良好 does',
      { excellentOver: 5 },
      [{ fault: 'grade-unreachable', clause: '7.2', keys: THRESHOLDS, grade: 'good' }],
    ],
    ['one count left for 良好', { excellentOver: 6 }, []],
    [
      '良好 below 合格',
      { qualifiedFrom: 7, fallbackBelow: 7 },
      [{ fault: 'thresholds-out-of-order', clause: '7.2', keys: LOWER }],
    ],
    [
      '良好 starts where 合格 does',
      { qualifiedFrom: 6, fallbackBelow: 6 },
      [{ fault: 'grade-unreachable', clause: '7.2', keys: LOWER, grade: 'qualified' }],
    ],
    ['a gap', { fallbackBelow: 3 }, [{ fault: 'fallback-gap', clause: '7.3', keys: FALLBACK, from: 3, to: 4 }]],
    ['an overlap', { fallbackBelow: 7 }, [{ fault: 'fallback-overlap', clause: '7.3', keys: FALLBACK, from: 5, to: 6 }]],
    ['shares of exactly the whole', { excellentShare: 0.7, goodShare: 0.3 }, []],
    [
      'shares over the whole',
      { excellentShare: 0.71 },
      [{ fault: 'shares-over-whole', clause: '7.3', keys: ['excellentShare', 'goodShare'] }],
    ],
    [
      'more officers than the caps allow',
      { maxOfficers: 40 },
      [{ fault: 'caps-differ-from-maximum', clause: '2.1', keys: ['maxByCategory', 'maxOfficers'], sum: 30, maximum: 40 }],
    ],
    [
      'caps in another ratio: too few officials',
      { maxByCategory: { official: 3, enterprise: 9, community: 15 }, maxOfficers: 27 },
      [{ fault: 'caps-differ-from-ratio', clause: '2.1', keys: ['maxByCategory', 'ratio'] }],
    ],
    [
      'caps in another ratio: too many from the community',
      { maxByCategory: { official: 6, enterprise: 9, community: 20 }, maxOfficers: 35 },
      [{ fault: 'caps-differ-from-ratio', clause: '2.1', keys: ['maxByCategory', 'ratio'] }],
    ],
    [
      '合格 paid more than 良好',
      { subsidy: { excellent: 5000, good: 1000, qualified: 2000 } },
      [{ fault: 'subsidy-out-of-order', clause: '7.5', keys: ['subsidy'] }],
    ],
    [
      '良好 paid more than 优秀',
      { subsidy: { excellent: 2500, good: 3000, qualified: 2000 } },
      [{ fault: 'subsidy-out-of-order', clause: '7.5', keys: ['subsidy'] }],
    ],
    ['a lower grade paid the same', { subsidy: { excellent: 2000, good: 2000, qualified: 2000 } }, []],
    [
      'special matters sooner than general ones',
      { specialDays: 2 },
      [{ fault: 'special-shorter-than-general', clause: '6.2', keys: ['generalDays', 'specialDays'] }],
    ],
  ])('%s', (_, change, faults) => {
    expect(policyFaults({ ...ISSUED, ...change })).toEqual(faults);
  });

  it('finds every fault at once', () => {
    const faults = policyFaults({ ...ISSUED, excellentOver: 1, fallbackBelow: 9, goodShare: 0.9 });
    expect(faults.map(({ fault }) => fault)).toEqual(['thresholds-out-of-order', 'fallback-overlap', 'shares-over-whole']);
  });
});
