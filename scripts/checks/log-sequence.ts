import type { LogEvent } from '../records/schema/dispatch.ts';
import { followDispatch } from '../rules/dispatch-history.ts';
import { defineCheck } from './check.ts';
import { eventZh } from './record-words.ts';

/** Later than any entry: a mistake in the log is one whatever day is asked for. */
const END = '9999-12-31';

interface Event {
  readonly event: LogEvent;
}

/** 6.2: the log tells what happened in order; what can't have happened where it stands changes nothing. */
export const logSequence = defineCheck({
  id: 'log-sequence',
  clause: '6.2',
  about: {
    zh: '办理记录要前后说得通：先转办，再签收、退单或回复，回复后才谈得上办结或退回重办。说不通的一条不起作用，时限照旧计算。',
    en: 'A log must make sense from entry to entry: sent, then signed for, declined or replied to, and only then accepted or sent back. An entry that makes none has no effect.',
  },
  wording: {
    'before-dispatch': {
      severity: 'error',
      zh: ({ event }: Event) => ({
        message: `${eventZh(event)}写在“转办”之前，不起作用`,
        hint: '第一条应是 dispatched（转办）：请核对各条的先后和时间',
      }),
      en: ({ event }) => ({
        message: `${event} stands before the matter was dispatched and has no effect`,
        hint: 'the first entry should be dispatched: look at the order and the times',
      }),
    },
    'dispatched-twice': {
      severity: 'error',
      zh: () => ({
        message: '“转办”（dispatched）写了两次，第二次不起作用',
        hint: '一件转办单只转办一次：催办写 urged，重新办理请另建一件转办单并写 reopens',
      }),
      en: () => ({
        message: 'dispatched stands here a second time and has no effect',
        hint: 'a dispatch is sent once: write urged for a reminder, and a new dispatch with reopens to reopen the matter',
      }),
    },
    'signed-twice': {
      severity: 'error',
      zh: () => ({
        message: '“签收”（signed）写了两次，以第一次为准，这一次不起作用',
        hint: '请删去这一条；补登签收的，请核对是否已经登记过',
      }),
      en: () => ({
        message: 'signed stands here a second time; the first one counts and this one has no effect',
        hint: 'delete this entry',
      }),
    },
    'declined-twice': {
      severity: 'error',
      zh: () => ({
        message: '上一次退单还没有答复，又写了一次“退单”（declined），这一次不起作用',
        hint: '请先登记办公室的答复：decline-accepted（同意）或 decline-refused（不同意）；重复登记的请删去',
      }),
      en: () => ({
        message: 'declined stands here a second time before the first was answered, and has no effect',
        hint: 'record the answer first, decline-accepted or decline-refused, or delete this entry',
      }),
    },
    'nothing-declined': {
      severity: 'error',
      zh: ({ event }: Event) => ({
        message: `写了${eventZh(event)}，可是前面没有等待答复的退单，不起作用`,
        hint: '请核对是不是漏登了退单（declined），或者这一条写错了',
      }),
      en: ({ event }) => ({
        message: `${event} stands here, and no decline waits for an answer; it has no effect`,
        hint: 'see whether the entry declined was left out, or whether this one is wrong',
      }),
    },
    'nothing-to-review': {
      severity: 'error',
      zh: ({ event }: Event) => ({
        message: `写了${eventZh(event)}，可是前面没有等待审核的回复，不起作用`,
        hint: '请核对是不是漏登了单位的回复（replied），或者这一条写错了',
      }),
      en: ({ event }) => ({
        message: `${event} stands here, and no reply waits for a review; it has no effect`,
        hint: "see whether the unit's reply (replied) was left out, or whether this entry is wrong",
      }),
    },
    'not-closed': {
      severity: 'error',
      zh: () => ({
        message: '还没有办结，就写了“重新转办”（reopened），不起作用',
        hint: '没办结的不用重新转办：不满意的回复写 returned（退回重办）；已经办结的，请补登 accepted',
      }),
      en: () => ({
        message: 'reopened stands here before the matter was closed, and has no effect',
        hint: 'send a reply back with returned while the matter is open; if it was closed, add the entry accepted',
      }),
    },
    'after-close': {
      severity: 'error',
      zh: ({ event }: Event) => ({
        message: `已经办结，又写了${eventZh(event)}，不起作用`,
        hint: '办结后有新情况的，请另建一件转办单，写 reopens，并在这里登记 reopened',
      }),
      en: ({ event }) => ({
        message: `${event} stands behind the close of the matter and has no effect`,
        hint: 'for anything new write a new dispatch with reopens, and record reopened here',
      }),
    },
    'after-decline': {
      severity: 'error',
      zh: ({ event }: Event) => ({
        message: `退单已经同意，又写了${eventZh(event)}，不起作用`,
        hint: '退单后这一件就结束了：改派给别的单位，请另建一件转办单，写 redirects',
      }),
      en: ({ event }) => ({
        message: `${event} stands behind an accepted decline and has no effect`,
        hint: 'a declined dispatch has ended: write a new one with redirects for the right unit',
      }),
    },
  },
  *run({ ledger, dispatchById }, found) {
    for (const { data, file } of ledger.dispatches.values()) {
      const judged = dispatchById.get(data.id)?.history;
      const history = judged?.isWhole ? judged : followDispatch(data.log, END, ledger.dayOf);
      for (const { index, event, why } of history?.impossible ?? []) {
        yield found(why, { file, path: ['log', index, 'event'] }, { event } as never);
      }
    }
  },
});
