import type { FormRevision, Post, ReceivedComment, ReceivedForm, Revision, Trouble } from '../../records/schema/channel.ts';
import type { LogEntry } from '../../records/schema/dispatch.ts';
import type { Adoption } from '../../records/schema/report.ts';
import type { ForgeLabel, IssueChange, IssueDraft } from '../forge/forge.ts';

/** What can be said of a dispatch (or of `office`) in git alone: several stand in one commit. */
export type FactOperation =
  /** An issue or comment of ours was found, so its number goes on record. */
  | {
      readonly operation: 'record-post';
      readonly id: string;
      readonly repository: string;
      readonly post: Post;
      /** Entered into the log with it: a 督办 is an act of the office. */
      readonly entry: LogEntry | null;
    }
  | {
      readonly operation: 'take-comment';
      readonly id: string;
      readonly comment: ReceivedComment;
      readonly revision: Revision;
      /** Given with a reply, and entered before it. */
      readonly signed: LogEntry | null;
      readonly entry: LogEntry | null;
      readonly adoption: { readonly report: string; readonly value: Adoption } | null;
    }
  | { readonly operation: 'take-revision'; readonly id: string; readonly revision: Revision }
  /** What is known of a comment that was taken: 👀, deleted, there again. */
  | {
      readonly operation: 'note-comment';
      readonly id: string;
      readonly comment: number;
      readonly change: { readonly seen?: true; readonly withdrawn?: string | null };
    }
  | {
      readonly operation: 'take-form';
      readonly id: string;
      readonly form: ReceivedForm;
      readonly revision: FormRevision;
      readonly entry: LogEntry | null;
    }
  | { readonly operation: 'revise-form'; readonly id: string; readonly revision: FormRevision }
  /** A form that was taken is deleted, or there again. */
  | { readonly operation: 'note-form'; readonly id: string; readonly form: number; readonly withdrawn: string | null }
  | { readonly operation: 'note-trouble'; readonly id: string; readonly trouble: Trouble }
  | { readonly operation: 'clear-trouble'; readonly id: string; readonly kind: Trouble['kind']; readonly key: string };

/** Something new on the forge, which is announced in git before it is made: once, whoever runs. */
export interface CreateOperation {
  readonly operation: 'open-issue' | 'post-comment';
  readonly id: string;
  readonly repository: string;
  /** The key of the post. */
  readonly post: string;
  /** Whether this run's intent stands in git already, so that it may be made. */
  readonly announced: boolean;
  /** The issue a comment goes to; null for an issue. */
  readonly issue: number | null;
  readonly draft: IssueDraft;
  /** The fingerprint of the refused form that is answered. */
  readonly about?: string;
}

/** A change on the forge that may be made twice without harm. */
export type ShowOperation =
  | {
      readonly operation: 'edit-issue';
      readonly id: string;
      readonly repository: string;
      readonly issue: number;
      readonly change: IssueChange;
    }
  | {
      readonly operation: 'add-labels';
      readonly id: string;
      readonly repository: string;
      readonly issue: number;
      readonly names: readonly string[];
    }
  | {
      readonly operation: 'remove-label';
      readonly id: string;
      readonly repository: string;
      readonly issue: number;
      readonly name: string;
    }
  | {
      readonly operation: 'edit-comment';
      readonly id: string;
      readonly repository: string;
      readonly issue: number;
      readonly comment: number;
      readonly body: string;
    }
  | {
      readonly operation: 'mark-seen';
      readonly id: string;
      readonly repository: string;
      readonly issue: number;
      readonly comment: number;
    }
  | { readonly operation: 'create-label'; readonly repository: string; readonly label: ForgeLabel }
  | { readonly operation: 'edit-label'; readonly repository: string; readonly name: string; readonly label: ForgeLabel };

export type Operation = FactOperation | CreateOperation | ShowOperation;

export const isFact = (operation: Operation): operation is FactOperation => FACTS.has(operation.operation);
export const isCreate = (operation: Operation): operation is CreateOperation =>
  operation.operation === 'open-issue' || operation.operation === 'post-comment';

const FACTS: ReadonlySet<Operation['operation']> = new Set<FactOperation['operation']>([
  'record-post',
  'take-comment',
  'take-revision',
  'note-comment',
  'take-form',
  'revise-form',
  'note-form',
  'note-trouble',
  'clear-trouble',
]);

/**
 * What an operation is about, in one word that says nothing a person wrote: `D2022-0031/status`, `D2022-0031#1003`
 * (a comment), `owner/replies:状态：办理中` (a label).
 */
export function keyOf(operation: Operation): string {
  switch (operation.operation) {
    case 'open-issue':
    case 'post-comment':
      return `${operation.id}/${operation.post}`;
    case 'record-post':
      return `${operation.id}/${operation.post.key}`;
    case 'take-comment':
      return `${operation.id}#${operation.comment.id}`;
    case 'take-revision':
      return `${operation.id}#${operation.revision.comment}`;
    case 'note-comment':
    case 'edit-comment':
    case 'mark-seen':
      return `${operation.id}#${operation.comment}`;
    case 'take-form':
      return `${operation.id}/form-${operation.form.issue}`;
    case 'revise-form':
      return `${operation.id}/form-${operation.revision.form}`;
    case 'note-form':
      return `${operation.id}/form-${operation.form}`;
    case 'note-trouble':
      return `${operation.id}/${operation.trouble.key ?? 'issue'}`;
    case 'clear-trouble':
      return `${operation.id}/${operation.key}`;
    case 'edit-issue':
    case 'add-labels':
    case 'remove-label':
      return `${operation.id}/${operation.issue}`;
    case 'create-label':
    case 'edit-label':
      return `${operation.repository}:${operation.label.name}`;
    default:
      return operation satisfies never;
  }
}
