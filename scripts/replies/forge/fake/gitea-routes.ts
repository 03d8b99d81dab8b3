import type { Call } from './faults.ts';
import {
  type Access,
  addComment,
  addIssue,
  all,
  change,
  type FakeAccount,
  type FakeComment,
  type FakeIssue,
  type FakeLabel,
  type FakeRepository,
  repositoryNamed,
  versions,
  type World,
} from './world.ts';

export interface GiteaRequest {
  readonly world: World;
  readonly web: string;
  readonly api: string;
  readonly cap: number;
  readonly self: FakeAccount;
  readonly now: number;
  readonly call: Call;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface GiteaReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Inside extends GiteaRequest {
  readonly repository: FakeRepository;
  readonly access: Access;
  /** The numbers in the address. */
  readonly numbers: readonly number[];
}

interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** The parameters and fields there are; another is a mistake of the caller. */
  readonly query?: readonly string[];
  readonly body?: readonly string[];
  readonly serve: (request: Inside) => GiteaReply;
}

const PAGED = ['page', 'limit'];

const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/issues$/,
    query: [
      'state',
      'labels',
      'q',
      'type',
      'milestones',
      'since',
      'before',
      'created_by',
      'assigned_by',
      'mentioned_by',
      ...PAGED,
    ],
    serve: listIssues,
  },
  {
    method: 'POST',
    path: /^\/issues$/,
    body: ['assignee', 'assignees', 'body', 'closed', 'due_date', 'labels', 'milestone', 'ref', 'title'],
    serve: createIssue,
  },
  { method: 'GET', path: /^\/issues\/comments$/, query: ['since', 'before', ...PAGED], serve: listRepositoryComments },
  {
    method: 'GET',
    path: /^\/issues\/comments\/(\d+)$/,
    serve: (request) => withComment(request, (comment) => ok(200, commentShape(request, comment))),
  },
  { method: 'PATCH', path: /^\/issues\/comments\/(\d+)$/, body: ['body'], serve: editComment },
  { method: 'POST', path: /^\/issues\/comments\/(\d+)\/reactions$/, body: ['content'], serve: react },
  {
    method: 'GET',
    path: /^\/issues\/(\d+)$/,
    serve: (request) => withIssue(request, (issue) => ok(200, issueShape(request, issue))),
  },
  {
    method: 'PATCH',
    path: /^\/issues\/(\d+)$/,
    body: ['assignee', 'assignees', 'body', 'due_date', 'milestone', 'ref', 'state', 'title', 'unset_due_date'],
    serve: editIssue,
  },
  // Not paged, whatever is asked for.
  { method: 'GET', path: /^\/issues\/(\d+)\/comments$/, query: ['since', 'before', ...PAGED], serve: listComments },
  { method: 'POST', path: /^\/issues\/(\d+)\/comments$/, body: ['body'], serve: createComment },
  { method: 'POST', path: /^\/issues\/(\d+)\/labels$/, body: ['labels'], serve: addLabels },
  { method: 'DELETE', path: /^\/issues\/(\d+)\/labels\/(\d+)$/, serve: removeLabel },
  { method: 'GET', path: /^\/labels$/, query: PAGED, serve: listLabels },
  { method: 'POST', path: /^\/labels$/, body: ['color', 'description', 'exclusive', 'is_archived', 'name'], serve: createLabel },
  {
    method: 'PATCH',
    path: /^\/labels\/(\d+)$/,
    body: ['color', 'description', 'exclusive', 'is_archived', 'name'],
    serve: editLabel,
  },
];

/** Answers a call, and does what it asks; `violation` when Gitea has no such call. */
export function giteaRoute(request: GiteaRequest): GiteaReply | { readonly violation: string } {
  const { call, self, world, query, body } = request;
  const path = decodeURI(call.path.split('?')[0]!);
  if (call.method === 'GET' && path === '/user') return ok(200, userShape(request, self));
  const [, name, rest] = /^\/repos\/([^/]+\/[^/]+)(\/.*)$/.exec(path) ?? [];
  const route = ROUTES.find(({ method, path: pattern }) => method === call.method && rest !== undefined && pattern.test(rest));
  if (!route) return { violation: `Gitea has no ${call.method} ${path}` };
  const unknown = [
    ...[...query.keys()].filter((key) => !route.query?.includes(key)),
    ...Object.keys(body).filter((key) => !route.body?.includes(key)),
  ];
  if (unknown.length > 0) return { violation: `${call.method} ${path} does not take ${unknown.join(', ')}` };
  const repository = repositoryNamed(world, name!);
  const access = repository?.access.get(self.id) ?? 'none';
  if (!repository || access === 'none') return notFound(request);
  if (repository.archived && call.method !== 'GET') return refusal(request, 423, 'Repo is archived');
  const numbers = route.path.exec(rest!)!.slice(1).map(Number);
  return route.serve({ ...request, repository, access, numbers });
}

const ok = (status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}): GiteaReply => ({
  status,
  body,
  headers,
});

const refusal = ({ api }: GiteaRequest, status: number, message: string): GiteaReply =>
  ok(status, { message, url: `${api}/swagger` });

const notFound = (request: GiteaRequest): GiteaReply => refusal(request, 404, "The target couldn't be found.");

const canWrite = (access: Access) => access === 'write' || access === 'triage';

/** As a server in the county writes it. */
const moment = (milliseconds: number): string => `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

function withIssue(request: Inside, serve: (issue: FakeIssue) => GiteaReply): GiteaReply {
  const issue = request.repository.issues.get(request.numbers[0]!)?.now;
  return issue && !issue.deleted ? serve(issue) : notFound(request);
}

/** The handlers of an issue's comments do not expect it to be missing. */
function withCommented(request: Inside, serve: (issue: FakeIssue) => GiteaReply): GiteaReply {
  const reply = withIssue(request, serve);
  return reply.status === 404 ? refusal(request, 500, 'issue does not exist') : reply;
}

function withComment(request: Inside, serve: (comment: FakeComment) => GiteaReply): GiteaReply {
  const comment = request.repository.comments.get(request.numbers[0]!)?.now;
  return comment && !request.repository.issues.get(comment.issue)?.now?.deleted ? serve(comment) : notFound(request);
}

function page({ query, cap }: Inside, items: readonly unknown[]): GiteaReply {
  const size = Math.min(Number(query.get('limit') ?? 30), cap);
  const number = Math.max(Number(query.get('page') ?? 1), 1);
  return ok(200, items.slice((number - 1) * size, number * size), { 'x-total-count': String(items.length) });
}

function listIssues(request: Inside): GiteaReply {
  const { repository, query, now, world } = request;
  const state = query.get('state') ?? 'open';
  const type = query.get('type');
  const author = query.get('created_by');
  // Names that no label has are passed over; when none is left, every issue is listed.
  const named = query.get('labels')?.split(',') ?? [];
  const labels = [...repository.labels.values()].flatMap(({ now: label }) =>
    label && named.includes(label.name) ? [label.id] : [],
  );
  const found = all(repository.issues, now).filter(
    (issue) =>
      !issue.deleted &&
      (state === 'all' || issue.state === state) &&
      (type === null || (type === 'pulls') === issue.pullRequest) &&
      (author === null || world.accounts.get(issue.author)!.login === author) &&
      (labels.length === 0 || labels.some((id) => issue.labels.includes(id))),
  );
  // The newest first.
  return page(
    request,
    found.reverse().map((issue) => issueShape(request, issue)),
  );
}

function createIssue(request: Inside): GiteaReply {
  const { world, repository, self, body, now, access } = request;
  if (repository.issuesDisabled) return notFound(request);
  const title = String(body.title ?? '');
  if (title.trim() === '') return refusal(request, 422, '[Title]: Required');
  const asked = (body.labels ?? []) as readonly number[];
  // Whoever may not write gets an issue without labels; numbers of no label are passed over.
  const labels = canWrite(access) ? asked.filter((id) => repository.labels.get(id)?.now) : [];
  const issue = addIssue(world, repository, now, { author: self.id, title, body: String(body.body ?? ''), labels });
  return ok(201, issueShape(request, issue));
}

function editIssue(request: Inside): GiteaReply {
  return withIssue(request, (issue) => {
    const { repository, self, access, body, now } = request;
    if (!canWrite(access) && issue.author !== self.id) return refusal(request, 403, 'Forbidden');
    const state = (body.state as 'open' | 'closed' | undefined) ?? issue.state;
    const changed = change(repository.issues, issue.number, now, {
      title: (body.title as string | undefined) ?? issue.title,
      body: (body.body as string | undefined) ?? issue.body,
      state,
      closed: state === 'open' ? null : (issue.closed ?? now),
      updated: now,
    });
    return ok(201, issueShape(request, changed));
  });
}

function since(request: Inside, comments: readonly FakeComment[]): FakeComment[] {
  const from = request.query.get('since');
  return comments.filter(({ updated }) => from === null || Math.floor(updated / 1000) >= Math.floor(Date.parse(from) / 1000));
}

function listRepositoryComments(request: Inside): GiteaReply {
  const there = all(request.repository.comments, request.now).filter(
    ({ issue }) => !request.repository.issues.get(issue)?.now?.deleted,
  );
  return page(
    request,
    since(request, there).map((comment) => commentShape(request, comment)),
  );
}

function listComments(request: Inside): GiteaReply {
  return withCommented(request, ({ number }) => {
    const found = since(
      request,
      all(request.repository.comments, request.now).filter(({ issue }) => issue === number),
    );
    const shapes = found.map((comment) => commentShape(request, comment));
    return ok(200, shapes, { 'x-total-count': String(shapes.length) });
  });
}

function createComment(request: Inside): GiteaReply {
  return withCommented(request, (issue) => {
    const { world, repository, self, access, now } = request;
    if (issue.locked && !canWrite(access)) return refusal(request, 403, 'comment on locked');
    const body = String(request.body.body ?? '');
    if (body === '') return refusal(request, 422, '[Body]: Required');
    return ok(201, commentShape(request, addComment(world, repository, now, { author: self.id, issue: issue.number, body })));
  });
}

function editComment(request: Inside): GiteaReply {
  return withComment(request, (comment) => {
    const { repository, self, access, now } = request;
    if (!canWrite(access) && comment.author !== self.id) return ok(403);
    return ok(
      200,
      commentShape(request, change(repository.comments, comment.id, now, { body: String(request.body.body), updated: now })),
    );
  });
}

function react(request: Inside): GiteaReply {
  return withComment(request, (comment) => {
    const { world, repository, self, now } = request;
    const content = String(request.body.content);
    const shape = (at: number) => ({ user: userShape(request, self), content, created_at: moment(at) });
    const existing = comment.reactions.find((reaction) => reaction.account === self.id && reaction.content === content);
    if (existing) return ok(200, shape(existing.at));
    const added = { id: world.nextId++, account: self.id, content, at: now };
    change(repository.comments, comment.id, now, { reactions: [...comment.reactions, added] });
    return ok(201, shape(now));
  });
}

function addLabels(request: Inside): GiteaReply {
  return withIssue(request, (issue) => {
    const { repository, access, body, now } = request;
    if (!canWrite(access)) return refusal(request, 403, 'write permission is required');
    const known = (body.labels as readonly number[]).filter((id) => repository.labels.get(id)?.now);
    const labels = [...new Set([...issue.labels, ...known])];
    return ok(200, issueShape(request, change(repository.issues, issue.number, now, { labels, updated: now })).labels);
  });
}

function removeLabel(request: Inside): GiteaReply {
  return withIssue(request, (issue) => {
    const { repository, access, numbers, now } = request;
    if (!canWrite(access)) return ok(403);
    const label = numbers[1]!;
    if (!repository.labels.get(label)?.now) return refusal(request, 422, `label does not exist [label_id: ${label}]`);
    change(repository.issues, issue.number, now, { labels: issue.labels.filter((id) => id !== label), updated: now });
    return ok(204);
  });
}

function listLabels(request: Inside): GiteaReply {
  const labels = all(request.repository.labels, request.now).map((label) => labelShape(request, label));
  // Older ones give all of them to whoever does not ask for a page.
  return request.query.has('page') ? page(request, labels) : ok(200, labels, { 'x-total-count': String(labels.length) });
}

function createLabel(request: Inside): GiteaReply {
  const { world, repository, access, body, now } = request;
  if (!canWrite(access)) return refusal(request, 403, 'user should be a writer');
  const color = colorOf(body.color);
  if (color === null) return refusal(request, 422, 'color code must be 3- or 6-digit long');
  const label = { id: world.nextId++, name: String(body.name), color, description: String(body.description ?? '') };
  repository.labels.set(label.id, versions(now, label));
  return ok(201, labelShape(request, label));
}

function editLabel(request: Inside): GiteaReply {
  const { repository, access, numbers, body, now } = request;
  const label = repository.labels.get(numbers[0]!)?.now;
  if (!canWrite(access)) return refusal(request, 403, 'user should be a writer');
  if (!label) return notFound(request);
  const color = body.color === undefined ? label.color : colorOf(body.color);
  if (color === null) return refusal(request, 422, 'color code must be 3- or 6-digit long');
  const name = (body.name as string | undefined) ?? label.name;
  const description = (body.description as string | undefined) ?? label.description;
  return ok(200, labelShape(request, change(repository.labels, label.id, now, { name, color, description })));
}

function colorOf(value: unknown): string | null {
  return /^#?([0-9a-f]{6})$/i.exec(String(value))?.[1]?.toLowerCase() ?? null;
}

function userShape({ web }: GiteaRequest, { id, login }: FakeAccount) {
  return {
    id,
    login,
    login_name: '',
    full_name: '',
    email: `${login}@noreply.example`,
    avatar_url: `${web}/avatars/${id}`,
    html_url: `${web}/${login}`,
    username: login,
  };
}

function labelShape({ api, repository }: Inside, { id, name, color, description }: FakeLabel) {
  return {
    id,
    name,
    exclusive: false,
    is_archived: false,
    color,
    description: description ?? '',
    url: `${api}/repos/${repository.name}/labels/${id}`,
  };
}

function issueShape(request: Inside, issue: FakeIssue) {
  const { world, web, api, repository, now } = request;
  const kind = issue.pullRequest ? 'pulls' : 'issues';
  return {
    id: issue.id,
    url: `${api}/repos/${repository.name}/issues/${issue.number}`,
    html_url: `${web}/${repository.name}/${kind}/${issue.number}`,
    number: issue.number,
    user: userShape(request, world.accounts.get(issue.author)!),
    original_author: '',
    original_author_id: 0,
    title: issue.title,
    body: issue.body ?? '',
    ref: '',
    assets: [],
    labels: issue.labels.flatMap((id) => {
      const label = repository.labels.get(id)?.now;
      return label ? [labelShape(request, label)] : [];
    }),
    milestone: null,
    assignee: null,
    assignees: null,
    state: issue.state,
    is_locked: issue.locked,
    comments: all(repository.comments, now).filter((comment) => comment.issue === issue.number).length,
    created_at: moment(issue.created),
    updated_at: moment(issue.updated),
    closed_at: issue.closed === null ? null : moment(issue.closed),
    due_date: null,
    pull_request: issue.pullRequest
      ? { merged: false, merged_at: null, draft: false, html_url: `${web}/${repository.name}/pulls/${issue.number}` }
      : null,
    repository: {
      id: repository.id,
      name: repository.name.split('/')[1],
      owner: repository.name.split('/')[0],
      full_name: repository.name,
    },
    pin_order: 0,
  };
}

function commentShape(request: Inside, comment: FakeComment) {
  const { world, web, repository } = request;
  const isPull = repository.issues.get(comment.issue)?.now?.pullRequest ?? false;
  const page = `${web}/${repository.name}/${isPull ? 'pulls' : 'issues'}/${comment.issue}`;
  return {
    id: comment.id,
    html_url: `${page}#issuecomment-${comment.id}`,
    pull_request_url: isPull ? page : '',
    issue_url: isPull ? '' : page,
    user: userShape(request, world.accounts.get(comment.author)!),
    original_author: '',
    original_author_id: 0,
    body: comment.body,
    assets: [],
    created_at: moment(comment.created),
    updated_at: moment(comment.updated),
  };
}
