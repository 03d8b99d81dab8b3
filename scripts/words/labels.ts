import type { Grade } from '../records/schema/assessment.ts';
import type { Dispatch, LogEvent, Nature } from '../records/schema/dispatch.ts';
import type { Category } from '../records/schema/officers.ts';
import type { Adoption, Report, Screening } from '../records/schema/report.ts';
import type { Verdict } from '../rules/dispatch-clock.ts';
import type { DispatchState } from '../rules/dispatch-history.ts';
import type { FallbackBase, GradedYear, GradeFlag } from '../rules/grading.ts';
import type { MonthState } from '../rules/monthly-duty.ts';
import type { SubsidyFlag } from '../rules/subsidy.ts';

/** What people call things: the words of the regulation and of the offices (people page), for every output. */
export const STATES: Readonly<Record<DispatchState, string>> = {
  'awaiting-signature': '待签收',
  'in-progress': '办理中',
  'awaiting-review': '待审核',
  closed: '已办结',
  declined: '已退单',
};

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  'on-time': '按时办结',
  late: '逾期办结',
  open: '未逾期',
  overdue: '逾期未结',
  excluded: '不计',
};

export const EVENTS: Readonly<Record<LogEvent, string>> = {
  dispatched: '转办',
  signed: '签收',
  declined: '退单',
  'decline-accepted': '同意退单',
  'decline-refused': '不同意退单',
  replied: '回复',
  accepted: '办结',
  returned: '退回重办',
  urged: '催办',
  reclassified: '变更性质',
  discussed: '协调会研究',
  escalated: '提请专班',
  reopened: '重新转办',
};

export const NATURES: Readonly<Record<Nature, string>> = { general: '一般', special: '特殊' };

/** 6.2 in the regulation's own words, which don't follow from the short ones: wherever a sentence or a form names the nature. */
export const NATURE_TERMS: Readonly<Record<Nature, string>> = { general: '一般性问题', special: '特殊问题' };

export const MONTHS: Readonly<Record<MonthState, string>> = {
  reported: '已上报',
  'invalid-only': '已上报未达标',
  missed: '未上报',
  pending: '待定',
  partial: '不足整月',
  'out-of-service': '不在聘期',
  excused: '免报',
};

export const CATEGORIES: Readonly<Record<Category, string>> = {
  official: '公职人员',
  enterprise: '企业主体',
  community: '社会人士',
};

export const GRADES: Readonly<Record<Grade, string>> = {
  excellent: '优秀',
  good: '良好',
  qualified: '合格',
  unqualified: '不合格',
};

export const GRADE_PATHS: Readonly<Record<GradedYear['officers'][number]['path'], string>> = {
  adoption: '按采纳数（7.2）',
  total: '按提供总数（7.3）',
  duty: '专项任务未按要求完成（7.2）',
};

/** 7.3: whose head count the shares are taken of. */
export const GRADE_BASES: Readonly<Record<FallbackBase, string>> = { pool: '按总数考核的人', all: '全体参加考核的人' };

export const GRADE_FLAGS: Readonly<Record<GradeFlag, string>> = {
  dismissed: '年内解聘，不占名额',
  'no-valid-report': '没有有效报告，不能高于合格',
  'dismissal-undecided': '达到解聘条件，没有作出决定',
  'outranks-more-adopted': '等级高于采纳更多的人',
  lowered: '办公室调低',
  'decision-refused': '考核决定不合规定，没有采用',
  provisional: '年度没有结束，暂定',
};

export const SUBSIDY_FLAGS: Readonly<Record<SubsidyFlag, string>> = {
  'awaiting-full-year': '待满一年',
  'under-a-year': '任职不满一年',
  unqualified: '考核不合格',
  'verified-breach': '违反工作纪律，经核实',
  'dismissed-unpaid': '发放之前已解聘',
  undecided: '年度考核还没有决定',
  paid: '已发放',
  'paid-undue': '发放时不应发放，请报县财政处理',
};

export const ROLES = { lead: '主办', assisting: '协办' } as const;

export const REPORT_KINDS: Readonly<Record<Report['kind'], string>> = {
  report: '体验报告',
  opinion: '意见',
  suggestion: '工作建议',
};

export const SCREENINGS: Readonly<Record<Screening['result'], string>> = {
  valid: '有效',
  invalid: '无效',
  duplicate: '重复',
  returned: '退回补充',
};

export const ADOPTIONS: Readonly<Record<Adoption['result'], string>> = {
  adopted: '采纳',
  partial: '部分采纳',
  rejected: '不采纳',
};

export const PUBLICATIONS: Readonly<Record<NonNullable<Dispatch['publication']>['result'], string>> = {
  pending: '待定',
  public: '公开',
  withheld: '不公开',
};
