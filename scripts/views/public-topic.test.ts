import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryRoot } from '../demo/demo.fixtures.ts';
import { generate } from '../demo/generate.ts';
import { type Judgement, judge } from '../judgement.ts';
import { loadLedger } from '../ledger/load.ts';
import { judgeFixtureCounty, writeFixtureCounty } from './public.fixtures.ts';
import { publicHeat } from './public-heat.ts';
import { publicTopics } from './public-topic.ts';

const NOTHING_HELD_BACK = 0;
const root = temporaryRoot();
let demo: Judgement;
let fixture: Judgement;
let fixtureRoot: string;

beforeAll(async () => {
  await generate(root);
  demo = judge(await loadLedger(root), '2023-01-13');
  fixtureRoot = writeFixtureCounty();
  fixture = await judgeFixtureCounty(fixtureRoot);
}, 60_000);
afterAll(() => rmSync(fixtureRoot, { recursive: true, force: true }));

describe('3.2 themes, stages and problem types', () => {
  it('are in the order of the county’s list, those with nothing too', () => {
    expect(publicTopics(fixture, 'themes', 3).map(({ id }) => id)).toEqual(fixture.ledger.themes.themes.map(({ id }) => id));
    expect(publicTopics(fixture, 'stages', 3).map(({ label }) => label)).toEqual([
      '公共服务',
      '行政审批',
      '行政监管和执法',
      '其他',
    ]);
    expect(publicTopics(fixture, 'problems', 3)[0]).toMatchObject({ id: 'false-process', figures: { dispatched: 0 }, units: [] });
  });

  it('count each dispatch at its theme and its stage, and at every problem type it has', () => {
    for (const list of ['themes', 'stages'] as const) {
      const sum = publicTopics(demo, list, NOTHING_HELD_BACK).reduce(
        (total, { figures }) => total + Number(figures.dispatched),
        0,
      );
      expect(sum, list).toBe(demo.figures.dispatched);
    }
    const types = demo.dispatches.reduce((sum, { entry }) => sum + (entry.data.problems?.length ?? 0), 0);
    const problems = publicTopics(demo, 'problems', NOTHING_HELD_BACK);
    expect(problems.reduce((total, { figures }) => total + Number(figures.dispatched), 0)).toBe(types);
    expect(types).toBeGreaterThan(demo.figures.dispatched);
  });

  it('name the units that were sent some, those with the most first', () => {
    for (const { figures, units } of publicTopics(demo, 'themes', NOTHING_HELD_BACK)) {
      const counts = units.map(({ dispatched }) => Number(dispatched));
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(figures.dispatched);
    }
  });

  it('5.1 hold back small numbers, and those held back stand in the order of the list of units', () => {
    const place = (id: string) => demo.ledger.unitList.findIndex((unit) => unit.id === id);
    let heldBack = 0;
    for (const { units } of publicTopics(demo, 'themes', 3)) {
      const small = units.filter(({ dispatched }) => typeof dispatched !== 'number');
      for (const { dispatched } of small) expect(dispatched).toEqual({ under: 3 });
      expect(units.slice(units.length - small.length)).toEqual(small);
      const places = small.map(({ id }) => place(id));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      heldBack += small.length;
    }
    expect(heldBack).toBeGreaterThan(5);
  });

  it('a unit that is not on the county’s list is named by its id and has no page', () => {
    const tax = { ...fixture.dispatches[0]!, entry: { ...fixture.dispatches[0]!.entry } };
    expect(tax.entry.data.unit).toBe('tax');
    const withTheme = { ...tax, entry: { ...tax.entry, data: { ...tax.entry.data, theme: 'paying-taxes' } } };
    const topics = publicTopics({ ...fixture, dispatches: [withTheme], dispatchesTouchedIn: () => [withTheme] }, 'themes', 3);
    expect(topics.find(({ id }) => id === 'paying-taxes')?.units).toEqual([
      { id: 'tax', name: 'tax', listed: false, dispatched: { under: 3 } },
    ]);
  });
});

describe('3.2 themes by problem types', () => {
  it('each row has a cell for each problem type, and a cell says what the topics say', () => {
    const heat = publicHeat(demo, NOTHING_HELD_BACK);
    expect(heat.cells.map((row) => row.length)).toEqual(heat.themes.map(() => heat.problems.length));
    for (const [at, { id, figures }] of publicTopics(demo, 'problems', NOTHING_HELD_BACK).entries()) {
      expect(heat.problems[at]).toBe(id);
      expect(heat.cells.reduce((sum, row) => sum + Number(row[at]), 0)).toBe(figures.dispatched);
    }
  });

  it('counts one with two problem types at both, and none twice at one', () => {
    const heat = publicHeat(demo, NOTHING_HELD_BACK);
    for (const [i, theme] of heat.themes.entries()) {
      for (const [j, problem] of heat.problems.entries()) {
        const own = demo.dispatches.filter(
          ({ entry: { data } }) => data.theme === theme && data.problems?.some((word) => word === problem),
        );
        expect(heat.cells[i]?.[j], `${theme} ${problem}`).toBe(own.length);
      }
    }
  });

  it('5.1 holds back small numbers, but not that there are none', () => {
    const shown = publicHeat(fixture, 3);
    const row = shown.cells[shown.themes.indexOf('starting-business')] ?? [];
    expect(row[shown.problems.indexOf('inefficiency')]).toEqual({ under: 3 });
    expect(row[shown.problems.indexOf('not-transparent')]).toBe(0);
  });

  it('leaves out what has a word that is on no list', () => {
    const [first] = fixture.dispatches;
    const stray = { ...first!, entry: { ...first!.entry, data: { ...first!.entry.data, theme: 'moon', problems: ['cheese'] } } };
    const heat = publicHeat({ ...fixture, dispatches: [stray] }, NOTHING_HELD_BACK);
    expect(heat.cells.flat().every((count) => count === 0)).toBe(true);
  });
});
