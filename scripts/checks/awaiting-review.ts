import type { Day } from '../records/schema/common.ts';
import { lateDeclines } from '../rules/decline.ts';
import { defineCheck } from './check.ts';
import { unitName } from './phrases.ts';

interface Waiting {
  readonly unit: string;
  readonly since: Day;
}

/** 6.2: replies and declines that wait for the office since before today. There is no legal limit on the office's time. */
export const awaitingReview = defineCheck({
  id: 'awaiting-review',
  clause: '6.2',
  about: {
    zh: '今天以前收到、还等办公室审核的回复，和等办公室答复的退单。审核没有法定时限，只作提示。过期的退单由 late-decline 提示。',
    en: 'Replies that came before today and wait for review, and declines that wait for an answer. The office has no legal limit, so this is only a notice. Late declines are told by late-decline.',
  },
  wording: {
    reply: {
      severity: 'notice',
      zh: ({ unit, since }: Waiting) => ({
        message: `${unit} ${since} 的回复还没有审核`,
        hint: '审核通过写 accepted（办结）；需要重办写 returned 和理由。按时回复的，不因审核晚而算逾期',
      }),
      en: ({ unit, since }) => ({
        message: `the reply of ${unit} of ${since} waits for review`,
        hint: 'write accepted, or returned with a reason; a reply in time does not become late by waiting',
      }),
    },
    decline: {
      severity: 'notice',
      zh: ({ unit, since }: Waiting) => ({
        message: `${unit} ${since} 的退单还没有答复`,
        hint: '请写 decline-accepted（同意退单）或 decline-refused（不同意退单）',
      }),
      en: ({ unit, since }) => ({
        message: `the decline of ${unit} of ${since} waits for an answer`,
        hint: 'write decline-accepted or decline-refused',
      }),
    },
  },
  *run({ ledger, dispatches, asOf }, found) {
    for (const { entry, history, clock } of dispatches) {
      if (history.state !== 'awaiting-review') continue;
      // What came too late leaves the office no choice, and `late-decline` says so.
      if (clock && lateDeclines(history, clock).some(({ outcome }) => outcome === 'pending')) continue;
      // A decline is answered first: while it is open, a reply may have no need of a review.
      const [code, event, since] =
        history.declinePending !== null
          ? (['decline', 'declined', history.declinePending] as const)
          : (['reply', 'replied', history.reply] as const);
      if (since === null || since >= asOf) continue;
      const index = entry.data.log.findLastIndex((one) => one.event === event && ledger.dayOf(one.at) <= asOf);
      const args = { unit: unitName(ledger, entry.data.unit), since };
      yield found(code, { file: entry.file, path: ['log', index, 'at'] }, args);
    }
  },
});
