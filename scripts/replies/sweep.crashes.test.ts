import { expect, test } from 'vitest';
import { MemoryRemote } from './store/memory.fixtures.ts';
import { type Disaster, forkWorld, outcomeOf, playPhase, sweptCounty, undisturbed } from './sweep.fixtures.ts';

const chapters = await undisturbed(await MemoryRemote.of(sweptCounty()));

/** Before the first step and after every one: what is left after one step is what is left before the next. */
const crashesIn = (calls: number): Disaster[] => [
  { at: 0, when: 'before', kind: 'crash' },
  ...Array.from({ length: calls }, (_, at) => ({ at, when: 'after', kind: 'crash' }) as const),
];

test.each(chapters.map((chapter, i) => [i + 1, chapter] as const))(
  'chapter %i: a crash before and after every step leaves the ledger and the issues the same',
  async (_, { phase, before, calls, outcome }) => {
    for (const disaster of crashesIn(calls.length)) {
      const world = forkWorld(before, disaster);
      await playPhase(world, phase);
      const name = `${disaster.when} ${calls[disaster.at]} ${disaster.at}`;
      expect(world.hasStruck, name).toBe(true);
      expect(outcomeOf(world), name).toEqual(outcome);
    }
  },
);

test('a story of many steps was told', () => {
  // Every one of them is a place to crash, and to meet each fault in `sweep.faults.test.ts`.
  expect(chapters.reduce((sum, { calls }) => sum + calls.length, 0)).toBeGreaterThanOrEqual(290);
});
