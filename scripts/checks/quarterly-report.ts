import { lastDayOfQuarter, type Quarter } from '../calendar/days.ts';
import { recordPath } from '../records/places.ts';
import type { Day } from '../records/schema/common.ts';
import { defineCheck } from './check.ts';

interface Unsent {
  readonly quarter: Quarter;
  readonly due: Day;
  readonly file: string;
  readonly written: boolean;
  /** The day the office began with the ledger, when it says so. */
  readonly since: Day | null;
}

/** 6.4: a report to the county government every quarter, which states its as-of date and can be rebuilt from it. */
export const quarterlyReport = defineCheck({
  id: 'quarterly-report',
  clause: '6.4',
  about: {
    zh: '每季度结束后，在政策规定的工作日内向县政府报送工作进展。报告写明统计截止日：不早于季度的最后一天，不晚于报送日期。',
    en: 'After each quarter a report goes to the county government within the policy’s working days. Its as-of day is neither before the quarter’s last day nor after the day it was sent.',
  },
  wording: {
    overdue: {
      severity: 'warning',
      zh: ({ quarter, due, file, written, since }: Unsent) => ({
        message: `${quarter} 的季度报告应在 ${due} 以前报送县政府，还没有报送`,
        hint: written
          ? '报送后请写上 submitted（报送日期）'
          : `写好后存为 ${file}，写明 asOf（统计截止日）和 submitted（报送日期）${since === null ? '；启用本系统以前的季度不催报：请在 data/office.yaml 写上 since（启用日期）' : ''}`,
      }),
      en: ({ quarter, due, file, written, since }) => ({
        message: `the report on ${quarter} was to reach the county government by ${due} and has not been sent`,
        hint: written
          ? 'write submitted once it is sent'
          : `keep it as ${file}, with asOf and submitted${since === null ? '; of quarters before the office began with this ledger none is asked for, once data/office.yaml says since when' : ''}`,
      }),
    },
    late: {
      severity: 'notice',
      zh: ({ quarter, due, submitted }: { quarter: Quarter; due: Day; submitted: Day }) => ({
        message: `${quarter} 的季度报告于 ${submitted} 报送，晚于 ${due}`,
        hint: '期限是办公室自定的目标，没有罚则；记录不用改',
      }),
      en: ({ quarter, due, submitted }) => ({
        message: `the report on ${quarter} was sent on ${submitted}, after ${due}`,
        hint: 'the day is the office’s own target and has no sanction; nothing to change',
      }),
    },
    'as-of-too-early': {
      severity: 'error',
      zh: ({ quarter, asOf, last }: { quarter: Quarter; asOf: Day; last: Day }) => ({
        message: `统计截止日 ${asOf} 早于 ${quarter} 的最后一天 ${last}，数字不完整`,
        hint: `请把 asOf 改为 ${last} 或以后的日期，按新的日期重新统计`,
      }),
      en: ({ quarter, asOf, last }) => ({
        message: `the as-of day ${asOf} is before the last day of ${quarter}, ${last}; the figures are incomplete`,
        hint: `set asOf to ${last} or later and take the figures again`,
      }),
    },
    'as-of-after-submission': {
      severity: 'error',
      zh: ({ asOf, submitted }: { asOf: Day; submitted: Day }) => ({
        message: `统计截止日 ${asOf} 晚于报送日期 ${submitted}`,
        hint: '报告只能写报送时已经知道的数字；请核对这两个日期',
      }),
      en: ({ asOf, submitted }) => ({
        message: `the as-of day ${asOf} is after the day it was sent, ${submitted}`,
        hint: 'a report knows only what had happened when it was sent; check both days',
      }),
    },
  },
  *run({ ledger, quarters }, found) {
    for (const { quarter, due, state, entry } of quarters) {
      const file = entry?.file ?? recordPath('quarterly', quarter);
      if (due !== null && state === 'overdue' && !ledger.unreadable.has(quarter)) {
        const place = entry ? { file, path: ['submitted'] } : { file };
        yield found('overdue', place, { quarter, due, file, written: entry !== null, since: ledger.office.since ?? null });
      }
      if (!entry) continue;
      const { asOf, submitted } = entry.data;
      if (due !== null && state === 'submitted-late' && submitted !== undefined) {
        yield found('late', { file, path: ['submitted'] }, { quarter, due, submitted });
      }
      const last = lastDayOfQuarter(quarter);
      if (asOf < last) yield found('as-of-too-early', { file, path: ['asOf'] }, { quarter, asOf, last });
      if (submitted !== undefined && asOf > submitted) {
        yield found('as-of-after-submission', { file, path: ['asOf'] }, { asOf, submitted });
      }
    }
  },
});
