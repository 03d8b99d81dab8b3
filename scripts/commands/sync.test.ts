import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeGitHub } from '../replies/forge/fake/github.ts';
import { serve } from '../replies/forge/fake/server.ts';
import { countyFiles, HOUSING, REPLIES, type Sample } from '../replies/scenario.fixtures.ts';
import { writeCounty } from '../replies/store/memory.fixtures.ts';
import { type SyncCommandOptions, sync } from './sync.ts';
import { UsageError } from './usage.ts';

const SAMPLES: readonly Sample[] = ['D2022-0001', 'D2022-0002'].map((id) => ({
  id,
  log: [{ at: '2022-03-15T10:00:00+08:00', event: 'dispatched' }],
}));

let folder: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-sync-command-'));
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  for (const name of ['LEDGER_FORGE', 'LEDGER_FORGE_URL', 'LEDGER_FORGE_TOKEN', 'LEDGER_FORGE_ACCOUNT'])
    vi.stubEnv(name, undefined);
  process.exitCode = 0;
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = 0;
  rmSync(folder, { recursive: true, force: true });
});

const county = (office: object = {}): string =>
  writeCounty(countyFiles(SAMPLES, { officeRepository: null, ...office }), join(folder, 'county'));
const command = (options: Partial<SyncCommandOptions>): Promise<void> => sync({ root: county(), lang: 'zh', ...options });

describe('ledger sync', () => {
  test('without credentials shows what the records call for, and changes nothing', async () => {
    await command({ today: '2022-03-15' });
    expect(said).toContain('没有设置 LEDGER_FORGE_TOKEN');
    expect(said).toContain('D2022-0001/issue  开立议题');
    expect(process.exitCode).toBe(0);
  });

  test('prints the same for programs', async () => {
    await command({ today: '2022-03-15', json: true });
    expect(JSON.parse(said)).toEqual({
      plan: ['D2022-0001', 'D2022-0002'].map((id) => ({ operation: 'open-issue', key: `${id}/issue`, repository: REPLIES })),
      applied: 0,
      remaining: 2,
      notes: [],
      problems: [],
    });
  });

  test('says on a day before the dispatch that there is nothing to do', async () => {
    await command({ today: '2022-03-14' });
    expect(said).toContain('没有要做的');
  });

  test('what is held back makes exit code 1', async () => {
    const root = writeCounty(countyFiles([{ ...(SAMPLES[0] as Sample), body: '电话 13800138000' }]), join(folder, 'county'));
    await sync({ root, lang: 'zh', today: '2022-03-15' });
    expect(said).toContain('D2022-0001：没有发出，文字里有手机号码');
    expect(process.exitCode).toBe(1);
  });

  test.each<[string, Partial<SyncCommandOptions>, Record<string, string>, string]>([
    ['no token', { apply: true }, {}, '请设置 LEDGER_FORGE_TOKEN'],
    ['a day of one’s own', { apply: true, today: '2022-03-15' }, { LEDGER_FORGE_TOKEN: 't' }, '不能用 --today'],
    ['no repository', { apply: true }, { LEDGER_FORGE_TOKEN: 't' }, '远程仓库 origin'],
    ['an unknown forge', {}, { LEDGER_FORGE_TOKEN: 't', LEDGER_FORGE: 'gitlab' }, 'github 或 gitea'],
    ['a gitea without an address', {}, { LEDGER_FORGE_TOKEN: 't', LEDGER_FORGE: 'gitea' }, 'LEDGER_FORGE_URL'],
    ['an address without TLS', {}, { LEDGER_FORGE_TOKEN: 'secret-token', LEDGER_FORGE_URL: 'http://forge.example' }, '不能用'],
    ['no number', { maxOperations: 'x' }, {}, '--max-operations'],
    ['nought', { maxOperations: '0' }, {}, '--max-operations'],
  ])('%s is told in a sentence', async (_, options, env, message) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const failure: unknown = await command(options).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UsageError);
    expect((failure as UsageError).message).toContain(message);
    expect((failure as UsageError).message).not.toContain('secret-token');
  });

  test('where office.yaml fixes the day, nothing can be sent', async () => {
    vi.stubEnv('LEDGER_FORGE_TOKEN', 't');
    await expect(sync({ root: county({ asOf: '2022-03-31' }), lang: 'zh', apply: true })).rejects.toThrow('asOf');
  });

  test('over the wire and with real git: what fits into the budget is done and pushed', async () => {
    const bot = { id: 1, login: 'bot' };
    const server = await serve((address) => {
      const github = fakeGitHub({
        now: Date.now,
        accounts: [bot, HOUSING],
        repositories: [{ name: REPLIES, access: { bot: 'write', [HOUSING.login]: 'read' } }],
        addresses: { api: address, web: address },
      });
      vi.stubEnv('LEDGER_FORGE_TOKEN', github.token(bot.login));
      return github.fetch;
    });
    try {
      vi.stubEnv('LEDGER_FORGE_URL', server.address);
      const root = county();
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
          cwd: root,
          encoding: 'utf8',
          stdio: 'pipe',
        });
      git('init', '--quiet', '--initial-branch=main');
      git('add', '.');
      git('commit', '--quiet', '--message', 'The county');
      git('init', '--quiet', '--bare', join(folder, 'remote.git'));
      git('remote', 'add', 'origin', join(folder, 'remote.git'));
      git('push', '--quiet', 'origin', 'main');
      await sync({ root, lang: 'zh', apply: true, maxOperations: '1', json: true });
      expect(JSON.parse(said)).toMatchObject({ applied: 1, problems: [] });
      expect(process.exitCode).toBe(0);
      said = '';
      await sync({ root, lang: 'zh', json: true });
      expect(JSON.parse(said).problems).toEqual([]);
    } finally {
      await server.close();
    }
  });
});
