import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFile, replaceFile } from './whole-file.ts';

const disk = vi.hoisted(() => ({ hasHardLinks: true }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const linkSync: typeof fs.linkSync = (from, to) => {
    if (!disk.hasHardLinks) throw Object.assign(new Error('no links here'), { code: 'EPERM' });
    fs.linkSync(from, to);
  };
  return { ...fs, linkSync };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-whole-'));
});
afterEach(() => {
  disk.hasHardLinks = true;
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['with hard links', true],
  ['without hard links', false],
])('a new file on a disk %s', (_, hasHardLinks) => {
  beforeEach(() => {
    disk.hasHardLinks = hasHardLinks;
  });

  test('is written with its folder, and nothing else stays behind', () => {
    createFile(join(folder, '2022/D2022-0001.md'), '新');
    expect(readFileSync(join(folder, '2022/D2022-0001.md'), 'utf8')).toBe('新');
    expect(readdirSync(join(folder, '2022'))).toEqual(['D2022-0001.md']);
  });

  test('is never written over another', () => {
    writeFileSync(join(folder, 'taken.md'), '旧');
    expect(() => createFile(join(folder, 'taken.md'), '新')).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(readFileSync(join(folder, 'taken.md'), 'utf8')).toBe('旧');
    expect(readdirSync(folder)).toEqual(['taken.md']);
  });
});

test('a file is replaced, and nothing else stays behind', () => {
  writeFileSync(join(folder, 'units.yaml'), '旧');
  replaceFile(join(folder, 'units.yaml'), '新');
  expect(readFileSync(join(folder, 'units.yaml'), 'utf8')).toBe('新');
  expect(readdirSync(folder)).toEqual(['units.yaml']);
});
