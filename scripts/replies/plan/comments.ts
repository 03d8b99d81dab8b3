import { momentIn } from '../../calendar/moments.ts';
import type { Channel } from '../../records/schema/channel.ts';
import { roleOf } from '../accounts.ts';
import { placeInLog } from '../ledger/append.ts';
import type { RepositoryView } from '../view.ts';
import { decide, isSupplement, SUPPLEMENT, storable } from './decide.ts';
import { type Heard, heardComment, heardForm, inTime } from './heard.ts';
import type { FactOperation } from './operation.ts';
import { postOf, sha256 } from './posts.ts';
import { Room } from './room.ts';
import type { Scene } from './world.ts';

/** GitHub's stand-in for accounts that were deleted. */
const GHOST = 10137;

/** More comments than this on one matter are no replies; the office looks into it. */
const MOST_COMMENTS = 1_000;

/** The issues a dispatch's unit may have answered on: the one on record, those found by their mark, the 督办 and its own forms. */
export function issuesOf(id: string, channel: Channel, view: RepositoryView): number[] {
  const recorded = (channel.posts ?? []).flatMap(({ number }) => number ?? []);
  const keys = ['issue', ...(channel.posts ?? []).map(({ key }) => key).filter((key) => key.startsWith('supervision-'))];
  const ours = [...new Set([...recorded, ...keys.flatMap((key) => view.marked(id, key))])].filter(
    (number) => view.issue(number) !== undefined,
  );
  return [...ours, ...(channel.forms ?? []).flatMap(({ issue }) => view.form(issue)?.number ?? [])];
}

/**
 * What was said since (6.2): new comments by the unit's or the office's accounts and new forms of the unit's, in the order
 * they came, each judged with those before it; later drafts of known ones; known ones that are gone.
 */
export function* received({ world, judged, channel, view, repository, gathered }: Scene): Generator<FactOperation> {
  const { judgement, readReply, now, timeZone } = world;
  const { id } = judged;
  const { data } = judged.entry;
  const comments = issuesOf(id, channel, view).flatMap((issue) => view.comments(issue));
  const forms = gathered.forms.get(repository)?.handedIn.get(id) ?? [];
  const said = [
    ...comments.map((comment) => heardComment(id, channel, comment, { readReply, dayOf: judgement.ledger.dayOf })),
    ...forms.map((form) => heardForm(id, channel, form)),
  ].sort(inTime);
  let log = data.log;
  let count = (channel.comments?.length ?? 0) + (channel.forms?.length ?? 0);
  const adopted = new Set<string>();
  const room = new Room(channel);
  // Null when not even what is noted of it fits: the office looks into it.
  const draftOf = ({ body, updated, drafts }: Heard, kept: object) => {
    const base = { rev: drafts.length + 1, updated: momentIn(timeZone, updated), sha256: sha256(body) };
    if (!room.takes(kept, base)) {
      gathered.notes.push({ note: 'too-many-comments', key: id });
      return null;
    }
    const text = storable(body);
    return room.takesText(text) ? { ...base, text } : base;
  };

  for (const one of said) {
    if (one.known) {
      const draft = one.drafts.at(-1)?.sha256 === sha256(one.body) ? null : draftOf(one, {});
      if (draft) yield one.revise(draft);
      // A listing that lagged had left it out.
      if (one.known.withdrawn) yield one.withdraw(null);
      continue;
    }
    if (one.author === null || one.author.id === GHOST) gathered.notes.push({ note: 'no-author', key: `${id}#${one.id}` });
    const role = roleOf(judgement.ledger, data.unit, one.author);
    if (role === null || one.author === null) continue;
    if (count >= MOST_COMMENTS) {
      gathered.notes.push({ note: 'too-many-comments', key: id });
      break;
    }
    const reply = one.read(role);
    if (reply === null) continue;
    const at = momentIn(timeZone, one.at);
    const made = isSupplement(judgement.ledger, log, reply, role, at)
      ? SUPPLEMENT
      : decide(judgement, data, log, reply, role, { at, source: one.url });
    // One report is adopted once, also within this plan.
    const twice = made.adoption !== null && adopted.has(made.adoption.report);
    const decision = twice ? ({ outcome: 'nothing', why: 'no-single-report', entry: null, adoption: null } as const) : made;
    const kept = {
      at,
      ...(one.posted ? { posted: momentIn(timeZone, one.posted) } : {}),
      author: one.author.id,
      ...(one.author.login ? { login: one.author.login } : {}),
      role,
      url: one.url,
      outcome: decision.outcome,
      ...(decision.why ? { why: decision.why } : {}),
      ...((decision.why || decision.adoption) && reply.command ? { command: reply.command.name } : {}),
    };
    const draft = draftOf(one, kept);
    if (!draft) break;
    if (decision.adoption) adopted.add(decision.adoption.report);
    for (const entry of [decision.signed, decision.entry]) if (entry) log = log.toSpliced(placeInLog(log, entry), 0, entry);
    count++;
    yield one.take(kept, draft, decision);
  }

  const withdrawn = momentIn(timeZone, now);
  for (const { id: comment, withdrawn: noted } of channel.comments ?? []) {
    if (view.gone.has(comment) && !noted) yield { operation: 'note-comment', id, comment, change: { withdrawn } };
  }
  for (const { issue: form, withdrawn: noted } of channel.forms ?? []) {
    if (view.missing.has(form) && !noted) yield { operation: 'note-form', id, form, withdrawn };
  }
}

/**
 * How many comments an issue should have by what is on record and what was listed.
 *
 * @param answer our own below a form
 */
export function expectedComments(channel: Channel, view: RepositoryView, issue: number, answer?: number): number {
  const ids = new Set(view.comments(issue).map(({ id }) => id));
  const main = postOf(channel, 'issue')?.number;
  for (const comment of channel.comments ?? []) if (!comment.withdrawn && comment.issue === issue) ids.add(comment.id);
  if (main === issue) for (const { comment } of channel.posts ?? []) if (comment !== undefined) ids.add(comment);
  if (answer !== undefined) ids.add(answer);
  return ids.size;
}
