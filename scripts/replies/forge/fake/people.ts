import {
  accountNamed,
  addComment,
  addIssue,
  change,
  type FakeIssue,
  type FakeRepository,
  labelNamed,
  labelOf,
  repositoryAt,
  type World,
} from './world.ts';

/** What a person does in the browser. It has its effect at once, and is no call. */
export interface Person {
  /** Each returns the number of what it made. */
  openIssue(repository: string, title: string, body?: string): number;
  openPullRequest(repository: string, title: string): number;
  comment(repository: string, issue: number, body: string): number;
  editComment(repository: string, comment: number, body: string): void;
  deleteComment(repository: string, comment: number): void;
  react(repository: string, comment: number, content: string): void;
  rewrite(repository: string, issue: number, change: Partial<Pick<FakeIssue, 'title' | 'body' | 'state' | 'locked'>>): void;
  /** Moves it, and returns its number over there. */
  transfer(repository: string, issue: number, to: string): number;
  deleteIssue(repository: string, issue: number): void;
  label(repository: string, issue: number, name: string): void;
  unlabel(repository: string, issue: number, name: string): void;
  renameLabel(repository: string, name: string, as: string): void;
  deleteLabel(repository: string, name: string): void;
  renameRepository(repository: string, as: string): void;
}

export function person(world: World, login: string, now: () => number): Person {
  const self = accountNamed(world, login);
  if (!self) throw new Error(`no account ${login}`);
  const at = (name: string) => repositoryAt(world, name);
  const relabel = (repository: FakeRepository, issue: number, labels: (before: readonly number[]) => readonly number[]) => {
    change(repository.issues, issue, now(), { labels: labels(repository.issues.get(issue)!.now!.labels), updated: now() });
  };
  return {
    openIssue: (name, title, body = '') => addIssue(world, at(name), now(), { author: self.id, title, body, labels: [] }).number,
    openPullRequest: (name, title) =>
      addIssue(world, at(name), now(), { author: self.id, title, body: null, labels: [], pullRequest: true }).number,
    comment: (name, issue, body) => addComment(world, at(name), now(), { author: self.id, issue, body }).id,
    editComment: (name, comment, body) => {
      change(at(name).comments, comment, now(), { body, updated: now() });
    },
    deleteComment: (name, comment) => {
      const repository = at(name);
      const { issue } = repository.comments.get(comment)!.now!;
      repository.comments.get(comment)!.set(now(), null);
      change(repository.issues, issue, now(), { updated: now() });
    },
    react: (name, comment, content) => {
      const { reactions } = at(name).comments.get(comment)!.now!;
      const added = { id: world.nextId++, account: self.id, content, at: now() };
      change(at(name).comments, comment, now(), { reactions: [...reactions, added] });
    },
    rewrite: (name, issue, changes) => {
      const closing = changes.state && {
        closed: changes.state === 'closed' ? now() : null,
        reason: changes.state === 'closed' ? 'completed' : 'reopened',
      };
      change(at(name).issues, issue, now(), { ...changes, ...closing, updated: now() });
    },
    transfer: (name, issue, to) => {
      const before = at(name).issues.get(issue)!.now!;
      const { number } = addIssue(world, at(to), now(), {
        author: before.author,
        title: before.title,
        body: before.body,
        labels: [],
      });
      change(at(name).issues, issue, now(), { transferred: { repository: at(to).id, number } });
      return number;
    },
    deleteIssue: (name, issue) => {
      change(at(name).issues, issue, now(), { deleted: true });
    },
    label: (name, issue, label) => {
      const { id } = labelOf(world, at(name), now(), label);
      relabel(at(name), issue, (before) => [...new Set([...before, id])]);
    },
    unlabel: (name, issue, label) => {
      const id = labelNamed(at(name), label)?.id;
      relabel(at(name), issue, (before) => before.filter((other) => other !== id));
    },
    renameLabel: (name, label, as) => {
      change(at(name).labels, labelNamed(at(name), label)!.id, now(), { name: as });
    },
    deleteLabel: (name, label) => {
      at(name)
        .labels.get(labelNamed(at(name), label)!.id)!
        .set(now(), null);
    },
    renameRepository: (name, as) => {
      const repository = at(name);
      repository.formerNames.push(repository.name);
      repository.name = as;
    },
  };
}
