import { expect, test } from 'vitest';
import { MemoryRemote } from './store/memory.fixtures.ts';
import {
  type Disaster,
  forkWorld,
  numbers,
  outcomeOf,
  playPhase,
  runOnce,
  sweptCounty,
  together,
  undisturbed,
  untilQuiet,
} from './sweep.fixtures.ts';

const chapters = await undisturbed(await MemoryRemote.of(sweptCounty()));

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

test.each(SEEDS)('three syncs at once leave the ledger and the issues as one does (order %i)', async (seed) => {
  const below = numbers(seed);
  for (const { phase, before, outcome } of chapters) {
    const world = forkWorld(before);
    world.clock.set(phase.at);
    phase.act(world);
    world.clock.pass(20);
    await together(world, 3, below);
    await untilQuiet(world);
    expect(outcomeOf(world), phase.at).toEqual(outcome);
  }
});

test.each(SEEDS)('a story in which every chapter has a disaster of its own ends the same (choice %i)', async (seed) => {
  const below = numbers(seed + 1000);
  const kinds: readonly Disaster['kind'][] = ['crash', 'unreachable', 'rate-limited', 'forbidden', 'gone', 'unexpected'];
  let world = forkWorld((chapters[0] as (typeof chapters)[number]).before);
  for (const { phase, calls } of chapters) {
    const kind = kinds[below(kinds.length)] as Disaster['kind'];
    world = forkWorld(world, { at: below(calls.length), when: below(2) === 0 ? 'before' : 'after', kind });
    await playPhase(world, phase);
  }
  expect(outcomeOf(world)).toEqual(chapters.at(-1)?.outcome);
});

test('a run that may do three things at a time gets there too', async () => {
  for (const { phase, before, outcome } of chapters) {
    const world = forkWorld(before);
    world.clock.set(phase.at);
    phase.act(world);
    world.clock.pass(20);
    for (let runs = 0; runs < 60; runs++) {
      const result = await runOnce(world, { maxOperations: 3 });
      expect(result?.applied.length).toBeLessThanOrEqual(3);
      if (result?.remaining.length === 0) break;
    }
    await untilQuiet(world);
    expect(outcomeOf(world), phase.at).toEqual(outcome);
  }
});

test('a second run plans nothing, and asks for no more than it must', async () => {
  for (const { phase, before } of chapters) {
    const world = forkWorld(before);
    await playPhase(world, phase);
    world.clock.pass(20);
    const calls = world.calls.length;
    const result = await runOnce(world);
    expect(result).toMatchObject({ plan: [], applied: [], remaining: [], problems: [] });
    // A stranger's comment, which is on no record, makes its issue one comment longer than it should be: one look more.
    const more = world.calls
      .slice(calls)
      .filter((call) => !/^(?:git read|self|list issues|list comments since|list forms)$/.test(call));
    expect([[], ['list comments']]).toContainEqual(more);
  }
});
