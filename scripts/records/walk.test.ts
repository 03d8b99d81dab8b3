import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from './file-text.ts';
import { readData, readText } from './read.ts';
import { MAX_BYTES } from './text.ts';
import { walk } from './walk.ts';

let base: string;
let root: string;

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'walk-')));
  root = join(base, 'county');
  mkdirSync(root);
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

function write(file: string, text: string | Buffer = ''): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function link(target: string, file: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  symlinkSync(target, join(root, file));
}

describe('walk', () => {
  test('a folder that is not there is empty', () => expect(walk(root, 'reports')).toEqual({ files: [], faults: [] }));

  test('lists files at every depth in name order, without hidden ones and README.md', () => {
    for (const file of [
      'b.md',
      'a.md',
      '2022/c.md',
      '.hidden.md',
      '.git/d.md',
      'README.md',
      '2022/README.md',
      '带 空格.md',
      '中文.md',
    ]) {
      write(`reports/${file}`);
    }
    expect(walk(root, 'reports')).toEqual({
      files: ['2022/c.md', 'a.md', 'b.md', '中文.md', '带 空格.md'].map((file) => `reports/${file}`),
      faults: [],
    });
  });

  test('a link to a file inside the root is followed', () => {
    write('elsewhere/a.md', 'a');
    link(join(root, 'elsewhere/a.md'), 'reports/a.md');
    expect(walk(root, 'reports')).toEqual({ files: ['reports/a.md'], faults: [] });
  });

  test.each([
    ['a link to a file outside', () => link(join(base, 'secret.md'), 'reports/x.md'), ''],
    ['a relative link out of the root', () => link('../../secret.md', 'reports/x.md'), ''],
    ['a link to a link that leads outside', () => link('../hop', 'reports/x.md'), ''],
    ['a link to a folder outside', () => link(join(base, 'outside'), 'reports/x.md'), ''],
    ['a link to a sibling whose name begins like the root', () => link(join(base, 'county-2/a.md'), 'reports/x.md'), ''],
    ['a link to a folder inside', () => link('../elsewhere', 'reports/x.md'), 'elsewhere'],
    ['a link to the root itself', () => link('..', 'reports/x.md'), ''],
  ])('%s is not followed', (_, prepare, target) => {
    writeFileSync(join(base, 'secret.md'), 'secret');
    for (const folder of ['outside', 'county-2']) {
      mkdirSync(join(base, folder));
      writeFileSync(join(base, folder, 'a.md'), 'secret');
    }
    link(join(base, 'secret.md'), 'hop');
    write('elsewhere/a.md');
    prepare();
    expect(walk(root, 'reports')).toEqual({
      files: [],
      faults: [{ code: 'outside-root', args: { target }, file: 'reports/x.md' }],
    });
  });

  test('the folder itself may not be a link out of the root, nor what it stands in', () => {
    mkdirSync(join(base, 'outside/experience'), { recursive: true });
    writeFileSync(join(base, 'outside/experience/R2022-0001.md'), 'secret');
    link(join(base, 'outside'), 'reports');
    for (const folder of ['reports', 'reports/experience']) {
      expect(walk(root, folder)).toEqual({ files: [], faults: [{ code: 'outside-root', args: { target: '' }, file: folder }] });
    }
  });

  test('a link to nothing, and one to itself, are faults', () => {
    link('gone.md', 'reports/a.md');
    link('b.md', 'reports/b.md');
    expect(walk(root, 'reports').faults).toEqual([
      { code: 'unreadable', args: { reason: 'link-to-nothing' }, file: 'reports/a.md' },
      { code: 'unreadable', args: { reason: 'ELOOP' }, file: 'reports/b.md' },
    ]);
  });

  test.skipIf(process.platform !== 'linux')('a name that is no UTF-8 is what is wrong with a file, and with a folder', () => {
    const named = (path: string) => Buffer.concat([Buffer.from(join(root, path)), Buffer.from([0xb1, 0xb8])]);
    write('reports/a.md', 'x');
    writeFileSync(named('reports/b'), '');
    mkdirSync(named('reports/c'));
    const { files, faults } = walk(root, 'reports');
    const fault = { code: 'unreadable', args: { reason: 'name-not-utf8' } };
    expect(faults).toMatchObject([fault]);
    expect(files.map((file) => textOf(root, file))).toMatchObject([{ text: 'x' }, { faults: [fault] }]);
  });

  test('a folder named like a record is a fault, and what is in it is still met', () => {
    write('reports/D2022-0001.md/D2022-0002.md');
    expect(walk(root, 'reports')).toEqual({
      files: ['reports/D2022-0001.md/D2022-0002.md'],
      faults: [{ code: 'not-a-file', args: {}, file: 'reports/D2022-0001.md' }],
    });
  });

  test('a file where the folder should be is a fault', () => {
    write('reports');
    expect(walk(root, 'reports').faults).toEqual([{ code: 'unreadable', args: { reason: 'ENOTDIR' }, file: 'reports' }]);
    expect(walk(root, 'reports/experience').faults).toHaveLength(1);
  });

  test.skipIf(process.getuid?.() === 0)('a folder nobody may read is a fault and stops nothing', () => {
    write('reports/a.md');
    write('reports/closed/b.md');
    chmodSync(join(root, 'reports/closed'), 0);
    const walked = walk(root, 'reports');
    chmodSync(join(root, 'reports/closed'), 0o755);
    expect(walked).toEqual({
      files: ['reports/a.md'],
      faults: [{ code: 'unreadable', args: { reason: 'EACCES' }, file: 'reports/closed' }],
    });
  });

  test('a root that is a link itself is the root', () => {
    write('reports/a.md');
    symlinkSync(root, join(base, 'shortcut'));
    expect(walk(join(base, 'shortcut'), 'reports')).toEqual({ files: ['reports/a.md'], faults: [] });
  });
});

describe('reading a file by its name', () => {
  test('a file outside the root is not read through a link', () => {
    writeFileSync(join(base, 'units.yaml'), '- { id: secret, name: 秘密 }\n');
    link(join(base, 'units.yaml'), 'data/units.yaml');
    const outside = { faults: [{ code: 'outside-root', args: { target: '' } }] };
    expect(readData(root, 'data/units.yaml', 'units', [])).toEqual(outside);
    expect(readText(root, 'data/units.yaml')).toEqual(outside);
  });

  test('50 MB are refused without being read', () => {
    write('data/units.yaml', Buffer.alloc(50 * 1_048_576, '#'));
    const started = performance.now();
    expect(readText(root, 'data/units.yaml')).toEqual({
      faults: [{ code: 'too-large', args: { bytes: 50 * 1_048_576, limit: MAX_BYTES } }],
    });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('a folder is no file', () => {
    mkdirSync(join(root, 'data/units.yaml'), { recursive: true });
    expect(readText(root, 'data/units.yaml')).toEqual({ faults: [{ code: 'not-a-file', args: {} }] });
  });

  test('a file that is not there any more says so', () => {
    expect(readText(root, 'data/units.yaml')).toEqual({ faults: [{ code: 'unreadable', args: { reason: 'ENOENT' } }] });
  });

  test.skipIf(process.getuid?.() === 0)('a file nobody may read says so', () => {
    write('data/units.yaml', '[]');
    chmodSync(join(root, 'data/units.yaml'), 0);
    expect(readText(root, 'data/units.yaml')).toEqual({ faults: [{ code: 'unreadable', args: { reason: 'EACCES' } }] });
  });

  test('an empty file is the empty list it stands for', () => {
    write('data/units.yaml', '\n# 还没有单位\n');
    expect(readData(root, 'data/units.yaml', 'units', [])).toMatchObject({ value: [] });
  });
});
