import Type, { type Static } from 'typebox';
import Value from 'typebox/value';
import type { Account, ForgeComment, ForgeIssue, ForgeLabel } from './forge.ts';
import { moment, number, orNull } from './shapes.ts';

/**
 * What we read of GitHub's answers. Only the fields named here are looked at, so a newer GitHub may send more; one that
 * doesn't fit makes the whole answer unexpected. Each reader returns null for a value it cannot read.
 */
const AccountShape = Type.Object({ id: number, login: Type.String({ minLength: 1 }) });

const LabelShape = Type.Object({
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
  labels: Type.Array(Type.Union([Type.String(), Type.Object({ name: Type.Optional(orNull(Type.String())) })])),
  locked: Type.Boolean(),
  comments: Type.Integer({ minimum: 0 }),
  created_at: moment,
  updated_at: moment,
});

const CommentShape = Type.Object({
  id: number,
  html_url: Type.String(),
  issue_url: Type.String({ pattern: '/issues/[1-9]\\d*$' }),
  user: orNull(AccountShape),
  body: Type.Optional(Type.String()),
  created_at: moment,
  updated_at: moment,
  reactions: Type.Optional(Type.Object({ eyes: Type.Integer({ minimum: 0 }) })),
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
    labels: value.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))).filter((name) => name !== ''),
    locked: value.locked,
    comments: value.comments,
    created: value.created_at,
    updated: value.updated_at,
  };
}

/** GitHub lists pull requests among the issues. */
export function isPullRequest(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'pull_request' in value && value.pull_request !== null;
}

export function readComment(value: unknown): ForgeComment | null {
  if (!Value.Check(CommentShape, value)) return null;
  return {
    id: value.id,
    issue: Number(/\d+$/.exec(value.issue_url)![0]),
    url: value.html_url,
    author: value.user && account(value.user),
    body: value.body ?? '',
    created: value.created_at,
    updated: value.updated_at,
    // Only how many have looked is listed, not who.
    seen: value.reactions?.eyes === 0 ? false : null,
  };
}

export function readLabel(value: unknown): ForgeLabel | null {
  if (!Value.Check(LabelShape, value)) return null;
  return { name: value.name, color: value.color.toLowerCase(), description: value.description ?? '' };
}

/** Whether a refusal says that the thing is there already. */
export function alreadyExists(body: unknown): boolean {
  return (
    Value.Check(Type.Object({ errors: Type.Array(Type.Unknown()) }), body) &&
    body.errors.some((error) => Value.Check(EXISTS, error))
  );
}

const EXISTS = Type.Object({ code: Type.Literal('already_exists') });

function account({ id, login }: Static<typeof AccountShape>): Account {
  return { id, login };
}
