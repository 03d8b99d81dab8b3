import { temporal } from '../records/on-demand.ts';
import type { Moment } from '../records/schema/common.ts';
import { defineCheck } from './check.ts';

/** 6.2: the log is written entry by entry as things happen, so its moments never go back. */
export const logOrder = defineCheck({
  id: 'log-order',
  clause: '6.2',
  about: {
    zh: '办理记录按时间先后写，只在后面添加；第一条是转办（dispatched）。时间倒退的，多半是日期写错了，会算错时限。',
    en: 'The log is kept in the order of time and only ever added to; it begins with dispatched. A moment that goes back is mostly a wrong date, and makes a wrong deadline.',
  },
  wording: {
    back: {
      severity: 'error',
      zh: ({ at, before }: { at: Moment; before: Moment }) => ({
        message: `这一条的时间 ${at} 早于上一条的 ${before}`,
        hint: '请核对两条的时间；时间没有写错的，请按先后重新排列',
      }),
      en: ({ at, before }) => ({
        message: `the moment of this entry, ${at}, is earlier than that of the entry before it, ${before}`,
        hint: 'look both moments up; if they are right, put the entries in order',
      }),
    },
    'never-dispatched': {
      severity: 'error',
      zh: () => ({
        message: '办理记录里没有“转办”（dispatched），这件转办单不计时、不计入任何数字',
        hint: '请把转办的时间登记为第一条：{ at: ……, event: dispatched }',
      }),
      en: () => ({
        message: 'the log has no entry dispatched, so this dispatch has no clock and is in no figure',
        hint: 'record when it was sent as the first entry: { at: …, event: dispatched }',
      }),
    },
  },
  *run({ ledger }, found) {
    for (const { data, file } of ledger.dispatches.values()) {
      const { log } = data;
      if (log.every(({ event }) => event !== 'dispatched')) {
        yield found('never-dispatched', { file, path: ['log', 0, 'event'] }, undefined);
      }
      for (let i = 1; i < log.length; i++) {
        const [before, at] = [log[i - 1]?.at as Moment, log[i]?.at as Moment];
        if (isEarlier(at, before)) yield found('back', { file, path: ['log', i, 'at'] }, { at, before });
      }
    }
  },
});

/** Compares as instants; text of one form and one offset compares as it stands, which is nearly all of it. */
function isEarlier(a: Moment, b: Moment): boolean {
  if (a.length === 25 && b.length === 25 && a[10] === b[10] && a.endsWith(b.slice(19))) return a < b;
  const { Instant } = temporal();
  return Instant.compare(Instant.from(a), Instant.from(b)) < 0;
}
