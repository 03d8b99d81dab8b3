import { momentIn } from '../../calendar/moments.ts';
import type { FakeComment, FakeIssue, FakeRepository } from '../../replies/forge/fake/world.ts';
import type { Operation } from '../../replies/plan/operation.ts';
import { markedAs } from '../../replies/words/marker.ts';
import { operationWords } from '../../replies/words/operations.ts';
import { ownIssues } from './act.ts';
import { gist } from './columns.ts';
import { BOT, nameOfAccount, REPLIES } from './county.ts';
import { when } from './ledger-side.ts';
import type { Stage } from './stage.ts';

/** One thing somebody did on an issue, or the program there. */
export interface Deed {
  /** In the county's zone. */
  readonly at: string;
  readonly words: string;
}

/** A run of the sync: when it began, and what it did; null when it died on the way. */
export interface Run {
  readonly at: string;
  readonly applied: readonly Operation[] | null;
}

/** What a reader of an issue sees of a run: what is opened, said, and put right. */
const VISIBLE: ReadonlySet<Operation['operation']> = new Set(['open-issue', 'post-comment', 'edit-issue']);

/** The right column: how a dispatch's issues stand on the forge. */
export function issueLines(stage: Stage, id: string): string[] {
  const { github } = stage;
  const repository = github.repository(REPLIES);
  const own = ownIssues(github).filter(({ body }) => markedAs(body ?? '')?.id === id);
  const issues = own.flatMap((issue) => {
    const state = issue.state === 'open' ? '打开' : issue.reason === 'not_planned' ? '关闭（不再办理）' : '关闭';
    const what = markedAs(issue.body ?? '')?.key === 'issue' ? '议题' : '督办议题';
    return [
      `${what} #${issue.number} ${state} ${labelsOf(repository, issue)}`,
      ...commentsOn(repository, issue.number).flatMap((comment) => statusGist(comment)),
    ];
  });
  return [...issues, ...formLines(stage, id)];
}

/** How the reply forms that a dispatch's unit filled in stand, with what was answered. */
function formLines({ github, forms }: Stage, id: string): string[] {
  const repository = github.repository(REPLIES);
  return [...forms].flatMap(([number, about]) => {
    const issue = repository.issues.get(number)?.now;
    if (!issue || about !== id) return [];
    const answers = commentsOn(repository, number).filter(({ author }) => author === BOT.id);
    const state = issue.state === 'open' ? '打开' : '关闭';
    return [`回复表单 #${number} ${state}`, ...answers.map(({ body }) => `  回音：${body.split('\n')[0]}`)];
  });
}

/** What was said and done on a dispatch's issues on a day, in order. */
export function deedsOf({ github }: Stage, id: string, day: string, runs: readonly Run[], told: readonly Deed[]): Deed[] {
  const repository = github.repository(REPLIES);
  const issues = ownIssues(github).filter(({ body }) => markedAs(body ?? '')?.id === id);
  const said = issues
    .flatMap(({ number }) => commentsOn(repository, number))
    .filter(({ author, created }) => author !== BOT.id && moment(created).startsWith(day))
    .map((comment) => ({ at: moment(comment.created), words: saidWords(comment) }));
  const done = runs.flatMap(({ at, applied }) => {
    const own = (applied ?? []).filter((one) => 'id' in one && one.id === id);
    const words = own.filter(({ operation }) => VISIBLE.has(operation)).flatMap((one) => operationWords(one).split('、'));
    if (isAdoption(own)) words.unshift('认领已经开出的议题');
    return words.length > 0 ? [{ at, words: `台账程序 ${[...new Set(words)].join('、')}` }] : [];
  });
  return [...said, ...done, ...told].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** An issue that goes on record without having been opened by the same run. */
const isAdoption = (applied: readonly Operation[]): boolean =>
  applied.some((one) => one.operation === 'record-post' && one.post.number !== undefined) &&
  !applied.some(({ operation }) => operation === 'open-issue');

export const deedLine = ({ at, words }: Deed): string => `  ${when(at)} ${words}`;

function saidWords({ author, body, reactions }: FakeComment): string {
  const taken = reactions.some(({ account, content }) => account === BOT.id && content === 'eyes');
  return `${nameOfAccount(author)}：${gist(body, 40)}${taken ? ' 👀' : ''}`;
}

/** What the status comment says: the state, and who does what next. */
function statusGist({ author, body }: FakeComment): string[] {
  if (author !== BOT.id || markedAs(body)?.key !== 'status') return [];
  const state = /^\*\*状态：(.*)\*\*$/m.exec(body)?.[1];
  const next = /^- 下一步：(.*)$/m.exec(body)?.[1];
  const refused = body.split('收到但没有记入办理的：')[1]?.match(/^- .*$/gm) ?? [];
  return [`  状态评论：${state}。${next}`, ...refused.map((line) => `    没有记入：${line.slice(2)}`)];
}

const labelsOf = ({ labels }: FakeRepository, issue: FakeIssue): string =>
  issue.labels
    .flatMap((id) => labels.get(id)?.now ?? [])
    .map(({ name }) => `〔${name}〕`)
    .join('');

const commentsOn = ({ comments }: FakeRepository, issue: number): FakeComment[] =>
  [...comments.values()].flatMap(({ now }) => (now?.issue === issue ? [now] : []));

const moment = (milliseconds: number): string => momentIn('Asia/Shanghai', new Date(milliseconds).toISOString());
