import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Judgement } from '../judgement.ts';
import { judgeFixtureCounty, writeFixtureCounty } from './public.fixtures.ts';
import { publicCounty } from './public.ts';
import { publicCounts } from './public-counts.ts';

let root: string;
let judgement: Judgement;
beforeAll(async () => {
  root = writeFixtureCounty();
  judgement = await judgeFixtureCounty(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const sum = (counts: Iterable<unknown>) => [...counts].reduce<number>((total, count) => total + Number(count), 0);

describe('how many there are in the lists of the ledger', () => {
  it('each dispatch stands in one state, has one nature and was sent in one year', () => {
    const { states, natures, years } = publicCounts(judgement.dispatches, 0);
    for (const counts of [Object.values(states), Object.values(natures), years.values()]) {
      expect(sum(counts)).toBe(judgement.dispatches.length);
    }
  });

  it('small groups are not told; the states divide the whole county, like the verdicts, and are', () => {
    const { counts, verdicts } = publicCounty(judgement);
    expect(counts.natures).toEqual({ general: judgement.dispatches.length - 1, special: { under: 3 } });
    expect([...counts.years]).toEqual([
      ['2021', { under: 3 }],
      ['2022', judgement.dispatches.length - 1],
    ]);
    expect(counts.states.declined).toBe(1);
    expect(counts.states.declined).toBe(verdicts.excluded);
    expect(counts.states.closed).toBe(verdicts['on-time'] + verdicts.late);
  });

  it('goes by the nature that is in force, not by the one it was sent with', () => {
    const [first] = judgement.dispatches;
    if (!first?.clock) throw new Error('the fixture’s first dispatch has a clock');
    const changed = { ...first, clock: { ...first.clock, nature: 'special' as const } };
    expect(first.entry.data.nature).toBe('general');
    expect(publicCounts([changed], 0).natures).toEqual({ general: 0, special: 1 });
    expect(publicCounts([{ ...first, clock: null }], 0).natures).toEqual({ general: 1, special: 0 });
  });

  it('nothing sent: every state none, no year', () => {
    const { states, years } = publicCounts([], 3);
    expect(Object.values(states)).toEqual([0, 0, 0, 0, 0]);
    expect(years.size).toBe(0);
  });
});
