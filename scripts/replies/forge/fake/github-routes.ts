import type { Operation } from './contract.ts';
import {
  commentCounts,
  commentShape,
  issueShape,
  labelShape,
  moment,
  profileShape,
  reactionShape,
  type Scene,
} from './github-shapes.ts';
import {
  type Access,
  accountNamed,
  addComment,
  addIssue,
  all,
  change,
  type FakeAccount,
  type FakeIssue,
  type FakeLabel,
  type FakeRepository,
  labelNamed,
  labelOf,
  repositoryNamed,
} from './world.ts';

/** One call, signed in and known to the description. */
export interface Request extends Scene {
  readonly self: FakeAccount;
  readonly operation: Operation;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly now: number;
  /** What the listings show is as old as this. */
  readonly listed: number;
  readonly strictSince: boolean;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole list, of which `body` is one page. */
  readonly pages?: number;
}

const DOCS = 'https://docs.github.com/rest';

export const refusal = (status: number, message: string): Reply => ({
  status,
  body: { message, documentation_url: DOCS, status: String(status) },
});

const invalid = (resource: string, field: string, code: string): Reply => ({
  status: 422,
  body: { message: 'Validation Failed', errors: [{ resource, field, code }], documentation_url: DOCS, status: '422' },
});

const tooLong = (message: string): Reply => ({
  status: 422,
  body: {
    message: 'Validation Failed',
    errors: [{ resource: 'Issue', code: 'custom', field: 'body', message }],
    documentation_url: DOCS,
    status: '422',
  },
});

/** Answers a call, and does what it asks. */
export function route(request: Request): Reply {
  const { operation, self } = request;
  if (operation.id === 'users/get-authenticated') {
    // A token of an App's installation is nobody.
    return self.type === 'Bot'
      ? refusal(403, 'Resource not accessible by integration')
      : { status: 200, body: profileShape(request, self) };
  }
  if (operation.id === 'users/get-by-username') {
    const account = accountNamed(request.world, operation.parameters.username!);
    return account ? { status: 200, body: profileShape(request, account) } : refusal(404, 'Not Found');
  }
  const name = `${operation.parameters.owner}/${operation.parameters.repo}`;
  const repository = repositoryNamed(request.world, name);
  const renamed = [...request.world.repositories.values()].find(({ formerNames }) => formerNames.includes(name));
  if (!repository && renamed?.access.has(self.id)) return moved(request, renamed.id, operation.parameters);
  const access = repository?.access.get(self.id) ?? 'none';
  // Someone without access must not learn that there is such a repository.
  if (!repository || access === 'none') return refusal(404, 'Not Found');
  if (operation.method !== 'GET' && repository.archived) return refusal(403, 'Repository was archived so is read-only.');
  return inRepository({ ...request, repository, access });
}

/** Where the same call would now have to go. */
function moved({ api, operation }: Request, repository: number, parameters: Readonly<Record<string, string>>): Reply {
  const rest = operation.template.replace('/repos/{owner}/{repo}', '');
  const path = rest.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name]!));
  const url = `${api}/repositories/${repository}${path}`;
  return { status: 301, body: { message: 'Moved Permanently', url, documentation_url: DOCS }, headers: { location: url } };
}

interface Inside extends Request {
  readonly repository: FakeRepository;
  readonly access: Access;
}

function inRepository(request: Inside): Reply {
  switch (request.operation.id) {
    case 'issues/list-for-repo':
      return listIssues(request);
    case 'issues/create':
      return createIssue(request);
    case 'issues/list-comments-for-repo':
      return listComments(request, () => true);
    case 'issues/get-comment':
    case 'issues/update-comment':
    case 'reactions/create-for-issue-comment':
      return withComment(request);
    case 'issues/list-labels-for-repo':
      return page(request, all(request.repository.labels, request.listed), (label) =>
        labelShape(request, request.repository, label),
      );
    case 'issues/create-label':
      return createLabel(request);
    case 'issues/update-label':
      return updateLabel(request);
    default:
      return withIssue(request);
  }
}

const canWrite = (access: Access) => access === 'write' || access === 'triage';

function page<T>(request: Inside, items: readonly T[], shape: (item: T) => unknown): Reply {
  const size = Math.min(Math.max(Number(request.query.get('per_page') ?? 30), 1), 100);
  const number = Math.max(Number(request.query.get('page') ?? 1), 1);
  return {
    status: 200,
    body: items.slice((number - 1) * size, number * size).map(shape),
    pages: Math.max(Math.ceil(items.length / size), 1),
  };
}

function inOrder<T extends { readonly created: number; readonly updated: number }>(
  items: readonly T[],
  query: URLSearchParams,
): T[] {
  const key = query.get('sort') === 'updated' ? 'updated' : 'created';
  const sorted = [...items].sort((a, b) => a[key] - b[key]);
  return query.get('direction') === 'asc' ? sorted : sorted.reverse();
}

/** Both moments in whole seconds, as the answers have them. */
function isSince(updated: number, { query, strictSince }: Inside): boolean {
  const since = query.get('since');
  if (since === null) return true;
  const from = moment(Date.parse(since));
  return moment(updated) > from || (!strictSince && moment(updated) === from);
}

function listIssues(request: Inside): Reply {
  const { query, repository, listed, world } = request;
  const state = query.get('state') ?? 'open';
  const creator = query.get('creator');
  const labels = query.get('labels')?.split(',') ?? [];
  const found = all(repository.issues, listed).filter(
    (issue) =>
      !issue.deleted &&
      issue.transferred === null &&
      (state === 'all' || issue.state === state) &&
      (creator === null || world.accounts.get(issue.author)!.login.toLowerCase() === creator.toLowerCase()) &&
      (issue.pullRequest || !repository.issuesDisabled) &&
      labels.every((name) => issue.labels.includes(labelNamed(repository, name)?.id ?? -1)) &&
      isSince(issue.updated, request),
  );
  const ordered = inOrder(found, new URLSearchParams({ direction: 'desc', ...Object.fromEntries(query) }));
  const counts = commentCounts(repository, listed);
  return page(request, ordered, (issue) => issueShape(request, repository, issue, listed, counts));
}

function listComments(request: Inside, fits: (issue: number) => boolean): Reply {
  const { query, repository, listed } = request;
  const found = all(repository.comments, listed).filter(
    ({ issue, updated }) => fits(issue) && isThere(repository.issues.get(issue)?.asOf(listed)) && isSince(updated, request),
  );
  // Without `sort` the direction says nothing, and the order is that of the ids.
  const ordered = query.has('sort') ? inOrder(found, query) : found;
  return page(request, ordered, (comment) => commentShape(request, repository, comment));
}

const isThere = (issue: FakeIssue | null | undefined) =>
  issue !== null && issue !== undefined && !issue.deleted && issue.transferred === null;

function createIssue(request: Inside): Reply {
  const { world, repository, self, body, now, access } = request;
  if (repository.issuesDisabled) return refusal(410, 'Issues are disabled for this repo');
  const title = String(body.title);
  const text = (body.body as string | undefined) ?? null;
  const fault = issueFault({ title, body: text });
  if (fault) return fault;
  // Whoever may not label gets an issue without labels, and no word about it.
  const names = canWrite(access) ? ((body.labels as string[] | undefined) ?? []) : [];
  const labels = names.map((name) => labelOf(world, repository, now, name).id);
  const issue = addIssue(world, repository, now, { author: self.id, title, body: text, labels: [...new Set(labels)] });
  return {
    status: 201,
    body: issueShape(request, repository, issue, now),
    headers: { location: `${request.api}/repos/${repository.name}/issues/${issue.number}` },
  };
}

function issueFault({ title, body }: { readonly title?: string; readonly body?: string | null }): Reply | null {
  if (title?.trim() === '') return invalid('Issue', 'title', 'missing_field');
  if ((title?.length ?? 0) > 256) return tooLong('title is too long (maximum is 256 characters)');
  if ((body?.length ?? 0) > 65_536) return tooLong('body is too long (maximum is 65536 characters)');
  return null;
}

function withIssue(request: Inside): Reply {
  const { repository, operation, world } = request;
  const number = Number(operation.parameters.issue_number);
  const issue = repository.issues.get(number)?.now;
  if (!issue) return refusal(404, 'Not Found');
  if (issue.transferred) {
    const { repository: to, number: there } = issue.transferred;
    if (!world.repositories.get(to)?.access.get(request.self.id)) return refusal(404, 'Not Found');
    return moved(request, to, { ...operation.parameters, issue_number: String(there) });
  }
  if (issue.deleted) return refusal(410, 'This issue was deleted');
  if (repository.issuesDisabled && !issue.pullRequest) return refusal(410, 'Issues are disabled for this repo');
  switch (operation.id) {
    case 'issues/get':
      return { status: 200, body: issueShape(request, repository, issue, request.now) };
    case 'issues/update':
      return updateIssue(request, issue);
    case 'issues/list-comments':
      return listComments(request, (other) => other === number);
    case 'issues/create-comment':
      return createComment(request, issue);
    case 'issues/add-labels':
      return addLabels(request, issue);
    case 'issues/remove-label':
      return removeLabel(request, issue);
    default:
      throw new Error(`the fake doesn't know ${operation.id}`);
  }
}

function updateIssue(request: Inside, issue: FakeIssue): Reply {
  const { repository, self, access, body, now } = request;
  if (!canWrite(access) && issue.author !== self.id) return refusal(403, 'Must have admin rights to Repository.');
  const title = body.title as string | undefined;
  const text = body.body as string | undefined;
  const state = body.state as 'open' | 'closed' | undefined;
  const fault = issueFault({ ...(title === undefined ? {} : { title }), ...(text === undefined ? {} : { body: text }) });
  if (fault) return fault;
  const turned = state !== undefined && state !== issue.state;
  const changed = change(repository.issues, issue.number, now, {
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { body: text }),
    ...(turned
      ? {
          state,
          closed: state === 'closed' ? now : null,
          reason: state === 'closed' ? ((body.state_reason as string | undefined) ?? 'completed') : 'reopened',
        }
      : {}),
    updated: now,
  });
  return { status: 200, body: issueShape(request, repository, changed, now) };
}

function createComment(request: Inside, issue: FakeIssue): Reply {
  const { world, repository, self, access, now } = request;
  if (issue.locked && !canWrite(access)) return refusal(403, 'Unable to create comment because issue is locked.');
  const body = String(request.body.body);
  const fault = body.trim() === '' ? invalid('IssueComment', 'body', 'missing_field') : issueFault({ body });
  if (fault) return fault;
  const comment = addComment(world, repository, now, { author: self.id, issue: issue.number, body });
  return { status: 201, body: commentShape(request, repository, comment) };
}

function addLabels(request: Inside, issue: FakeIssue): Reply {
  const { world, repository, access, body, now } = request;
  if (!canWrite(access)) return refusal(403, 'Must have admin rights to Repository.');
  const names = body.labels as readonly string[];
  const added = names.map((name) => labelOf(world, repository, now, name).id);
  const labels = [...new Set([...issue.labels, ...added])];
  change(repository.issues, issue.number, now, { labels, updated: now });
  return { status: 200, body: labelsOf(request, labels) };
}

function removeLabel(request: Inside, issue: FakeIssue): Reply {
  const { repository, access, operation, now } = request;
  if (!canWrite(access)) return refusal(403, 'Must have admin rights to Repository.');
  const label = labelNamed(repository, operation.parameters.name!);
  if (!label || !issue.labels.includes(label.id)) return refusal(404, 'Label does not exist');
  const labels = issue.labels.filter((id) => id !== label.id);
  change(repository.issues, issue.number, now, { labels, updated: now });
  return { status: 200, body: labelsOf(request, labels) };
}

function labelsOf(request: Inside, ids: readonly number[]) {
  return ids.flatMap((id) => {
    const label = request.repository.labels.get(id)?.now;
    return label ? [labelShape(request, request.repository, label)] : [];
  });
}

function withComment(request: Inside): Reply {
  const { repository, operation, world, self, access, now } = request;
  const id = Number(operation.parameters.comment_id);
  const comment = repository.comments.get(id)?.now;
  if (!comment || !isThere(repository.issues.get(comment.issue)?.now)) return refusal(404, 'Not Found');
  if (operation.id === 'issues/get-comment') return { status: 200, body: commentShape(request, repository, comment) };
  if (operation.id === 'issues/update-comment') {
    if (comment.author !== self.id && access !== 'write') return refusal(403, 'Must have admin rights to Repository.');
    const body = String(request.body.body);
    const fault = body.trim() === '' ? invalid('IssueComment', 'body', 'missing_field') : issueFault({ body });
    if (fault) return fault;
    const changed = change(repository.comments, id, now, { body, updated: now });
    change(repository.issues, comment.issue, now, { updated: now });
    return { status: 200, body: commentShape(request, repository, changed) };
  }
  const content = String(request.body.content);
  const existing = comment.reactions.find((reaction) => reaction.account === self.id && reaction.content === content);
  if (existing) return { status: 200, body: reactionShape(request, existing) };
  const added = { id: world.nextId++, account: self.id, content, at: now };
  change(repository.comments, id, now, { reactions: [...comment.reactions, added] });
  return { status: 201, body: reactionShape(request, added) };
}

function createLabel(request: Inside): Reply {
  const { world, repository, access, body, now } = request;
  if (!canWrite(access)) return refusal(404, 'Not Found');
  const fault = labelFault(request, null);
  if (fault) return fault;
  const color = (body.color as string | undefined)?.toLowerCase() ?? 'ededed';
  const description = (body.description as string | undefined) ?? null;
  const label = labelOf(world, repository, now, String(body.name), { color, description });
  return { status: 201, body: labelShape(request, repository, label) };
}

function updateLabel(request: Inside): Reply {
  const { repository, access, operation, body, now } = request;
  const label = labelNamed(repository, operation.parameters.name!);
  if (!label || !canWrite(access)) return refusal(404, 'Not Found');
  const fault = labelFault(request, label);
  if (fault) return fault;
  const changed = change(repository.labels, label.id, now, {
    name: (body.new_name as string | undefined) ?? label.name,
    color: (body.color as string | undefined)?.toLowerCase() ?? label.color,
    description: (body.description as string | undefined) ?? label.description,
  });
  return { status: 200, body: labelShape(request, repository, changed) };
}

function labelFault({ repository, body }: Inside, self: FakeLabel | null): Reply | null {
  const name = (body.name ?? body.new_name) as string | undefined;
  const color = body.color as string | undefined;
  if (color !== undefined && !/^[0-9a-f]{6}$/i.test(color)) return invalid('Label', 'color', 'invalid');
  if (((body.description as string | undefined)?.length ?? 0) > 100) return invalid('Label', 'description', 'too_long');
  if (name === undefined) return null;
  if (name.trim() === '' || name.length > 50) return invalid('Label', 'name', 'invalid');
  const taken = labelNamed(repository, name);
  return taken && taken.id !== self?.id ? invalid('Label', 'name', 'already_exists') : null;
}
