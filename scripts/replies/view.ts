import type { Account, ForgeComment, ForgeIssue, ForgeLabel, Vanished } from './forge/forge.ts';
import { markedAs } from './words/marker.ts';

/** What the forge showed of one repository, and what this run has done there since. */
export class RepositoryView {
  /** Issues of our own account, by number. */
  readonly issues = new Map<number, ForgeIssue>();
  /** Filled-in reply forms of others, by number; null where none are handed in. */
  forms: Map<number, ForgeIssue> | null = null;
  /** Issues on record that are no longer where they were, or were never ours. */
  readonly missing = new Map<number, Vanished['vanished'] | 'not-ours'>();
  readonly movedTo = new Map<number, string>();
  /** Comments on record that are certainly no longer there: a listing that lacks one is no proof. */
  readonly gone = new Set<number>();
  /** Comments that this run marked. */
  readonly seen = new Set<number>();
  /** By name in lower case; null until somebody needs them. */
  labels: Map<string, ForgeLabel> | null = null;
  readonly #comments = new Map<number, Map<number, ForgeComment>>();
  readonly #marked = new Map<string, Set<number>>();

  add(issue: ForgeIssue): void {
    const before = this.issues.get(issue.number);
    const was = before && markedAs(before.body);
    if (was) this.#marked.get(`${was.id}/${was.key}`)?.delete(issue.number);
    this.issues.set(issue.number, issue);
    const mark = markedAs(issue.body);
    if (!mark) return;
    const key = `${mark.id}/${mark.key}`;
    this.#marked.set(key, (this.#marked.get(key) ?? new Set()).add(issue.number));
  }

  /** An issue of ours that is where it should be. */
  issue(number: number | undefined): ForgeIssue | undefined {
    return number === undefined || this.missing.has(number) ? undefined : this.issues.get(number);
  }

  /** A form that is where it was. */
  form(number: number): ForgeIssue | undefined {
    return this.missing.has(number) ? undefined : this.forms?.get(number);
  }

  change(number: number, change: Partial<ForgeIssue>): void {
    const issue = this.issues.get(number);
    if (issue) this.add({ ...issue, ...change });
    const form = this.forms?.get(number);
    if (form) this.forms?.set(number, { ...form, ...change });
  }

  addComment(comment: ForgeComment): void {
    const list = this.#comments.get(comment.issue) ?? new Map<number, ForgeComment>();
    list.set(comment.id, comment);
    this.#comments.set(comment.issue, list);
  }

  comment(issue: number, id: number): ForgeComment | undefined {
    return this.#comments.get(issue)?.get(id);
  }

  /** What is known of an issue's comments, in order of id. */
  comments(issue: number): ForgeComment[] {
    return [...(this.#comments.get(issue)?.values() ?? [])].sort((a, b) => a.id - b.id);
  }

  /** Our issues that carry a mark, the lowest number first. */
  marked(id: string, key: string): number[] {
    return [...(this.#marked.get(`${id}/${key}`) ?? [])].sort((a, b) => a - b);
  }
}

/** What the forge showed. A repository that could not be read is left out, and nothing is planned for it. */
export interface View {
  readonly self: Account;
  readonly repositories: Map<string, RepositoryView>;
}
