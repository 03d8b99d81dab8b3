import type { Grade } from '../records/schema/assessment.ts';

export const CERTIFICATES = ['excellent-officer', 'good-officer', 'qualified-officer'] as const;
export type Certificate = (typeof CERTIFICATES)[number];

/** The certificate of honour that goes with a grade (7.5 相应的荣誉证书); null for 不合格, which earns none. */
export function certificateFor(grade: Grade): Certificate | null {
  return grade === 'unqualified' ? null : `${grade}-officer`;
}
