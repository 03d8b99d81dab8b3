import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { loadLedger } from '../../ledger/load.ts';
import { type Change, type Snapshot, type Store, StoreFailure } from './store.ts';
import { withFiles } from './updated.ts';

export interface GitOptions {
  /** The county's root: the repository's top folder or one below it. */
  readonly root: string;
  readonly remote?: string;
  /** The shared branch; the one that is checked out when it isn't said. */
  readonly branch?: string;
}

/** Who the commits are by: the program, and no person's name. */
const AUTHOR = ['-c', 'user.name=tiyan-ledger', '-c', 'user.email=tiyan-ledger@localhost'];

/** A push that another push came before, as git words it for programs. Anything else it refuses is not a race. */
const LOST_RACE =
  /^!\t[^\t]*\t\[(?:rejected|remote rejected)\] \((?:fetch first|non-fast-forward|stale info|failed to update ref|cannot lock ref|incorrect old value provided).*$/m;

/**
 * The ledger's repository through git itself. It works in a work tree of its own, taken from the remote's branch, so that
 * whatever a person is in the middle of in theirs is neither read nor touched. `git push` is the compare-and-swap.
 *
 * Call `close` when done.
 */
export async function gitStore({ root, remote = 'origin', branch }: GitOptions): Promise<Store & { close(): Promise<void> }> {
  const home = (await git(root, ['rev-parse', '--show-toplevel'])).trim();
  const shared = branch ?? (await git(root, ['symbolic-ref', '--short', 'HEAD'])).trim();
  const prefix = (await git(root, ['rev-parse', '--show-prefix'])).trim();
  const tree = mkdtempSync(join(tmpdir(), 'ledger-sync-'));
  const county = join(tree, 'tree', prefix);
  let isThere = false;

  const fetch = async (): Promise<string> => {
    await git(home, ['fetch', '--no-tags', '--quiet', remote, `+refs/heads/${shared}:refs/remotes/${remote}/${shared}`]);
    return (await git(home, ['rev-parse', `refs/remotes/${remote}/${shared}`])).trim();
  };
  const text = (file: string): string | null => {
    const path = join(county, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };

  return {
    read: async () => {
      const commit = await fetch();
      if (isThere) await git(join(tree, 'tree'), ['checkout', '--quiet', '--force', '--detach', commit]);
      else await git(home, ['worktree', 'add', '--quiet', '--detach', join(tree, 'tree'), commit]);
      isThere = true;
      return { commit, ledger: await loadLedger(county), text };
    },

    commit: async (base: Snapshot, change: Change, message: string) => {
      for (const [file, content] of change) {
        mkdirSync(dirname(join(county, file)), { recursive: true });
        writeFileSync(join(county, file), content);
      }
      const files = [...change.keys()].map((file) => relative(county, join(county, file)));
      await git(county, ['add', '--', ...files]);
      // A signature would ask a person, and a hook of theirs is none of ours.
      await git(county, [...AUTHOR, '-c', 'commit.gpgsign=false', 'commit', '--quiet', '--no-verify', '--message', message]);
      const commit = (await git(county, ['rev-parse', 'HEAD'])).trim();
      const pushed = await tryGit(county, ['push', '--porcelain', '--no-verify', remote, `HEAD:refs/heads/${shared}`]);
      if (pushed.failed) {
        if (LOST_RACE.test(pushed.output)) return null;
        // A lost answer: what the remote has now decides, not what we believe.
        const now = await fetch();
        if (now !== commit) throw new StoreFailure(`推送没有成功：${firstLine(pushed.output)}`);
      }
      return { commit, ledger: withFiles(base.ledger, change), text };
    },

    close: async () => {
      if (isThere) await tryGit(home, ['worktree', 'remove', '--force', join(tree, 'tree')]);
      rmSync(tree, { recursive: true, force: true });
      await tryGit(home, ['worktree', 'prune']);
    },
  };
}

/** Whether a folder lies in a git repository with this remote. */
export async function hasRemote(root: string, remote = 'origin'): Promise<boolean> {
  return !(await tryGit(root, ['remote', 'get-url', remote])).failed;
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  const { failed, output, stdout } = await tryGit(folder, args);
  if (failed)
    throw new StoreFailure(`git ${args.find((arg) => !arg.startsWith('-') && !arg.includes('=')) ?? ''}：${firstLine(output)}`);
  return stdout;
}

/** Never through a shell, never asking anybody anything, and in English whatever the machine speaks. */
function tryGit(folder: string, args: readonly string[]): Promise<{ failed: boolean; output: string; stdout: string }> {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '', LC_ALL: 'C' };
  return new Promise((resolve) => {
    execFile('git', args, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024, timeout: 300_000 }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, output: `${stdout}\n${stderr}`, stdout }),
    );
  });
}

/** The line that says what went wrong, without an address that may hold a token. */
const firstLine = (output: string): string => {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line = lines.find((one) => /^(?:fatal|error|!|remote:)/.test(one)) ?? lines[0] ?? '';
  return line.replaceAll(/\/\/[^/@\s]*@/g, '//');
};
