import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCheck } from '../checks/check.ts';
import { replyChannel } from '../checks/reply-channel.ts';
import { judge } from '../judgement.ts';
import { loadLedger } from '../ledger/load.ts';
import type { Channel } from '../records/schema/channel.ts';
import { BOT, HTML } from './memory-forge.fixtures.ts';
import { keyOf } from './plan/operation.ts';
import {
  countyFiles,
  dispatchFile,
  dispatchPath,
  HOUSING,
  LEDGER,
  MARKET,
  OFFICE,
  REPLIES,
  type Sample,
  STRANGER,
  type Stage,
  stage,
  UNITS,
} from './scenario.fixtures.ts';
import { MemoryRemote, writeCounty } from './store/memory.fixtures.ts';
import { channelOf, ID, logOf, run, START, sent } from './sync.fixtures.ts';

/** A county with these dispatches, synced once, and twenty minutes later. */
async function synced(samples: readonly Sample[], office: object = { officeRepository: null }, units = UNITS): Promise<Stage> {
  const world = stage(await MemoryRemote.of(countyFiles(samples, office, units)), START);
  await run(world);
  world.clock.pass(20);
  return world;
}

const textOf = ({ remote }: Stage, id = ID) => remote.files.get(dispatchPath(id)) ?? '';

describe('who is taken for whom', () => {
  test('a login without its number is nobody until the number is on record; then what it said is taken, with its own date', async () => {
    const world = await synced([sent(ID, { unit: 'market-regulation' })]);
    const other = { id: 2003, login: 'sample-market-2' };
    world.forge.say(REPLIES, 1, other, '已经整改');
    world.forge.say(REPLIES, 1, STRANGER, '/办结');
    const received = world.clock.now();
    world.clock.pass(20);
    await run(world);
    expect(logOf(world)).toEqual(['dispatched']);
    expect(channelOf(world)?.comments).toBeUndefined();
    expect([...world.remote.files.values()].join()).not.toContain('/办结');

    const units = UNITS.map((unit) => (unit.id === 'market-regulation' ? { ...unit, accounts: [MARKET, other] } : unit));
    const next = await MemoryRemote.of({
      ...countyFiles([], { officeRepository: null }, units),
      ...Object.fromEntries(world.remote.files),
    });
    const later = { ...world, remote: next };
    world.clock.pass(3 * 24 * 60);
    await run(later);
    expect(logOf(later)).toEqual(['dispatched', 'replied']);
    expect(Date.parse(next.ledger.dispatches.get(ID)?.data.log[1]?.at ?? '')).toBe(Date.parse(received));
  });

  test('a unit without accounts is sent nothing, and a matter that is sent later is not sent yet', async () => {
    const world = await synced([
      sent('D2022-0001', { unit: 'power-supply' }),
      sent('D2022-0002', { log: [{ at: '2022-03-15T10:31:00+08:00', event: 'dispatched' }] }),
      sent('D2022-0003', {
        log: [
          ...sent().log,
          { at: '2022-03-15T10:10:00+08:00', event: 'replied' },
          { at: '2022-03-15T10:20:00+08:00', event: 'accepted' },
        ],
      }),
    ]);
    expect(world.forge.issues).toEqual([]);
    await run(world);
    expect(world.forge.issues.map(({ title }) => title)).toEqual(['【转办】D2022-0002 第 D2022-0002 件']);
  });

  test('each unit in its own repository, where it has one', async () => {
    const units = [...UNITS, { id: 'own', name: '供水公司', accounts: [{ id: 5 }], repository: 'sample/own' }];
    const world = await synced([sent('D2022-0001'), sent('D2022-0002', { unit: 'own' })], { officeRepository: null }, units);
    expect(world.forge.issues.map(({ repository }) => repository).sort()).toEqual(['sample/own', REPLIES].sort());
    world.forge.say('sample/own', 1, { id: 5, login: 'w' }, '已经整改');
    world.clock.pass(20);
    await run(world);
    expect(logOf(world, 'D2022-0002')).toEqual(['dispatched', 'replied']);
  });
});

describe('5.1 nothing goes out that could give somebody away', () => {
  test.each([
    ['officer-code', { body: '据 K7M3XP 反映' }],
    ['mobile', { request: '请联系 13800138000' }],
    ['visit-time', { body: '3月12日上午10时20分在窗口' }],
    ['report-id', { title: '见 R2022-0042' }],
  ])('%s: no issue, and the reason is told', async (kind, more) => {
    const world = stage(
      await MemoryRemote.of(countyFiles([sent(ID, more), sent('D2022-0002')], { officeRepository: null })),
      START,
    );
    const { notes } = await run(world);
    expect(world.forge.issues.map(({ title }) => title)).toEqual(['【转办】D2022-0002 第 D2022-0002 件']);
    expect(notes).toEqual([{ note: 'secret', key: ID, kinds: [kind] }]);
    expect(channelOf(world)).toBeUndefined();
  });

  test('one that was written in afterwards stays where it is, while replies are still taken', async () => {
    const world = await synced([sent()]);
    world.remote.write(new Map([[dispatchPath(ID), textOf(world).replace('请核查。', '请核查。当事人 13800138000')]]));
    world.forge.say(REPLIES, 1, HOUSING, '已经整改');
    world.clock.pass(20);
    const { notes } = await run(world);
    expect(notes).toEqual([{ note: 'secret', key: ID, kinds: ['mobile'] }]);
    expect(logOf(world)).toEqual(['dispatched', 'replied']);
    expect(JSON.stringify([world.forge.issues, world.forge.comments])).not.toContain('138001');
  });

  test('what a unit wrote is never said by us, to anybody', async () => {
    const world = await synced([sent()]);
    world.forge.say(REPLIES, 1, HOUSING, '/退单 我局领导不同意');
    world.clock.pass(20);
    await run(world);
    const ours = world.forge.comments.filter(({ author }) => author?.id === BOT.id).map(({ body }) => body);
    expect(JSON.stringify([ours, world.forge.issues, world.remote.messages])).not.toContain('领导');
  });
});

describe('5.1 what the unit reads of a `/采纳`', () => {
  const second = (files: Record<string, string>) => {
    const path = 'reports/experience/2022/R2022-0001.md';
    return { ...files, [path.replace('0001', '0002')]: (files[path] ?? '').replace('R2022-0001', 'R2022-0002') };
  };

  test('is the same whether it was carried out, and however many reports there are', async () => {
    const read: string[] = [];
    for (const reports of [[], ['R2022-0001'], ['R2022-0001', 'R2022-0002']]) {
      for (const words of ['云1号', '部分采纳', '暂不采纳，理由见附件']) {
        const more = reports.length > 0 ? { reports } : {};
        const world = stage(await MemoryRemote.of(second(countyFiles([sent(ID, more)], { officeRepository: null }))), START);
        await run(world);
        world.forge.say(REPLIES, 1, OFFICE, `/采纳 ${words}`);
        await settled(world);
        read.push(statusOf(world));
        const isCarriedOut = reports.length === 1 && words === '云1号';
        expect(world.remote.ledger.reports.get('R2022-0001')?.data.adoption !== undefined).toBe(isCarriedOut);
        expect(judgedOn(world, '2022-03-15').facts).toEqual(isCarriedOut ? [] : ['not-taken']);
      }
    }
    expect(read[0]).toContain('`/采纳`：由办公室在体验报告里处理');
    expect(new Set(read).size).toBe(1);
  });

  test('also where the report’s file can’t be written', async () => {
    const world = await synced([sent(ID, { reports: ['R2022-0001'] })]);
    world.remote.files.set('reports/experience/2022/R2022-0001.md', 'somebody is in the middle of this');
    world.forge.say(REPLIES, 1, OFFICE, '/采纳 云1号');
    await settled(world);
    expect(channelOf(world)?.comments).toMatchObject([{ why: 'unwritable', command: 'adopt' }]);
    expect(statusOf(world)).toContain('`/采纳`：由办公室在体验报告里处理');
    expect(statusOf(world)).not.toContain('写不进去');
  });
});

describe('what the office is told, in its own repository alone', () => {
  const officer = {
    code: 'B4TN8W',
    category: 'community',
    terms: [{ approved: '2021-12-01', appointed: '2021-12-05', filed: '2021-12-06', ends: '2022-12-04' }],
  };
  const files = (office: object) => ({
    ...countyFiles([sent()], { since: '2021-12-01', ...office }),
    'data/officers.yaml': JSON.stringify([officer]),
  });

  test('an issue for each officer, quarter and month, kept up and closed with its cause', async () => {
    const world = stage(await MemoryRemote.of(files({})), START);
    await run(world);
    const titles = world.forge.issues.filter(({ repository }) => repository === LEDGER).map(({ title }) => title);
    // Two months in a row unreported are a ground for dismissal (3.5); the quarter and the year wait for the office.
    expect(titles).toEqual(
      expect.arrayContaining(['【提醒】拟解聘 B4TN8W', '【提醒】季度报告 2021-Q4', '【提醒】年度考核 2021']),
    );
    expect(JSON.stringify(world.forge.issues.filter(({ repository }) => repository === REPLIES))).not.toContain('B4TN8W');

    const report = '---\nid: 2021-Q4\nasOf: 2021-12-31\nsubmitted: 2022-03-15\n---\n报告\n';
    const next = await MemoryRemote.of({
      ...files({}),
      ...Object.fromEntries(world.remote.files),
      'reports/quarterly/2021-Q4.md': report,
    });
    world.clock.pass(20);
    await run({ ...world, remote: next });
    expect(world.forge.issues.find(({ title }) => title.includes('2021-Q4'))).toMatchObject({
      state: 'closed',
      body: expect.stringContaining('已经没有要处理的'),
    });
  });

  test('where a unit could read it, nothing at all', async () => {
    const world = stage(
      await MemoryRemote.of(files({ officeRepository: `https://forge.example/${REPLIES.toUpperCase()}` })),
      START,
    );
    const { notes } = await run(world);
    expect(notes).toContainEqual({ note: 'readable-by-units', key: `https://forge.example/${REPLIES.toUpperCase()}` });
    expect(world.forge.issues.map(({ title }) => title)).toEqual(['【转办】D2022-0001 第 D2022-0001 件']);
  });
});

describe('7.2 an adoption', () => {
  test('is written into the one report the dispatch rests on, and nothing else of that file changes', async () => {
    const world = await synced([sent(ID, { reports: ['R2022-0001'] })]);
    const before = world.remote.files.get('reports/experience/2022/R2022-0001.md') ?? '';
    world.forge.say(REPLIES, 1, OFFICE, '/采纳 屯市监复〔2022〕3号');
    world.forge.say(REPLIES, 1, OFFICE, '/采纳 再来一次');
    world.clock.pass(20);
    await run(world);
    const line = 'adoption: { result: adopted, on: 2022-03-15, by: housing, basis: 屯市监复〔2022〕3号 }\n';
    expect(world.remote.files.get('reports/experience/2022/R2022-0001.md')).toBe(before.replace('---\n办理', `${line}---\n办理`));
    expect(channelOf(world)?.comments?.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['adopted', undefined],
      ['nothing', 'no-single-report'],
    ]);
  });
});

/** What the one status comment says. */
const statusOf = ({ forge }: Stage): string =>
  forge.commentsOn(REPLIES, 1).find(({ author, body }) => author?.id === BOT.id && body.includes('ledger:status'))?.body ?? '';
const judgedOn = ({ remote }: Stage, day: string) => {
  const judgement = judge(remote.ledger, day);
  const facts = [...runCheck(replyChannel, judgement)].map(({ code }) => code).filter((code) => code !== 'login-only');
  return { ...judgement.dispatchById.get(ID), facts };
};

/** Until nothing is left to be done. */
async function settled(world: Stage): Promise<void> {
  world.clock.pass(20);
  await run(world);
  world.clock.pass(20);
  await run(world);
}

describe('6.2 while a reply waits for review', () => {
  test('what the unit adds is kept, told as a supplement, and changes no date', async () => {
    const world = await synced([sent()]);
    world.forge.say(REPLIES, 1, HOUSING, '/办结\n已经整改');
    await settled(world);
    const before = judgedOn(world, '2022-03-22').history?.reply;
    world.clock.set('2022-03-22T02:00:00Z');
    world.forge.say(REPLIES, 1, HOUSING, '请问办公室审核了吗？谢谢');
    world.forge.say(REPLIES, 1, HOUSING, '/签收\n清单另送');
    await settled(world);
    expect(logOf(world)).toEqual(['dispatched', 'replied', 'signed']);
    world.forge.say(REPLIES, 1, HOUSING, '/签收\n清单已送');
    await settled(world);
    expect(logOf(world)).toEqual(['dispatched', 'replied', 'signed']);
    expect(channelOf(world)?.comments?.map(({ outcome }) => outcome)).toEqual(['replied', 'supplement', 'signed', 'supplement']);
    expect(channelOf(world)?.revisions?.map(({ text }) => text)).toContain('请问办公室审核了吗？谢谢');
    expect(statusOf(world)).toMatch(/2022-03-22 10:00 评论：已作为补充留存，不改变回复时间/);
    expect(judgedOn(world, '2022-03-22').facts).toEqual(['supplement', 'supplement']);

    world.forge.say(REPLIES, 1, OFFICE, '/通过');
    await settled(world);
    const { history, clock, facts } = judgedOn(world, '2022-03-23');
    expect([history?.reply, history?.state, clock?.verdict, facts]).toEqual([before, 'closed', 'on-time', []]);
  });

  test('its own `/办结`, or a comment after the office sent the reply back, is a reply of that day', async () => {
    const world = await synced([sent()]);
    world.forge.say(REPLIES, 1, HOUSING, '已经整改');
    world.clock.set('2022-03-16T02:00:00Z');
    world.forge.say(REPLIES, 1, HOUSING, '/办结 重新整改了');
    world.clock.set('2022-03-17T02:00:00Z');
    world.forge.say(REPLIES, 1, OFFICE, '/退回 没有清单');
    world.clock.set('2022-03-18T02:00:00Z');
    world.forge.say(REPLIES, 1, HOUSING, '清单附后');
    await settled(world);
    expect(logOf(world)).toEqual(['dispatched', 'replied', 'replied', 'returned', 'replied']);
  });
});

describe('6.2 when a comment counts as received', () => {
  test('one that was edited on a later day before any run saw it counts as of that day, and both sides are told', async () => {
    const world = await synced([sent()]);
    world.clock.set('2022-03-21T15:59:00Z');
    const said = world.forge.say(REPLIES, 1, HOUSING, '.');
    world.clock.set('2022-03-24T02:00:00Z');
    world.forge.edit(said.id, '完整答复');
    await settled(world);
    const { history, clock, facts } = judgedOn(world, '2022-03-24');
    expect([history?.reply, clock?.verdict, facts]).toEqual(['2022-03-24', 'overdue', ['edited-unseen']]);
    expect(channelOf(world)?.comments).toMatchObject([{ posted: '2022-03-21T23:59:00+08:00', at: '2022-03-24T10:00:00+08:00' }]);
    expect(statusOf(world)).toContain('2022-03-21 23:59 发表，收到以前改过，按修改的时间算');
  });

  test('one that was mended on its own day, or after it was received, stays where it was', async () => {
    const world = await synced([sent()]);
    world.clock.set('2022-03-21T02:00:00Z');
    const said = world.forge.say(REPLIES, 1, HOUSING, '已经整该');
    world.clock.set('2022-03-21T15:59:00Z');
    world.forge.edit(said.id, '已经整改');
    await settled(world);
    world.forge.edit(said.id, '已经整改。');
    await settled(world);
    expect(channelOf(world)?.comments).toMatchObject([{ at: '2022-03-21T10:00:00+08:00' }]);
    expect(channelOf(world)?.comments?.[0]).not.toHaveProperty('posted');
    expect(judgedOn(world, '2022-03-22').facts).toEqual([]);
  });
});

describe('a signature with more below it', () => {
  test('with `/办结` on the next line is both', async () => {
    const world = await synced([sent()]);
    world.forge.say(REPLIES, 1, HOUSING, '/签收\n\n/办结 已经整改\n清单附后');
    await settled(world);
    expect(logOf(world)).toEqual(['dispatched', 'signed', 'replied']);
    expect(world.remote.ledger.dispatches.get(ID)?.data.log[2]?.text).toBe('已经整改\n清单附后');
  });

  test('is a signature alone, and the status says how to reply as long as nobody has', async () => {
    const world = await synced([sent()]);
    world.forge.say(REPLIES, 1, HOUSING, '/签收\n情况属实，已经整改');
    await settled(world);
    expect(logOf(world)).toEqual(['dispatched', 'signed']);
    expect(statusOf(world)).toContain('只记了签收，下面写的已留存；要作为回复的，请另写一条评论，第一行写 `/办结`');
    world.forge.say(REPLIES, 1, HOUSING, '/办结 已经整改');
    await settled(world);
    expect(statusOf(world)).not.toContain('只记了签收');
  });
});

test('a comment whose account was deleted before any run saw it is told to the office', async () => {
  for (const author of [null, { id: 10137, login: 'ghost' }]) {
    const world = await synced([sent()]);
    const said = world.forge.say(REPLIES, 1, HOUSING, '已经整改');
    world.forge.comments[world.forge.comments.length - 1] = { ...said, author };
    world.clock.pass(20);
    expect((await run(world)).notes).toEqual([{ note: 'no-author', key: `${ID}#${said.id}` }]);
    expect(logOf(world)).toEqual(['dispatched']);
  }
});

describe('what goes wrong in the ledger', () => {
  test.each(['data/policy/说明.txt', 'reports/channel/说明.txt', 'reports/备份'])(
    'a file that nothing is read from stops nothing: %s',
    async (file) => {
      const world = await synced([sent()]);
      const fault = { file, code: 'unexpected-file', args: { expected: 'data/policy/2021-trial.yaml' } } as const;
      world.remote.ledger = { ...world.remote.ledger, faults: [fault] };
      world.forge.say(REPLIES, 1, HOUSING, '已经整改');
      world.clock.pass(20);
      expect((await run(world)).notes).toEqual([]);
      expect(logOf(world)).toEqual(['dispatched', 'replied']);
    },
  );

  test('a dispatch whose channel’s record stands in the wrong place waits: it may have an issue already', async () => {
    const world = await synced([sent()]);
    const [file, expected] = ['reports/channel/D2022-0001.yaml', 'reports/channel/2022/D2022-0001.yaml'];
    const { ledger } = world.remote;
    const faults = [{ file, code: 'unexpected-file', args: { expected } } as const];
    world.remote.ledger = { ...ledger, faults, channels: new Map() };
    world.clock.pass(20);
    expect(await run(world)).toMatchObject({ plan: [], notes: [{ note: 'unreadable', key: 'D2022-0001' }] });
    expect(world.forge.issues).toHaveLength(1);
  });

  test('a list that can’t be read stops everything, a channel’s record only its own dispatch', async () => {
    const world = await synced([sent(), sent('D2022-0002')]);
    const broken = (file: string) => ({
      ...world.remote.ledger,
      faults: [{ file, code: 'unreadable', args: { reason: 'EACCES' } } as const],
    });
    for (const id of ['D2022-0001', 'D2022-0002']) world.forge.say(REPLIES, id === 'D2022-0001' ? 1 : 2, HOUSING, '已经整改');
    world.clock.pass(20);
    world.remote.ledger = broken('data/units.yaml');
    expect(await run(world)).toMatchObject({ plan: [], notes: [{ note: 'unreadable', key: 'data/units.yaml' }] });
    world.remote.ledger = broken('reports/channel/2022/D2022-0001.yaml');
    expect((await run(world)).notes).toEqual([{ note: 'unreadable', key: 'D2022-0001' }]);
    expect([logOf(world), logOf(world, 'D2022-0002')]).toEqual([['dispatched'], ['dispatched', 'replied']]);
  });

  test('a number on record that is another dispatch’s is told, and neither issue is touched', async () => {
    const world = await synced([sent(), sent('D2022-0002')]);
    const file = 'reports/channel/2022/D2022-0001.yaml';
    world.remote.write(new Map([[file, (world.remote.files.get(file) ?? '').replace('number: 1', 'number: 2')]]));
    const issues = JSON.stringify(world.forge.issues);
    await run(world);
    expect(JSON.stringify(world.forge.issues)).toBe(issues);
    expect(channelOf(world)?.troubles).toMatchObject([{ kind: 'not-ours', key: 'issue' }]);
    world.remote.write(new Map([[file, (world.remote.files.get(file) ?? '').replace('number: 2', 'number: 1')]]));
    world.clock.pass(20);
    await run(world);
    expect(channelOf(world)?.troubles).toBeUndefined();
  });

  test('an issue that somebody wrote down by hand is left alone', async () => {
    const text = dispatchFile(sent()).replace('log:', 'issue: https://elsewhere.example/1\nlog:');
    const world = stage(
      await MemoryRemote.of({ ...countyFiles([], { officeRepository: null }), [dispatchPath(ID)]: text }),
      START,
    );
    expect(await run(world)).toMatchObject({ plan: [], notes: [{ note: 'foreign-issue', key: ID }] });
  });

  test('a file that can’t take the entry keeps the reply in the channel’s record, with the reason', async () => {
    const world = await synced([sent()]);
    world.remote.files.set(dispatchPath(ID), 'somebody is in the middle of this');
    world.forge.say(REPLIES, 1, HOUSING, '已经整改');
    world.clock.pass(20);
    await run(world);
    expect(channelOf(world)?.comments).toMatchObject([{ outcome: 'nothing', why: 'unwritable' }]);
    expect(channelOf(world)?.revisions).toMatchObject([{ text: '已经整改' }]);
    expect(world.remote.files.get(dispatchPath(ID))).toBe('somebody is in the middle of this');
  });

  test('the channel’s record stays readable however much is written to it', async () => {
    const world = await synced([sent()]);
    for (let i = 0; i < 5; i++) world.forge.say(REPLIES, 1, HOUSING, `/办结 ${i}${'长'.repeat(60_000)}`);
    world.clock.pass(20);
    await run(world);
    const revisions = channelOf(world)?.revisions ?? [];
    expect(revisions.map(({ text }) => text !== undefined)).toEqual([true, true, false, false, false]);
    expect(new Set(revisions.map(({ sha256 }) => sha256)).size).toBe(5);
    expect(logOf(world)).toHaveLength(6);
    for (const text of world.remote.files.values()) expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
  });

  test.each([
    ['lines', 'a\n'.repeat(32_000), 5],
    ['quotation marks', '"'.repeat(65_000), 9],
  ])('also by what YAML writes longer than it was said: %s', async (_, text, times) => {
    const world = await synced([sent()]);
    for (let i = 0; i < times; i++) world.forge.say(REPLIES, 1, HOUSING, `${text}${i}`);
    world.clock.pass(20);
    expect((await run(world)).notes).toEqual([]);
    const root = writeCounty({ ...countyFiles([], { officeRepository: null }), ...Object.fromEntries(world.remote.files) });
    const { faults, channels } = await loadLedger(root);
    rmSync(root, { recursive: true });
    expect(faults).toEqual([]);
    expect(channels.get(ID)?.comments).toHaveLength(times);
  });

  test('a record that is full takes nothing more, and the office is told', async () => {
    const world = await synced([sent()]);
    const said = world.forge.say(REPLIES, 1, HOUSING, '已经整改');
    world.clock.pass(20);
    await run(world);
    const { ledger } = world.remote;
    const draft = { comment: said.id, updated: '2022-03-15T11:00:00+08:00', sha256: '0'.repeat(64) };
    const revisions = [...Array(7_000).keys()].map((i) => ({ ...draft, rev: i + 2 }));
    const channel = channelOf(world) as Channel;
    const full = { ...channel, revisions: [...(channel.revisions ?? []), ...revisions] };
    world.remote.ledger = { ...ledger, channels: new Map([[ID, full]]) };
    world.forge.edit(said.id, '已经整改，另附清单');
    world.forge.say(REPLIES, 1, HOUSING, '/办结');
    world.clock.pass(20);
    expect((await run(world)).notes).toContainEqual({ note: 'too-many-comments', key: ID });
    expect(channelOf(world)?.revisions).toEqual(full.revisions);
    expect(channelOf(world)?.comments).toHaveLength(1);
    expect(logOf(world)).toEqual(['dispatched', 'replied']);
  });

  test('a record that would be too large to be read is not written, and holds up no other dispatch', async () => {
    const world = await synced([sent(), sent('D2022-0002')]);
    const { ledger } = world.remote;
    const draft = { comment: 7, rev: 1, updated: START, sha256: '0'.repeat(64), text: '长'.repeat(400_000) };
    const full = { ...(channelOf(world) as Channel), revisions: [draft] };
    world.remote.ledger = { ...ledger, channels: new Map([...ledger.channels, [ID, full]]) };
    world.forge.change(REPLIES, 1, { locked: true });
    world.forge.say(REPLIES, 2, HOUSING, '已经整改');
    world.clock.pass(20);
    const { problems } = await run(world);
    expect(problems).toMatchObject([{ key: ID, kind: 'unreadable' }]);
    expect(channelOf(world)).toBe(full);
    expect(logOf(world, 'D2022-0002')).toEqual(['dispatched', 'replied']);
  });
});

describe('what goes wrong on the forge', () => {
  test('another account’s token finds issues that aren’t its own, and makes none', async () => {
    const world = await synced([sent()]);
    await run(world, { id: 77, login: 'another-bot' });
    expect(world.forge.issues).toHaveLength(1);
    expect(channelOf(world)?.troubles).toMatchObject([{ kind: 'not-ours' }]);
  });

  test('a status comment that was deleted is made once more; a second one stops being one', async () => {
    const world = await synced([sent()]);
    const statuses = () => world.forge.comments.filter(({ body }) => body.includes('ledger:status'));
    world.forge.delete(statuses()[0]?.id ?? 0);
    world.clock.pass(20);
    await run(world);
    expect(statuses()).toHaveLength(1);
    world.forge.say(REPLIES, 1, BOT, statuses()[0]?.body ?? '');
    world.clock.pass(20);
    await run(world);
    expect(statuses()).toHaveLength(1);
    world.clock.pass(20);
    expect((await run(world)).plan).toEqual([]);
  });

  test('a second issue with our mark is closed as a duplicate, and what was said there counts', async () => {
    const world = await synced([sent()]);
    const [first] = world.forge.issues;
    world.forge.open(REPLIES, BOT, { title: first?.title ?? '', body: first?.body ?? '', labels: [] });
    world.forge.say(REPLIES, 2, HOUSING, '已经整改');
    world.clock.pass(20);
    await run(world);
    expect(world.forge.issues.map(({ state }) => state)).toEqual(['open', 'closed']);
    expect(logOf(world)).toEqual(['dispatched', 'replied']);
    expect(channelOf(world)?.posts?.[0]).toMatchObject({ number: 1 });
  });

  test('the server decides what is in time: 23:59 and 00:00 in the county', async () => {
    const world = await synced([sent('D2022-0001'), sent('D2022-0002')]);
    world.clock.set('2022-03-21T15:59:59Z');
    world.forge.say(REPLIES, 1, HOUSING, '已经整改');
    world.clock.set('2022-03-21T16:00:00Z');
    world.forge.say(REPLIES, 2, HOUSING, '已经整改');
    world.clock.set('2022-03-25T02:00:00Z');
    await run(world);
    world.forge.say(REPLIES, 1, OFFICE, '/通过');
    world.forge.say(REPLIES, 2, OFFICE, '/通过');
    world.clock.pass(20);
    await run(world);
    const { judge } = await import('../judgement.ts');
    const verdicts = judge(world.remote.ledger, '2022-03-31').dispatches.map(({ clock }) => clock?.verdict);
    expect(verdicts).toEqual(['on-time', 'late']);
    expect(world.forge.issues.map(({ state }) => state)).toContain('closed');
  });
});

test('no word of a person stands in a commit, and ids alone in a plan’s keys', async () => {
  const world = await synced([sent(ID, { title: '独特的标题' })]);
  world.forge.say(REPLIES, 1, HOUSING, '::set-output name=x::独特的回复');
  world.clock.pass(20);
  const { plan } = await run(world);
  expect(world.remote.messages.join()).not.toContain('独特');
  expect(plan.map(keyOf).join()).not.toContain('独特');
  expect(textOf(world)).toContain(`issue: ${HTML}/${REPLIES}/issues/1\n`);
});
