import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RECORD_FOLDERS } from '../records/places.ts';
import { walk } from '../records/walk.ts';

/** Files by their path relative to a root, with forward slashes. */
export type Files = ReadonlyMap<string, string>;

/** Writes the files whose text is not on disk already, each whole. Returns those it wrote. */
export function writeFiles(root: string, files: Files): string[] {
  const written: string[] = [];
  for (const [file, text] of files) {
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    written.push(file);
  }
  return written;
}

/** Removes the records that are not to be kept, and the folders that are empty then. Returns the files it removed. */
export function pruneRecords(root: string, keep: (file: string) => boolean): string[] {
  const removed: string[] = [];
  for (const folder of Object.values(RECORD_FOLDERS)) {
    for (const file of walk(root, folder).files.filter((found) => !keep(found))) {
      rmSync(join(root, file));
      removed.push(file);
    }
    removeEmpty(join(root, folder));
  }
  return removed;
}

function removeEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
