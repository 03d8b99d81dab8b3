import type { OfficeDispatch, OfficeLedger, OfficeReport } from '../views/office.ts';
import type { PublicCounty } from '../views/public.ts';
import type { PublicDispatch } from '../views/public-dispatch.ts';
import { ADOPTIONS, NATURES, PUBLICATIONS, REPORT_KINDS, ROLES, SCREENINGS, STATES, VERDICTS } from '../words/labels.ts';
import { type Column, type ExportTable, tableOf } from './column.ts';

const DAY = { width: 13, isDay: true } as const;

/** How a matter went, from its receipt on: the same for everyone. */
const COURSE: readonly Column<
  Pick<OfficeDispatch & PublicDispatch, 'deemed' | 'due' | 'replied' | 'closed' | 'state' | 'verdict' | 'daysUsed' | 'daysOver'>
>[] = [
  { title: '视为签收', width: 10, of: ({ deemed }) => (deemed ? '是' : '否') },
  { title: '办结截止日', ...DAY, of: ({ due }) => due },
  { title: '回复日期', ...DAY, of: ({ replied }) => replied },
  { title: '办结日期', ...DAY, of: ({ closed }) => closed },
  { title: '状态', width: 10, of: ({ state }) => STATES[state] },
  { title: '时限判定', width: 10, of: ({ verdict }) => verdict && VERDICTS[verdict] },
  { title: '用时（工作日）', width: 16, of: ({ daysUsed }) => daysUsed },
  { title: '超期（工作日）', width: 16, of: ({ daysOver }) => daysOver },
];

const PUBLIC_COLUMNS: readonly Column<PublicDispatch>[] = [
  { title: '编号', width: 14, of: ({ id }) => id },
  { title: '文号', width: 24, of: ({ number }) => number },
  { title: '责任单位', width: 24, of: ({ unit }) => unit.name },
  { title: '主办协办', width: 10, of: ({ role }) => role && ROLES[role] },
  { title: '性质', width: 8, of: ({ nature }) => NATURES[nature] },
  { title: '主题', width: 16, of: ({ theme }) => theme?.label ?? null },
  { title: '环节', width: 16, of: ({ stage }) => stage?.label ?? null },
  { title: '问题类型', width: 24, of: ({ problems }) => problems.map(({ label }) => label).join('、') },
  { title: '标题', width: 48, of: ({ content }) => content?.title ?? '（内容未公开）' },
  { title: '转办日期', ...DAY, of: ({ dispatched }) => dispatched },
  { title: '收到日期', ...DAY, of: ({ received }) => received },
  ...COURSE,
  { title: '问题摘要', width: 60, of: ({ content }) => content?.summary ?? null },
  { title: '办理结果', width: 60, of: ({ content }) => content?.replySummary ?? null },
];

const OFFICE_COLUMNS: readonly Column<OfficeDispatch>[] = [
  { title: '编号', width: 14, of: ({ id }) => id },
  { title: '文号', width: 24, of: ({ number }) => number },
  { title: '责任单位', width: 24, of: ({ unitName }) => unitName },
  { title: '主办协办', width: 10, of: ({ role }) => role && ROLES[role] },
  { title: '性质', width: 8, of: ({ nature }) => NATURES[nature] },
  { title: '定为特殊的理由', width: 30, of: ({ natureReason }) => natureReason },
  { title: '主题', width: 16, of: ({ theme }) => theme },
  { title: '环节', width: 16, of: ({ stage }) => stage },
  { title: '问题类型', width: 24, of: ({ problems }) => problems.join('、') },
  { title: '标题', width: 48, of: ({ title }) => title },
  { title: '问题摘要', width: 60, of: ({ summary }) => summary },
  { title: '办理要求', width: 40, of: ({ request }) => request },
  { title: '体验报告', width: 24, of: ({ reports }) => reports.join('、') },
  { title: '转办日期', ...DAY, of: ({ dispatched }) => dispatched },
  { title: '签收日期', ...DAY, of: ({ signed }) => signed },
  { title: '收到日期', ...DAY, of: ({ received }) => received },
  ...COURSE,
  { title: '回复内容', width: 60, of: ({ replyText }) => replyText },
  { title: '办理结果', width: 60, of: ({ replySummary }) => replySummary },
  { title: '退回重办次数', width: 14, of: ({ returns }) => returns },
  { title: '催办次数', width: 10, of: ({ urged }) => urged },
  { title: '是否公开', width: 10, of: ({ publication }) => PUBLICATIONS[publication] },
];

const REPORT_COLUMNS: readonly Column<OfficeReport>[] = [
  { title: '编号', width: 14, of: ({ id }) => id },
  { title: '体验员代码', width: 14, of: ({ officer }) => officer },
  { title: '收件日期', ...DAY, of: ({ received }) => received },
  { title: '类别', width: 12, of: ({ kind }) => REPORT_KINDS[kind] },
  { title: '主题', width: 16, of: ({ theme }) => theme },
  { title: '责任单位', width: 24, of: ({ unitNames }) => unitNames.join('、') },
  { title: '标题', width: 48, of: ({ title }) => title },
  { title: '筛选结果', width: 12, of: ({ screening }) => screening && SCREENINGS[screening] },
  { title: '筛选日期', ...DAY, of: ({ screenedOn }) => screenedOn },
  { title: '采纳结果', width: 12, of: ({ adoption }) => adoption && ADOPTIONS[adoption] },
  { title: '采纳日期', ...DAY, of: ({ adoptedOn }) => adoptedOn },
];

/** The public ledger as one table. */
export const publicTables = ({ dispatches }: PublicCounty): ExportTable[] => [
  tableOf('转办台账（公开）', PUBLIC_COLUMNS, dispatches),
];

/** The office's ledger: what went out, and what came in. */
export const officeTables = ({ dispatches, reports }: OfficeLedger): ExportTable[] => [
  tableOf('转办台账', OFFICE_COLUMNS, dispatches),
  tableOf('收件登记', REPORT_COLUMNS, reports),
];
