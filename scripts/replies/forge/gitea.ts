import { Temporal } from 'temporal-polyfill';
import { checked } from './answers.ts';
import { checkDraft, checkLabel } from './bounds.ts';
import { changedFields } from './change.ts';
import { absent, notTakenOver, unsendable } from './failure.ts';
import { type Account, type Forge, ForgeFailure } from './forge.ts';
import {
  isOnPullRequest,
  type NumberedLabel,
  readAccount,
  readComment,
  readIssue,
  readLabel,
  readLabelsOf,
} from './gitea-answers.ts';
import { everyNumberedPage } from './gitea-paging.ts';
import { isPullRequest } from './github-answers.ts';
import { type Call, type Connection, connect, type Limits, type Surroundings } from './http.ts';
import { hasLabel, numbered, oneLabel, repositoryPath, segment } from './names.ts';
import { remembered } from './remembered.ts';

export interface GiteaOptions extends Surroundings {
  /** Where its pages are, `https://git.example.gov.cn`, or its interface, with `/api/v1`. */
  readonly baseUrl: string;
  readonly token: string;
  readonly limits?: Partial<Limits>;
}

/** Gitea or Forgejo as the reply channel needs it. Labels go by number there, two may have one name, and issues stay where they are. */
export function giteaForge({ baseUrl, token, limits, ...surroundings }: GiteaOptions): Forge {
  const root = `${baseUrl.replace(/\/+$/, '').replace(/\/api\/v1$/, '')}/api/v1`;
  const headers = { accept: 'application/json', authorization: `token ${token}`, 'user-agent': 'tiyan-ledger' };
  const connection = connect(root, headers, surroundings, limits);
  const self = remembered(() => askSelf(connection));

  const issuePath = (repository: string, issue: number) => `${repositoryPath(repository)}/issues/${numbered(issue)}`;

  /** The issue's answer, or null when there is none of that number. */
  const lookUp = async (repository: string, issue: number) => {
    const call: Call = { method: 'GET', path: issuePath(repository, issue), expect: [200, 404] };
    const { status, body } = await connection.call(call);
    return status === 404 || isPullRequest(body) ? null : { call, body };
  };

  /** About an issue that isn't there Gitea says that it broke down, so its breaking down is looked into. */
  const orGone = async <T>(repository: string, issue: number, act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (failure) {
      if (!(failure instanceof ForgeFailure) || failure.status !== 500 || (await lookUp(repository, issue)) !== null)
        throw failure;
      throw absent({ method: 'GET', path: issuePath(repository, issue) });
    }
  };

  /** Issues open and closed, without pull requests. */
  const issuesBy = (repository: string, narrowed: Readonly<Record<string, string>>) =>
    everyNumberedPage(
      connection,
      `${repositoryPath(repository)}/issues`,
      { state: 'all', type: 'issues', ...narrowed },
      (value, call) => (isPullRequest(value) ? null : checked(readIssue, value, call)),
      ({ number }) => number,
    );

  const labelsOf = (repository: string) =>
    everyNumberedPage(
      connection,
      `${repositoryPath(repository)}/labels`,
      {},
      (value, call) => checked(readLabel, value, call),
      ({ id }) => id,
    );

  /** The numbers of labels; of two with one name, the older. */
  const numbersOf = async (repository: string, names: readonly string[]): Promise<number[]> => {
    if (names.length === 0) return [];
    const labels = await labelsOf(repository);
    return names.map((name) => {
      const label = named(labels, name);
      if (!label) throw unsendable('there is no label of that name');
      return label.id;
    });
  };

  return {
    self,

    issues: async (repository) => {
      const me = await self();
      const issues = await issuesBy(repository, { created_by: me.login });
      return issues.filter(({ author }) => author?.id === me.id);
    },

    issuesLabelled: async (repository, label) => {
      const [me, issues] = [await self(), await issuesBy(repository, { labels: oneLabel(label) })];
      // A label that isn't there narrows nothing.
      return issues.filter(({ author, labels }) => author?.id !== me.id && hasLabel(labels, label));
    },

    issue: async (repository, number) => {
      const found = await lookUp(repository, number);
      return found ? checked(readIssue, found.body, found.call) : { vanished: 'not-found' };
    },

    comments: (repository, issue) =>
      orGone(repository, issue, () =>
        everyNumberedPage(
          connection,
          `${issuePath(repository, issue)}/comments`,
          {},
          (value, call) => checked(readComment, value, call),
          ({ id }) => id,
        ),
      ),

    comment: async (repository, comment) => {
      // 204 is something in the issue's history that isn't a comment.
      const path = `${repositoryPath(repository)}/issues/comments/${numbered(comment)}`;
      const call: Call = { method: 'GET', path, expect: [200, 204, 404] };
      const { status, body } = await connection.call(call);
      return status === 200 ? checked(readComment, body, call) : null;
    },

    commentsSince: async (repository, since) => {
      const from = since === null ? null : Temporal.Instant.from(since).toString({ smallestUnit: 'second' });
      return await everyNumberedPage(
        connection,
        `${repositoryPath(repository)}/issues/comments`,
        from === null ? {} : { since: from },
        (value, call) => (isOnPullRequest(value) ? null : checked(readComment, value, call)),
        ({ id }) => id,
      );
    },

    labels: async (repository) => (await labelsOf(repository)).map(({ id: _, ...label }) => label),

    createIssue: async (repository, { title, body, labels }) => {
      checkDraft({ title, body });
      const path = `${repositoryPath(repository)}/issues`;
      const call: Call = {
        method: 'POST',
        path,
        body: { title, body, labels: await numbersOf(repository, labels) },
        expect: [201],
      };
      return checked(readIssue, (await connection.call(call)).body, call);
    },

    editIssue: async (repository, number, change) => {
      checkDraft(change);
      const call: Call = { method: 'PATCH', path: issuePath(repository, number), body: changedFields(change), expect: [201] };
      const after = checked(readIssue, (await connection.call(call)).body, call);
      if (change.state !== undefined && after.state !== change.state) throw notTakenOver(call, 'the state', 201);
    },

    addLabels: async (repository, issue, names) => {
      if (names.length === 0) return;
      const labels = await numbersOf(repository, names);
      const call: Call = { method: 'POST', path: `${issuePath(repository, issue)}/labels`, body: { labels }, expect: [200] };
      const { body } = await connection.call(call);
      const after = checked(readLabels, body, call).map(({ id }) => id);
      if (labels.some((label) => !after.includes(label))) throw notTakenOver(call, 'a label', 200);
    },

    removeLabel: async (repository, issue, name) => {
      segment(name);
      const found = await lookUp(repository, issue);
      if (!found) throw absent({ method: 'GET', path: issuePath(repository, issue) });
      const label = named(checked(readLabelsOf, found.body, found.call), name);
      if (label)
        await connection.call({ method: 'DELETE', path: `${issuePath(repository, issue)}/labels/${label.id}`, expect: [204] });
    },

    createComment: (repository, issue, body) =>
      orGone(repository, issue, async () => {
        checkDraft({ body });
        const call: Call = { method: 'POST', path: `${issuePath(repository, issue)}/comments`, body: { body }, expect: [201] };
        return checked(readComment, (await connection.call(call)).body, call);
      }),

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
      // It would make a second one of that name.
      if (named(await labelsOf(repository), label.name)) return;
      const path = `${repositoryPath(repository)}/labels`;
      await connection.call({ method: 'POST', path, body: { ...label, color: `#${label.color}` }, expect: [201] });
    },

    editLabel: async (repository, name, label) => {
      checkLabel(label);
      const labels = await labelsOf(repository);
      const old = named(labels, name);
      if (!old) throw absent({ method: 'PATCH', path: `${repositoryPath(repository)}/labels` });
      const taken = named(labels, label.name);
      if (taken && taken.id !== old.id) throw unsendable('there is a label of the new name');
      const path = `${repositoryPath(repository)}/labels/${old.id}`;
      await connection.call({ method: 'PATCH', path, body: { ...label, color: `#${label.color}` }, expect: [200] });
    },
  };
}

async function askSelf(connection: Connection): Promise<Account> {
  const call: Call = { method: 'GET', path: '/user', expect: [200] };
  return checked(readAccount, (await connection.call(call)).body, call);
}

function named(labels: readonly NumberedLabel[], name: string): NumberedLabel | undefined {
  return labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
}

function readLabels(value: unknown): NumberedLabel[] | null {
  if (!Array.isArray(value)) return null;
  const labels = value.map(readLabel);
  return labels.every((label) => label !== null) ? labels : null;
}
