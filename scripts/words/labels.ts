import type { Grade } from '../records/schema/assessment.ts';
import type { Nature } from '../records/schema/dispatch.ts';
import type { Category } from '../records/schema/officers.ts';
import type { Adoption, Report } from '../records/schema/report.ts';
import type { Verdict } from '../rules/dispatch-clock.ts';
import type { DispatchState } from '../rules/dispatch-history.ts';
import type { MonthState } from '../rules/monthly-duty.ts';

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

export const NATURES: Readonly<Record<Nature, string>> = { general: '一般', special: '特殊' };

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

export const ROLES = { lead: '主办', assisting: '协办' } as const;

export const REPORT_KINDS: Readonly<Record<Report['kind'], string>> = {
  report: '体验报告',
  opinion: '意见',
  suggestion: '工作建议',
};

export const ADOPTIONS: Readonly<Record<Adoption['result'], string>> = {
  adopted: '采纳',
  partial: '部分采纳',
  rejected: '不采纳',
};
