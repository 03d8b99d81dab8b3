import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOT, MemoryForge } from '../memory-forge.fixtures.ts';
import { readReply } from '../reading/read-reply.ts';
import { Clock, countyFiles, HOUSING, nonce, REPLIES, type Sample } from '../scenario.fixtures.ts';
import { sync } from '../sync.ts';
import { gitStore, hasRemote } from './git.ts';
import { writeCounty } from './memory.fixtures.ts';
import { type Store, StoreFailure } from './store.ts';

const CHANNEL = 'reports/channel/2022/D2022-0001.yaml';
const sent = (n: number): Sample => ({
  id: `D2022-${String(n).padStart(4, '0')}`,
  log: [{ at: '2022-03-15T09:00:00+08:00', event: 'dispatched' }],
});

let folder: string;
let remote: string;
let open: (Store & { close(): Promise<void> })[];

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });

/** A clone of the shared repository, as the office has it. */
function clone(name: string): string {
  git(folder, 'clone', '--quiet', remote, name);
  return join(folder, name);
}

async function storeOf(root: string): Promise<Store & { close(): Promise<void> }> {
  const store = await gitStore({ root });
  open.push(store);
  return store;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-git-'));
  remote = join(folder, 'remote.git');
  open = [];
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  const first = join(folder, 'first');
  mkdirSync(first);
  // The county may be a folder of a larger repository.
  writeCounty(countyFiles([sent(1), sent(2), sent(3)], { officeRepository: null }), join(first, 'county'));
  git(first, 'init', '--quiet', '--initial-branch=main');
  git(first, 'add', '.');
  git(first, 'commit', '--quiet', '--message', 'The county');
  git(first, 'push', '--quiet', remote, 'main');
});

afterEach(async () => {
  await Promise.all(open.map((store) => store.close()));
  rmSync(folder, { recursive: true, force: true });
});

const channelFile = (run: string) =>
  new Map([[CHANNEL, `id: D2022-0001\nposts:\n  - { key: issue, at: 2022-03-15T10:00:00+08:00, run: ${run} }\n`]]);

describe('the ledger in a git repository', () => {
  test('is read from the shared branch, whatever is being done in the office’s own work tree', async () => {
    const root = join(clone('office'), 'county');
    writeFileSync(join(root, 'reports/dispatches/2022/D2022-0001.md'), 'half written');
    writeFileSync(join(root, 'note.txt'), 'of my own');
    const store = await storeOf(root);
    const read = await store.read();
    expect(read.ledger.faults).toEqual([]);
    expect(read.ledger.dispatches.size).toBe(3);
    const written = await store.commit(read, channelFile('aa'), 'Reply channel: D2022-0001\n\nRun: aa\n');
    expect(written?.ledger.channels.get('D2022-0001')?.posts).toHaveLength(1);
    expect(readFileSync(join(root, 'reports/dispatches/2022/D2022-0001.md'), 'utf8')).toBe('half written');
    expect(existsSync(join(root, CHANNEL))).toBe(false);
    expect(git(root, 'status', '--short')).toContain('note.txt');
    expect(git(remote, 'show', `main:county/${CHANNEL}`)).toContain('run: aa');
    expect(git(remote, 'log', '-1', '--format=%an|%s', 'main')).toBe('tiyan-ledger|Reply channel: D2022-0001\n');
  });

  test('is a compare-and-swap: of two that read the same, one is told to read again', async () => {
    const [a, b] = [await storeOf(join(clone('a'), 'county')), await storeOf(join(clone('b'), 'county'))] as const;
    const [readA, readB] = [await a.read(), await b.read()];
    expect(await a.commit(readA, channelFile('aa'), 'a')).not.toBeNull();
    expect(await b.commit(readB, channelFile('bb'), 'b')).toBeNull();
    const again = await b.read();
    expect(again.ledger.channels.get('D2022-0001')?.posts?.[0]?.run).toBe('aa');
    expect(await b.commit(again, channelFile('bb'), 'b')).not.toBeNull();
    expect(git(remote, 'log', '--format=%s', 'main').trim().split('\n')).toEqual(['b', 'a', 'The county']);
  });

  test('a remote that refuses for good ends the run, and nothing is left of it', async () => {
    const root = join(clone('office'), 'county');
    const store = await storeOf(root);
    const read = await store.read();
    writeFileSync(join(remote, 'hooks/pre-receive'), '#!/bin/sh\necho "GH013: Repository rule violations" >&2\nexit 1\n', {
      mode: 0o755,
    });
    await expect(store.commit(read, channelFile('aa'), 'a')).rejects.toThrow(StoreFailure);
    rmSync(remote, { recursive: true });
    await expect(store.read()).rejects.toThrow(StoreFailure);
  });

  test('a folder that is no repository, or has no remote, is told', async () => {
    expect(await hasRemote(tmpdir())).toBe(false);
    expect(await hasRemote(join(clone('office'), 'county'))).toBe(true);
    await expect(gitStore({ root: tmpdir() })).rejects.toThrow(StoreFailure);
  });

  test('closing leaves no work tree behind', async () => {
    const root = join(clone('office'), 'county');
    const store = await gitStore({ root });
    await store.read();
    await store.close();
    expect(git(root, 'worktree', 'list').trim().split('\n')).toHaveLength(1);
  });
});

/** A run whose process dies at one of its steps, on a repository of its own. */
async function run(root: string, forge: MemoryForge, clock: Clock, dieAt: number | null = null): Promise<number | null> {
  const store = await gitStore({ root });
  let steps = 0;
  const step = () => {
    if (steps++ === dieAt) throw new Error('crash');
  };
  const dying: Store = {
    read: async () => {
      step();
      return await store.read();
    },
    commit: async (...given) => {
      step();
      const written = await store.commit(...given);
      step();
      return written;
    },
  };
  try {
    const result = await sync({ store: dying, forge: forge.as(BOT, step, step), now: clock.now, nonce: nonce(), readReply });
    return result.plan.length + result.notes.length;
  } catch (error) {
    if ((error as Error).message === 'crash') return null;
    throw error;
  } finally {
    await store.close();
  }
}

const logs = (): string[] =>
  [1, 2, 3].map(
    (n) =>
      git(remote, 'show', `main:county/reports/dispatches/2022/${sent(n).id}.md`)
        .match(/(?<=event: )[a-z-]+/g)
        ?.join(' ') ?? '',
  );

describe('the sweep on real git', () => {
  test.each([3, 9, 14, 17, 20, 23, 27, 31])(
    'a crash at step %i leaves one issue for each dispatch and no reply lost or doubled',
    async (dieAt) => {
      const clock = new Clock('2022-03-15T02:00:00Z');
      const forge = new MemoryForge(clock.now);
      const root = join(clone('office'), 'county');
      let left = await run(root, forge, clock, dieAt);
      for (let runs = 0; runs < 6 && left !== 0; runs++) {
        clock.pass(6);
        left = await run(root, forge, clock);
      }
      expect(left).toBe(0);
      forge.say(REPLIES, forge.issues.find(({ title }) => title.includes('D2022-0002'))?.number ?? 0, HOUSING, '已经整改');
      clock.pass(20);
      await run(root, forge, clock, dieAt % 5);
      for (let runs = 0; runs < 4; runs++) {
        clock.pass(6);
        left = await run(root, forge, clock);
      }
      expect(left).toBe(0);
      expect(forge.issues.map(({ title }) => title).sort()).toEqual(
        [1, 2, 3].map((n) => `【转办】${sent(n).id} 第 ${sent(n).id} 件`),
      );
      expect(logs()).toEqual(['dispatched', 'dispatched replied', 'dispatched']);
    },
  );

  test('three syncs at once from three clones', async () => {
    const clock = new Clock('2022-03-15T02:00:00Z');
    const forge = new MemoryForge(clock.now);
    const roots = ['a', 'b', 'c'].map((name) => join(clone(name), 'county'));
    await Promise.all(roots.map((root) => run(root, forge, clock)));
    for (let runs = 0; runs < 5; runs++) {
      clock.pass(6);
      await Promise.all(roots.map((root) => run(root, forge, clock)));
    }
    expect(await run(roots[0] as string, forge, clock)).toBe(0);
    expect(forge.issues).toHaveLength(3);
    expect(forge.comments).toHaveLength(3);
  });
});
