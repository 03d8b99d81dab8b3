import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerFaults, operationOf } from './fake/contract.ts';
import type { ForgeComment } from './forge.ts';
import { BOT, githubStage } from './github.fixtures.ts';
import { alreadyExists, readAccount, readComment, readIssue, readLabel } from './github-answers.ts';

/**
 * What GitHub really sent, recorded by others: traffic of its interface (`@octokit/fixtures`) and of its webhooks
 * (`@octokit/webhooks-examples`, with Enterprise Server 3.1 to 3.5). Every issue, comment and label in it goes through
 * the readers of the adapter. The counts stand here, so that none is left out without anybody noticing.
 */
const require = createRequire(import.meta.url);
const TRAFFIC = join(dirname(require.resolve('@octokit/fixtures/package.json')), 'scenarios/api.github.com');
const WEBHOOKS = dirname(require.resolve('@octokit/webhooks-examples/package.json'));

type Json = Readonly<Record<string, unknown>>;
type Kind = 'issue' | 'comment' | 'label';
interface Found {
  readonly kind: Kind;
  readonly value: Json;
}

/** By what only such a thing has; not by what the readers want of it. */
function kindOf(value: Json): Kind | null {
  if ('comments_url' in value && 'labels_url' in value && 'number' in value) return 'issue';
  if ('issue_url' in value && 'html_url' in value && String(value.html_url).includes('#issuecomment-')) return 'comment';
  if ('color' in value && 'default' in value && 'name' in value) return 'label';
  return null;
}

function* things(value: unknown): Generator<Found> {
  if (typeof value !== 'object' || value === null) return;
  const kind = Array.isArray(value) ? null : kindOf(value as Json);
  if (kind) yield { kind, value: value as Json };
  for (const inner of Object.values(value)) yield* things(inner);
}

const READERS = { issue: readIssue, comment: readComment, label: readLabel } as const;

function tally(found: Iterable<Found>): { readonly read: Record<Kind, number>; readonly unread: Json[] } {
  const read = { issue: 0, comment: 0, label: 0 };
  const unread: Json[] = [];
  for (const { kind, value } of found) {
    if (READERS[kind](value) === null) unread.push(value);
    else read[kind] += 1;
  }
  return { read, unread };
}

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly response: unknown;
}

function exchanges(file: string): Exchange[] {
  return readdirSync(TRAFFIC)
    .sort()
    .flatMap((scenario) => JSON.parse(readFileSync(join(TRAFFIC, scenario, file), 'utf8')) as Exchange[]);
}

describe('recorded traffic of the interface', () => {
  test('every issue and label is read', () => {
    const { read, unread } = tally(things(exchanges('raw-fixture.json').map(({ response }) => response)));
    expect(unread).toEqual([]);
    expect(read).toEqual({ issue: 32, comment: 0, label: 15 });
  });

  test('and is read as what it is', () => {
    const [first] = [...things(exchanges('normalized-fixture.json').map(({ response }) => response))].filter(
      ({ kind }) => kind === 'issue',
    );
    const issue = readIssue(first!.value)!;
    expect(issue).toMatchObject({
      number: first!.value.number,
      title: first!.value.title,
      url: first!.value.html_url,
      state: 'open',
    });
    expect(issue.author).toEqual(readAccount(first!.value.user));
  });
});

describe('recorded webhooks', () => {
  const folders = readdirSync(WEBHOOKS).filter((name) => /^(?:api\.github\.com|ghes-\d+)$/.test(name));
  const thingsOf = (name: string) => [...things(JSON.parse(readFileSync(join(WEBHOOKS, name, 'index.json'), 'utf8')))];

  test.each([
    ['api.github.com', { issue: 38, comment: 9, label: 90 }, 2],
    ['ghes-31', { issue: 2, comment: 1, label: 3 }, 0],
    ['ghes-32', { issue: 2, comment: 1, label: 3 }, 0],
    ['ghes-33', { issue: 2, comment: 1, label: 3 }, 0],
    ['ghes-34', { issue: 13, comment: 4, label: 18 }, 0],
    ['ghes-35', { issue: 13, comment: 4, label: 18 }, 0],
  ] as const)('%s', (name, expected, withoutState) => {
    const { read, unread } = tally(thingsOf(name));
    expect(read).toEqual(expected);
    // Two examples, of pinning and unpinning, hold an issue without state, lock and labels; no answer of the interface does.
    expect(unread.map((value) => 'state' in value || 'labels' in value || 'locked' in value)).toEqual(
      Array(withoutState).fill(false),
    );
  });

  test('are all there are', () => {
    expect(folders).toEqual(['api.github.com', 'ghes-31', 'ghes-32', 'ghes-33', 'ghes-34', 'ghes-35']);
  });

  test('and are read as what they are', () => {
    for (const { kind, value } of folders.flatMap(thingsOf)) {
      const read = READERS[kind](value);
      if (kind === 'comment') {
        expect(read).toMatchObject({ id: value.id, body: value.body, created: value.created_at, updated: value.updated_at });
        expect(String(value.html_url)).toContain(`/${(read as ForgeComment).issue}#issuecomment-${String(value.id)}`);
      }
      if (kind === 'label') expect(read).toMatchObject({ name: value.name, color: String(value.color).toLowerCase() });
    }
  });
});

describe('the description is about the same GitHub', () => {
  test('recorded answers to calls of ours fit it', () => {
    const faults: string[] = [];
    const held: string[] = [];
    for (const { method, path, status, response } of exchanges('normalized-fixture.json')) {
      const operation = operationOf(method.toUpperCase(), path.split('?')[0]!);
      if (!operation) continue;
      held.push(`${operation.id} ${status}`);
      faults.push(...answerFaults(operation, status, response).map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(held.sort()).toEqual([
      'issues/add-labels 200',
      'issues/create 201',
      'issues/create-label 201',
      'issues/create-label 422',
      'issues/list-for-repo 200',
      'issues/list-labels-for-repo 200',
      'issues/update-label 200',
    ]);
  });

  test('a recorded refusal of a colour is no label that is there already', () => {
    const refused = exchanges('normalized-fixture.json').find(({ status, path }) => status === 422 && path.endsWith('/labels'));
    expect(refused!.response).toMatchObject({ message: 'Validation Failed' });
    expect(alreadyExists(refused!.response)).toBe(false);
  });

  test('the fake leaves out no field that was recorded', async () => {
    const { github, forge } = githubStage();
    await forge.createLabel('county/replies', { name: '逾期', color: 'b60205', description: '' });
    const { number } = await forge.createIssue('county/replies', { title: '题', body: '文', labels: ['逾期'] });
    await forge.createComment('county/replies', number, '状态');
    const headers = { authorization: `Bearer ${github.token(BOT.login)}` };
    const answers = await Promise.all(
      ['issues', 'issues/comments', 'labels'].map((path) =>
        github.fetch(`https://api.github.com/repos/county/replies/${path}`, { headers }),
      ),
    );
    const ours = [...things(await Promise.all(answers.map((answer) => answer.json())))];
    const recorded = [...things(exchanges('normalized-fixture.json').map(({ response }) => response))];
    const fields = (all: readonly Found[], kind: Kind) =>
      new Set(all.filter((thing) => thing.kind === kind).flatMap(({ value }) => Object.keys(value)));
    const missing = (kind: Kind) => [...fields(recorded, kind)].filter((field) => !fields(ours, kind).has(field));
    expect(missing('label')).toEqual([]);
    // A search gives each hit a score.
    expect(missing('issue')).toEqual(['score']);
    expect(fields(ours, 'comment').size).toBeGreaterThan(10);
  });
});
