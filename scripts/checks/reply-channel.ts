import { daysBetween } from '../calendar/days.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { channelPath, DATA_FILES } from '../records/places.ts';
import type { ReceivedComment, Trouble } from '../records/schema/channel.ts';
import type { Day } from '../records/schema/common.ts';
import { repositoriesOfUnits, sameRepository } from '../replies/repositories.ts';
import { COMMANDS, REFUSALS } from '../replies/words/refusals.ts';
import { defineCheck } from './check.ts';

/** Calendar days for which a comment that changed nothing is brought up: long enough to be seen, short enough to end. */
const BROUGHT_UP = 30;

const TROUBLES: Readonly<Record<Trouble['kind'], { zh: string; hintZh: string; en: string; hintEn: string }>> = {
  transferred: {
    zh: '议题被移到了别处',
    hintZh: '请把它移回原来的仓库；不移回来的，单位在那里的回复收不到',
    en: 'the issue was transferred elsewhere',
    hintEn: 'move it back; replies made where it is now are not received',
  },
  deleted: {
    zh: '议题被删除了',
    hintZh: '程序不会自行重开。确认要重开的，从往来记录里删去 posts 的这一项和转办单的 issue，下次同步时另开一个',
    en: 'the issue was deleted',
    hintEn:
      'nothing is opened again in silence: to have a new one, delete this item of posts and the field issue of the dispatch',
  },
  'not-found': {
    zh: '议题找不到了，可能被删除，也可能是程序的账号失去了权限',
    hintZh: '请先核对账号的权限；确认已被删除、要重开的，从往来记录里删去 posts 的这一项和转办单的 issue',
    en: 'the issue cannot be found: it was deleted, or the account lost its access',
    hintEn:
      'look at the account’s access first; if it was deleted and is wanted again, delete this item of posts and the field issue',
  },
  locked: {
    zh: '议题被锁定，单位不能回复',
    hintZh: '请在议题页面右侧解除锁定（Unlock conversation）',
    en: 'the issue is locked, so the unit cannot reply',
    hintEn: 'unlock the conversation on its page',
  },
  'not-ours': {
    zh: '记录的议题号不是本程序的账号开立的，或者是另一件的',
    hintZh: '请核对往来记录里的 number；换过程序账号的，请换回原来的账号，或者逐件删去 posts 的这一项',
    en: 'the number on record is not an issue of the program’s account, or belongs to another dispatch',
    hintEn: 'look at number in the channel’s record; if the account was changed, change it back or delete this item of posts',
  },
  refused: {
    zh: '服务器不收这一份内容',
    hintZh: '请看同步的输出里的原因；改动转办单的文字以后会自动再试',
    en: 'the server would not take this text',
    hintEn: 'the output of the sync says why; it is tried again once the dispatch reads differently',
  },
};

/** 6.2, 5.1: what a person has to see to so that dispatches go out and replies come in, and no unit reads what it may not. */
export const replyChannel = defineCheck({
  id: 'reply-channel',
  clause: '6.2',
  about: {
    zh: '回复渠道（议题）里要人处理的事：仓库和账号登记得不对，议题丢失、移走、锁定，收到的评论、表单没有记入办理。不使用回复渠道的，不提示。',
    en: 'What a person has to see to in the reply channel: repositories and accounts that are not as they should be, issues that are gone, moved or locked, comments and forms that came to nothing. Silent where the channel is not used.',
  },
  wording: {
    'same-repository': {
      clause: '5.1',
      severity: 'warning',
      zh: ({ repository }: { repository: string }) => ({
        message: `回复仓库 ${repository} 就是办公室自己的仓库，责任单位进来回复就能看到体验报告和名册`,
        hint: '请另建一个只放转办议题的仓库，把责任单位的账号只加到那里，再改 replyRepository；单位绝不能有台账仓库的权限',
      }),
      en: ({ repository }) => ({
        message: `replies go to ${repository}, the office's own repository: a unit that replies there can read the reports and the officers`,
        hint: 'make a repository for dispatches alone, give the units access to that one only, and name it as replyRepository',
      }),
    },
    'login-only': {
      severity: 'notice',
      zh: ({ unit, login }: { unit: string; login: string }) => ({
        message: `${unit}的账号 ${login} 只有登录名，没有数字编号，它的评论暂不算回复`,
        hint: `登录名可以被别人重新注册，编号不会。打开 https://api.github.com/users/${login} 查到 id，写成 { id: 编号, login: ${login} }；之前的评论届时会补收`,
      }),
      en: ({ unit, login }) => ({
        message: `the account ${login} of ${unit} has no number, so its comments are no replies yet`,
        hint: `a login can be taken by somebody else, a number cannot: look id up at https://api.github.com/users/${login} and write { id: …, login: ${login} }; earlier comments are taken then`,
      }),
    },
    'shared-account': {
      severity: 'warning',
      zh: ({ account, holders }: { account: number; holders: readonly string[] }) => ({
        message: `账号 ${account} 同时登记给 ${holders.join('、')}`,
        hint: '一个账号只能代表一家：请核对编号；办公室和单位共用的，只按单位对待',
      }),
      en: ({ account, holders }) => ({
        message: `the account ${account} is registered for ${holders.join(', ')}`,
        hint: 'an account speaks for one of them only; one that the office and a unit share counts as the unit’s',
      }),
    },
    trouble: {
      severity: 'warning',
      zh: ({ kind, id, to }: { kind: Trouble['kind']; id: string; to: string | null }) => ({
        message: `${id}：${TROUBLES[kind].zh}${to ? `（${to}）` : ''}`,
        hint: TROUBLES[kind].hintZh,
      }),
      en: ({ kind, id, to }: { kind: Trouble['kind']; id: string; to: string | null }) => ({
        message: `${id}: ${TROUBLES[kind].en}${to ? ` (${to})` : ''}`,
        hint: TROUBLES[kind].hintEn,
      }),
    },
    'not-taken': {
      severity: 'notice',
      zh: ({ id, on, isForm, received: { role, why, command, url } }: NotTaken) => ({
        message: `${id}：${on} ${role === 'unit' ? '单位' : '办公室'}的${isForm ? '表单' : command ? ` ${COMMANDS[command] ?? command} ` : '评论'}没有记入办理：${why ? REFUSALS[why] : ''}`,
        hint: `内容已留存在这个文件的 ${isForm ? 'formRevisions' : 'revisions'} 里，原处 ${url}；要算数的，请在转办单的 log 里登记`,
      }),
      en: ({ id, on, isForm, received: { role, why, command, url } }) => ({
        message: `${id}: the ${role}'s ${isForm ? 'form' : (command ?? 'comment')} of ${on} was not entered into the log (${why ?? ''})`,
        hint: `its text is kept under ${isForm ? 'formRevisions' : 'revisions'} in this file, from ${url}; if it is to count, enter it into the log of the dispatch`,
      }),
    },
    supplement: {
      severity: 'notice',
      zh: ({ id, on, url }: { id: string; on: Day; url: string }) => ({
        message: `${id}：回复等待审核时，单位在 ${on} 又写了一条，已作为补充留存，没有改变回复时间`,
        hint: `请连同补充一起看，原处 ${url}；先前的回复只是“收到”之类、真正的答复写在补充里的，请 /退回，让单位用 /办结 重新回复，按那一次的时间算`,
      }),
      en: ({ id, on, url }) => ({
        message: `${id}: on ${on} the unit added something to its reply, which waits for review; the date of the reply is as it was`,
        hint: `look at both, see ${url}; if the reply said no more than “received” and the answer is in the supplement, send it back and have the unit reply anew, which counts as of then`,
      }),
    },
    'edited-unseen': {
      severity: 'notice',
      zh: ({ id, posted, on, url }: { id: string; posted: Day; on: Day; url: string }) => ({
        message: `${id}：${posted} 发表的评论在收到以前改过，原来写的什么程序不知道，按修改的日子 ${on} 算`,
        hint: `请打开 ${url} 看编辑记录：原来已经写全、只改了错字的，请在转办单的 log 里把时间改为发表的时间`,
      }),
      en: ({ id, posted, on, url }) => ({
        message: `${id}: a comment of ${posted} was edited before it was received; what it said first is not known, so it counts as of ${on}`,
        hint: `see the history of edits at ${url}; if only a slip was mended, put the first moment into the log of the dispatch`,
      }),
    },
    'no-dispatch': {
      severity: 'warning',
      zh: ({ id }: { id: string }) => ({
        message: `有 ${id} 的往来记录，却没有这件转办单`,
        hint: '请从历史版本恢复转办单；确是误建的，请把这个文件一并删去，并手工关闭议题',
      }),
      en: ({ id }) => ({
        message: `the channel has a record of ${id}, and there is no such dispatch`,
        hint: 'restore the dispatch from an earlier version; if it was made by mistake, delete this file too and close the issue by hand',
      }),
    },
  },
  *run({ ledger, asOf, dispatchById }, found) {
    const { office, unitList, channels, dispatches, unreadable, dayOf } = ledger;
    for (const [path, repository] of repositories(ledger)) {
      if (office.officeRepository && repository && sameRepository(repository, office.officeRepository))
        yield found('same-repository', path, { repository });
    }
    if (repositoriesOfUnits(ledger).length > 0) {
      for (const [i, { name, accounts = [] }] of unitList.entries()) {
        for (const [j, account] of accounts.entries()) {
          const place = { file: DATA_FILES.units, path: [i, 'accounts', j] };
          if (typeof account === 'string') yield found('login-only', place, { unit: name, login: account });
        }
      }
    }
    for (const [account, holders] of sharedAccounts(ledger)) {
      yield found('shared-account', { file: DATA_FILES.units, path: holders.path }, { account, holders: holders.names });
    }
    for (const [id, { troubles = [], comments = [], forms = [] }] of channels) {
      const file = channelPath(id);
      if (id.startsWith('D') && !dispatches.has(id) && !unreadable.has(id))
        yield found('no-dispatch', { file, path: ['id'] }, { id });
      for (const [i, { kind, to = null }] of troubles.entries()) {
        yield found('trouble', { file, path: ['troubles', i] }, { kind, id, to });
      }
      const received = [
        ...comments.map((one, i) => ({ received: one, path: ['comments', i], isForm: false })),
        ...forms.map((one, i) => ({
          received: { ...one, role: 'unit' as const, posted: undefined },
          path: ['forms', i],
          isForm: true,
        })),
      ];
      for (const { path, ...about } of received) {
        const { at, outcome, posted, url } = about.received;
        const on = dayOf(at);
        if (on > asOf) continue;
        // As long as there is something to review, however long that takes.
        if (outcome === 'supplement' && dispatchById.get(id)?.history.state === 'awaiting-review')
          yield found('supplement', { file, path }, { id, on, url });
        if (daysBetween(on, asOf) > BROUGHT_UP) continue;
        if (posted) yield found('edited-unseen', { file, path }, { id, posted: dayOf(posted), on, url });
        if (outcome === 'nothing') yield found('not-taken', { file, path }, { id, on, ...about });
      }
    }
  },
});

interface NotTaken {
  readonly id: string;
  readonly on: Day;
  readonly isForm: boolean;
  readonly received: Pick<ReceivedComment, 'role' | 'why' | 'command' | 'url'>;
}

/** Where a repository for replies is named. */
function repositories({ office, unitList }: Ledger) {
  return [
    [{ file: DATA_FILES.office, path: ['replyRepository'] }, office.replyRepository] as const,
    ...unitList.map(({ repository }, i) => [{ file: DATA_FILES.units, path: [i, 'repository'] }, repository] as const),
  ];
}

/** Accounts that more than one of the units and the office have, with the first unit's place. */
function sharedAccounts({ unitList, office }: Ledger): [number, { names: string[]; path: (string | number)[] }][] {
  const holders = new Map<number, { names: string[]; path: (string | number)[] }>();
  for (const [i, { name, accounts = [] }] of unitList.entries()) {
    for (const [j, account] of accounts.entries()) {
      if (typeof account === 'string') continue;
      const holder = holders.get(account.id) ?? { names: [], path: [i, 'accounts', j] };
      holders.set(account.id, { ...holder, names: [...holder.names, name] });
    }
  }
  for (const { id } of office.accounts ?? []) holders.get(id)?.names.push('办公室');
  return [...holders].filter(([, { names }]) => names.length > 1);
}
