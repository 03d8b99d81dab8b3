import { ForgeFailure } from './forge/forge.ts';
import { BOT } from './memory-forge.fixtures.ts';
import { readReply } from './reading/read-reply.ts';
import {
  Clock,
  countyFiles,
  dispatchFile,
  dispatchPath,
  HOUSING,
  LEDGER,
  MARKET,
  nonce,
  OFFICE,
  REPLIES,
  type Sample,
  STRANGER,
  type Stage,
  stage,
} from './scenario.fixtures.ts';
import { type MemoryRemote, memoryStore } from './store/memory.fixtures.ts';
import { StoreFailure } from './store/store.ts';
import { type SyncResult, sync } from './sync.ts';
import { markedAs } from './words/marker.ts';

/** The process is gone: nothing of the run is left but what git and the forge have. */
class Crash extends Error {}

/** What goes wrong at one call of a world, before the call has its effect or after. */
export interface Disaster {
  /** The call's number, counted through all runs of the world from 0. */
  readonly at: number;
  readonly when: 'before' | 'after';
  readonly kind: 'crash' | 'git' | ForgeFailure['kind'];
}

/** A stage with every call on it counted, and a disaster at one of them. */
export interface SweptWorld extends Stage {
  readonly disaster: Disaster | null;
  calls: string[];
  hasStruck: boolean;
}

const at = (time: string): string => `2022-03-15T${time}:00+08:00`;
const sent = (n: number, more: Partial<Sample> = {}): Sample => ({
  id: `D2022-${String(n).padStart(4, '0')}`,
  log: [{ at: at('09:00'), event: 'dispatched', by: 'office' }],
  ...more,
});

/** 13 dispatches, and one whose unit is on no forge. */
const SAMPLES: readonly Sample[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => sent(n, { unit: n % 2 === 0 ? 'market-regulation' : 'housing' })),
  sent(13, { nature: 'special', reports: ['R2022-0001'] }),
  sent(14, { unit: 'power-supply' }),
];

export const sweptCounty = (): Record<string, string> => countyFiles(SAMPLES);

const MAIL = '已经整改，下一步加强培训。\n\n------------------ 原始邮件 ------------------\n发件人: "ledger"\n/办结\n';

/** What people do, and when; the sync runs after that until it has nothing left to do. */
export interface Phase {
  readonly at: string;
  readonly act: (world: SweptWorld) => void;
}

const PHASES: readonly Phase[] = [
  { at: '2022-03-15T01:30:00Z', act: () => {} },
  {
    at: '2022-03-16T02:00:00Z',
    act: (world) => {
      say(world, 1, HOUSING, '/签收');
      say(world, 2, MARKET, '已经告知窗口，一次性列明材料。');
      say(world, 3, HOUSING, '/退单 不属于本局职责');
      say(world, 4, STRANGER, '/办结');
      say(world, 5, HOUSING, '／办结\n清单已经更新');
      say(world, 6, MARKET, '初稿');
      say(world, 7, HOUSING, '将于本周答复');
      say(world, 9, HOUSING, '/签收\n即办');
      say(world, 9, HOUSING, '/通过');
      say(world, 11, HOUSING, MAIL);
      say(world, 13, HOUSING, '已经会商');
    },
  },
  {
    at: '2022-03-17T02:00:00Z',
    act: (world) => {
      say(world, 2, OFFICE, '/通过');
      say(world, 3, OFFICE, '/通过');
      say(world, 5, OFFICE, '/退回 请写明整改措施');
      say(world, 1, OFFICE, '/通过');
      say(world, 4, OFFICE, '/特殊 涉及两个部门');
      say(world, 13, OFFICE, '/采纳 屯市监复〔2022〕3号');
      rewrite(world, 6, '定稿：已经整改');
      erase(world, 7);
      tamper(world, 10);
      const lost = numberOf(world, 12);
      if (lost) world.forge.change(REPLIES, lost, { vanished: { vanished: 'deleted' } });
    },
  },
  // 2022-03-18 is the working day before the due day of those nobody signed for.
  {
    at: '2022-03-18T02:00:00Z',
    act: (world) => {
      say(world, 5, HOUSING, '整改措施：每周抽查。');
      say(world, 5, HOUSING, '补充：责任到人。');
    },
  },
  {
    at: '2022-03-22T02:00:00Z',
    act: (world) => {
      say(world, 8, MARKET, '说明：正在办理');
      say(world, 2, MARKET, '谢谢');
      say(world, 13, OFFICE, '/通过');
    },
  },
  // A week in which nothing ran.
  {
    at: '2022-03-30T02:00:00Z',
    act: (world) => {
      say(world, 8, OFFICE, '/退回 没有说明办理结果');
      say(world, 10, MARKET, '已经办结');
      say(world, 10, OFFICE, '/通过');
      world.remote.write(
        new Map([
          [
            dispatchPath('D2022-0015'),
            dispatchFile({ ...sent(15), log: [{ at: '2022-03-30T09:00:00+08:00', event: 'dispatched' }] }),
          ],
        ]),
      );
    },
  },
  { at: '2022-03-31T02:00:00Z', act: () => {} },
];

function say(world: SweptWorld, n: number, who: typeof HOUSING, body: string): void {
  const number = numberOf(world, n);
  if (number) world.forge.say(REPLIES, number, who, body);
}

function rewrite(world: SweptWorld, n: number, body: string): void {
  const comment = world.forge.commentsOn(REPLIES, numberOf(world, n) ?? 0).find(({ author }) => author?.id === MARKET.id);
  if (comment) world.forge.edit(comment.id, body);
}

function erase(world: SweptWorld, n: number): void {
  const comment = world.forge.commentsOn(REPLIES, numberOf(world, n) ?? 0).find(({ author }) => author?.id === HOUSING.id);
  if (comment) world.forge.delete(comment.id);
}

/** Closed, renamed, relabelled and without its mark, and a label named differently on top. */
function tamper(world: SweptWorld, n: number): void {
  const number = numberOf(world, n);
  if (!number) return;
  world.forge.change(REPLIES, number, { state: 'closed', title: '改过的标题', body: '', labels: ['自己的标签', '状态：已办结'] });
  const labels = world.forge.labels.get(REPLIES) ?? [];
  const index = labels.findIndex(({ name }) => name === '状态：待签收');
  // Where making it was refused there is none to rename.
  if (index === -1) return;
  labels[index] = { ...(labels[index] as (typeof labels)[number]), name: '还没签' };
  for (const issue of world.forge.issues) {
    if (issue.labels.includes('状态：待签收'))
      world.forge.change(issue.repository, issue.number, {
        labels: issue.labels.map((one) => (one === '状态：待签收' ? '还没签' : one)),
      });
  }
}

/** The number the unit knows its issue by: the oldest one of ours. */
function numberOf({ forge }: Stage, n: number): number | undefined {
  const id = `D2022-${String(n).padStart(4, '0')}`;
  return forge.issues.find((issue) => issue.repository === REPLIES && issue.title.includes(id))?.number;
}

/** Lets one of several runs go on at a time; nothing when there is but one. */
export type Turn = () => Promise<void>;

/** One run in a world; null when it died. */
export async function runOnce(
  world: SweptWorld,
  { maxOperations, turn }: { readonly maxOperations?: number; readonly turn?: Turn } = {},
): Promise<SyncResult | null> {
  const { clock, remote, forge } = world;
  const disturb = (when: Disaster['when']) => async (call: string) => {
    await turn?.();
    strike(world, when, call);
  };
  try {
    return await sync({
      store: memoryStore(remote, disturb('before'), disturb('after')),
      forge: forge.as(BOT, disturb('before'), disturb('after')),
      now: clock.now,
      nonce: nonce(),
      readReply,
      ...(maxOperations === undefined ? {} : { maxOperations }),
    });
  } catch (error) {
    if (error instanceof Crash || error instanceof StoreFailure || error instanceof ForgeFailure) return null;
    throw error;
  }
}

function strike(world: SweptWorld, when: Disaster['when'], call: string): void {
  if (when === 'before') world.calls.push(call);
  const { disaster } = world;
  if (!disaster || world.hasStruck || disaster.when !== when || world.calls.length - 1 !== disaster.at) return;
  world.hasStruck = true;
  if (disaster.kind === 'crash') throw new Crash(call);
  if (call.startsWith('git')) {
    // Before: somebody else's commit came first. After: the answer to the push was lost.
    if (when === 'before' && call === 'git commit') world.remote.head++;
    else throw new StoreFailure(call);
    return;
  }
  const isCertain = when === 'before' && !['unreachable', 'unexpected'].includes(disaster.kind);
  const kind = disaster.kind === 'git' ? 'unreachable' : disaster.kind;
  throw new ForgeFailure(kind, call, { effect: isCertain ? 'none' : 'unknown', status: null });
}

/** The same numbers in every test run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % below;
  };
}

/** Several runs at once, each call of which waits until it is its turn. */
export async function together(world: SweptWorld, runs: number, below: (count: number) => number): Promise<void> {
  const waiting: (() => void)[] = [];
  const turn = () => new Promise<void>((resolve) => waiting.push(resolve));
  let running = runs;
  const all = Array.from({ length: runs }, () => runOnce(world, { turn }).finally(() => running--));
  while (running > 0) {
    await new Promise((resolve) => setImmediate(resolve));
    if (waiting.length > 0) waiting.splice(below(waiting.length), 1)[0]?.();
  }
  await Promise.all(all);
}

/** Minutes from one run to the next: sooner than a listing shows what is new, so that looking proves nothing. */
const APART = 6;

/** Runs until there is nothing left to do. @returns how many runs it took */
export async function untilQuiet(world: SweptWorld): Promise<number> {
  for (let runs = 1; runs <= 8; runs++) {
    const result = await runOnce(world);
    const isQuiet = result !== null && result.plan.length === 0 && result.notes.length === 0 && result.problems.length === 0;
    if (isQuiet) return runs;
    world.clock.pass(APART);
  }
  throw new Error('never quiet');
}

/** One chapter of the story: what people do, and the sync until it has nothing left to do. */
export async function playPhase(world: SweptWorld, phase: Phase): Promise<void> {
  world.clock.set(phase.at);
  phase.act(world);
  // What was written this minute is in no listing yet.
  world.clock.pass(20);
  await untilQuiet(world);
}

/** A world that begins as another stands, with a disaster of its own. */
export function forkWorld({ clock, remote, forge }: Stage, disaster: Disaster | null = null): SweptWorld {
  const own = new Clock(clock.now());
  return { clock: own, remote: remote.fork(), forge: forge.fork(own.now), disaster, calls: [], hasStruck: false };
}

/** A chapter as it goes when nothing goes wrong. */
export interface Chapter {
  readonly phase: Phase;
  readonly before: SweptWorld;
  /** Every call by its name. */
  readonly calls: readonly string[];
  readonly outcome: ReturnType<typeof outcomeOf>;
}

/** The story as it goes when nothing goes wrong, chapter by chapter. */
export async function undisturbed(remote: MemoryRemote, phases: readonly Phase[] = PHASES): Promise<Chapter[]> {
  const chapters: Chapter[] = [];
  let world = forkWorld(stage(remote, (phases[0] as Phase).at));
  for (const phase of phases) {
    const before = forkWorld(world);
    await playPhase(world, phase);
    chapters.push({ phase, before, calls: world.calls, outcome: outcomeOf(world) });
    world = forkWorld(world);
  }
  return chapters;
}

/** What must come out the same in every world: the ledger and the issues, without the moments that a delay moves. */
export function outcomeOf({ remote, forge }: Stage) {
  const { ledger } = remote;
  const dispatches = [...ledger.dispatches.values()].map(({ data }) => {
    const channel = ledger.channels.get(data.id);
    const own = forge.issues.filter(({ author, title }) => author?.id === BOT.id && title.includes(data.id));
    const open = own.filter(({ state, vanished }) => state === 'open' && !vanished);
    const main = channel?.posts?.find(({ key }) => key === 'issue')?.number;
    const issue = main === undefined ? undefined : forge.find(REPLIES, main);
    const statuses = forge
      .commentsOn(REPLIES, main ?? 0)
      .filter(({ author, body }) => author?.id === BOT.id && markedAs(body)?.key === 'status');
    const reminders = forge.commentsOn(REPLIES, main ?? 0).filter(({ body }) => markedAs(body)?.key === 'reminder');
    return {
      id: data.id,
      log: data.log.map(({ at: moment, event, by, text, reason, nature }) => [
        event === 'urged' ? '' : moment,
        event,
        by,
        text,
        reason,
        nature,
      ]),
      hasAddress: data.issue === issue?.url,
      issues: own.map(({ title }) => title).sort(),
      open: open.map(({ title }) => title).sort(),
      shown: issue && { title: issue.title, body: issue.body, state: issue.state, labels: [...issue.labels].sort() },
      statuses: statuses.map(({ body }) => body.replaceAll(/.*(?:催办|没有记入).*\n/g, '')),
      reminders: reminders.length,
      comments: (channel?.comments ?? []).map(({ at: moment, role, outcome, why, seen, withdrawn }) => [
        moment,
        role,
        outcome,
        why,
        seen,
        withdrawn !== undefined,
      ]),
      revisions: (channel?.revisions ?? []).map(({ rev, text }) => [rev, text]),
      forms: (channel?.forms ?? []).map(({ issue: form, at: moment, outcome, why, withdrawn }) => [
        form,
        moment,
        outcome,
        why,
        withdrawn !== undefined,
      ]),
      formRevisions: (channel?.formRevisions ?? []).map(({ form, rev, text }) => [form, rev, text]),
      pending: (channel?.posts ?? [])
        .filter(({ number, comment }) => number === undefined && comment === undefined)
        .map(({ key }) => key),
      troubles: (channel?.troubles ?? []).map(({ kind, key }) => [kind, key]),
      seen: (channel?.comments ?? []).every(({ id, withdrawn }) => withdrawn || forge.seen.has(id)),
    };
  });
  const reports = [...ledger.reports.values()].map(({ data }) => [data.id, data.adoption]);
  const office = forge.issues.filter(({ repository }) => repository === LEDGER).map(({ title, state }) => [title, state]);
  const forms = forge.issues
    .filter(({ author, vanished }) => author?.id !== BOT.id && !vanished)
    .map(({ number, state }) => {
      const answers = forge.commentsOn(REPLIES, number).filter(({ author }) => author?.id === BOT.id);
      return [number, state, answers.map(({ body }) => body)];
    });
  return { dispatches, reports, office, forms };
}
