import { instantOf } from '../../calendar/moments.ts';
import type { DayInZone } from '../../calendar/zone.ts';
import type { Channel, FormRevision, ReceivedComment, ReceivedForm, Revision } from '../../records/schema/channel.ts';
import type { Moment } from '../../records/schema/common.ts';
import type { Account, ForgeComment } from '../forge/forge.ts';
import type { Decision, ReadReply, Reply, Role } from './decide.ts';
import type { HandedIn } from './forms.ts';
import type { FactOperation } from './operation.ts';

/** What is kept of something that was said. */
type Kept = Pick<ReceivedComment, 'at' | 'posted' | 'author' | 'login' | 'role' | 'url' | 'outcome' | 'why' | 'command'>;
type Draft = Omit<Revision, 'comment'>;

/** Something that was said to us, as a comment or on a form: what receiving it needs to know, and how it goes on record. */
export interface Heard {
  /** Its number, within its own kind. */
  readonly id: number;
  /** When it counts as received, and when it was last changed: the server's time. */
  readonly at: Moment;
  /** When it was written first, if it counts as received later. */
  readonly posted?: Moment;
  readonly updated: Moment;
  readonly author: Account | null;
  readonly url: string;
  readonly body: string;
  readonly known: { readonly withdrawn?: Moment } | undefined;
  /** Every text of it on record. */
  readonly drafts: readonly Draft[];
  /** Null for what says nothing to us from this side. */
  read(role: Role): Reply | null;
  take(kept: Kept, draft: Draft, decision: Pick<Decision, 'signed' | 'entry' | 'adoption'>): FactOperation;
  revise(draft: Draft): FactOperation;
  withdraw(withdrawn: Moment | null): FactOperation;
}

export function heardComment(
  id: string,
  channel: Channel,
  comment: ForgeComment,
  { readReply, dayOf }: { readonly readReply: ReadReply; readonly dayOf: DayInZone },
): Heard {
  const { created, updated } = comment;
  const at = receivedAt(comment, dayOf);
  return {
    ...{ id: comment.id, at, ...(at === created ? {} : { posted: created }), updated },
    ...{ author: comment.author, url: comment.url, body: comment.body },
    known: channel.comments?.find((one) => one.id === comment.id),
    drafts: (channel.revisions ?? []).filter((one) => one.comment === comment.id),
    read: (role) => {
      const reply = readReply(comment.body, role);
      // The office talks to the unit as it likes; only its commands do something.
      return role === 'office' && reply.command === null ? null : reply;
    },
    take: (kept, draft, { signed = null, entry, adoption }) => ({
      operation: 'take-comment',
      id,
      comment: { id: comment.id, issue: comment.issue, ...kept },
      revision: { comment: comment.id, ...draft },
      signed,
      entry,
      adoption,
    }),
    revise: (draft) => ({ operation: 'take-revision', id, revision: { comment: comment.id, ...draft } }),
    withdraw: (withdrawn) => ({ operation: 'note-comment', id, comment: comment.id, change: { withdrawn } }),
  };
}

/**
 * 6.2: when a comment counts as received. What it said before it was edited is not to be had, so one that was edited on a
 * later day than it was written, before any run saw it, was not there before: a full stop at the last minute is no reply.
 */
function receivedAt({ created, updated }: ForgeComment, dayOf: DayInZone): Moment {
  // One of ours that was only edited by this run shows no time.
  if (created === '' || updated === '' || instantOf(updated) <= instantOf(created)) return created;
  return dayOf(updated) > dayOf(created) ? updated : created;
}

/** In the order in which they were received. */
export const inTime = (a: Heard, b: Heard): number => instantOf(a.at) - instantOf(b.at) || a.id - b.id;

export function heardForm(id: string, channel: Channel, { issue, reply, at }: HandedIn): Heard {
  const { number, author, url, body, updated } = issue;
  return {
    ...{ id: number, at, updated, author, url, body },
    known: channel.forms?.find((one) => one.issue === number),
    drafts: (channel.formRevisions ?? []).filter((one) => one.form === number),
    read: (role) => (role === 'unit' ? reply : null),
    take: ({ role: _, ...kept }, draft, { entry }) => {
      const form: ReceivedForm = { issue: number, ...kept };
      const revision: FormRevision = { form: number, ...draft };
      return { operation: 'take-form', id, form, revision, entry };
    },
    revise: (draft) => ({ operation: 'revise-form', id, revision: { form: number, ...draft } }),
    withdraw: (withdrawn) => ({ operation: 'note-form', id, form: number, withdrawn }),
  };
}
