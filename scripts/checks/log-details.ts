import type { LogEvent } from '../records/schema/dispatch.ts';
import { defineCheck } from './check.ts';
import { importedHistory } from './imported-history.ts';
import { eventZh } from './record-words.ts';

type Reasoned = 'declined' | 'returned' | 'decline-refused' | 'reclassified';

const REASONED: ReadonlySet<LogEvent> = new Set<Reasoned>(['declined', 'returned', 'decline-refused', 'reclassified']);

const isReasoned = (event: LogEvent): event is Reasoned => REASONED.has(event);

/** 6.2: what each entry of the log must say besides its moment, so that a verdict can be explained later. */
export const logDetails = defineCheck({
  id: 'log-details',
  clause: '6.2',
  about: {
    zh: '有些办理记录要写明细：退单、不同意退单、退回重办、变更性质写理由，协调会研究写会议编号，重新转办写新件编号，回复写内容或出处（从旧台账导入、已经办结的除外）。',
    en: 'Some entries need more than a moment: a reason to decline, refuse, send back or reclassify, the meeting of a discussion, the new dispatch of a reopened matter, the text or source of a reply (but for what was imported from an old table and has ended).',
  },
  wording: {
    'no-reason': {
      severity: 'error',
      zh: ({ event }: { event: Reasoned }) => ({
        message: `${eventZh(event)}没有写理由`,
        hint: '请在这一条里补上 reason: ……',
      }),
      en: ({ event }) => ({
        message: `the entry ${event} gives no reason`,
        hint: 'add reason: … to it',
      }),
    },
    'no-nature': {
      severity: 'error',
      zh: () => ({
        message: '“变更性质”（reclassified）没有写变更成什么，不起作用，时限照旧',
        hint: '请在这一条里补上 nature: special（特殊）或 nature: general（一般）',
      }),
      en: () => ({
        message: 'the entry reclassified does not say into what, so it has no effect',
        hint: 'add nature: special or nature: general to it',
      }),
    },
    'no-meeting': {
      clause: '6.3',
      severity: 'error',
      zh: () => ({
        message: '“协调会研究”（discussed）没有写是哪次会议',
        hint: '请在这一条里补上 meeting: M……，会议还没有登记的请先登记',
      }),
      en: () => ({
        message: 'the entry discussed does not name the meeting',
        hint: 'add meeting: M… to it; register the meeting first if that is still to do',
      }),
    },
    'no-new-dispatch': {
      severity: 'error',
      zh: () => ({
        message: '“重新转办”（reopened）没有写新的转办单是哪一件',
        hint: '请在这一条里补上 as: D……，并在新件里写 reopens',
      }),
      en: () => ({
        message: 'the entry reopened does not name the new dispatch',
        hint: 'add as: D… to it, and reopens to the new dispatch',
      }),
    },
    'empty-reply': {
      severity: 'warning',
      zh: () => ({
        message: '“回复”（replied）既没有内容也没有出处，看不出单位回复了什么',
        hint: '请在这一条里补上 text（回复内容）或 source（来文文号、邮件、网址）',
      }),
      en: () => ({
        message: 'the entry replied has neither text nor source, so nobody can see what the unit said',
        hint: 'add text or source (a letter, a mail, an address) to it',
      }),
    },
  },
  *run({ ledger, dispatches }, found) {
    const past = importedHistory({ dispatches });
    const at = (file: string, i: number) => ({ file, path: ['log', i, 'event'] });
    for (const [id, { data, file }] of ledger.dispatches) {
      for (const [i, { event, reason, nature, meeting, as, text, source }] of data.log.entries()) {
        if (isReasoned(event) && !reason?.trim()) yield found('no-reason', at(file, i), { event });
        if (event === 'reclassified' && !nature) yield found('no-nature', at(file, i), undefined);
        if (event === 'discussed' && !meeting) yield found('no-meeting', at(file, i), undefined);
        if (event === 'reopened' && !as) yield found('no-new-dispatch', at(file, i), undefined);
        const isEmpty = event === 'replied' && !text?.trim() && !source?.trim();
        if (isEmpty && !past.has(id)) yield found('empty-reply', at(file, i), undefined);
      }
    }
  },
});
