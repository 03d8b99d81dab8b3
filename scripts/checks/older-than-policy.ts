import { lastDayOfQuarter } from '../calendar/days.ts';
import type { Place } from '../findings/finding.ts';
import type { Judgement } from '../judgement.ts';
import type { Day } from '../records/schema/common.ts';
import { defineCheck } from './check.ts';
import { plural } from './phrases.ts';

interface Older {
  readonly count: number;
  readonly first: string;
  readonly day: Day;
  readonly title: string;
  readonly from: Day;
}

/** 8.1: a record older than every policy is judged by the earliest, with a notice. */
export const olderThanPolicy = defineCheck({
  id: 'older-than-policy',
  clause: '8.1',
  about: {
    zh: '有的记录早于最早的一份政策。这些记录按最早的政策计算，合起来提示一次。',
    en: 'Some records are older than the earliest policy. They are judged by it; one notice for all of them.',
  },
  wording: {
    records: {
      severity: 'notice',
      zh: ({ count, first, day, title, from }: Older) => ({
        message: `有 ${count} 条记录早于最早的政策《${title}》（${from} 起施行），按这份政策计算；最早的是 ${first}（${day}）`,
        hint: '当时另有规定的，请在 data/policy/ 补上那份政策；日期写错的请改正；否则不用改',
      }),
      en: ({ count, first, day, title, from }) => ({
        message: `${plural(count, 'record')} older than the earliest policy, "${title}" (from ${from}), judged by it; the first is ${first} (${day})`,
        hint: 'if another policy applied then, add it to data/policy/; correct a wrong date; else nothing to do',
      }),
    },
  },
  *run(judgement, found) {
    const { policies } = judgement.ledger;
    const older = [...datedBefore(judgement, policies.predates)];
    const first = older.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))[0];
    const earliest = policies.all[0];
    if (!first || !earliest) return;
    yield found('records', first.place, {
      count: older.length,
      first: first.id,
      day: first.day,
      title: earliest.title,
      from: earliest.from,
    });
  },
});

/** Every record that a policy should judge, with the day that decides which, where none was in force. */
function* datedBefore(
  { ledger, dispatches, asOf }: Judgement,
  predates: (day: Day) => boolean,
): Generator<{ id: string; day: Day; place: Place }> {
  for (const { data, file } of ledger.reports.values()) {
    if (data.received <= asOf && predates(data.received))
      yield { id: data.id, day: data.received, place: { file, path: ['received'] } };
  }
  for (const { id, entry, history } of dispatches) {
    if (!predates(history.dispatched)) continue;
    const index = entry.data.log.findIndex(({ event }) => event === 'dispatched');
    yield { id, day: history.dispatched, place: { file: entry.file, path: ['log', index, 'at'] } };
  }
  for (const { data, file } of ledger.quarterlies.values()) {
    const day = lastDayOfQuarter(data.id);
    if (predates(day)) yield { id: data.id, day, place: { file, path: ['id'] } };
  }
  for (const { data, file } of ledger.assessments.values()) {
    const day = `${data.id}-12-31`;
    if (predates(day)) yield { id: String(data.id), day, place: { file, path: ['id'] } };
  }
}
