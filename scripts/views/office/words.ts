import type { Severity } from '../../findings/finding.ts';
import type { Screening } from '../../records/schema/report.ts';
import type { Certificate } from '../../rules/certificate.ts';
import type { DecisionFault, FallbackBase, GradeFlag } from '../../rules/grading.ts';

/** Words that only the office's pages need; what every output shares is in `scripts/words/labels.ts`. */

export const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', notice: '提示' };

export const SCREENINGS: Readonly<Record<Screening['result'], string>> = {
  valid: '有效',
  invalid: '无效',
  duplicate: '重复（并案）',
  returned: '退回补充',
};

/** 7.3: whose head count the shares are taken of. */
export const BASES: Readonly<Record<FallbackBase, string>> = { pool: '按总数考核的人', all: '全体参加考核的人' };

export const GRADE_PATHS = {
  adoption: '按采纳数（7.2）',
  total: '按提供总数（7.3）',
  duty: '专项任务未按要求完成（7.2）',
} as const;

export const GRADE_FLAGS: Readonly<Record<GradeFlag, string>> = {
  dismissed: '年内解聘，不占名额',
  'no-valid-report': '没有有效报告，不能高于合格',
  'outranks-more-adopted': '等级高于采纳更多的人',
  lowered: '办公室调低',
  'decision-refused': '考核决定不合规定，没有采用',
  provisional: '年度没有结束，暂定',
};

export const DECISION_FAULTS: Readonly<Record<DecisionFault, string>> = {
  raised: '只能调低，不能高于建议的等级',
  'no-reason': '调低没有写理由',
  'no-duty': '没有认定未完成的专项任务，不能定为不合格',
};

export const CERTIFICATES: Readonly<Record<Certificate, string>> = {
  'excellent-officer': '优秀体验员荣誉证书',
  'good-officer': '良好体验员荣誉证书',
  'qualified-officer': '合格体验员荣誉证书',
};
