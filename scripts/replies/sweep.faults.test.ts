import { expect, test } from 'vitest';
import { MemoryRemote } from './store/memory.fixtures.ts';
import { type Disaster, forkWorld, outcomeOf, playPhase, sweptCounty, undisturbed } from './sweep.fixtures.ts';

const chapters = await undisturbed(await MemoryRemote.of(sweptCounty()));

/** Everything a call to the forge can run into: refused for certain, or lost with or without its effect. */
const FORGE: readonly Pick<Disaster, 'when' | 'kind'>[] = [
  { when: 'before', kind: 'unreachable' },
  { when: 'after', kind: 'unreachable' },
  { when: 'after', kind: 'unexpected' },
  { when: 'before', kind: 'rate-limited' },
  { when: 'before', kind: 'unauthorized' },
  { when: 'before', kind: 'forbidden' },
  { when: 'before', kind: 'gone' },
  { when: 'before', kind: 'refused' },
];

/** And git: somebody else was quicker, or the answer to a push was lost. */
const GIT: readonly Pick<Disaster, 'when' | 'kind'>[] = [
  { when: 'before', kind: 'git' },
  { when: 'after', kind: 'git' },
];

test.each(chapters.map((chapter, i) => [i + 1, chapter] as const))(
  'chapter %i: every fault on every call leaves the ledger and the issues the same',
  async (_, { phase, before, calls, outcome }) => {
    for (const [at, call] of calls.entries()) {
      for (const fault of call.startsWith('git') ? GIT : FORGE) {
        const world = forkWorld(before, { at, ...fault });
        await playPhase(world, phase);
        const name = `${fault.kind} ${fault.when} ${call} ${at}`;
        expect(world.hasStruck, name).toBe(true);
        if (fault.kind === 'refused' && /^create (?:issue|comment)/.test(call)) expectRefusal(outcomeOf(world), outcome, name);
        else expect(outcomeOf(world), name).toEqual(outcome);
      }
    }
  },
);

/** What the forge won't take is told to a person and not sent again that day; everything else is as it should be. */
function expectRefusal(found: Outcome, expected: Outcome, name: string): void {
  const different = found.dispatches.filter((one, i) => JSON.stringify(one) !== JSON.stringify(expected.dispatches[i]));
  // A notice to the office reads differently as soon as it tells of its own refusal, and is taken then.
  if (different.length === 0) expect(found.office, name).toEqual(expected.office);
  else
    expect(
      different.map(({ troubles }) => troubles.map(([kind]) => kind)),
      name,
    ).toEqual([['refused']]);
}

type Outcome = ReturnType<typeof outcomeOf>;

test('so many worlds were tried', () => {
  const tried = chapters.flatMap(({ calls }) => calls).map((call) => (call.startsWith('git') ? GIT.length : FORGE.length));
  // With two crashes for each call, more than two and a half thousand worlds in all.
  expect(tried.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1_900);
});
