import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AS_OF } from '../scripts/demo/county.ts';
import { generate } from '../scripts/demo/generate.ts';
import { judge } from '../scripts/judgement.ts';
import { loadLedger } from '../scripts/ledger/load.ts';
import { programRoot } from '../scripts/records/program.ts';
import { buildSite } from './build/build-site.ts';
import type { Edition } from './build/edition.ts';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-same-'));
  await generate(join(folder, 'county'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file below a folder, by its path: the hash of its bytes. */
function hashes(from: string): Record<string, string> {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(from, join(entry.parentPath, entry.name))).sort();
  return Object.fromEntries(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(from, path)))
        .digest('hex'),
    ]),
  );
}

/** Builds a site as anyone would, by the command line, on a machine that is set up in some way. */
async function build(output: string, edition: string, root: string, machine: Readonly<Record<string, string>>) {
  const { TZ: _, LANG: __, LC_ALL: ___, ...env } = process.env;
  await promisify(execFile)(
    process.execPath,
    [join(programRoot, 'bin/ledger.js'), 'site', '--edition', edition, '--output', output, '--root', root, '--today', AS_OF],
    { cwd: folder, env: { ...env, ...machine } },
  );
  return hashes(output);
}

/** What `git clone` makes of the records elsewhere: the same bytes, other times, another order on the disk. */
function freshClone(): string {
  const clone = join(folder, 'elsewhere', 'another-county');
  const files = (readdirSync(join(folder, 'county'), { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(folder, 'county'), join(entry.parentPath, entry.name)))
    .sort()
    .reverse();
  for (const [n, file] of files.entries()) {
    cpSync(join(folder, 'county', file), join(clone, file), { recursive: true });
    utimesSync(join(clone, file), 1_000_000_000 + n, 1_000_000_000 + n);
  }
  return clone;
}

it.each(['public', 'office'])(
  'the same records and day give the same bytes twice, in other time zones and languages, and from a fresh clone: %s',
  async (edition) => {
    const at = (name: string) => join(folder, `${edition}-${name}`);
    const here = await build(at('here'), edition, join(folder, 'county'), { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
    expect(Object.keys(here).length).toBeGreaterThan(10);
    const [there, between] = await Promise.all([
      build(at('there'), edition, freshClone(), { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' }),
      build(at('between'), edition, join(folder, 'county'), {
        TZ: 'Pacific/Kiritimati',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
      }),
    ]);
    expect(there).toEqual(here);
    expect(between).toEqual(here);
    // The program runs the templates it was compiled with, in two threads; the sources run themselves, in one.
    const judgement = judge(await loadLedger(join(folder, 'county')), AS_OF);
    await buildSite({ judgement, edition: edition as Edition, output: at('from-sources') });
    expect(hashes(at('from-sources'))).toEqual(here);
    // Over what lies there already, too.
    expect(await build(at('here'), edition, join(folder, 'county'), { TZ: 'America/New_York', LANG: 'en_US.UTF-8' })).toEqual(
      here,
    );
  },
);
