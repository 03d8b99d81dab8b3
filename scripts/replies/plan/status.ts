import { dueSoon } from '../../rules/due-soon.ts';
import { reminderText } from '../words/pressing.ts';
import { statusText } from '../words/status.ts';
import type { Operation } from './operation.ts';
import { create, mayBeSent, postOf, sha256 } from './posts.ts';
import { recordComment } from './record.ts';
import { ownComments, same } from './show.ts';
import type { Scene } from './world.ts';

/** What stands in a second status comment, if there ever is one: it carries no mark, so it is no status comment any more. */
const REPEATED = '（重复的状态评论，以另一条为准。）';

/** The one status comment of an issue: made once, edited in place, made again when somebody deleted it. */
export function* showStatus(scene: Scene, issue: number): Generator<Operation> {
  const { world, judged, channel, view, id, repository, gathered } = scene;
  const post = postOf(channel, 'status');
  const text = statusText(judged, channel, world.timeZone);
  const own = ownComments(scene, issue, 'status');
  const shown = post?.comment === undefined ? own[0] : view.comment(issue, post.comment);
  const recorded = { id, key: 'status', repository };
  if (post?.comment === undefined && shown) {
    yield recordComment(world, channel, recorded, shown);
    return;
  }
  if (post?.comment === undefined || view.gone.has(post.comment)) {
    const draft = { title: '', body: text, labels: [] };
    yield* create(world, channel, { operation: 'post-comment', id, key: 'status', repository, issue, draft }, gathered.notes);
    return;
  }
  const comment = post.comment;
  for (const other of own) {
    if (other.id !== comment) yield { operation: 'edit-comment', id, repository, issue, comment: other.id, body: REPEATED };
  }
  if (shown ? !same(shown.body, text) : post.sha256 !== sha256(text)) {
    if (mayBeSent(world, `${id}/status`, text, gathered.notes))
      yield { operation: 'edit-comment', id, repository, issue, comment, body: text };
  } else if (shown && post.sha256 !== sha256(shown.body)) yield recordComment(world, channel, recorded, shown);
}

/** 6.2: a reminder once, on the last working day before the due day or on the due day itself. */
export function* remind(scene: Scene, issue: number): Generator<Operation> {
  const { world, judged, channel, id, repository, gathered } = scene;
  const { ledger, asOf } = world.judgement;
  if (postOf(channel, 'reminder')?.comment !== undefined) return;
  const [shown] = ownComments(scene, issue, 'reminder');
  if (shown) {
    yield recordComment(world, channel, { id, key: 'reminder', repository }, shown);
    return;
  }
  if (!judged.clock || !dueSoon(judged.clock, judged.history, ledger.calendar, asOf)) return;
  const draft = { title: '', body: reminderText(judged), labels: [] };
  yield* create(world, channel, { operation: 'post-comment', id, key: 'reminder', repository, issue, draft }, gathered.notes);
}

/** 👀 on every comment that was taken. */
export function* markSeen({ channel, view, id, repository }: Scene): Generator<Operation> {
  for (const { id: comment, issue, seen, withdrawn } of channel.comments ?? []) {
    if (seen || withdrawn) continue;
    if (view.seen.has(comment) || view.comment(issue, comment)?.seen === true)
      yield { operation: 'note-comment', id, comment, change: { seen: true } };
    else yield { operation: 'mark-seen', id, repository, issue, comment };
  }
}
