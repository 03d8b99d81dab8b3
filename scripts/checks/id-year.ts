import type { Day } from '../records/schema/common.ts';
import { defineCheck } from './check.ts';

type Kind = 'report' | 'dispatch' | 'meeting';

interface Differing {
  readonly kind: Kind;
  readonly id: string;
  readonly day: Day;
}

const DATES: Readonly<Record<Kind, { zh: string; en: string }>> = {
  report: { zh: '收件日期', en: 'it came' },
  dispatch: { zh: '转办日期', en: 'it was sent' },
  meeting: { zh: '开会日期', en: 'it was held' },
};

/** The year in an id is that of the record's own date; otherwise nobody finds it by its year. */
export const idYear = defineCheck({
  id: 'id-year',
  clause: 'format',
  about: {
    zh: '编号里的年份应与记录本身的日期同一年：报告看收件，转办单看转办，会议看开会。不一致的，多半是年份写错了。',
    en: "The year in an id should be that of the record's own date: receipt, dispatch or meeting. Where they differ, one year is mostly a slip.",
  },
  wording: {
    differs: {
      severity: 'warning',
      zh: ({ kind, id, day }: Differing) => ({
        message: `编号 ${id} 是 ${id.slice(1, 5)} 年的，${DATES[kind].zh}却是 ${day}`,
        hint: '请先核对日期的年份；日期没有错的，请按那一年重新编号，文件名和别处的引用一起改',
      }),
      en: ({ kind, id, day }: Differing) => ({
        message: `the id ${id} is of ${id.slice(1, 5)}, and ${DATES[kind].en} on ${day}`,
        hint: 'look at the year of the date first; if it is right, number the record in that year, with its file name and every reference',
      }),
    },
  },
  *run({ ledger }, found) {
    const differs = (id: string, day: Day) => id.slice(1, 5) !== day.slice(0, 4);
    for (const { data, file } of ledger.reports.values()) {
      const { id, received: day } = data;
      if (differs(id, day)) yield found('differs', { file, path: ['received'] }, { kind: 'report', id, day });
    }
    for (const { data, file } of ledger.dispatches.values()) {
      const { id, log } = data;
      const i = log.findIndex(({ event }) => event === 'dispatched');
      const entry = log[i];
      if (!entry) continue; // `log-order` says so
      const day = ledger.dayOf(entry.at);
      if (differs(id, day)) yield found('differs', { file, path: ['log', i, 'at'] }, { kind: 'dispatch', id, day });
    }
    for (const { data, file } of ledger.meetings.values()) {
      const { id, held: day } = data;
      if (differs(id, day)) yield found('differs', { file, path: ['held'] }, { kind: 'meeting', id, day });
    }
  },
});
