import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { virtualClock } from './fake/clock.ts';
import { FAULTS } from './fake/faults.ts';
import { type FakeGitHub, fakeGitHub } from './fake/github.ts';
import { type FakeServer, serve } from './fake/server.ts';
import type { Forge } from './forge.ts';
import { type GitHubOptions, githubForge } from './github.ts';

/** The platform's own `fetch` against real connections: what a stand-in for it might do otherwise. */
const AT = 'county/replies';
const DRAFT = { title: '转办 D2026-0031', body: '正文 🙂', labels: ['办理中'] };
const clock = virtualClock('2026-11-23T01:00:00Z');

let server: FakeServer;
let github: FakeGitHub;

beforeEach(async () => {
  server = await serve((address) => {
    github = fakeGitHub({
      now: clock.now,
      accounts: [{ id: 41, login: 'ledger-county' }],
      repositories: [
        { name: AT, access: { 'ledger-county': 'write' } },
        { name: 'county/elsewhere', access: { 'ledger-county': 'write' } },
      ],
      addresses: { api: `${address}/api/v3`, web: address },
    });
    return github.fetch;
  });
});

afterEach(() => server.close());

const open = (options: Partial<GitHubOptions> = {}): Forge =>
  githubForge({
    baseUrl: `${server.address}/api/v3`,
    token: github.token('ledger-county'),
    fetch,
    now: clock.now,
    sleep: clock.sleep,
    ...options,
  });

describe('over a real socket', () => {
  test('issues, labels and comments, page after page', async () => {
    const forge = open();
    const { number } = await forge.createIssue(AT, DRAFT);
    for (let index = 0; index < 120; index++) github.as('ledger-county').comment(AT, number, `第 ${index} 条`);
    expect(await forge.comments(AT, number)).toHaveLength(120);
    expect(await forge.issues(AT)).toMatchObject([{ ...DRAFT, comments: 120 }]);
    await forge.removeLabel(AT, number, '办理中');
    expect(await forge.issue(AT, number)).toMatchObject({ labels: [] });
    expect(await forge.issue(AT, number)).toMatchObject({ labels: [] });
    expect(github.calls.at(-1)).toMatchObject({ outcome: 304 });
    expect(github.violations).toEqual([]);
  });

  test('a redirect is seen and not followed', async () => {
    const forge = open();
    const { number } = await forge.createIssue(AT, DRAFT);
    github.as('ledger-county').transfer(AT, number, 'county/elsewhere');
    await expect(forge.createComment(AT, number, '状态：已签收')).rejects.toMatchObject({
      kind: 'moved',
      effect: 'none',
      status: 301,
    });
    expect(await forge.issue(AT, number)).toEqual({ vanished: 'transferred', to: `${server.address}/county/elsewhere/issues/1` });
  });

  test('a line that is cut after the effect: one issue, and the caller knows that it does not know', async () => {
    github.faults.next(FAULTS['dropped-after']);
    await expect(open().createIssue(AT, DRAFT)).rejects.toMatchObject({ kind: 'unreachable', effect: 'unknown', status: null });
    expect(github.repository(AT).issues.size).toBe(1);
    expect(github.calls).toHaveLength(1);
  });

  test('a line that is cut while reading: read again', async () => {
    github.faults.next(FAULTS['dropped-before'], FAULTS['error-before']);
    expect(await open().issues(AT)).toEqual([]);
  });

  test('nobody answers: given up after the time allowed', async () => {
    github.faults.next(FAULTS['timeout-after']);
    await expect(open({ limits: { timeout: 50 } }).createIssue(AT, DRAFT)).rejects.toMatchObject({
      kind: 'unreachable',
      effect: 'unknown',
      message: expect.stringContaining('timeout') as string,
    });
    expect(github.repository(AT).issues.size).toBe(1);
  });

  test('nobody is there: nothing can have happened', async () => {
    const idle = createServer();
    const port = await new Promise<number>((resolve) => {
      idle.listen(0, '127.0.0.1', () => resolve((idle.address() as { port: number }).port));
    });
    await new Promise((resolve) => idle.close(resolve));
    const forge = open({ baseUrl: `http://127.0.0.1:${port}` });
    await expect(forge.createIssue(AT, DRAFT)).rejects.toMatchObject({ kind: 'unreachable', effect: 'none' });
  });

  test('an answer longer than allowed', async () => {
    const forge = open({ limits: { answer: 2000 } });
    const { number } = { number: github.as('ledger-county').openIssue(AT, '长', '长'.repeat(5000)) };
    await expect(forge.issue(AT, number)).rejects.toMatchObject({ kind: 'unexpected', effect: 'none' });
  });
});
