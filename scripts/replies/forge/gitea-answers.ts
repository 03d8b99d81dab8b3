import Type, { type Static } from 'typebox';
import Value from 'typebox/value';
import type { Account, ForgeComment, ForgeIssue, ForgeLabel } from './forge.ts';
import { moment, number, orNull } from './shapes.ts';

/** A label as Gitea knows it: by its number. */
export interface NumberedLabel extends ForgeLabel {
  readonly id: number;
}

/**
 * What we read of the answers of Gitea and Forgejo. Each reader returns null for a value it cannot read. Accounts that
 * were removed have the number -1, so an author's number is only looked at here.
 */
const AccountShape = Type.Object({ id: Type.Integer(), login: Type.String() });

const LabelShape = Type.Object({
  id: number,
  name: Type.String(),
  color: Type.String(),
  description: Type.Optional(orNull(Type.String())),
});

const IssueShape = Type.Object({
  number,
  html_url: Type.String(),
  user: orNull(AccountShape),
  title: Type.String(),
  body: Type.Optional(orNull(Type.String())),
  state: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  labels: orNull(Type.Array(LabelShape)),
  is_locked: Type.Boolean(),
  comments: Type.Integer({ minimum: 0 }),
  created_at: moment,
  updated_at: moment,
});

const CommentShape = Type.Object({
  id: number,
  html_url: Type.String(),
  issue_url: Type.String({ pattern: '/issues/[1-9]\\d*$' }),
  user: orNull(AccountShape),
  body: Type.String(),
  created_at: moment,
  updated_at: moment,
});

export function readAccount(value: unknown): Account | null {
  return Value.Check(AccountShape, value) ? account(value) : null;
}

export function readIssue(value: unknown): ForgeIssue | null {
  if (!Value.Check(IssueShape, value)) return null;
  return {
    number: value.number,
    url: value.html_url,
    author: value.user && account(value.user),
    title: value.title,
    body: value.body ?? '',
    state: value.state,
    labels: (value.labels ?? []).map(({ name }) => name),
    locked: value.is_locked,
    comments: value.comments,
    created: value.created_at,
    updated: value.updated_at,
  };
}

/** The numbers of an issue's labels. */
export function readLabelsOf(value: unknown): readonly NumberedLabel[] | null {
  if (!Value.Check(IssueShape, value)) return null;
  return (value.labels ?? []).map(label);
}

/** The comments of a whole repository take in those on pull requests, which belong to no issue. */
export function isOnPullRequest(value: unknown): boolean {
  return Value.Check(Type.Object({ pull_request_url: Type.String({ minLength: 1 }) }), value);
}

export function readComment(value: unknown): ForgeComment | null {
  if (!Value.Check(CommentShape, value)) return null;
  return {
    id: value.id,
    issue: Number(/\d+$/.exec(value.issue_url)![0]),
    url: value.html_url,
    author: value.user && account(value.user),
    body: value.body,
    created: value.created_at,
    updated: value.updated_at,
    // Reactions have a list of their own.
    seen: null,
  };
}

export function readLabel(value: unknown): NumberedLabel | null {
  return Value.Check(LabelShape, value) ? label(value) : null;
}

function label({ id, name, color, description }: Static<typeof LabelShape>): NumberedLabel {
  return { id, name, color: color.replace(/^#/, '').toLowerCase(), description: description ?? '' };
}

function account({ id, login }: Static<typeof AccountShape>): Account | null {
  return id > 0 ? { id, login } : null;
}
