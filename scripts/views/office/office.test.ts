import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findings } from '../../checks/run.ts';
import type { Judgement } from '../../judgement.ts';
import { programRoot } from '../../records/program.ts';
import { judgeDemo, judgeHandMade } from './county.fixtures.ts';
import { officeCounty } from './office.ts';

const OFFICE = join(programRoot, 'scripts/views/office');

/** Every source file that a file imports, itself and through others. */
function reachableFrom(entry: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+\.tsx?)['"]/g)) {
      waiting.push(resolve(dirname(file), path as string));
    }
  }
  return seen;
}

describe('the office view', () => {
  let judgement: Judgement;
  beforeAll(async () => {
    judgement = await judgeDemo();
  });

  test('holds every part, as plain data', () => {
    const county = officeCounty(judgement, findings(judgement));
    expect(county).toMatchObject({ county: '云溪县', fictional: true, asOf: judgement.asOf, standsStill: true });
    expect(county.gradeSheets.map(({ year }) => year)).toEqual([2023, 2022]);
    expect(county.subsidyLists.map(({ year }) => year)).toEqual([2022]);
    expect(county.leaderPage.quarter.figures).toEqual(county.boards.quarter.all.figures);
    expect(county.findings.total).toBeGreaterThan(0);
    // Templates get nothing that is not data: no Map, no function, nothing undefined that JSON would lose. Only the sheets
    // are looked up one by one, because ten thousand at once would fill the memory.
    const { sheets, ...parts } = county;
    expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
    const [dispatch, report] = [sheets.dispatches[0], sheets.reports[0]];
    for (const sheet of [sheets.dispatch(dispatch?.id ?? ''), sheets.report(report?.id ?? '')]) {
      expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
    }
  });

  test('makes each part once, and only when it is asked for', () => {
    let asked = 0;
    const counting: Judgement = {
      ...judgement,
      grade(year) {
        asked++;
        return judgement.grade(year);
      },
    };
    const county = officeCounty(counting, []);
    expect(county.today).toBe(county.today);
    expect(asked).toBe(0);
    expect(county.gradeSheets).toBe(county.gradeSheets);
    expect(asked).toBe(2);
  });

  test('an empty county has empty pages', async () => {
    const county = officeCounty(await judgeHandMade({}, '2022-03-31'), []);
    expect(county.gradeSheets).toEqual([]);
    expect(county.boards).toMatchObject({ quarter: { ranked: [] }, lastQuarter: null, lastYear: null });
    expect(county.leaderPage).toMatchObject({ overdueUnits: [], recurring: [], recurringMore: 0 });
    expect(county.sheets).toMatchObject({ dispatches: [], reports: [] });
    expect(() => JSON.stringify(county)).not.toThrow();
  });
});

describe('5.1 nothing of it is reachable from the public view', () => {
  const views = join(programRoot, 'scripts/views');

  const sources = readdirSync(views).filter((file) => /^public[\w-]*\.ts$/.test(file));

  test.each(sources)('%s', (file) => {
    const reached = [...reachableFrom(join(views, file))];
    expect(reached.filter((path) => path.startsWith(OFFICE))).toEqual([]);
  });

  test('the search finds what there is', () => {
    expect(sources).toContain('public.ts');
    expect(reachableFrom(join(views, 'public.ts')).size).toBeGreaterThan(10);
    const reached = reachableFrom(join(OFFICE, 'office.ts'));
    expect(reached).toContain(join(OFFICE, 'words.ts'));
    expect(reached).toContain(join(programRoot, 'scripts/rules/figures.ts'));
  });
});
