import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { wallClock } from '../calendar/moments.ts';
import type { Judgement } from '../judgement.ts';
import { type Forge, ForgeFailure } from '../replies/forge/forge.ts';
import { keyOf } from '../replies/plan/operation.ts';
import type { Note } from '../replies/plan/world.ts';
import { preview } from '../replies/preview.ts';
import { readReply } from '../replies/reading/read-reply.ts';
import { gitStore, hasRemote } from '../replies/store/git.ts';
import { StoreFailure } from '../replies/store/store.ts';
import { bodiesOf, type SyncResult, sync as syncWith } from '../replies/sync.ts';
import { noteWords, operationJson, operationWords } from '../replies/words/operations.ts';
import { countFrom } from './arguments.ts';
import { type CommonOptions, openCounty } from './open.ts';
import { printJson, printLines, table } from './print.ts';
import { UsageError } from './usage.ts';

export interface SyncCommandOptions extends CommonOptions {
  readonly apply?: boolean;
  readonly maxOperations?: string;
}

/** More operations than this are shown as a number. */
const SHOWN = 40;

/** Notes that need nobody now: one is looked at again by itself, the other stands for as long as the comment does. */
const PASSING: ReadonlySet<Note['note']> = new Set<Note['note']>(['waiting', 'no-author']);

/**
 * `ledger sync`: what the reply channel would do; with `--apply`, does it. Without credentials it prints the plan and
 * changes nothing. Exit code 1 when something went wrong or was held back.
 */
export async function sync(options: SyncCommandOptions): Promise<void> {
  const judgement = await openCounty(options);
  const most = options.maxOperations === undefined ? undefined : countFrom(options.maxOperations, '--max-operations', 1, 99_999);
  const forge = await forgeFrom(process.env);
  const result = await (options.apply ? apply(options, judgement, forge, most) : show(options, judgement, forge)).catch(
    (error: unknown) => {
      if (error instanceof ForgeFailure) throw new UsageError(UNREACHED(error));
      throw error instanceof StoreFailure ? new UsageError(error.message) : error;
    },
  );
  if (result.problems.length > 0 || result.notes.some(({ note }) => !PASSING.has(note))) process.exitCode = 1;
  if (options.json) {
    const { plan, applied, remaining, notes, problems } = result;
    printJson({ plan: plan.map(operationJson), applied: applied.length, remaining: remaining.length, notes, problems });
  } else printLines(describe(result, judgement, options, forge !== null));
}

async function show(options: CommonOptions, judgement: Judgement, forge: Forge | null): Promise<SyncResult> {
  const { ledger, asOf } = judgement;
  const zone = ledger.office.timeZone;
  const isFixed = options.today !== undefined || ledger.office.asOf !== undefined;
  const now = isFixed ? wallClock(zone, `${asOf}T23:59:59`) : new Date().toISOString();
  const text = (file: string) => (existsSync(join(ledger.root, file)) ? readFileSync(join(ledger.root, file), 'utf8') : null);
  const { operations, notes, problems } = await preview(judgement, bodiesOf({ ledger, text }), forge, now, readReply);
  return { plan: operations, applied: [], remaining: operations, notes, problems };
}

async function apply(
  options: CommonOptions,
  { ledger }: Judgement,
  forge: Forge | null,
  most: number | undefined,
): Promise<SyncResult> {
  if (options.today !== undefined || ledger.office.asOf !== undefined) throw new UsageError(FIXED_DAY);
  if (forge === null) throw new UsageError(NO_CREDENTIALS);
  if (!(await hasRemote(ledger.root))) throw new UsageError(NO_REMOTE);
  const store = await gitStore({ root: ledger.root });
  try {
    return await syncWith({
      ...{ store, forge, readReply, nonce: randomBytes(8).toString('hex'), now: () => new Date().toISOString() },
      ...(most === undefined ? {} : { maxOperations: most }),
    });
  } finally {
    await store.close();
  }
}

/** The forge that the environment names; null without a token. @throws UsageError */
async function forgeFrom(env: NodeJS.ProcessEnv): Promise<Forge | null> {
  const {
    LEDGER_FORGE: kind = 'github',
    LEDGER_FORGE_URL: baseUrl,
    LEDGER_FORGE_TOKEN: token,
    LEDGER_FORGE_ACCOUNT: account,
  } = env;
  if (!token) return null;
  const surroundings = { fetch, now: () => Date.now(), sleep: async (milliseconds: number) => await sleep(milliseconds) };
  try {
    if (kind === 'github') {
      const { githubForge } = await import('../replies/forge/github.ts');
      return githubForge({ ...surroundings, token, ...(baseUrl ? { baseUrl } : {}), ...(account ? { account } : {}) });
    }
    if (kind === 'gitea' && baseUrl) {
      const { giteaForge } = await import('../replies/forge/gitea.ts');
      return giteaForge({ ...surroundings, token, baseUrl });
    }
  } catch (error) {
    throw new UsageError(`LEDGER_FORGE_URL 或 LEDGER_FORGE_TOKEN 不能用：${(error as Error).message}`);
  }
  throw new UsageError(
    'LEDGER_FORGE 应是 github 或 gitea；用 gitea（或 forgejo）时还要写 LEDGER_FORGE_URL。\n' +
      'LEDGER_FORGE must be github or gitea; gitea (and forgejo) need LEDGER_FORGE_URL.',
  );
}

function* describe(
  { plan, applied, remaining, notes, problems }: SyncResult,
  { ledger }: Judgement,
  options: SyncCommandOptions,
  connected: boolean,
): Generator<string> {
  const zone = ledger.office.timeZone;
  if (!options.apply) {
    yield connected
      ? '计划（没有执行；加 --apply 执行）：'
      : '没有设置 LEDGER_FORGE_TOKEN，只按台账列出计划，不知道议题里的情况：';
  } else yield `执行了 ${applied.length} 项，还剩 ${remaining.length} 项。`;
  const shown = options.apply ? applied : plan;
  yield* table(shown.slice(0, SHOWN).map((operation) => [keyOf(operation), operationWords(operation)])).map(
    (line) => `  ${line}`,
  );
  if (shown.length > SHOWN) yield `  … 共 ${shown.length} 项`;
  if (shown.length === 0) yield '  没有要做的。';
  for (const note of notes) yield `注意：${noteWords(note, zone)}`;
  for (const { key, message } of problems) yield `问题：${key}：${message}`;
}

const UNREACHED = ({ kind, message }: ForgeFailure): string =>
  kind === 'clock'
    ? message
    : `连不上议题所在的服务器（${kind}）：${message}\n请核对 LEDGER_FORGE_URL、LEDGER_FORGE_TOKEN；没有发出任何内容，下次运行会从断处接着做。`;

const FIXED_DAY =
  '--apply 以服务器和这台机器此刻的时间为准：不能用 --today，office.yaml 里写了 asOf 的（演示或归档）也不能对外发送。\n' +
  '--apply works on the present moment: neither with --today nor where office.yaml fixes asOf.';

const NO_CREDENTIALS =
  '要执行同步，请设置 LEDGER_FORGE_TOKEN（见 docs/reply-channel.md）。不设置时只显示计划。\n' +
  'to apply, set LEDGER_FORGE_TOKEN (docs/reply-channel.md).';

const NO_REMOTE =
  '要执行同步，台账必须是一个有远程仓库 origin 的 git 仓库：准备发出的先推送到那里，才不会发两次。\n' +
  'to apply, the county must be a git repository with a remote called origin.';
