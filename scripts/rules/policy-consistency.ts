import type { PolicyKey, PolicyValues } from '../records/schema/policy.ts';

/** Something wrong between policy values that are each fine alone; `keys` are the values that have to be looked at. */
export type PolicyFault = { readonly clause: string; readonly keys: readonly PolicyKey[] } & (
  | { readonly fault: 'thresholds-out-of-order' }
  /** No number of adoptions earns this grade. */
  | { readonly fault: 'grade-unreachable'; readonly grade: 'good' | 'qualified' }
  /** Officers with `from` to `to` adoptions are not too few for 7.2 and yet have no grade by it. */
  | { readonly fault: 'fallback-gap'; readonly from: number; readonly to: number }
  /** Officers with `from` to `to` adoptions have a grade by 7.2 and are still graded by 7.3. */
  | { readonly fault: 'fallback-overlap'; readonly from: number; readonly to: number }
  | { readonly fault: 'shares-over-whole' }
  | { readonly fault: 'caps-differ-from-maximum'; readonly sum: number; readonly maximum: number }
  | { readonly fault: 'caps-differ-from-ratio' }
  | { readonly fault: 'subsidy-out-of-order' }
  | { readonly fault: 'special-shorter-than-general' }
);

/**
 * What is inconsistent in a policy's values taken together: the grading thresholds and shares (7.2, 7.3), the
 * subsidies (7.5), the caps (2.1) and the time limits (6.2). Empty for the regulation as issued.
 */
export function policyFaults(policy: PolicyValues): PolicyFault[] {
  return [...thresholdFaults(policy), ...fallbackFaults(policy), ...otherFaults(policy)];
}

function* thresholdFaults({ excellentOver, goodOver, qualifiedFrom }: PolicyValues): Generator<PolicyFault> {
  // 优秀 starts at excellentOver + 1, 良好 at goodOver + 1, 合格 at qualifiedFrom.
  const good = { clause: '7.2', keys: ['excellentOver', 'goodOver'] } as const;
  if (excellentOver < goodOver) yield { ...good, fault: 'thresholds-out-of-order' };
  if (excellentOver === goodOver) yield { ...good, fault: 'grade-unreachable', grade: 'good' };
  const qualified = { clause: '7.2', keys: ['goodOver', 'qualifiedFrom'] } as const;
  if (goodOver + 1 < qualifiedFrom) yield { ...qualified, fault: 'thresholds-out-of-order' };
  if (goodOver + 1 === qualifiedFrom) yield { ...qualified, fault: 'grade-unreachable', grade: 'qualified' };
}

function* fallbackFaults({ fallbackBelow, qualifiedFrom }: PolicyValues): Generator<PolicyFault> {
  const found = { clause: '7.3', keys: ['fallbackBelow', 'qualifiedFrom'] } as const;
  if (fallbackBelow < qualifiedFrom) yield { ...found, fault: 'fallback-gap', from: fallbackBelow, to: qualifiedFrom - 1 };
  if (fallbackBelow > qualifiedFrom) yield { ...found, fault: 'fallback-overlap', from: qualifiedFrom, to: fallbackBelow - 1 };
}

function* otherFaults(policy: PolicyValues): Generator<PolicyFault> {
  const { excellentShare, goodShare, maxByCategory: caps, maxOfficers, ratio, subsidy, generalDays, specialDays } = policy;
  if (excellentShare + goodShare - 1 > Number.EPSILON) {
    yield { fault: 'shares-over-whole', clause: '7.3', keys: ['excellentShare', 'goodShare'] };
  }
  const sum = caps.official + caps.enterprise + caps.community;
  if (sum !== maxOfficers) {
    yield { fault: 'caps-differ-from-maximum', clause: '2.1', keys: ['maxByCategory', 'maxOfficers'], sum, maximum: maxOfficers };
  }
  const inRatio = caps.official * ratio.enterprise === caps.enterprise * ratio.official;
  if (!inRatio || caps.enterprise * ratio.community !== caps.community * ratio.enterprise) {
    yield { fault: 'caps-differ-from-ratio', clause: '2.1', keys: ['maxByCategory', 'ratio'] };
  }
  if (subsidy.excellent < subsidy.good || subsidy.good < subsidy.qualified) {
    yield { fault: 'subsidy-out-of-order', clause: '7.5', keys: ['subsidy'] };
  }
  if (specialDays < generalDays) {
    yield { fault: 'special-shorter-than-general', clause: '6.2', keys: ['generalDays', 'specialDays'] };
  }
}
