import { momentIn } from '../../calendar/moments.ts';
import type { Channel, ReceivedComment, Revision } from '../../records/schema/channel.ts';
import { roleOf } from '../accounts.ts';
import type { ForgeComment } from '../forge/forge.ts';
import { placeInLog } from '../ledger/append.ts';
import type { RepositoryView } from '../view.ts';
import { decide, storable } from './decide.ts';
import type { FactOperation } from './operation.ts';
import { postOf, sha256 } from './posts.ts';
import type { Scene } from './world.ts';

/** Texts are kept up to this size for each dispatch, in bytes; beyond it the fingerprint alone, so that the file stays readable. */
const ROOM = 500_000;

/** More comments than this on one matter are no replies; the office looks into it. */
const MOST_COMMENTS = 1_000;

/** The issues a dispatch's unit may have answered on: the one on record, those found by their mark, and the 督办. */
export function issuesOf(id: string, channel: Channel, view: RepositoryView): number[] {
  const recorded = (channel.posts ?? []).flatMap(({ number }) => number ?? []);
  const keys = ['issue', ...(channel.posts ?? []).map(({ key }) => key).filter((key) => key.startsWith('supervision-'))];
  return [...new Set([...recorded, ...keys.flatMap((key) => view.marked(id, key))])].filter(
    (number) => view.issue(number) !== undefined,
  );
}

/**
 * What was said since (6.2): new comments by the unit's or the office's accounts in the order they came, each judged with
 * those before it; later drafts of known ones; known ones that are gone.
 */
export function* received({ world, judged, channel, view, gathered }: Scene): Generator<FactOperation> {
  const { judgement, readReply, now, timeZone } = world;
  const { data } = judged.entry;
  const known = new Map((channel.comments ?? []).map((comment) => [comment.id, comment]));
  const issues = issuesOf(judged.id, channel, view);
  const listed = issues.flatMap((issue) => view.comments(issue)).sort((a, b) => a.id - b.id);
  let log = data.log;
  const adopted = new Set<string>();
  let room = ROOM - (channel.revisions ?? []).reduce((sum, { text }) => sum + Buffer.byteLength(text ?? ''), 0);
  const revisionOf = (comment: ForgeComment, rev: number): Revision => {
    const text = storable(comment.body);
    room -= Buffer.byteLength(text);
    const base = { comment: comment.id, rev, updated: momentIn(timeZone, comment.updated), sha256: sha256(comment.body) };
    return room >= 0 ? { ...base, text } : base;
  };

  for (const comment of listed) {
    const before = known.get(comment.id);
    if (before) {
      const drafts = (channel.revisions ?? []).filter(({ comment: of }) => of === comment.id);
      if (drafts.at(-1)?.sha256 !== sha256(comment.body)) {
        yield { operation: 'take-revision', id: judged.id, revision: revisionOf(comment, drafts.length + 1) };
      }
      // A listing that lagged had left it out.
      if (before.withdrawn) yield { operation: 'note-comment', id: judged.id, comment: comment.id, change: { withdrawn: null } };
      continue;
    }
    const role = roleOf(judgement.ledger, data.unit, comment.author);
    if (role === null || comment.author === null) continue;
    if (known.size >= MOST_COMMENTS) {
      gathered.notes.push({ note: 'too-many-comments', key: judged.id });
      break;
    }
    const reply = readReply(comment.body, role);
    // The office talks to the unit as it likes; only its commands do something.
    if (role === 'office' && reply.command === null) continue;
    const at = momentIn(timeZone, comment.created);
    const made = decide(judgement, data, log, reply, role, { at, source: comment.url });
    // One report is adopted once, also within this plan.
    const twice = made.adoption !== null && adopted.has(made.adoption.report);
    const decision = twice ? ({ outcome: 'nothing', why: 'no-single-report', entry: null, adoption: null } as const) : made;
    if (decision.adoption) adopted.add(decision.adoption.report);
    if (decision.entry) log = log.toSpliced(placeInLog(log, decision.entry), 0, decision.entry);
    const taken: ReceivedComment = {
      id: comment.id,
      issue: comment.issue,
      at,
      author: comment.author.id,
      ...(comment.author.login ? { login: comment.author.login } : {}),
      role,
      url: comment.url,
      outcome: decision.outcome,
      ...(decision.why ? { why: decision.why } : {}),
      ...(decision.why && reply.command ? { command: reply.command.name } : {}),
    };
    known.set(comment.id, taken);
    const { entry, adoption } = decision;
    yield { operation: 'take-comment', id: judged.id, comment: taken, revision: revisionOf(comment, 1), entry, adoption };
  }

  for (const { id, withdrawn } of channel.comments ?? []) {
    if (view.gone.has(id) && !withdrawn)
      yield { operation: 'note-comment', id: judged.id, comment: id, change: { withdrawn: momentIn(timeZone, now) } };
  }
}

/** How many comments an issue should have by what is on record and what was listed. */
export function expectedComments(channel: Channel, view: RepositoryView, issue: number): number {
  const ids = new Set(view.comments(issue).map(({ id }) => id));
  const main = postOf(channel, 'issue')?.number;
  for (const comment of channel.comments ?? []) if (!comment.withdrawn && comment.issue === issue) ids.add(comment.id);
  if (main === issue) for (const { comment } of channel.posts ?? []) if (comment !== undefined) ids.add(comment);
  return ids.size;
}
