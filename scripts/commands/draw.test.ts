import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { programRoot } from '../records/program.ts';
import type { Visit } from '../rules/random-visit.ts';
import { type DrawOptions, draw } from './draw.ts';
import { UsageError } from './usage.ts';

const SEED = 'a7'.repeat(32);

let root: string;
let out: string;
let err: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledger-draw-'));
  for (const file of ['data/policy', 'data/themes.yaml']) cpSync(join(programRoot, file), join(root, file), { recursive: true });
  cpSync(join(programRoot, 'scripts/checks/base-county'), root, { recursive: true });
  out = err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text;
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(root, { recursive: true, force: true });
});

const run = (month: string, change: Partial<DrawOptions> = {}) =>
  draw(month, { root, lang: 'zh', today: '2022-02-25', ...change });

interface Printed {
  commitment: string;
  seed: string;
  verified: boolean | null;
  visits: Visit[];
  notDrawn: string[];
  question: string;
}

async function printed(month: string, change: Partial<DrawOptions> = {}): Promise<Printed> {
  out = '';
  await run(month, { ...change, json: true });
  return JSON.parse(out);
}

describe('4.1 ledger draw', () => {
  test('a new seed each time, and its draw again from the seed', async () => {
    const first = await printed('2022-03');
    const second = await printed('2022-03');
    expect(first.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(second.seed).not.toBe(first.seed);
    expect(second.commitment).not.toBe(first.commitment);
    expect(first.visits.map(({ officer }) => officer)).toEqual(['B4TN8W', 'K7M3XP']);
    const again = await printed('2022-03', { seed: first.seed, commitment: first.commitment });
    expect(again).toEqual({ ...first, verified: true });
    expect(process.exitCode).toBeUndefined();
  });

  test('the commitment first, then the warning, then what is secret, then how to prove it', async () => {
    await run('2022-03');
    const seed = /种子（.*?）：([0-9a-f]{64})/.exec(out)?.[1] as string;
    const { commitment } = await printed('2022-03', { seed });
    out = '';
    await run('2022-03', { seed });
    const places = [commitment, '【保密】', 'B4TN8W', `--today 2022-02-25 --seed ${seed} --commitment ${commitment}`];
    expect(places.map((place) => out.indexOf(place))).toEqual(places.map((place) => out.indexOf(place)).sort((a, b) => a - b));
    for (const place of places) expect(out).toContain(place);
  });

  test('programs are warned too, on stderr', async () => {
    await printed('2022-03');
    expect(err).toContain('【保密】');
  });

  test('a commitment that isn’t this draw’s', async () => {
    await run('2022-03', { seed: SEED, commitment: SEED });
    expect(out).toContain('核对不符');
    expect(process.exitCode).toBe(1);
  });

  test('draws from the working days after the day of the draw', async () => {
    const { question } = await printed('2022-04', { seed: SEED, today: '2022-04-22' });
    // 24 April is a Sunday that is worked; 30 April is a holiday.
    const days = '2022-04-24 2022-04-25 2022-04-26 2022-04-27 2022-04-28 2022-04-29';
    expect(question).toBe(
      `B4TN8W: housing market-regulation power-supply: ${days}\nK7M3XP: housing market-regulation power-supply: ${days}`,
    );
  });

  test('only the officers named', async () => {
    const { visits } = await printed('2022-03', { officers: 'K7M3XP，' });
    expect(visits.map(({ officer }) => officer)).toEqual(['K7M3XP']);
  });

  test('a unit that was merged away is not drawn', async () => {
    appendFileSync(join(root, 'data/units.yaml'), '- id: commerce\n  name: 商务局\n  successor: market-regulation\n');
    expect((await printed('2022-03')).question).not.toContain('commerce');
  });

  test('an officer in conflict with every unit is named, not sent (5.3)', async () => {
    const units = 'market-regulation, housing, power-supply';
    appendFileSync(
      join(root, 'data/officers.yaml'),
      `- code: T9RW4C\n  category: official\n  conflicts: [${units}]\n  terms: [{ appointed: 2022-01-01, ends: 2022-12-31 }]\n`,
    );
    expect(await printed('2022-03')).toMatchObject({ notDrawn: ['T9RW4C'] });
  });

  test('a year that has not been announced is refused', async () => {
    await run('2099-01');
    expect(out).toBe('');
    expect(err).toContain('2099-01-01 没有工作日历');
    expect(process.exitCode).toBe(1);
    expect(await printed('2099-01')).toMatchObject({ visits: [], finding: { rule: 'calendar-year' } });
  });

  test('a month before the first year is told by that end, in the language asked for', async () => {
    await run('2009-03', { lang: 'en' });
    expect(err).toContain('nothing can be drawn: there is no working-day calendar for 2009-03-01; it begins on 2010-01-01');
  });

  test.each<[string, string, Partial<DrawOptions>, string]>([
    ['no month', '2022-3', {}, '2022-03'],
    ['a thirteenth month', '2022-13', {}, '2022-03'],
    ['a month that is over', '2022-01', {}, '--today'],
    ['a short seed', '2022-03', { seed: 'a7' }, '--seed'],
    ['a commitment that is none', '2022-03', { seed: SEED, commitment: 'yes' }, '--commitment'],
    ['a commitment without its seed', '2022-03', { commitment: SEED }, '--seed'],
    ['an officer unknown', '2022-03', { officers: 'K7M3XP,X4X4X4' }, 'X4X4X4'],
    ['no officer named', '2022-03', { officers: ',' }, '体验员'],
    ['nobody in service', '2023-03', {}, '在聘'],
    ['an officer out of service', '2023-03', { officers: 'K7M3XP' }, '不在聘期'],
  ])('%s is wrong usage', async (_, month, change, words) => {
    const failed = await run(month, change).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(UsageError);
    expect((failed as UsageError).message).toContain(words);
    expect(out).toBe('');
  });

  test('no unit on file', async () => {
    writeFileSync(join(root, 'data/units.yaml'), '[]\n');
    await expect(run('2022-03')).rejects.toBeInstanceOf(UsageError);
  });
});
