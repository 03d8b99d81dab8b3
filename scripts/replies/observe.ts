import { addMinutes, instantOf } from '../calendar/moments.ts';
import { REPLY_LABEL } from '../forms/reply-form.ts';
import { groupedBy } from '../grouped.ts';
import type { JudgedDispatch, Judgement } from '../judgement.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Channel } from '../records/schema/channel.ts';
import type { Moment } from '../records/schema/common.ts';
import { hasEnded } from '../rules/dispatch-history.ts';
import { type Forge, type ForgeComment, ForgeFailure, type ForgeIssue } from './forge/forge.ts';
import { expectedComments, issuesOf } from './plan/comments.ts';
import { repositoryOf } from './plan/dispatch.ts';
import { answerTo } from './plan/forms.ts';
import { RepositoryView, type View } from './view.ts';
import { markedAs } from './words/marker.ts';

/**
 * How far before the last thing on record comments are listed again, in minutes: twice as long as a listing was ever
 * taken to lag, so that one which came late to the list is not passed over.
 */
const OVERLAP = 30;

/** What this run has made on the forge itself, which a listing may not show yet. */
export interface Made {
  readonly issues: Map<string, ForgeIssue[]>;
  readonly comments: Map<string, ForgeComment[]>;
}

/** Why a repository could not be read. */
export interface Unread {
  readonly repository: string;
  readonly failure: ForgeFailure;
}

/**
 * Looks at every repository the ledger speaks of. One that can't be read is left out of the view and told; what was made
 * by this run is in the view whether the listing shows it or not.
 *
 * @throws ForgeFailure when the account itself can't be asked for
 */
export async function observe(forge: Forge, judgement: Judgement, made: Made): Promise<{ view: View; unread: Unread[] }> {
  const self = await forge.self();
  const repositories = new Map<string, RepositoryView>();
  const unread: Unread[] = [];
  for (const [repository, dispatches] of spokenOf(judgement)) {
    try {
      repositories.set(repository, await observeRepository(forge, judgement, repository, dispatches, made));
    } catch (error) {
      if (!(error instanceof ForgeFailure)) throw error;
      unread.push({ repository, failure: error });
    }
  }
  return { view: { self, repositories }, unread };
}

/** The repositories in which something is or is to be, with the dispatches there. */
function spokenOf(judgement: Judgement): Map<string, JudgedDispatch[]> {
  const { ledger, dispatches } = judgement;
  const spoken = dispatches.filter(({ id, history }) => ledger.channels.has(id) || !hasEnded(history));
  const found = groupedBy(spoken, (judged) => repositoryOf({ judgement }, judged) ?? undefined);
  const office = ledger.channels.get('office')?.repository ?? ledger.office.officeRepository;
  if (office && !found.has(office)) found.set(office, []);
  return found;
}

async function observeRepository(
  forge: Forge,
  { ledger }: Judgement,
  repository: string,
  dispatches: readonly JudgedDispatch[],
  made: Made,
): Promise<RepositoryView> {
  const view = new RepositoryView();
  for (const issue of await forge.issues(repository)) view.add(issue);
  for (const issue of made.issues.get(repository) ?? []) if (!view.issues.has(issue.number)) view.add(issue);
  const channels = dispatches.flatMap((judged) => {
    const channel = ledger.channels.get(judged.id);
    return channel ? [{ judged, channel }] : [];
  });
  if (dispatches.length > 0) view.forms = new Map();
  // Without issues there are no comments to look for, and nothing that a form could be about.
  if (view.issues.size > 0 && dispatches.length > 0) {
    const since = lastSeen(channels.map(({ channel }) => channel));
    for (const comment of await forge.commentsSince(repository, since)) view.addComment(comment);
    for (const comment of made.comments.get(repository) ?? [])
      if (!view.comment(comment.issue, comment.id)) view.addComment(comment);
    view.forms = new Map((await forge.issuesLabelled(repository, REPLY_LABEL)).map((form) => [form.number, form]));
  }
  for (const { judged, channel } of channels) {
    const ended = hasEnded(judged.history);
    await lookForIssues(forge, repository, judged.id, channel, view, ended);
    if (ended) continue;
    await lookForForms(forge, repository, channel, view);
    await lookForComments(forge, ledger, repository, judged.id, channel, view);
  }
  for (const form of view.forms?.values() ?? []) {
    const answer = answerTo(ledger, repository, form);
    // Announced and never put on record: it may be there.
    if (answer && answer.comment === undefined)
      for (const comment of await forge.comments(repository, form.number)) view.addComment(comment);
  }
  return view;
}

/** From when on comments are listed: a while before the last thing on record; from the beginning when there is none. */
function lastSeen(channels: readonly Channel[]): Moment | null {
  let last: Moment | null = null;
  for (const { posts = [], revisions = [] } of channels) {
    for (const { updated } of [...posts, ...revisions]) {
      if (updated !== undefined && (last === null || instantOf(updated) > instantOf(last))) last = updated;
    }
  }
  return last === null ? null : addMinutes(last, -OVERLAP);
}

/** Issues on record that the listing lacks, or that carry another's mark: asked for by number. */
async function lookForIssues(
  forge: Forge,
  repository: string,
  id: string,
  channel: Channel,
  view: RepositoryView,
  ended: boolean,
): Promise<void> {
  for (const { key, number } of channel.posts ?? []) {
    if (number === undefined) continue;
    const listed = view.issues.get(number);
    const mark = listed && markedAs(listed.body);
    if (mark && (mark.id !== id || mark.key !== key)) view.missing.set(number, 'not-ours');
    // Nobody needs the issue of a matter that has ended.
    if (listed || ended) continue;
    // What is gone for good needs no second look; it is in the listing again if it comes back.
    if (
      channel.troubles?.some((trouble) => trouble.key === key && (trouble.kind === 'transferred' || trouble.kind === 'deleted'))
    )
      continue;
    const issue = await forge.issue(repository, number);
    if ('vanished' in issue) {
      view.missing.set(number, issue.vanished);
      if (issue.to) view.movedTo.set(number, issue.to);
    } else if (issue.author?.id === (await forge.self()).id) view.add(issue);
    else view.missing.set(number, 'not-ours');
  }
}

/** Forms on record that the listing lacks: deleted, or without their label. */
async function lookForForms(forge: Forge, repository: string, { forms = [] }: Channel, view: RepositoryView): Promise<void> {
  for (const { issue: number, withdrawn } of forms) {
    if (withdrawn || view.forms?.has(number)) continue;
    const issue = await forge.issue(repository, number);
    if ('vanished' in issue) view.missing.set(number, issue.vanished);
    else view.forms?.set(number, issue);
  }
}

/**
 * The comments of an issue in full where the count says that some were missed or deleted, or where one of ours was
 * announced and never put on record. What a listing lacks is asked for before it is believed to be gone.
 */
async function lookForComments(
  forge: Forge,
  ledger: Ledger,
  repository: string,
  id: string,
  channel: Channel,
  view: RepositoryView,
): Promise<void> {
  const pending = (channel.posts ?? []).some(({ number, comment }) => number === undefined && comment === undefined);
  for (const issue of issuesOf(id, channel, view)) {
    const form = view.form(issue);
    const count = (form ?? view.issues.get(issue))?.comments ?? 0;
    const answer = form && answerTo(ledger, repository, form)?.comment;
    if (!pending && expectedComments(channel, view, issue, answer) === count) continue;
    for (const comment of await forge.comments(repository, issue)) view.addComment(comment);
    const recorded = (channel.comments ?? []).filter((one) => one.issue === issue && !one.withdrawn).map((one) => one.id);
    const main = channel.posts?.find(({ key }) => key === 'issue')?.number === issue;
    const own = main ? (channel.posts ?? []).flatMap(({ comment }) => comment ?? []) : [];
    for (const comment of [...recorded, ...own]) {
      if (view.comment(issue, comment)) continue;
      const asked = await forge.comment(repository, comment);
      if (asked) view.addComment(asked);
      else view.gone.add(comment);
    }
  }
}
