import type { Severity } from '../../findings/finding.ts';
import type { Certificate } from '../../rules/certificate.ts';
import type { DecisionFault } from '../../rules/grading.ts';

/** Words that only the office's pages need; what every output shares is in `scripts/words/labels.ts`. */

export const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', notice: '提示' };

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
