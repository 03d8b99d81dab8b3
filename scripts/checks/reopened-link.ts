import { followDispatch } from '../rules/dispatch-history.ts';
import { defineCheck } from './check.ts';

const END = '9999-12-31';

/** 6.2: a reopened matter is a new dispatch; the old one keeps its verdict, and the two name each other. */
export const reopenedLink = defineCheck({
  id: 'reopened-link',
  clause: '6.2',
  about: {
    zh: '重新转办在旧件里登记 reopened 并写 as（新件编号）；新件最好写 reopens（旧件编号），写了就要对得上。旧件必须先办结，原来的结论保留。',
    en: 'A reopened matter: the old dispatch records reopened with as; the new one had better have reopens, and what it has must agree. The old one was closed before, and its verdict stands.',
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
      zh: ({ id, as, names }: { id: string; as: string; names: string }) => ({
        message: `这里写重新转办为 ${as}，${as} 却写的是重新转办自 ${names}`,
        hint: `请在 ${as} 里写 reopens: ${id}；或者核对这里的编号`,
      }),
      en: ({ id, as, names }) => ({
        message: `this was reopened as ${as}, and ${as} says it reopens ${names}`,
        hint: `write reopens: ${id} in ${as}, or correct the id here`,
      }),
    },
    'no-way-back': {
      severity: 'notice',
      zh: ({ id, as }: { id: string; as: string }) => ({
        message: `这里写重新转办为 ${as}，${as} 没有写 reopens，从 ${as} 看不到这一件`,
        hint: `可以在 ${as} 里补一行 reopens: ${id}；不补也算数`,
      }),
      en: ({ id, as }) => ({
        message: `this was reopened as ${as}; ${as} has no reopens, so nothing leads from it back to this one`,
        hint: `you may add reopens: ${id} to ${as}; it counts without`,
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
    /** Where a new dispatch without `reopens` comes from, by the old one's log. */
    const origins = new Map<string, string>();
    for (const { data, file } of dispatches.values()) {
      for (const [i, { event, as }] of data.log.entries()) {
        if (event !== 'reopened' || as === undefined) continue;
        const place = { file, path: ['log', i, 'as'] };
        const renewed = dispatches.get(as)?.data;
        if (as === data.id) yield found('itself', place, undefined);
        else if (renewed?.reopens === undefined) {
          origins.set(as, data.id);
          if (renewed) yield found('no-way-back', place, { id: data.id, as });
        } else if (renewed.reopens !== data.id) yield found('not-in-new', place, { id: data.id, as, names: renewed.reopens });
      }
    }

    for (const { data, file } of dispatches.values()) {
      const { id, log } = data;
      const reopens = data.reopens ?? origins.get(id);
      const old = reopens === undefined ? undefined : dispatches.get(reopens)?.data;
      if (reopens === undefined || !old) continue; // `unknown-record` says so
      const place = { file, path: data.reopens === undefined ? ['id'] : ['reopens'] };
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
