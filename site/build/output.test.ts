import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOutput, MARKER, OutputRefused, openOutput } from './output.ts';

let folder: string;
let root: string;
let output: string;
/** A whole build, as one. */
function writeOutput(folder: string, county: string, files: Readonly<Record<string, string>>) {
  const out = openOutput(folder, county);
  for (const [path, text] of Object.entries(files)) out.put(path, text);
  return out.finish();
}
const read = (path: string) => readFileSync(join(output, path), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-output-'));
  root = join(folder, 'county');
  output = join(folder, 'out');
  for (const records of ['data', 'reports']) mkdirSync(join(root, records), { recursive: true });
  writeFileSync(join(root, 'data/units.yaml'), '[]');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an output that would do harm is refused', () => {
  it.each([
    ['the county itself', () => root],
    ['a folder around the county', () => folder],
    ['the root of the disk', () => '/'],
    ['data/', () => join(root, 'data')],
    ['below data/, not there yet', () => join(root, 'data/site/public')],
    ['reports/', () => join(root, 'reports')],
    ['below reports/, with a detour', () => join(root, 'data/../reports/out')],
    ['a file', () => join(root, 'data/units.yaml')],
  ])('%s', (_, path) => {
    expect(() => checkOutput(path(), root)).toThrow(OutputRefused);
    expect(() => writeOutput(path(), root, { 'index.html': 'x' })).toThrow(OutputRefused);
    expect(readFileSync(join(root, 'data/units.yaml'), 'utf8')).toBe('[]');
  });

  it('a link that leads into the records', () => {
    symlinkSync(join(root, 'data'), output);
    expect(() => checkOutput(output, root)).toThrow(OutputRefused);
    expect(() => checkOutput(join(output, 'site'), root)).toThrow(OutputRefused);
  });

  it('somebody’s files, also with a file that only looks like our marker', () => {
    mkdirSync(output);
    writeFileSync(join(output, 'thesis.doc'), 'x');
    expect(() => checkOutput(output, root)).toThrow(/已有别的文件/);
    writeFileSync(join(output, MARKER), 'anything');
    expect(() => checkOutput(output, root)).toThrow(OutputRefused);
  });

  it('beside the records is fine: missing, empty, or ours', () => {
    expect(() => checkOutput(join(root, '_site'), root)).not.toThrow();
    expect(() => checkOutput(join(root, 'data-site'), root)).not.toThrow();
    mkdirSync(output);
    expect(() => checkOutput(output, root)).not.toThrow();
    writeOutput(output, root, { 'index.html': 'x' });
    expect(() => checkOutput(output, root)).not.toThrow();
  });
});

describe('writing', () => {
  it('removes what we wrote before and no longer write, with its empty folders, and nothing else', () => {
    writeOutput(output, root, { 'index.html': '1', 'a/b/index.html': '2', 'a/index.html': '3' });
    writeFileSync(join(output, 'CNAME'), 'yunxi.example');
    expect(writeOutput(output, root, { 'index.html': '1', 'a/index.html': '3' })).toEqual({ written: 0, removed: 1 });
    expect(existsSync(join(output, 'a/b'))).toBe(false);
    expect([read('a/index.html'), read('CNAME')]).toEqual(['3', 'yunxi.example']);
  });

  it('leaves alone what is the same', () => {
    writeOutput(output, root, { 'index.html': 'same', 'b.html': 'old' });
    const long = new Date('2001-01-01T00:00:00Z');
    utimesSync(join(output, 'index.html'), long, long);
    expect(writeOutput(output, root, { 'index.html': 'same', 'b.html': 'new' })).toEqual({ written: 1, removed: 0 });
    expect(statSync(join(output, 'index.html')).mtime).toEqual(long);
    expect(read('b.html')).toBe('new');
  });

  it('a page may take the place of a folder and the other way round', () => {
    writeOutput(output, root, { 'a/index.html': '1', b: '2' });
    writeOutput(output, root, { a: '3', 'b/index.html': '4' });
    expect([read('a'), read('b/index.html')]).toEqual(['3', '4']);
  });

  it('never writes or removes through a link', () => {
    writeOutput(output, root, { 'a/index.html': '1', 'b/index.html': '1' });
    for (const name of ['a', 'b']) {
      rmSync(join(output, name), { recursive: true });
      symlinkSync(join(root, 'data'), join(output, name));
    }
    writeFileSync(join(root, 'data/index.html'), 'mine');
    writeOutput(output, root, { 'a/index.html': '2' });
    expect(readFileSync(join(root, 'data/index.html'), 'utf8')).toBe('mine');
    expect(read('a/index.html')).toBe('2');
  });

  it('stopped midway, still knows the next time what is ours', () => {
    writeOutput(output, root, { 'index.html': '1', 'old/index.html': '1' });
    const stopped = openOutput(output, root);
    for (let i = 0; i < 250; i++) stopped.put(`new/${i}.html`, 'x');
    expect(existsSync(join(output, 'new/0.html'))).toBe(true);
    expect(writeOutput(output, root, { 'index.html': '1' })).toMatchObject({ written: 0 });
    expect([existsSync(join(output, 'new')), existsSync(join(output, 'old'))]).toEqual([false, false]);
  });

  it('a marker that names files elsewhere removes nothing there', () => {
    writeOutput(output, root, { 'index.html': '1' });
    const marker = join(output, MARKER);
    writeFileSync(marker, `${readFileSync(marker, 'utf8')}../county/data/units.yaml\n.\n/etc/hostname-that-is-not-there\n`);
    writeOutput(output, root, { 'index.html': '1' });
    expect(existsSync(join(root, 'data/units.yaml'))).toBe(true);
    expect(read('index.html')).toBe('1');
  });
});
