import { momentIn } from '../../calendar/moments.ts';
import type { Channel } from '../../records/schema/channel.ts';
import type { LogEntry } from '../../records/schema/dispatch.ts';
import type { ForgeComment, ForgeIssue } from '../forge/forge.ts';
import type { FactOperation } from './operation.ts';
import { postOf, sha256 } from './posts.ts';
import type { World } from './world.ts';

type Recorded = Extract<FactOperation, { operation: 'record-post' }>;

/** Puts an issue of ours on record: from then on its number is who it is. */
export function recordIssue(
  { run, now, timeZone }: World,
  channel: Channel | undefined,
  { id, key, repository, entry = null }: { id: string; key: string; repository: string; entry?: LogEntry | null },
  issue: ForgeIssue,
): Recorded {
  const { at = momentIn(timeZone, now), run: nonce = run.nonce } = postOf(channel, key) ?? {};
  return { operation: 'record-post', id, repository, post: { key, at, run: nonce, number: issue.number, url: issue.url }, entry };
}

/** Puts a comment of ours on record, with what it says now. */
export function recordComment(
  { run, now, timeZone }: World,
  channel: Channel,
  { id, key, repository }: { id: string; key: string; repository: string },
  comment: ForgeComment,
): Recorded {
  const known = postOf(channel, key);
  const { at = momentIn(timeZone, now), run: nonce = run.nonce } = known ?? {};
  // One that was only edited, and is in no listing, shows neither.
  const url = comment.url || known?.url;
  const updated = comment.updated ? momentIn(timeZone, comment.updated) : known?.updated;
  const post = {
    ...{ key, at, run: nonce, comment: comment.id },
    ...(url ? { url } : {}),
    ...(updated ? { updated } : {}),
    sha256: sha256(comment.body),
    ...(known?.about ? { about: known.about } : {}),
  };
  return { operation: 'record-post', id, repository, post, entry: null };
}
