import { followDispatch } from '../rules/dispatch-history.ts';
import { defineCheck } from './check.ts';

const END = '9999-12-31';

/** 6.2: a reopened matter is a new dispatch; the old one keeps its verdict, and the two name each other. */
export const reopenedLink = defineCheck({
  id: 'reopened-link',
  clause: '6.2',
  about: {
    zh: '重新转办要两头都写：旧件登记 reopened 并写 as（新件编号），新件写 reopens（旧件编号）。旧件必须先办结，原来的结论保留。',
    en: 'A reopened matter is linked both ways: the old dispatch records reopened with as, the new one has reopens. The old one was closed before, and its verdict stands.',
  },
  wording: {
    itself: {
      severity: 'error',
      zh: () => ({
        message: '写的是由自己重新转办',
        hint: '重新转办要另建一件转办单；请改为另一件的编号',
      }),
      en: () => ({
        message: 'the dispatch is said to reopen itself',
        hint: 'a reopened matter is a new dispatch; name the other one',
      }),
    },
    'not-in-new': {
      severity: 'error',
      zh: ({ id, as, names }: { id: string; as: string; names: string | null }) => ({
        message: names
          ? `这里写重新转办为 ${as}，${as} 却写的是重新转办自 ${names}`
          : `这里写重新转办为 ${as}，${as} 却没有写 reopens`,
        hint: `请在 ${as} 里写 reopens: ${id}；或者核对这里的编号`,
      }),
      en: ({ id, as, names }) => ({
        message: names
          ? `this was reopened as ${as}, and ${as} says it reopens ${names}`
          : `this was reopened as ${as}, and ${as} has no reopens`,
        hint: `write reopens: ${id} in ${as}, or correct the id here`,
      }),
    },
    'not-in-old': {
      severity: 'error',
      zh: ({ id, reopens }: { id: string; reopens: string }) => ({
        message: `这里写重新转办自 ${reopens}，${reopens} 的办理记录里却没有这一条`,
        hint: `请在 ${reopens} 的 log 里登记 { at: ……, event: reopened, as: ${id} }；或者核对这里的编号`,
      }),
      en: ({ id, reopens }) => ({
        message: `this reopens ${reopens}, and the log of ${reopens} says nothing of it`,
        hint: `record { at: …, event: reopened, as: ${id} } in the log of ${reopens}, or correct the id here`,
      }),
    },
    'not-closed-before': {
      severity: 'error',
      zh: ({ reopens, closed, dispatched }: { reopens: string; closed: string | null; dispatched: string }) => ({
        message: closed
          ? `旧件 ${reopens} 是 ${closed} 办结的，这件 ${dispatched} 就已经重新转办`
          : `旧件 ${reopens} 还没有办结，不能重新转办`,
        hint: closed
          ? '请核对两件的日期'
          : '没办结的在旧件里继续办理（退回重办写 returned）；已经办结的，请在旧件里补登 accepted',
      }),
      en: ({ reopens, closed, dispatched }) => ({
        message: closed
          ? `the old dispatch ${reopens} was closed on ${closed}, and this one reopens it on ${dispatched} already`
          : `the old dispatch ${reopens} is not closed, so it can't be reopened`,
        hint: closed
          ? 'look both days up'
          : 'go on with the old one while it is open; if it was closed, add the entry accepted there',
      }),
    },
  },
  *run({ ledger }, found) {
    const { dispatches, dayOf } = ledger;
    for (const { data, file } of dispatches.values()) {
      const { id, log, reopens } = data;
      for (const [i, { event, as }] of log.entries()) {
        if (event !== 'reopened' || as === undefined) continue;
        const place = { file, path: ['log', i, 'as'] };
        const renewed = dispatches.get(as)?.data;
        if (as === id) yield found('itself', place, undefined);
        else if (renewed && renewed.reopens !== id) yield found('not-in-new', place, { id, as, names: renewed.reopens ?? null });
      }

      const old = reopens === undefined ? undefined : dispatches.get(reopens)?.data;
      if (reopens === undefined || !old) continue; // `unknown-record` says so
      const place = { file, path: ['reopens'] };
      if (reopens === id) {
        yield found('itself', place, undefined);
        continue;
      }
      const isLinked = old.log.some(({ event, as }) => event === 'reopened' && as === id);
      if (!isLinked) yield found('not-in-old', place, { id, reopens });
      const dispatched = followDispatch(log, END, dayOf)?.dispatched;
      const closed = followDispatch(old.log, END, dayOf)?.closed ?? null;
      // A log that says reopened without being closed is told so by `log-sequence`.
      if (dispatched && (closed === null ? !isLinked : closed > dispatched)) {
        yield found('not-closed-before', place, { reopens, closed, dispatched });
      }
    }
  },
});
