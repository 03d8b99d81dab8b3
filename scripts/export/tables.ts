import type { OfficeDispatch, OfficeLedger, OfficeReport } from '../views/office.ts';
import type { PublicCounty } from '../views/public.ts';
import type { PublicDispatch } from '../views/public-dispatch.ts';
import { ADOPTIONS, NATURES, PUBLICATIONS, REPORT_KINDS, ROLES, SCREENINGS, STATES, VERDICTS } from '../words/labels.ts';
import { type Column, type ExportTable, tableOf } from './column.ts';

const PUBLIC_COLUMNS: readonly Column<PublicDispatch>[] = [
  { title: '编号', of: ({ id }) => id },
  { title: '文号', of: ({ number }) => number },
  { title: '责任单位', of: ({ unit }) => unit.name },
  { title: '主办协办', of: ({ role }) => role && ROLES[role] },
  { title: '性质', of: ({ nature }) => NATURES[nature] },
  { title: '主题', of: ({ theme }) => theme?.label ?? null },
  { title: '环节', of: ({ stage }) => stage?.label ?? null },
  { title: '问题类型', of: ({ problems }) => problems.map(({ label }) => label).join('、') },
  { title: '标题', of: ({ content }) => content?.title ?? '（内容未公开）' },
  { title: '转办日期', of: ({ dispatched }) => dispatched },
  { title: '收到日期', of: ({ received }) => received },
  { title: '视为签收', of: ({ deemed }) => (deemed ? '是' : '否') },
  { title: '办结截止日', of: ({ due }) => due },
  { title: '回复日期', of: ({ replied }) => replied },
  { title: '办结日期', of: ({ closed }) => closed },
  { title: '状态', of: ({ state }) => STATES[state] },
  { title: '时限判定', of: ({ verdict }) => verdict && VERDICTS[verdict] },
  { title: '用时（工作日）', of: ({ daysUsed }) => daysUsed },
  { title: '超期（工作日）', of: ({ daysOver }) => daysOver },
  { title: '问题摘要', of: ({ content }) => content?.summary ?? null },
  { title: '办理结果', of: ({ content }) => content?.replySummary ?? null },
];

const OFFICE_COLUMNS: readonly Column<OfficeDispatch>[] = [
  { title: '编号', of: ({ id }) => id },
  { title: '文号', of: ({ number }) => number },
  { title: '责任单位', of: ({ unitName }) => unitName },
  { title: '主办协办', of: ({ role }) => role && ROLES[role] },
  { title: '性质', of: ({ nature }) => NATURES[nature] },
  { title: '定为特殊的理由', of: ({ natureReason }) => natureReason },
  { title: '主题', of: ({ theme }) => theme },
  { title: '环节', of: ({ stage }) => stage },
  { title: '问题类型', of: ({ problems }) => problems.join('、') },
  { title: '标题', of: ({ title }) => title },
  { title: '办理要求', of: ({ request }) => request },
  { title: '体验报告', of: ({ reports }) => reports.join('、') },
  { title: '转办日期', of: ({ dispatched }) => dispatched },
  { title: '签收日期', of: ({ signed }) => signed },
  { title: '收到日期', of: ({ received }) => received },
  { title: '视为签收', of: ({ deemed }) => (deemed ? '是' : '否') },
  { title: '办结截止日', of: ({ due }) => due },
  { title: '回复日期', of: ({ replied }) => replied },
  { title: '办结日期', of: ({ closed }) => closed },
  { title: '状态', of: ({ state }) => STATES[state] },
  { title: '时限判定', of: ({ verdict }) => verdict && VERDICTS[verdict] },
  { title: '用时（工作日）', of: ({ daysUsed }) => daysUsed },
  { title: '超期（工作日）', of: ({ daysOver }) => daysOver },
  { title: '退回重办次数', of: ({ returns }) => returns },
  { title: '催办次数', of: ({ urged }) => urged },
  { title: '是否公开', of: ({ publication }) => PUBLICATIONS[publication] },
];

const REPORT_COLUMNS: readonly Column<OfficeReport>[] = [
  { title: '编号', of: ({ id }) => id },
  { title: '体验员代码', of: ({ officer }) => officer },
  { title: '收件日期', of: ({ received }) => received },
  { title: '类别', of: ({ kind }) => REPORT_KINDS[kind] },
  { title: '主题', of: ({ theme }) => theme },
  { title: '责任单位', of: ({ units }) => units.join('、') },
  { title: '标题', of: ({ title }) => title },
  { title: '筛选结果', of: ({ screening }) => screening && SCREENINGS[screening] },
  { title: '筛选日期', of: ({ screenedOn }) => screenedOn },
  { title: '采纳结果', of: ({ adoption }) => adoption && ADOPTIONS[adoption] },
  { title: '采纳日期', of: ({ adoptedOn }) => adoptedOn },
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
