import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { programRoot } from '../records/program.ts';
import { readData } from '../records/read.ts';
import type { Office } from '../records/schema/office.ts';
import { countyFiles, temporaryRoot } from './demo.fixtures.ts';
import type { Files } from './files.ts';
import { generate } from './generate.ts';

const root = temporaryRoot();

beforeAll(() => generate(root));

test('one seed, one county: the same bytes in another place and another time zone', async () => {
  vi.stubEnv('TZ', 'America/St_Johns');
  const elsewhere = temporaryRoot();
  await generate(elsewhere);
  vi.unstubAllEnvs();
  expect(differences(countyFiles(elsewhere), countyFiles(root))).toEqual([]);
});

describe('a second run', () => {
  test('writes only what changed, and removes what the story no longer has', async () => {
    const kept = join(root, 'reports/dispatches/2022/D2022-0001.md');
    utimesSync(kept, 0, 0);
    writeFileSync(join(root, 'reports/dispatches/2022/D2022-9999.md'), 'stale');
    writeFileSync(join(root, 'reports/experience/README.md'), 'people’s own');
    writeFileSync(join(root, 'reports/quarterly/2022-Q1.md'), 'spoilt');

    expect(await generate(root)).toMatchObject({ written: 1, removed: 1 });
    expect(statSync(kept).mtimeMs).toBe(0);
    expect(readFileSync(join(root, 'reports/experience/README.md'), 'utf8')).toBe('people’s own');
    expect(await generate(root)).toMatchObject({ written: 0, removed: 0 });
  });
});

test('the whole demo is small', () => {
  const bytes = [...countyFiles(root).values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(bytes).toBeLessThan(2_500_000);
});

/** Once a real county has taken the demo's place, there is nothing to compare. */
const office = readData<Office>(programRoot, 'data/office.yaml', 'office', {});
const isDemo = 'value' in office && office.value.county === '云溪县';

test.runIf(isDemo)('the files in the repository are what the generator writes', () => {
  expect(differences(countyFiles(programRoot), countyFiles(root)), 'run: npx tsx scripts/demo/generate.ts').toEqual([]);
});

/** The files that only one of two counties has, or that differ: the first few, which say enough. */
function differences(a: Files, b: Files): string[] {
  const files = [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file)).sort();
  return files.length > 5 ? [...files.slice(0, 5), `… ${files.length}`] : files;
}
