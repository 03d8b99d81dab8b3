import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { DATA_FILES } from '../records/places.ts';
import { walk } from '../records/walk.ts';
import type { Files } from './files.ts';

/** A folder of this test file's own, gone when it is done. */
export function temporaryRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'ledger-demo-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** Every file of a county that the generator answers for: its lists, and all its records. */
export function countyFiles(root: string): Files {
  const files = [...Object.values(DATA_FILES), ...walk(root, 'reports').files];
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}
