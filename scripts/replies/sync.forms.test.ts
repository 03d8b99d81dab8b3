import { describe, expect, test } from 'vitest';
import { REPLY_LABEL } from '../forms/reply-form.ts';
import type { Channel } from '../records/schema/channel.ts';
import { formText, handIn } from './forms.fixtures.ts';
import { BOT } from './memory-forge.fixtures.ts';
import {
  countyFiles,
  dispatchFile,
  dispatchPath,
  HOUSING,
  MARKET,
  OFFICE,
  REPLIES,
  type Sample,
  STRANGER,
  type Stage,
  stage,
  UNITS,
} from './scenario.fixtures.ts';
import { MemoryRemote } from './store/memory.fixtures.ts';
import { channelOf, ID, logOf, run, START, sent } from './sync.fixtures.ts';

/** Twenty minutes later, so that everything is listed. */
async function later(world: Stage) {
  world.clock.pass(20);
  return await run(world);
}

async function synced(samples: readonly Sample[], office: object = {}, units = UNITS): Promise<Stage> {
  const files = countyFiles(samples, { officeRepository: null, ...office }, units);
  const world = stage(await MemoryRemote.of(files), START);
  await run(world);
  return world;
}

const answersTo = ({ forge }: Stage, form: number) =>
  forge.commentsOn(REPLIES, form).flatMap(({ author, body }) => (author?.id === BOT.id ? [body.split('\n')[0] ?? ''] : []));
const stateOf = ({ forge }: Stage, form: number) => forge.find(REPLIES, form)?.state;

describe('a form by the unit’s account', () => {
  test('is entered into the log once, answered once with the way to the issue, and closed', async () => {
    const world = await synced([sent()]);
    const form = handIn(world, HOUSING, { dispatch: ID, text: '已经整改' });
    await later(world);
    expect(world.remote.ledger.dispatches.get(ID)?.data.log.at(-1)).toEqual({
      at: '2022-03-15T10:30:00+08:00',
      event: 'replied',
      by: 'housing',
      text: '已经整改',
      source: `https://forge.example/${REPLIES}/issues/${form}`,
    });
    expect(answersTo(world, form)).toEqual([
      `已收下，在 ${ID} 的办理记录里记为“回复”。办理情况和以后的回复请到转办单的议题：https://forge.example/${REPLIES}/issues/1`,
    ]);
    expect(stateOf(world, form)).toBe('closed');
    for (let i = 0; i < 3; i++) expect(await later(world)).toMatchObject({ plan: [], notes: [], problems: [] });
    expect(answersTo(world, form)).toHaveLength(1);
    expect(logOf(world)).toEqual(['dispatched', 'replied']);
  });

  test('is nobody’s comment of the same number, and the other way round', async () => {
    const world = await synced([sent()]);
    const comment = world.forge.say(REPLIES, 1, HOUSING, '评论里说的');
    while (world.forge.issues.length < comment.id - 1) {
      const number = handIn(world, STRANGER, '');
      world.forge.change(REPLIES, number, { state: 'closed' });
    }
    const form = handIn(world, HOUSING, { dispatch: ID, text: '表单里说的' });
    expect(form).toBe(comment.id);
    await later(world);
    expect(channelOf(world)).toMatchObject({
      comments: [{ id: form, outcome: 'replied' }],
      revisions: [{ comment: form, rev: 1, text: '评论里说的' }],
      forms: [{ issue: form, outcome: 'replied' }],
      formRevisions: [{ form, rev: 1, text: expect.stringContaining('表单里说的') }],
    });
    world.forge.delete(comment.id);
    await later(world);
    expect(channelOf(world)?.comments?.[0]).toHaveProperty('withdrawn');
    expect(channelOf(world)?.forms?.[0]).not.toHaveProperty('withdrawn');
    expect(stateOf(world, form)).toBe('closed');
  });

  test('may name the 文号 instead, in any width', async () => {
    const world = await synced([]);
    const text = dispatchFile(sent()).replace('unit:', 'number: 样营商转〔2022〕1号\nunit:');
    world.remote.write(new Map([[dispatchPath(ID), text]]));
    await later(world);
    handIn(world, HOUSING, { dispatch: '样营商转〔２０２２〕 1 号', what: '签收' });
    await later(world);
    expect(logOf(world)).toEqual(['dispatched', 'signed']);
  });

  test('that declines without a reason is kept, entered nowhere, and told so', async () => {
    const world = await synced([sent()]);
    const form = handIn(world, HOUSING, { dispatch: ID, what: '退单（不属本单位职责）' });
    await later(world);
    expect(logOf(world)).toEqual(['dispatched']);
    expect(channelOf(world)?.forms).toMatchObject([{ outcome: 'nothing', why: 'no-reason', command: 'decline' }]);
    expect(answersTo(world, form)[0]).toMatch(/^已收到，但没有记入办理：没有写理由/);
    expect(world.forge.commentsOn(REPLIES, 1).at(0)?.body).toContain('`/退单`：没有写理由');
  });

  test('is judged in its place between comments: the office may approve before any run has seen it', async () => {
    const world = await synced([sent()]);
    handIn(world, HOUSING, { dispatch: ID, text: '已经整改' });
    world.clock.pass(5);
    world.forge.say(REPLIES, 1, OFFICE, '/通过');
    await later(world);
    expect(logOf(world)).toEqual(['dispatched', 'replied', 'accepted']);
  });

  test('that is edited, closed or opened again changes nothing but the texts on record', async () => {
    const world = await synced([sent()]);
    const form = handIn(world, HOUSING, { dispatch: ID, text: '初稿' });
    await later(world);
    world.forge.change(REPLIES, form, { body: formText({ dispatch: 'D2022-0009', what: '签收' }), state: 'open' });
    await later(world);
    expect(logOf(world)).toEqual(['dispatched', 'replied']);
    expect(channelOf(world)?.formRevisions?.map(({ rev, text }) => [rev, text?.includes('初稿')])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(stateOf(world, form)).toBe('closed');
    expect(world.forge.commentsOn(REPLIES, 1).at(0)?.body).toContain('回复（表单后来修改过 1 次，各稿都已留存）');
    expect(answersTo(world, form)).toHaveLength(1);
  });

  test('waits for the dispatch’s issue, when it was handed in before there is one', async () => {
    const world = await synced([sent('D2022-0002')]);
    handIn(world, HOUSING, { dispatch: ID, text: '已经整改' });
    world.clock.pass(20);
    world.remote.write(new Map([[dispatchPath(ID), dispatchFile(sent())]]));
    await run(world);
    await later(world);
    expect(logOf(world)).toEqual(['dispatched', 'replied']);
  });

  test('for a file that can’t be written is kept with the reason', async () => {
    const world = await synced([sent()]);
    world.remote.files.set(dispatchPath(ID), 'somebody is in the middle of this');
    const form = handIn(world, HOUSING, { dispatch: ID, text: '已经整改' });
    await later(world);
    expect(channelOf(world)?.forms).toMatchObject([{ issue: form, outcome: 'nothing', why: 'unwritable' }]);
    expect(channelOf(world)?.formRevisions).toMatchObject([{ text: expect.stringContaining('已经整改') }]);
  });

  test('that somebody deleted is marked so, asked about once more and no more', async () => {
    const world = await synced([sent()]);
    const form = handIn(world, HOUSING, { dispatch: ID, text: '已经整改' });
    await later(world);
    world.forge.change(REPLIES, form, { vanished: { vanished: 'deleted' } });
    await later(world);
    expect(channelOf(world)?.forms).toMatchObject([{ issue: form, withdrawn: expect.any(String) }]);
    const calls = world.forge.calls.length;
    expect((await later(world)).plan).toEqual([]);
    expect(world.forge.calls.slice(calls)).not.toContain('get issue');
    world.forge.change(REPLIES, form, { vanished: null });
    await later(world);
    expect(channelOf(world)?.forms?.[0]).not.toHaveProperty('withdrawn');
    expect(logOf(world)).toEqual(['dispatched', 'replied']);
  });
});

describe('a form that can’t be taken', () => {
  const OWN = [...UNITS, { id: 'own', name: '供水公司', accounts: [{ id: 5, login: 'own' }], repository: 'sample/own' }];
  const REFUSED: readonly (readonly [string, typeof HOUSING, Parameters<typeof handIn>[2], RegExp])[] = [
    ['by nobody we know', STRANGER, { dispatch: ID }, /这个账号没有登记/],
    ['by nobody we know, whatever it names', STRANGER, { dispatch: 'D2022-0099' }, /这个账号没有登记/],
    ['by the office', OFFICE, { dispatch: ID }, /这个账号没有登记/],
    ['for another unit’s dispatch', MARKET, { dispatch: ID }, /不是本单位办理的/],
    ['for a dispatch there is none of', HOUSING, { dispatch: 'D2022-0099' }, /没有这个编号/],
    ['for one that is answered in another repository', HOUSING, { dispatch: 'D2022-0002' }, /没有这个编号/],
    ['without a number', HOUSING, { text: '已经整改' }, /转办单编号：没有填写/],
    ['with a heading that stands for another field', HOUSING, { dispatch: ID, text: '### 这次是\n\n签收' }, /表单的结构不对/],
    ['that is no form', HOUSING, '请问怎么填', /表单的结构不对/],
    ['for one that ended before it had an issue', HOUSING, { dispatch: 'D2022-0003' }, /不在这里办理/],
  ];

  test.each(REFUSED)('%s: one sentence that says what to do, once, and nothing is kept', async (_, who, filled, words) => {
    const ended: Sample['log'] = [
      ...sent().log,
      { at: '2022-03-15T10:10:00+08:00', event: 'replied' },
      { at: '2022-03-15T10:20:00+08:00', event: 'accepted' },
    ];
    const samples = [sent(), sent('D2022-0002', { unit: 'own' }), sent('D2022-0003', { log: ended })];
    const world = await synced(samples, {}, OWN);
    const form = handIn(world, who, filled);
    for (let i = 0; i < 3; i++) await later(world);
    const [answer, ...more] = answersTo(world, form);
    expect(answer).toMatch(words);
    expect(more).toEqual([]);
    expect(stateOf(world, form)).toBe('open');
    expect(logOf(world)).toEqual(['dispatched']);
    expect(JSON.stringify([...world.remote.files.values()])).not.toMatch(/已经整改|怎么填|D2022-0099/);
    expect(world.forge.comments.map(({ body }) => body).join()).not.toMatch(/已经整改|怎么填|D2022-0099/);
    expect((await later(world)).plan).toEqual([]);
  });

  test('and is mended is taken then, its answer changed in place; only half mended, it says what is still missing', async () => {
    const world = await synced([sent()]);
    const form = handIn(world, HOUSING, { text: '已经整改' });
    await later(world);
    world.forge.change(REPLIES, form, { body: formText({ dispatch: 'D2022-0099', text: '已经整改' }) });
    await later(world);
    expect(answersTo(world, form)).toEqual([expect.stringContaining('没有这个编号')]);
    world.clock.set('2022-03-16T01:00:00Z');
    world.forge.change(REPLIES, form, { body: formText({ dispatch: ID, text: '已经整改' }) });
    await later(world);
    expect(answersTo(world, form)).toEqual([expect.stringMatching(/^已收下/)]);
    expect(stateOf(world, form)).toBe('closed');
    // 6.2: handing something empty in on the last day and writing it a week later would not be in time.
    expect(world.remote.ledger.dispatches.get(ID)?.data.log.at(-1)?.at).toBe('2022-03-16T09:00:00+08:00');
  });

  test('and that its writer closed is not spoken to', async () => {
    const world = await synced([sent()]);
    const form = handIn(world, STRANGER, '点错了');
    world.forge.change(REPLIES, form, { state: 'closed' });
    await later(world);
    expect(answersTo(world, form)).toEqual([]);
  });

  test('and whose answer somebody deleted is not answered again', async () => {
    const world = await synced([sent()]);
    const form = handIn(world, STRANGER, '在吗');
    await later(world);
    const answer = world.forge.commentsOn(REPLIES, form)[0];
    world.forge.delete(answer?.id ?? 0);
    await later(world);
    expect(answersTo(world, form)).toEqual([]);
  });

  test('an account that gets its number later is heard then', async () => {
    const other = { id: 2003, login: 'sample-market-2' };
    const world = await synced([sent(ID, { unit: 'market-regulation' })]);
    const form = handIn(world, other, { dispatch: ID, text: '已经整改' });
    await later(world);
    expect(answersTo(world, form)).toEqual([expect.stringContaining('这个账号没有登记')]);
    const units = UNITS.map((unit) => (unit.id === 'market-regulation' ? { ...unit, accounts: [MARKET, other] } : unit));
    const next = await MemoryRemote.of({
      ...countyFiles([], { officeRepository: null }, units),
      ...Object.fromEntries(world.remote.files),
    });
    await later({ ...world, remote: next });
    expect(logOf({ ...world, remote: next })).toEqual(['dispatched', 'replied']);
    expect(answersTo(world, form)).toEqual([expect.stringMatching(/^已收下/)]);
    // 6.2: its writer had nothing to mend, so it came when it was handed in, and not when we answered it.
    expect(next.ledger.dispatches.get(ID)?.data.log.at(-1)?.at).toBe('2022-03-15T10:30:00+08:00');
  });

  test('and not touched keeps its time, whoever comments below it before it can be taken', async () => {
    const units = UNITS.map((unit) => (unit.id === 'market-regulation' ? { ...unit, accounts: [MARKET] } : unit));
    const other = { id: 2003, login: 'sample-market-2' };
    const world = await synced([sent(ID, { unit: 'market-regulation' })], {}, units);
    const form = handIn(world, other, { dispatch: ID, text: '已经整改' });
    for (let i = 0; i < 3; i++) await later(world);
    expect(answersTo(world, form)).toEqual([expect.stringContaining('没有登记为责任单位的账号')]);
    world.clock.set('2022-03-23T01:00:00Z');
    world.forge.say(REPLIES, form, OFFICE, '账号已经登记，稍后会自动收下');
    const added = units.map((unit) => (unit.id === 'market-regulation' ? { ...unit, accounts: [MARKET, other] } : unit));
    const files = { ...countyFiles([], { officeRepository: null }, added), ...Object.fromEntries(world.remote.files) };
    const next = { ...world, remote: await MemoryRemote.of(files) };
    await later(next);
    expect(channelOf(next)?.forms).toMatchObject([{ issue: form, at: '2022-03-15T10:30:00+08:00' }]);
  });

  test('and mended, though not enough, does not keep the time of its first text', async () => {
    const world = await synced([sent()]);
    const form = handIn(world, HOUSING, { dispatch: 'D2022-0009' });
    for (let i = 0; i < 2; i++) await later(world);
    world.clock.set('2022-03-23T01:00:00Z');
    world.forge.change(REPLIES, form, { body: formText({ dispatch: 'D2022-0008', text: '已经整改' }) });
    for (let i = 0; i < 2; i++) await later(world);
    world.forge.change(REPLIES, form, { body: formText({ dispatch: ID, text: '已经整改' }) });
    const mended = world.clock.now();
    for (let i = 0; i < 2; i++) await later(world);
    expect(Date.parse(channelOf(world)?.forms?.[0]?.at ?? '')).toBe(Date.parse(mended));
  });

  test('but is mended before any run has seen it was handed in when it was opened', async () => {
    const world = await synced([sent()]);
    const form = handIn(world, HOUSING, { text: '已经整改' });
    world.clock.pass(5);
    world.forge.change(REPLIES, form, { body: formText({ dispatch: ID, text: '已经整改' }) });
    world.clock.pass(5);
    world.forge.say(REPLIES, form, HOUSING, '改好了');
    await later(world);
    expect(world.remote.ledger.dispatches.get(ID)?.data.log[1]?.at).toBe('2022-03-15T10:30:00+08:00');
  });
});

describe('what goes wrong in the channel’s memory', () => {
  test('of one dispatch, holds back its own forms and those that it may have taken', async () => {
    const world = await synced([sent(), sent('D2022-0002')]);
    const wrong = handIn(world, HOUSING, { dispatch: 'D2022-0009', text: '已经整改' });
    await later(world);
    expect(answersTo(world, wrong)).toEqual([expect.stringContaining('没有这个编号')]);
    const [own, other] = [ID, 'D2022-0002'].map((dispatch) => handIn(world, HOUSING, { dispatch, text: '已经整改' }));
    world.forge.change(REPLIES, wrong, { body: formText({ dispatch: 'D2022-0002', text: '另一份' }) });
    const { ledger } = world.remote;
    const file = 'reports/channel/2022/D2022-0001.yaml';
    const channels = new Map([...ledger.channels].filter(([id]) => id !== ID));
    world.remote.ledger = { ...ledger, channels, faults: [{ file, code: 'unreadable', args: { reason: 'EACCES' } }] };
    expect((await later(world)).notes).toEqual([{ note: 'unreadable', key: ID }]);
    expect(channelOf(world, 'D2022-0002')?.forms).toMatchObject([{ issue: other }]);
    expect(answersTo(world, own ?? 0)).toEqual([]);
    const now = world.remote.ledger;
    world.remote.ledger = { ...now, faults: [], channels: new Map([...now.channels, [ID, ledger.channels.get(ID) as Channel]]) };
    await later(world);
    expect(channelOf(world)?.forms).toMatchObject([{ issue: own }]);
    expect(channelOf(world, 'D2022-0002')?.forms).toMatchObject([{ issue: other }, { issue: wrong }]);
  });

  test.each(['reports/channel/2022/forms-2022.yaml', 'reports/channel/2022/冲突.yaml', 'reports/channel/2022'])(
    'of all of them (%s), holds back every form',
    async (file) => {
      const world = await synced([sent()]);
      const form = handIn(world, HOUSING, { dispatch: ID, text: '已经整改' });
      const { ledger } = world.remote;
      world.remote.ledger = { ...ledger, faults: [{ file, code: 'unreadable', args: { reason: 'EACCES' } }] };
      await later(world);
      expect(logOf(world)).toEqual(['dispatched']);
      expect(answersTo(world, form)).toEqual([]);
    },
  );

  test('as long as what was answered can’t be read, no form of the year is taken for new', async () => {
    const world = await synced([sent(), sent('D2022-0002')]);
    const form = handIn(world, HOUSING, { dispatch: 'D2022-0002', text: '已经整改' });
    world.clock.pass(20);
    const { ledger } = world.remote;
    const file = 'reports/channel/2022/forms-2022.yaml';
    world.remote.ledger = { ...ledger, faults: [{ file, code: 'unreadable', args: { reason: 'EACCES' } }] };
    expect((await run(world)).notes).toEqual([{ note: 'unreadable', key: file }]);
    expect(logOf(world, 'D2022-0002')).toEqual(['dispatched']);
    expect(answersTo(world, form)).toEqual([]);
    world.remote.ledger = ledger;
    await later(world);
    expect(logOf(world, 'D2022-0002')).toEqual(['dispatched', 'replied']);
  });

  test('what was answered stands in a file of its year, which reads back', async () => {
    const world = await synced([sent()]);
    handIn(world, HOUSING, { dispatch: ID, text: '已经整改' });
    handIn(world, STRANGER, '在吗');
    await later(world);
    const posts = world.remote.ledger.channels.get('forms-2022')?.posts ?? [];
    expect(posts.map(({ key }) => key.replace(/\..*/, '')).sort()).toEqual(['form-2', 'form-3']);
    expect(posts.every(({ comment, sha256 }) => comment !== undefined && sha256 !== undefined)).toBe(true);
    expect(world.remote.files.get('reports/channel/2022/forms-2022.yaml')).toContain('id: forms-2022\n');
  });
});

test('the label is there before anybody fills in a form', async () => {
  const world = await synced([sent()]);
  expect(world.forge.labels.get(REPLIES)?.map(({ name }) => name)).toContain(REPLY_LABEL);
});

test('what the unit writes below its own form is a reply as well, and how many comments there are is no riddle', async () => {
  const world = await synced([sent(), sent('D2022-0002')]);
  const form = handIn(world, HOUSING, { dispatch: ID, what: '签收' });
  const other = handIn(world, HOUSING, { dispatch: 'D2022-0002', what: '签收' });
  await later(world);
  world.forge.say(REPLIES, form, HOUSING, '已经整改');
  world.forge.say(REPLIES, form, STRANGER, '/办结');
  await later(world);
  expect(logOf(world)).toEqual(['dispatched', 'signed', 'replied']);
  expect(channelOf(world)?.comments).toMatchObject([{ issue: form, seen: true }]);
  // So long afterwards that nothing of it is listed any more.
  world.clock.pass(24 * 60);
  world.forge.say(REPLIES, 2, HOUSING, '正在办理');
  await later(world);
  const calls = world.forge.calls.length;
  expect((await later(world)).plan).toEqual([]);
  expect(stateOf(world, other)).toBe('closed');
  // The stranger's comment makes one issue longer than it should be: one look more, and none for the other form.
  expect(world.forge.calls.slice(calls)).toEqual(['self', 'list issues', 'list comments since', 'list forms', 'list comments']);
});
