/**
 * A forge as the reply channel needs it: GitHub, GitHub Enterprise Server, Gitea or Forgejo. The adapters beside this
 * file speak to one each; nothing else knows which it is.
 *
 * No call is retried once it could have had an effect. Every failure is a `ForgeFailure`, which says whether it may have.
 */
export interface Forge {
  /** The account the channel works as; only issues it wrote are its own. */
  self(): Promise<Account>;
  /** Every issue of the repository that `self` wrote, open or closed, in order of number; pull requests left out. May lag. */
  issues(repository: string): Promise<readonly ForgeIssue[]>;
  /** Every issue with a label that others than `self` wrote, open or closed, in order of number; pull requests left out. May lag. */
  issuesLabelled(repository: string, label: string): Promise<readonly ForgeIssue[]>;
  /** One issue, or what became of it. */
  issue(repository: string, number: number): Promise<ForgeIssue | Vanished>;
  /** The comments of one issue, in order of id. */
  comments(repository: string, issue: number): Promise<readonly ForgeComment[]>;
  /** One comment, or null when it is gone. Ask before taking for deleted what a listing lacks: listings lag, unevenly. */
  comment(repository: string, comment: number): Promise<ForgeComment | null>;
  /** The comments of the whole repository changed at or after a moment, in order of id. */
  commentsSince(repository: string, since: Moment | null): Promise<readonly ForgeComment[]>;
  labels(repository: string): Promise<readonly ForgeLabel[]>;

  /** The answer's labels may be fewer: GitHub drops those the account may not set, in silence. The issue is there all the same. */
  createIssue(repository: string, draft: IssueDraft): Promise<ForgeIssue>;
  editIssue(repository: string, number: number, change: IssueChange): Promise<void>;
  /** Labels of the repository; what becomes of another name differs from forge to forge. */
  addLabels(repository: string, issue: number, names: readonly string[]): Promise<void>;
  /** No matter whether it was on the issue. */
  removeLabel(repository: string, issue: number, name: string): Promise<void>;
  createComment(repository: string, issue: number, body: string): Promise<ForgeComment>;
  editComment(repository: string, issue: number, comment: number, body: string): Promise<void>;
  /** 👀 on a comment; doing it twice is doing it once. */
  markSeen(repository: string, issue: number, comment: number): Promise<void>;
  /** Leaves one of that name, whatever its case, as it is. */
  createLabel(repository: string, label: ForgeLabel): Promise<void>;
  editLabel(repository: string, name: string, label: ForgeLabel): Promise<void>;
}

/** ISO with offset or `Z`, as the server gave it. */
type Moment = string;

/** The number is who it is; a login can be given up and taken by someone else. */
export interface Account {
  readonly id: number;
  readonly login: string;
}

export interface ForgeIssue {
  readonly number: number;
  /** Where a person reads it. */
  readonly url: string;
  readonly author: Account | null;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
  readonly locked: boolean;
  /** How many comments the server counts. */
  readonly comments: number;
  readonly created: Moment;
  readonly updated: Moment;
}

export interface ForgeComment {
  readonly id: number;
  readonly issue: number;
  readonly url: string;
  readonly author: Account | null;
  readonly body: string;
  readonly created: Moment;
  readonly updated: Moment;
  /** Whether `self` has marked it as seen; null when the listing doesn't say. */
  readonly seen: boolean | null;
}

export interface ForgeLabel {
  readonly name: string;
  /** Six hexadecimal digits, lower case, without `#`. */
  readonly color: string;
  /** At most 100 characters. */
  readonly description: string;
}

export interface IssueDraft {
  /** At most 256 characters. */
  readonly title: string;
  /** At most 65,536 characters. */
  readonly body: string;
  readonly labels: readonly string[];
}

export interface IssueChange {
  readonly title?: string;
  readonly body?: string;
  readonly state?: 'open' | 'closed';
  /** Why it is closed; only with `state: 'closed'`. */
  readonly reason?: 'completed' | 'not-planned' | 'duplicate';
}

/** An issue that is no longer where it was. */
export interface Vanished {
  readonly vanished: 'transferred' | 'deleted' | 'not-found';
  /** Where it went, when the forge says. */
  readonly to?: string;
}

/** Why a call failed, and whether it may have had an effect. */
export class ForgeFailure extends Error {
  override readonly name = 'ForgeFailure';
  readonly kind: FailureKind;
  /** `unknown` when the answer was lost: whoever called must look before calling again. */
  readonly effect: 'none' | 'unknown';
  /** The HTTP status, when there was an answer. */
  readonly status: number | null;

  constructor(
    kind: FailureKind,
    message: string,
    { effect, status }: { readonly effect: 'none' | 'unknown'; readonly status: number | null },
  ) {
    super(message);
    this.kind = kind;
    this.effect = effect;
    this.status = status;
  }
}

/**
 * `unreachable` no connection, dropped or 5xx · `rate-limited` told to wait, and the run's budget of waiting is spent ·
 * `unauthorized` 401 · `forbidden` 403 · `moved` 301 · `gone` 404 or 410 · `refused` 422 and the like ·
 * `unexpected` an answer that isn't what was asked for (another status, a body that doesn't fit) · `budget` this run may not write any more ·
 * `clock` this machine's clock is not the server's, so nothing that depends on the time may be done
 */
export type FailureKind =
  | 'unreachable'
  | 'rate-limited'
  | 'unauthorized'
  | 'forbidden'
  | 'moved'
  | 'gone'
  | 'refused'
  | 'unexpected'
  | 'budget'
  | 'clock';
