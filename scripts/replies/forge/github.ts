import { Temporal } from 'temporal-polyfill';
import { checked } from './answers.ts';
import { checkDraft, checkLabel } from './bounds.ts';
import { changedFields } from './change.ts';
import { failureOf, misshapen, notTakenOver } from './failure.ts';
import { type Account, type Forge, type ForgeComment, ForgeFailure, type ForgeIssue, type Vanished } from './forge.ts';
import { alreadyExists, isPullRequest, readAccount, readComment, readIssue, readLabel } from './github-answers.ts';
import { type Answer, type Call, type Connection, connect, type Limits, type Surroundings } from './http.ts';
import { hasLabel, numbered, oneLabel, repositoryPath, segment } from './names.ts';
import { everyPage } from './paging.ts';
import { remembered } from './remembered.ts';

export interface GitHubOptions extends Surroundings {
  /** `https://api.github.com`, or that of an Enterprise Server, `https://github.example.gov.cn/api/v3`. */
  readonly baseUrl?: string;
  readonly token: string;
  /** The login the token belongs to, `ledger-of-ours[bot]`: the token of an App's installation can't ask who it is. */
  readonly account?: string;
  readonly limits?: Partial<Limits>;
}

const PAGE = 100;

/** GitHub.com or an Enterprise Server as the reply channel needs it. */
export function githubForge({
  baseUrl = 'https://api.github.com',
  token,
  account,
  limits,
  ...surroundings
}: GitHubOptions): Forge {
  const connection = connect(
    baseUrl,
    {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'tiyan-ledger',
      'x-github-api-version': '2022-11-28',
    },
    surroundings,
    limits,
  );
  const self = remembered(() => askSelf(connection, account));

  /** Issues open and closed, without pull requests. */
  const issuesBy = (repository: string, narrowed: Readonly<Record<string, string>>): Promise<ForgeIssue[]> => {
    const query = { state: 'all', sort: 'created', direction: 'asc', per_page: String(PAGE), ...narrowed };
    const path = `${repositoryPath(repository)}/issues?${new URLSearchParams(query)}`;
    const read = (value: unknown, call: Call) => (isPullRequest(value) ? null : checked(readIssue, value, call));
    return everyPage(connection, path, PAGE, read, ({ number }) => number);
  };

  return {
    self,

    issues: async (repository) => {
      const me = await self();
      // Nothing says under which name an App's account is a creator, and a list that is empty by mistake makes doubles.
      const issues = await issuesBy(repository, me.login.endsWith('[bot]') ? {} : { creator: me.login });
      return issues.filter(({ author }) => author?.id === me.id);
    },

    issuesLabelled: async (repository, label) => {
      const [me, issues] = [await self(), await issuesBy(repository, { labels: oneLabel(label) })];
      return issues.filter(({ author, labels }) => author?.id !== me.id && hasLabel(labels, label));
    },

    issue: async (repository, number) => {
      const call = get(`${repositoryPath(repository)}/issues/${numbered(number)}`, [200, 301, 404, 410], () => true);
      const answer = await connection.call(call);
      if (answer.status !== 200) return await vanished(connection, answer);
      return isPullRequest(answer.body) ? { vanished: 'not-found' } : checked(readIssue, answer.body, call);
    },

    comments: async (repository, issue) =>
      await commentPages(connection, `${repositoryPath(repository)}/issues/${numbered(issue)}/comments`, {
        per_page: String(PAGE),
      }),

    comment: async (repository, comment) => {
      const call = get(`${repositoryPath(repository)}/issues/comments/${numbered(comment)}`, [200, 404, 410]);
      const answer = await connection.call(call);
      return answer.status === 200 ? checked(readComment, answer.body, call) : null;
    },

    commentsSince: async (repository, since) => {
      // Threads disagree whether GitHub's `since` takes in its own second, so the one before is asked for as well.
      const from = since === null ? null : Temporal.Instant.from(since);
      const asked = from && { since: from.subtract({ seconds: 1 }).toString({ smallestUnit: 'second' }) };
      const found = await commentPages(connection, `${repositoryPath(repository)}/issues/comments`, {
        sort: 'created',
        direction: 'asc',
        per_page: String(PAGE),
        ...asked,
      });
      const second = from?.round({ smallestUnit: 'second', roundingMode: 'floor' });
      return found.filter(({ updated }) => !second || Temporal.Instant.compare(Temporal.Instant.from(updated), second) >= 0);
    },

    labels: async (repository) => {
      const read = (value: unknown, call: Call) => checked(readLabel, value, call);
      return await everyPage(connection, `${repositoryPath(repository)}/labels?per_page=${PAGE}`, PAGE, read, ({ name }) => name);
    },

    createIssue: async (repository, { title, body, labels }) => {
      checkDraft({ title, body });
      const call = post(`${repositoryPath(repository)}/issues`, { title, body, labels: [...labels] });
      return checked(readIssue, (await connection.call(call)).body, call);
    },

    editIssue: async (repository, number, change) => {
      checkDraft(change);
      const { state, reason } = change;
      const closing = state === 'closed' && reason ? { state_reason: reason.replace('-', '_') } : {};
      const call: Call = {
        method: 'PATCH',
        path: `${repositoryPath(repository)}/issues/${numbered(number)}`,
        body: { ...changedFields(change), ...closing },
        expect: [200],
      };
      const after = checked(readIssue, (await connection.call(call)).body, call);
      if (state !== undefined && after.state !== state) throw notTakenOver(call, 'the state', 200);
    },

    addLabels: async (repository, issue, names) => {
      if (names.length === 0) return;
      const call = {
        ...post(`${repositoryPath(repository)}/issues/${numbered(issue)}/labels`, { labels: [...names] }),
        expect: [200],
      };
      const after = eachOf((await connection.call(call)).body, call, readLabel).map(({ name }) => name.toLowerCase());
      if (names.some((name) => !after.includes(name.toLowerCase()))) throw notTakenOver(call, 'a label', 200);
    },

    removeLabel: async (repository, issue, name) => {
      const path = `${repositoryPath(repository)}/issues/${numbered(issue)}/labels/${segment(name)}`;
      const call: Call = { method: 'DELETE', path, expect: [200, 404] };
      const answer = await connection.call(call);
      // It is not on the issue, or there is none of that name; the other 404 is about the issue.
      const absent =
        answer.status === 404 && (answer.body as { message?: unknown } | undefined)?.message === 'Label does not exist';
      if (answer.status !== 200 && !absent) throw failureOf(call, answer);
    },

    createComment: async (repository, issue, body) => {
      checkDraft({ body });
      const call = post(`${repositoryPath(repository)}/issues/${numbered(issue)}/comments`, { body });
      return checked(readComment, (await connection.call(call)).body, call);
    },

    editComment: async (repository, _issue, comment, body) => {
      checkDraft({ body });
      const path = `${repositoryPath(repository)}/issues/comments/${numbered(comment)}`;
      await connection.call({ method: 'PATCH', path, body: { body }, expect: [200] });
    },

    markSeen: async (repository, _issue, comment) => {
      const path = `${repositoryPath(repository)}/issues/comments/${numbered(comment)}/reactions`;
      await connection.call({ method: 'POST', path, body: { content: 'eyes' }, expect: [200, 201] });
    },

    createLabel: async (repository, label) => {
      checkLabel(label);
      const call = { ...post(`${repositoryPath(repository)}/labels`, { ...label }), expect: [201, 422] };
      const answer = await connection.call(call);
      if (answer.status === 422 && !alreadyExists(answer.body)) throw failureOf(call, answer);
    },

    editLabel: async (repository, name, label) => {
      checkLabel(label);
      const { name: newName, color, description } = label;
      const path = `${repositoryPath(repository)}/labels/${segment(name)}`;
      await connection.call({ method: 'PATCH', path, body: { new_name: newName, color, description }, expect: [200] });
    },
  };
}

async function askSelf(connection: Connection, login: string | undefined): Promise<Account> {
  const call = get(login === undefined ? '/user' : `/users/${segment(login)}`, [200]);
  const me = checked(readAccount, (await connection.call(call)).body, call);
  if (login !== undefined && me.login.toLowerCase() !== login.toLowerCase()) throw misshapen(call, 200, 'another account');
  return me;
}

function commentPages(connection: Connection, path: string, query: Readonly<Record<string, string>>): Promise<ForgeComment[]> {
  const read = (value: unknown, call: Call) => checked(readComment, value, call);
  return everyPage(connection, `${path}?${new URLSearchParams(query)}`, PAGE, read, ({ id }) => id);
}

/** What a number that has no issue any more has become. */
async function vanished(connection: Connection, { status, headers }: Answer): Promise<Vanished> {
  if (status === 410) return { vanished: 'deleted' };
  if (status === 404) return { vanished: 'not-found' };
  const moved = connection.inside(headers.get('location') ?? '');
  if (moved === null) return { vanished: 'transferred' };
  // The address of the interface says nothing to a person; the issue's own page does, if we may see it.
  const there = await connection.call(get(moved, [200])).catch((failure: unknown) => {
    if (failure instanceof ForgeFailure) return null;
    throw failure;
  });
  return { vanished: 'transferred', to: readIssue(there?.body)?.url ?? moved };
}

function get(path: string, expect: readonly number[], keep?: (answer: Answer) => boolean): Call {
  return { method: 'GET', path, expect, ...(keep ? { keep } : {}) };
}

function post(path: string, body: Readonly<Record<string, unknown>>): Call {
  return { method: 'POST', path, body, expect: [201] };
}

function eachOf<T>(body: unknown, call: Call, read: (value: unknown) => T | null): T[] {
  if (!Array.isArray(body)) throw misshapen(call, 200, 'no list');
  return body.map((value) => checked(read, value, call));
}
