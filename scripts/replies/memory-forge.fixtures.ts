import type { Account, Forge, ForgeComment, ForgeIssue, ForgeLabel, Vanished } from './forge/forge.ts';
import { ForgeFailure } from './forge/forge.ts';

export const BOT: Account = { id: 1, login: 'ledger-bot' };
export const HTML = 'https://forge.example';

/** Minutes for which a listing of issues doesn't show what is new. */
const LAG = 8;

interface StoredIssue extends ForgeIssue {
  readonly repository: string;
  readonly vanished: Vanished | null;
}
interface StoredComment extends ForgeComment {
  readonly repository: string;
}

/**
 * A forge without its protocol: what is written is there, what is listed lags. It stands in where thousands of worlds are
 * tried; the fake of `forge/fake/` speaks HTTP and is held to GitHub's own description, and is two hundred times slower.
 */
export class MemoryForge {
  readonly issues: StoredIssue[] = [];
  readonly comments: StoredComment[] = [];
  readonly labels = new Map<string, ForgeLabel[]>();
  readonly seen = new Set<number>();
  /** Every call by its name. */
  readonly calls: string[] = [];
  readonly #now: () => string;
  readonly #lag: number;
  #ids = 1000;

  constructor(now: () => string, lag = LAG) {
    this.#now = now;
    this.#lag = lag;
  }

  /** Another world that begins the same. */
  fork(now: () => string): MemoryForge {
    const copy = new MemoryForge(now, this.#lag);
    copy.issues.push(...this.issues);
    copy.comments.push(...this.comments);
    for (const [repository, labels] of this.labels) copy.labels.set(repository, [...labels]);
    for (const id of this.seen) copy.seen.add(id);
    copy.#ids = this.#ids;
    return copy;
  }

  /** Somebody writes a comment, as any account. */
  say(repository: string, issue: number, author: Account, body: string): StoredComment {
    const id = ++this.#ids;
    const now = this.#now();
    const url = `${HTML}/${repository}/issues/${issue}#issuecomment-${id}`;
    const comment = { repository, id, issue, url, author, body, created: now, updated: now, seen: null };
    this.comments.push(comment);
    this.#touch(repository, issue, 1);
    return comment;
  }

  /** Somebody edits a comment or an issue by hand. */
  edit(id: number, body: string): void {
    const index = this.comments.findIndex((comment) => comment.id === id);
    this.comments[index] = { ...(this.comments[index] as StoredComment), body, updated: this.#now() };
  }

  delete(id: number): void {
    const [comment] = this.comments.splice(
      this.comments.findIndex((one) => one.id === id),
      1,
    );
    if (comment) this.#touch(comment.repository, comment.issue, -1);
  }

  change(repository: string, number: number, change: Partial<StoredIssue>): void {
    const index = this.issues.findIndex((issue) => issue.repository === repository && issue.number === number);
    this.issues[index] = { ...(this.issues[index] as StoredIssue), ...change, updated: this.#now() };
  }

  find(repository: string, number: number): StoredIssue | undefined {
    return this.issues.find((issue) => issue.repository === repository && issue.number === number);
  }

  commentsOn(repository: string, issue: number): StoredComment[] {
    return this.comments.filter((comment) => comment.repository === repository && comment.issue === issue);
  }

  open(
    repository: string,
    author: Account,
    { title, body, labels }: { title: string; body: string; labels: readonly string[] },
  ): StoredIssue {
    const number = this.issues.filter((issue) => issue.repository === repository).length + 1;
    const now = this.#now();
    const issue: StoredIssue = {
      ...{ repository, number, url: `${HTML}/${repository}/issues/${number}`, author, title, body, labels: [...labels] },
      ...{ state: 'open', locked: false, comments: 0, created: now, updated: now, vanished: null },
    };
    this.issues.push(issue);
    return issue;
  }

  #touch(repository: string, issue: number, comments: number): void {
    const found = this.find(repository, issue);
    if (found) this.change(repository, issue, { comments: found.comments + comments });
  }

  /** One run's way to the forge; both may throw, before or after a call had its effect. */
  as(self: Account, before: (call: string) => void | Promise<void> = () => {}, after: typeof before = () => {}): Forge {
    const call = async <T>(name: string, act: () => T): Promise<T> => {
      this.calls.push(name);
      await before(name);
      const result = act();
      await after(name);
      return result;
    };
    const isListed = ({ created }: { created: string }) => Date.parse(created) <= Date.parse(this.#now()) - this.#lag * 60_000;
    const there = (repository: string, number: number): StoredIssue => {
      const issue = this.find(repository, number);
      if (!issue || issue.vanished) throw new ForgeFailure('gone', 'no such issue', { effect: 'none', status: 404 });
      return issue;
    };
    const labelsIn = (repository: string) => {
      const known = this.labels.get(repository) ?? [];
      this.labels.set(repository, known);
      return known;
    };
    const isNamed = (name: string) => (label: ForgeLabel) => label.name.toLowerCase() === name.toLowerCase();
    return {
      self: () => call('self', () => self),
      issues: (repository) =>
        call('list issues', () =>
          this.issues.filter(
            (issue) => issue.repository === repository && issue.author?.id === self.id && !issue.vanished && isListed(issue),
          ),
        ),
      issuesLabelled: (repository, label) =>
        call('list forms', () =>
          this.issues.filter(
            (issue) =>
              issue.repository === repository &&
              issue.author?.id !== self.id &&
              issue.labels.includes(label) &&
              !issue.vanished &&
              isListed(issue),
          ),
        ),
      issue: (repository, number) =>
        call('get issue', () => {
          const found = this.find(repository, number);
          if (!found) return { vanished: 'not-found' };
          // What vanished is told apart by the field alone.
          const { vanished, ...issue } = found;
          return vanished ?? issue;
        }),
      comments: (repository, issue) =>
        call('list comments', () => this.commentsOn(repository, issue).filter((comment) => isListed(comment))),
      comment: (_, id) => call('get comment', () => this.comments.find((comment) => comment.id === id) ?? null),
      commentsSince: (repository, since) =>
        call('list comments since', () =>
          this.comments.filter(
            (comment) =>
              comment.repository === repository &&
              isListed(comment) &&
              (since === null || Date.parse(comment.updated) >= Date.parse(since)),
          ),
        ),
      labels: (repository) => call('list labels', () => [...labelsIn(repository)]),
      createIssue: (repository, draft) => call('create issue', () => this.open(repository, self, draft)),
      editIssue: (repository, number, { reason: _, ...change }) =>
        call('edit issue', () => {
          there(repository, number);
          this.change(repository, number, change);
        }),
      addLabels: (repository, number, names) =>
        call('add labels', () => {
          const { labels } = there(repository, number);
          this.change(repository, number, { labels: [...new Set([...labels, ...names])] });
        }),
      removeLabel: (repository, number, name) =>
        call('remove label', () => {
          const { labels } = there(repository, number);
          this.change(repository, number, { labels: labels.filter((has) => has !== name) });
        }),
      createComment: (repository, issue, body) =>
        call('create comment', () => {
          there(repository, issue);
          return this.say(repository, issue, self, body);
        }),
      editComment: (_, __, id, body) =>
        call('edit comment', () => {
          if (!this.comments.some((comment) => comment.id === id))
            throw new ForgeFailure('gone', 'no such comment', { effect: 'none', status: 404 });
          this.edit(id, body);
        }),
      markSeen: (_, __, id) =>
        call('mark seen', () => {
          if (!this.comments.some((comment) => comment.id === id))
            throw new ForgeFailure('gone', 'no such comment', { effect: 'none', status: 404 });
          this.seen.add(id);
        }),
      createLabel: (repository, label) =>
        call('create label', () => {
          const known = labelsIn(repository);
          if (!known.some(isNamed(label.name))) known.push(label);
        }),
      editLabel: (repository, name, label) =>
        call('edit label', () => {
          const known = labelsIn(repository);
          const index = known.findIndex(isNamed(name));
          if (index === -1) throw new ForgeFailure('gone', 'no such label', { effect: 'none', status: 404 });
          known[index] = label;
          for (const issue of this.issues.filter((one) => one.repository === repository && one.labels.includes(name)))
            this.change(repository, issue.number, { labels: issue.labels.map((has) => (has === name ? label.name : has)) });
        }),
    };
  }
}
