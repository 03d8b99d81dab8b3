import type { ForgeIssue, IssueChange } from '../forge/forge.ts';
import { marker } from '../words/marker.ts';
import type { Operation } from './operation.ts';
import { mayBeSent } from './posts.ts';
import type { Scene } from './world.ts';

/** What an issue should be. Words that are left out are left as they are. */
interface Shown {
  readonly title?: string;
  readonly body?: string;
  readonly state: 'open' | 'closed';
  readonly reason: 'completed' | 'not-planned' | 'duplicate';
}

type Where = Pick<Scene, 'world' | 'id' | 'repository' | 'gathered'> & { readonly officeOnly?: boolean };

/** Puts an issue's words and its being open right, in one change. */
export function* showIssue(
  { world, id, repository, gathered, officeOnly = false }: Where,
  issue: ForgeIssue,
  { title, body, state, reason }: Shown,
): Generator<Operation> {
  const change: IssueChange = {
    ...(title !== undefined && title !== issue.title ? { title } : {}),
    ...(body !== undefined && !same(body, issue.body) ? { body } : {}),
    ...(state === issue.state ? {} : state === 'open' ? { state } : { state, reason }),
  };
  if (Object.keys(change).length === 0) return;
  const key = `${id}/${issue.number}`;
  if (!mayBeSent(world, key, `${change.title ?? ''}\n${change.body ?? ''}`, gathered.notes, officeOnly)) return;
  yield { operation: 'edit-issue', id, repository, issue: issue.number, change };
}

/** The number on record is the issue; any other of ours with its mark was made by accident and is closed. */
export function* closeDuplicates(scene: Where & Pick<Scene, 'view'>, key: string, recorded: number): Generator<Operation> {
  for (const number of scene.view.marked(scene.id, key)) {
    const issue = scene.view.issue(number);
    if (issue && number !== recorded) yield* showIssue(scene, issue, { state: 'closed', reason: 'duplicate' });
  }
}

/** Forges may change how a line ends, and drop white space at the end. */
export const same = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();

/** Where a comment of ours that is not on record may be found: by its mark, the first one. */
export function ownComments({ view, self, id }: Scene, issue: number, key: string) {
  const mark = marker(id, key);
  return view.comments(issue).filter(({ author, body }) => author?.id === self && body.includes(mark));
}
