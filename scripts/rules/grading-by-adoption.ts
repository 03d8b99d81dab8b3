import type { Grade } from '../records/schema/assessment.ts';
import type { PolicyValues } from '../records/schema/policy.ts';

export type AdoptionPolicy = Pick<PolicyValues, 'excellentOver' | 'goodOver' | 'qualifiedFrom' | 'fallbackBelow'>;

/** A grade that can be earned by counting: 不合格 never can, it needs an unmet duty. */
export type EarnedGrade = Exclude<Grade, 'unqualified'>;

/**
 * The highest grade that `adopted` reports reach (7.2), null when they reach none. 优秀 and 良好 start above their
 * threshold (不含), 合格 at its own (至少).
 */
export function gradeByAdoption(adopted: number, policy: AdoptionPolicy): EarnedGrade | null {
  if (adopted > policy.excellentOver) return 'excellent';
  if (adopted > policy.goodOver) return 'good';
  if (adopted >= policy.qualifiedFrom) return 'qualified';
  return null;
}

/** Whether `adopted` is too small, so that the total handed in decides (7.3); also when 7.2 has no grade for it. */
export function fallsToTotal(adopted: number, policy: AdoptionPolicy): boolean {
  return adopted < policy.fallbackBelow || gradeByAdoption(adopted, policy) === null;
}
