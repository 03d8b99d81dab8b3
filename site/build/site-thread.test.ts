import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeFixtureCounty, writeFixtureCounty } from '../../scripts/views/public.fixtures.ts';
import { type PublicCounty, publicCounty } from '../../scripts/views/public.ts';
import { OutputRefused } from './output.ts';
import { openSite } from './site-files.ts';
import { openSiteThread } from './site-thread.ts';

let root: string;
let folder: string;
let view: PublicCounty;

beforeAll(async () => {
  root = writeFixtureCounty();
  folder = mkdtempSync(join(tmpdir(), 'ledger-thread-'));
  view = publicCounty(await judgeFixtureCounty(root));
});
afterAll(() => {
  for (const path of [root, folder]) rmSync(path, { recursive: true, force: true });
});

/** Every file below a folder by its path. */
function readAll(from: string): Map<string, Buffer> {
  const paths = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(from.length + 1), readFileSync(path)]));
}

describe('the thread that writes a site', () => {
  it.each(['https://example.org/county/', null])(
    'writes what the same calls write without it, open data of %s too',
    async (base) => {
      const files: [string, string | Buffer][] = [
        ['index.html', '台账'],
        ['empty.html', ''],
        ['a/b/picture.bin', Buffer.from([0, 255, 10, 13])],
        ['a/half.html', '\ud800 — half a character'],
        ['long.html', '体验'.repeat(1_000_000)],
        ['last.html', 'x'],
      ];
      const written = await Promise.all(
        [openSite, openSiteThread].map(async (open) => {
          const output = join(folder, `${open.name}-${base === null}`);
          const site = open(output, root, 'public');
          site.putOpenData(view, base);
          for (const [path, content] of files) site.put(path, content);
          return { paths: (await site.finish()).sort(), files: readAll(output) };
        }),
      );
      const [here, there] = written;
      expect(there?.paths).toEqual(here?.paths);
      expect(there?.paths).toEqual(expect.arrayContaining(['index.html', 'api/v1/dispatches.json', 'data/dispatches.xlsx']));
      expect([...(there?.files.keys() ?? [])]).toEqual([...(here?.files.keys() ?? [])]);
      for (const [path, content] of here?.files ?? []) expect(there?.files.get(path)?.equals(content), path).toBe(true);
    },
  );

  it('writes everything, however much it is sent at once', async () => {
    const output = join(folder, 'much');
    const site = openSiteThread(output, root, 'public');
    const page = '长'.repeat(300_000);
    for (let i = 0; i < 150; i++) site.put(`${i}/index.html`, `${i}${page}`);
    expect(await site.finish()).toHaveLength(150);
    for (const i of [0, 1, 77, 149]) expect(readFileSync(join(output, `${i}/index.html`), 'utf8')).toBe(`${i}${page}`);
  });

  it('replaces what it wrote before and removes what is gone', async () => {
    const output = join(folder, 'again');
    for (const paths of [['a.html', 'old/b.html'], ['a.html']]) {
      const site = openSiteThread(output, root, 'public');
      for (const path of paths) site.put(path, `${paths.length}`);
      await site.finish();
    }
    expect([...readAll(output).keys()]).toEqual(['.tiyan-ledger-site', 'a.html']);
    expect(readFileSync(join(output, 'a.html'), 'utf8')).toBe('1');
  });

  it('refuses a folder at once', () => {
    const output = mkdtempSync(join(folder, 'taken-'));
    writeFileSync(join(output, 'mine.txt'), 'mine');
    expect(() => openSiteThread(output, root, 'public')).toThrow(OutputRefused);
    expect(() => openSiteThread(root, root, 'public')).toThrow(OutputRefused);
  });

  it('fails when a file can’t be written, and is still sent the rest', async () => {
    const site = openSiteThread(join(folder, 'failing'), root, 'public');
    const page = '长'.repeat(700_000);
    for (let i = 0; i < 40; i++) site.put(i === 1 ? 'not\0a-name.html' : `${i}.html`, page);
    await expect(site.finish()).rejects.toThrow(/null bytes/);
  });

  it('that never gets to write is not waited for, and its own error is told', async () => {
    const output = join(folder, 'taken-meanwhile');
    const site = openSiteThread(output, root, 'public');
    mkdirSync(output);
    writeFileSync(join(output, 'mine.txt'), 'mine');
    const page = '长'.repeat(700_000);
    for (let i = 0; i < 40; i++) site.put(`${i}.html`, page);
    await expect(site.finish()).rejects.toThrow('里已有别的文件');
  });

  it('fails when the open data does', async () => {
    const site = openSiteThread(join(folder, 'no-base'), root, 'public');
    site.putOpenData(view, 'ftp://example.org/');
    await expect(site.finish()).rejects.toThrow(TypeError);
  });
});
