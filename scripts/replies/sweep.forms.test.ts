import { describe, expect, test } from 'vitest';
import { formText, handIn } from './forms.fixtures.ts';
import { countyFiles, HOUSING, MARKET, OFFICE, REPLIES, type Sample, STRANGER } from './scenario.fixtures.ts';
import { MemoryRemote } from './store/memory.fixtures.ts';
import {
  type Disaster,
  forkWorld,
  numbers,
  outcomeOf,
  type Phase,
  playPhase,
  type SweptWorld,
  together,
  undisturbed,
  untilQuiet,
} from './sweep.fixtures.ts';

const sent = (n: number, unit: string): Sample => ({
  id: `D2022-000${n}`,
  unit,
  log: [{ at: '2022-03-15T09:00:00+08:00', event: 'dispatched', by: 'office' }],
});
const COUNTY = countyFiles([sent(1, 'housing'), sent(2, 'market-regulation'), sent(3, 'housing'), sent(4, 'market-regulation')]);

/** The first form's number; the dispatches' own issues come before it. */
const FIRST = 5;
const [REPLY, DECLINE, NOT_YOURS, NOBODY, EMPTY, SIGNED, UNKNOWN] = [0, 1, 2, 3, 4, 5, 6].map((n) => FIRST + n) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const rewrite = ({ forge }: SweptWorld, number: number, change: object) => forge.change(REPLIES, number, change);

/** Four dispatches that are answered on forms, well and badly, and what people do to the forms afterwards. */
const PHASES: readonly Phase[] = [
  { at: '2022-03-15T01:30:00Z', act: () => {} },
  {
    at: '2022-03-16T02:00:00Z',
    act: (world) => {
      handIn(world, HOUSING, { dispatch: 'D2022-0001', text: '已经整改' });
      handIn(world, MARKET, { dispatch: 'D2022-0002', what: '退单（不属本单位职责）', text: '不属于本局职责' });
      handIn(world, MARKET, { dispatch: 'D2022-0003', text: '替别人答复' });
      handIn(world, STRANGER, { dispatch: 'D2022-0001', text: '路过说两句' });
      handIn(world, HOUSING, { text: '忘了写编号' });
      handIn(world, MARKET, { dispatch: ' d2022-0004 ', what: '签收' });
      handIn(world, HOUSING, { dispatch: 'D2022-0009', text: '写错了编号' });
      world.forge.say(REPLIES, 1, HOUSING, '/签收');
    },
  },
  {
    at: '2022-03-17T02:00:00Z',
    act: (world) => {
      world.forge.say(REPLIES, 1, OFFICE, '/通过');
      world.forge.say(REPLIES, 2, OFFICE, '/通过');
      rewrite(world, REPLY, { body: formText({ dispatch: 'D2022-0001', text: '已经整改，另附照片' }), state: 'open' });
      rewrite(world, EMPTY, { body: formText({ dispatch: 'D2022-0003', text: '补上了编号' }) });
      rewrite(world, NOBODY, { state: 'closed' });
      rewrite(world, UNKNOWN, { body: formText({ dispatch: 'D2022-0002', text: '还是写错' }) });
      world.forge.say(REPLIES, SIGNED, MARKET, '已经告知窗口');
    },
  },
  {
    at: '2022-03-18T02:00:00Z',
    act: (world) => {
      handIn(world, HOUSING, { dispatch: 'D2022-0001', text: '办结以后又来一张' });
      rewrite(world, SIGNED, { vanished: { vanished: 'deleted' } });
      rewrite(world, EMPTY, { labels: [], body: formText({ dispatch: 'D2022-0003', text: '去了标签再改' }) });
      world.forge.say(REPLIES, 3, OFFICE, '/退回 请写明措施');
      world.clock.pass(1);
      handIn(world, HOUSING, { dispatch: 'D2022-0003', text: '措施：每周抽查' });
    },
  },
  { at: '2022-03-19T02:00:00Z', act: () => {} },
];

const chapters = await undisturbed(await MemoryRemote.of(COUNTY), PHASES);
const end = chapters.at(-1)?.outcome as NonNullable<(typeof chapters)[number]['outcome']>;
const dispatch = (n: number) => end.dispatches[n - 1] as (typeof end.dispatches)[number];
const events = (n: number) => dispatch(n).log.map(([at, event, by, text, reason]) => [at, event, by, text ?? reason]);

describe('the story when nothing goes wrong', () => {
  test('a form is a reply, a declining or a signature like a comment, and stands in its order', () => {
    expect(events(1)).toEqual([
      ['2022-03-15T09:00:00+08:00', 'dispatched', 'office', undefined],
      ['2022-03-16T10:00:00+08:00', 'replied', 'housing', '已经整改'],
      ['2022-03-16T10:00:00+08:00', 'signed', 'housing', undefined],
      ['2022-03-17T10:00:00+08:00', 'accepted', 'office', undefined],
    ]);
    expect(events(2).slice(1)).toEqual([
      ['2022-03-16T10:00:00+08:00', 'declined', 'market-regulation', '不属于本局职责'],
      ['2022-03-17T10:00:00+08:00', 'decline-accepted', 'office', undefined],
    ]);
    expect(events(4).slice(1)).toEqual([
      ['2022-03-16T10:00:00+08:00', 'signed', 'market-regulation', undefined],
      ['2022-03-17T10:00:00+08:00', 'replied', 'market-regulation', '已经告知窗口'],
    ]);
  });

  test('one that was mended counts from when it was mended', () => {
    expect(events(3).slice(1)).toEqual([
      ['2022-03-17T10:00:00+08:00', 'replied', 'housing', '补上了编号'],
      ['2022-03-18T10:00:00+08:00', 'returned', 'office', '请写明措施'],
      ['2022-03-18T10:01:00+08:00', 'replied', 'housing', '措施：每周抽查'],
    ]);
  });

  test('every text stays: edited, deleted, without its label', () => {
    expect(dispatch(1).formRevisions.map(([, rev]) => rev)).toEqual([1, 2, 1]);
    expect(dispatch(4).forms).toEqual([[SIGNED, '2022-03-16T10:00:00+08:00', 'signed', undefined, true]]);
    expect(dispatch(3).formRevisions.map(([form, rev]) => [form, rev])).toEqual([
      [EMPTY, 1],
      [EMPTY, 2],
      [FIRST + 8, 1],
    ]);
    expect(dispatch(1).forms.at(-1)).toEqual([FIRST + 7, '2022-03-18T10:00:00+08:00', 'nothing', 'after-close', false]);
  });

  test('each was answered once, and those that were taken are closed', () => {
    const found = end.forms.map(([number, state, answers]) => [
      number,
      state,
      (answers as string[]).map((one) => one.slice(0, 4)),
    ]);
    expect(found).toEqual([
      [REPLY, 'closed', ['已收下，']],
      [DECLINE, 'closed', ['已收下，']],
      [NOT_YOURS, 'open', ['没有收下']],
      [NOBODY, 'closed', ['没有收下']],
      [EMPTY, 'closed', ['已收下，']],
      [UNKNOWN, 'open', ['没有收下']],
      [FIRST + 7, 'closed', ['已收到，']],
      [FIRST + 8, 'closed', ['已收下，']],
    ]);
  });

  test('nobody’s words are said again', () => {
    expect(JSON.stringify(end.forms)).not.toMatch(/整改|职责|路过|忘了|写错|照片|抽查/);
  });
});

test.each(chapters.map((chapter, i) => [i + 1, chapter] as const))(
  'chapter %i: a crash before and after every step leaves the ledger, the issues and the forms the same',
  async (_, { phase, before, calls, outcome }) => {
    for (const [at, call] of calls.entries()) {
      for (const when of ['before', 'after'] as const) {
        const world = forkWorld(before, { at, when, kind: 'crash' });
        await playPhase(world, phase);
        expect(world.hasStruck, `${call} ${at}`).toBe(true);
        expect(outcomeOf(world), `${when} ${call} ${at}`).toEqual(outcome);
      }
    }
  },
);

const FAULTS: readonly Pick<Disaster, 'when' | 'kind'>[] = [
  { when: 'before', kind: 'unreachable' },
  { when: 'after', kind: 'unreachable' },
  { when: 'before', kind: 'rate-limited' },
  { when: 'before', kind: 'forbidden' },
  { when: 'before', kind: 'gone' },
];

test.each(chapters.map((chapter, i) => [i + 1, chapter] as const))(
  'chapter %i: every fault on every call leaves them the same',
  async (_, { phase, before, calls, outcome }) => {
    for (const [at, call] of calls.entries()) {
      for (const fault of call.startsWith('git') ? [] : FAULTS) {
        const world = forkWorld(before, { at, ...fault });
        await playPhase(world, phase);
        expect(outcomeOf(world), `${fault.kind} ${fault.when} ${call} ${at}`).toEqual(outcome);
      }
    }
  },
);

test.each([1, 2, 3, 4, 5, 6])('three syncs at once leave them as one does (order %i)', async (seed) => {
  for (const { phase, before, outcome } of chapters) {
    const world = forkWorld(before);
    world.clock.set(phase.at);
    phase.act(world);
    world.clock.pass(20);
    await together(world, 3, numbers(seed));
    await untilQuiet(world);
    expect(outcomeOf(world), phase.at).toEqual(outcome);
  }
});

test('so many worlds were tried', () => {
  const tried = chapters.flatMap(({ calls }) => calls).map((call) => 2 + (call.startsWith('git') ? 0 : FAULTS.length));
  expect(tried.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(900);
});
