import type { Channel } from '../../records/schema/channel.ts';
import { hasEnded } from '../../rules/dispatch-history.ts';
import type { ForgeIssue } from '../forge/forge.ts';
import type { RepositoryView } from '../view.ts';
import { refusedFormText, takenFormText } from '../words/form.ts';
import { REPLY_FORM } from '../words/labels.ts';
import { marker } from '../words/marker.ts';
import { answerPlace } from './forms.ts';
import { ensureLabels } from './labels.ts';
import type { Operation } from './operation.ts';
import { create, mayBeSent, postOf, sha256 } from './posts.ts';
import { recordComment } from './record.ts';
import { same } from './show.ts';
import { overcome } from './troubles.ts';
import type { Gathered, World } from './world.ts';

/**
 * One comment below every form, and no more: what became of it and where to go on, or what to do so that it can be taken.
 * One that was taken is closed; a refused one stays open, for whoever filled it in to mend it.
 */
export function* answerForms(world: World, gathered: Gathered): Generator<Operation> {
  const { ledger, dispatchById } = world.judgement;
  for (const [id, channel] of ledger.channels) if (id.startsWith('forms-')) yield* overcome(id, channel);
  for (const [repository, view] of world.view?.repositories ?? []) {
    if (!view.forms) continue;
    // It has to be there before anybody fills in a form; which labels there are is looked up when others are needed.
    if (view.labels) yield* ensureLabels(repository, view, [REPLY_FORM], gathered);
    const { handedIn, refused } = gathered.forms.get(repository) ?? NONE;
    for (const [id, forms] of handedIn) {
      const channel = ledger.channels.get(id);
      const judged = dispatchById.get(id);
      for (const { issue } of forms) {
        const taken = channel?.forms?.find((form) => form.issue === issue.number);
        const url = postOf(channel, 'issue')?.url;
        if (!taken || !judged || url === undefined) continue;
        const isSettled = issue.state === 'closed' && hasEnded(judged.history);
        yield* answer(
          { world, gathered, repository, view, issue, about: undefined },
          takenFormText(id, taken, url),
          'close',
          isSettled,
        );
      }
    }
    for (const { issue, refusal } of refused) {
      // Whoever closed it has given it up.
      if (issue.state === 'open')
        yield* answer(
          { world, gathered, repository, view, issue, about: sha256(issue.body) },
          refusedFormText(refusal),
          'leave',
          false,
        );
    }
  }
}

const NONE = { handedIn: new Map(), refused: [] } as const;

interface Below {
  readonly world: World;
  readonly gathered: Gathered;
  readonly repository: string;
  readonly view: RepositoryView;
  readonly issue: ForgeIssue;
  /** The fingerprint of what is refused, kept with the first answer. */
  readonly about: string | undefined;
}

/** @param isSettled whether what was answered once stays as it is, also when the program's words change */
function* answer(
  { world, gathered, repository, view, issue, about }: Below,
  words: string,
  then: 'close' | 'leave',
  isSettled: boolean,
): Generator<Operation> {
  const { id, key } = answerPlace(repository, issue);
  const channel: Channel = world.judgement.ledger.channels.get(id) ?? { id };
  const post = postOf(channel, key);
  const mark = marker(id, key);
  const body = `${words}\n\n${mark}`;
  const where = { id, key, repository };
  if (post?.comment === undefined) {
    const own = view.comments(issue.number).find((one) => one.author?.id === world.view?.self.id && one.body.includes(mark));
    if (own) yield recordComment(world, channel, where, own);
    else {
      const draft = { title: '', body, labels: [] };
      yield* create(world, channel, { operation: 'post-comment', ...where, issue: issue.number, draft, about }, gathered.notes);
    }
    return;
  }
  // One that a person deleted has been read, and is not said again.
  if (!isSettled && !view.gone.has(post.comment)) {
    const shown = view.comment(issue.number, post.comment);
    if (shown ? !same(shown.body, body) : post.sha256 !== sha256(body)) {
      if (mayBeSent(world, `${id}/${key}`, body, gathered.notes))
        yield { operation: 'edit-comment', id, repository, issue: issue.number, comment: post.comment, body };
      return;
    }
    if (shown && post.sha256 !== sha256(shown.body)) {
      yield recordComment(world, channel, where, shown);
      return;
    }
  }
  if (then === 'close' && issue.state === 'open') {
    yield { operation: 'edit-issue', id, repository, issue: issue.number, change: { state: 'closed', reason: 'completed' } };
  }
}
