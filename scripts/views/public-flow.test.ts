import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastDay } from '../calendar/days.ts';
import { temporaryRoot } from '../demo/demo.fixtures.ts';
import { generate } from '../demo/generate.ts';
import { type Judgement, judge } from '../judgement.ts';
import { loadLedger } from '../ledger/load.ts';
import { judgeFixtureCounty, writeFixtureCounty } from './public.fixtures.ts';
import { publicCounty } from './public.ts';
import { publicFlows, publicMonths } from './public-flow.ts';
import { topicsOf } from './public-topic.ts';

let demo: Judgement;
let fixture: Judgement;
const root = temporaryRoot();
let fixtureRoot: string;

beforeAll(async () => {
  await generate(root);
  demo = judge(await loadLedger(root), '2023-01-13');
  fixtureRoot = writeFixtureCounty();
  fixture = await judgeFixtureCounty(fixtureRoot);
}, 60_000);
afterAll(() => rmSync(fixtureRoot, { recursive: true, force: true }));

const NOTHING_HELD_BACK = 0;

describe('6.4 the months of a county', () => {
  it('run from the first dispatch to the day, without a gap', () => {
    expect(publicMonths(fixture, NOTHING_HELD_BACK).map(({ id, label }) => [id, label])).toEqual([
      ['2021-12', '2021年12月'],
      ['2022-01', '2022年1月'],
      ['2022-02', '2022年2月'],
      ['2022-03', '2022年3月'],
    ]);
  });

  it('count what came and was done in them, and what was past due at their end', () => {
    expect(
      publicMonths(fixture, NOTHING_HELD_BACK).map(({ dispatched, closed, overdue }) => [dispatched, closed, overdue]),
    ).toEqual([
      [1, 0, 0],
      [1, 0, 2],
      [0, 0, 2],
      [9, 7, 2],
    ]);
  });

  it('5.1 hold back what is under the smallest number shown, but not that there was nothing', () => {
    expect(publicMonths(fixture, 3).map(({ dispatched, overdue }) => [dispatched, overdue])).toEqual([
      [{ under: 3 }, 0],
      [{ under: 3 }, { under: 3 }],
      [0, { under: 3 }],
      [9, { under: 3 }],
    ]);
  });

  it('together are all that was sent and closed', () => {
    const months = publicMonths(demo, NOTHING_HELD_BACK);
    const sum = (of: 'dispatched' | 'closed') => months.reduce((total, month) => total + Number(month[of]), 0);
    expect(sum('dispatched')).toBe(demo.figures.dispatched);
    expect(sum('closed')).toBe(demo.figures.closed);
    expect(months.at(-1)?.overdue).toBe(demo.figures.overdue);
  });

  it('say the same as a judgement made on their last day', async () => {
    const ledger = await loadLedger(root);
    for (const { id, overdue } of publicMonths(demo, NOTHING_HELD_BACK)) {
      const then = judge(ledger, lastDay(id) < demo.asOf ? lastDay(id) : demo.asOf);
      expect(then.figures.overdue, id).toBe(overdue);
    }
  });

  it('a county with nothing dispatched has none', () => {
    expect(publicMonths(judge(fixture.ledger, '2021-12-01'), NOTHING_HELD_BACK)).toEqual([]);
  });
});

describe('the flow of each theme by quarter', () => {
  it('adds up to the county’s, as each dispatch has one theme', () => {
    const flowOf = publicFlows(demo, 'quarters', NOTHING_HELD_BACK, (judged) => topicsOf(judged, 'themes'));
    const all = publicFlows(demo, 'quarters', NOTHING_HELD_BACK, () => ['all'])('all');
    const themes = demo.ledger.themes.themes.map(({ id }) => flowOf(id));
    for (const [at, { id, dispatched, closed, overdue }] of all.entries()) {
      const sum = (of: 'dispatched' | 'closed' | 'overdue') =>
        themes.reduce((total, flows) => total + Number(flows[at]?.[of]), 0);
      expect([sum('dispatched'), sum('closed'), sum('overdue')], id).toEqual([dispatched, closed, overdue]);
    }
    expect(all.map(({ label }) => label)).toContain('2022年第一季度');
  });

  it('quarters are the sums of their months', () => {
    const months = publicMonths(demo, NOTHING_HELD_BACK);
    const first = publicFlows(demo, 'quarters', NOTHING_HELD_BACK, () => ['all'])('all').find(({ id }) => id === '2022-Q2');
    const own = months.filter(({ id }) => ['2022-04', '2022-05', '2022-06'].includes(id));
    expect(first?.dispatched).toBe(own.reduce((sum, { dispatched }) => sum + Number(dispatched), 0));
    expect(first?.closed).toBe(own.reduce((sum, { closed }) => sum + Number(closed), 0));
    expect(first?.overdue).toBe(own.at(-1)?.overdue);
  });

  it('of what no dispatch has is nothing', () => {
    const flows = publicFlows(demo, 'quarters', NOTHING_HELD_BACK, () => [])('nobody');
    expect(flows.length).toBeGreaterThan(3);
    for (const { dispatched, closed, overdue } of flows) expect([dispatched, closed, overdue]).toEqual([0, 0, 0]);
  });

  it('of a unit is the county’s own when there is no other, a dispatch with two keys counts at both', () => {
    const flowOf = publicFlows(demo, 'months', NOTHING_HELD_BACK, () => ['a', 'b']);
    expect(flowOf('a')).toEqual(publicMonths(demo, NOTHING_HELD_BACK));
    expect(flowOf('b')).toEqual(flowOf('a'));
  });
});

describe('what the public gets', () => {
  it('themes, stages and problem types: each count of the flow is exact or under the smallest number shown', () => {
    const { themes, stages, problems, months, suppressUnder } = publicCounty(demo);
    const flows = [...themes, ...stages, ...problems].flatMap(({ quarters }) => quarters);
    for (const { dispatched, closed, overdue } of [...flows, ...months]) {
      for (const count of [dispatched, closed, overdue]) {
        if (typeof count === 'number') expect(count === 0 || count >= suppressUnder).toBe(true);
        else expect(count).toEqual({ under: suppressUnder });
      }
    }
  });
});
