import { momentIn } from '../../calendar/moments.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { channelPath } from '../../records/places.ts';
import { parseData, parseRecord } from '../../records/read.ts';
import type { Channel, Post } from '../../records/schema/channel.ts';
import type { Moment } from '../../records/schema/common.ts';
import { MAX_BYTES } from '../../records/text.ts';
import { renderYaml } from '../../records/write.ts';
import { withLogEntry } from '../ledger/append.ts';
import { CannotEdit, setField } from '../ledger/front-matter-edit.ts';
import type { CreateOperation, FactOperation } from '../plan/operation.ts';
import { LARGEST_FILE } from '../plan/room.ts';
import type { Change, Snapshot } from '../store/store.ts';

const HEADER = '由 ledger sync 写：发出了什么、收到了什么。请不要手改；哪些可以改，见 docs/reply-channel.md。';

interface Circumstances {
  readonly now: Moment;
  readonly timeZone: string;
  /** This run's. */
  readonly nonce: string;
}

/**
 * The files as they are once all of these are on record. What can't be written into a dispatch (a file that somebody is in
 * the middle of changing) is kept in the channel's record with the reason; nothing that was received is dropped.
 *
 * @returns also the ids of which nothing was written, because their channel's record could not be read again
 */
export function factsOnFile(
  snapshot: Snapshot,
  operations: readonly (FactOperation | CreateOperation)[],
  circumstances: Circumstances,
): { readonly change: Change; readonly held: ReadonlySet<string> } {
  const held = new Set<string>();
  for (;;) {
    const files = new Files(snapshot);
    for (const operation of operations) if (!held.has(operation.id)) write(files, operation, circumstances);
    const { change, refused } = files.change();
    if (refused.length === 0) return { change, held };
    // What belongs together stands in one commit or in none, so it is all written anew without them.
    for (const id of refused) held.add(id);
  }
}

function write(files: Files, operation: FactOperation | CreateOperation, { now, timeZone, nonce }: Circumstances): void {
  const { id } = operation;
  const channel = files.channel(id);
  switch (operation.operation) {
    case 'open-issue':
    case 'post-comment': {
      const about = channel.posts?.find(({ key }) => key === operation.post)?.about ?? operation.about;
      const post: Post = { key: operation.post, at: momentIn(timeZone, now), run: nonce, ...(about ? { about } : {}) };
      files.setChannel({ ...channel, repository: operation.repository, posts: replaced(channel.posts, post) });
      return;
    }
    case 'record-post': {
      const { post, repository, entry } = operation;
      files.setChannel({ ...channel, repository, posts: replaced(channel.posts, post) });
      const { url } = post;
      if (post.key === 'issue' && url !== undefined)
        files.edit(files.dispatch(id), (text) => setField(text, 'issue', url, 'log'));
      if (entry) files.edit(files.dispatch(id), (text) => withLogEntry(text, entry));
      return;
    }
    case 'take-comment': {
      const { comment, revision, signed, entry, adoption } = operation;
      const withEntries = (text: string) => [signed, entry].reduce((so, one) => (one ? withLogEntry(so, one) : so), text);
      const written =
        (!entry || files.edit(files.dispatch(id), withEntries)) &&
        (!adoption || files.edit(files.report(adoption.report), (text) => setField(text, 'adoption', adoption.value)));
      const taken = written ? comment : ({ ...comment, outcome: 'nothing', why: 'unwritable' } as const);
      const { comments = [], revisions = [] } = channel;
      files.setChannel({ ...channel, comments: [...comments, taken], revisions: [...revisions, revision] });
      return;
    }
    case 'take-revision':
      files.setChannel({ ...channel, revisions: [...(channel.revisions ?? []), operation.revision] });
      return;
    case 'note-comment': {
      const { comment: of, change } = operation;
      const comments = (channel.comments ?? []).map((comment) => {
        if (comment.id !== of) return comment;
        const { withdrawn = null, ...rest } = { ...comment, ...change };
        return withdrawn === null ? rest : { ...rest, withdrawn };
      });
      files.setChannel({ ...channel, comments });
      return;
    }
    case 'take-form': {
      const { form, revision, entry } = operation;
      const written = !entry || files.edit(files.dispatch(id), (text) => withLogEntry(text, entry));
      const taken = written ? form : ({ ...form, outcome: 'nothing', why: 'unwritable' } as const);
      const { forms = [], formRevisions = [] } = channel;
      files.setChannel({ ...channel, forms: [...forms, taken], formRevisions: [...formRevisions, revision] });
      return;
    }
    case 'revise-form':
      files.setChannel({ ...channel, formRevisions: [...(channel.formRevisions ?? []), operation.revision] });
      return;
    case 'note-form': {
      const forms = (channel.forms ?? []).map((form) => {
        if (form.issue !== operation.form) return form;
        const { withdrawn: _, ...rest } = form;
        return operation.withdrawn === null ? rest : { ...rest, withdrawn: operation.withdrawn };
      });
      files.setChannel({ ...channel, forms });
      return;
    }
    case 'note-trouble': {
      const { trouble } = operation;
      const others = (channel.troubles ?? []).filter(({ kind, key }) => kind !== trouble.kind || key !== trouble.key);
      files.setChannel({ ...channel, troubles: [...others, trouble] });
      return;
    }
    case 'clear-trouble': {
      const troubles = (channel.troubles ?? []).filter(
        ({ kind, key = 'issue' }) => kind !== operation.kind || key !== operation.key,
      );
      files.setChannel({ ...channel, troubles });
      return;
    }
    default:
      operation satisfies never;
  }
}

const replaced = (posts: readonly Post[] = [], post: Post): Post[] => {
  const index = posts.findIndex(({ key }) => key === post.key);
  return index === -1 ? [...posts, post] : posts.with(index, post);
};

/** The files of a snapshot with what was written on them so far. */
class Files {
  readonly #snapshot: Snapshot;
  readonly #texts = new Map<string, string>();
  readonly #channels = new Map<string, Channel>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  get #ledger(): Ledger {
    return this.#snapshot.ledger;
  }

  channel(id: string): Channel {
    return this.#channels.get(id) ?? this.#ledger.channels.get(id) ?? { id };
  }

  setChannel(channel: Channel): void {
    this.#channels.set(channel.id, channel);
  }

  dispatch(id: string): string | undefined {
    return this.#ledger.dispatches.get(id)?.file;
  }

  report(id: string): string | undefined {
    return this.#ledger.reports.get(id)?.file;
  }

  /** Changes a record's text, unless what comes out could not be read as a record any more. */
  edit(file: string | undefined, change: (text: string) => string): boolean {
    const text = file === undefined ? null : (this.#texts.get(file) ?? this.#snapshot.text(file));
    if (file === undefined || text === null) return false;
    try {
      const changed = change(text);
      if (Buffer.byteLength(changed) > LARGEST_FILE || isWorse(changed, text, file)) return false;
      if (changed !== text) this.#texts.set(file, changed);
      return true;
    } catch (error) {
      if (error instanceof CannotEdit) return false;
      throw error;
    }
  }

  /** What was written, and the ids whose channel's record the reader would refuse. */
  change(): { readonly change: Change; readonly refused: readonly string[] } {
    const texts = new Map(this.#texts);
    const refused: string[] = [];
    for (const [id, { id: _, repository, ...lists }] of this.#channels) {
      const { posts, comments, revisions, forms, formRevisions, troubles } = lists;
      const inOrder = Object.entries({ posts, comments, revisions, forms, formRevisions, troubles });
      const kept = inOrder.filter(([, list]) => list !== undefined && list.length > 0);
      const record = { id, ...(repository ? { repository } : {}), ...Object.fromEntries(kept) };
      const text = renderYaml(record, HEADER);
      if (Buffer.byteLength(text) > MAX_BYTES || !('value' in parseData(text, 'channel'))) refused.push(id);
      texts.set(channelPath(id), text);
    }
    return { change: texts, refused };
  }
}

/** A record that fitted its schema still does. */
function isWorse(changed: string, text: string, file: string): boolean {
  const kind = file.startsWith('reports/experience/') ? 'report' : 'dispatch';
  return 'value' in parseRecord(text, kind) && !('value' in parseRecord(changed, kind));
}
