import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program's own folder, wherever this code runs from: the sources, or the bundle built from them. */
export const programRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : findRoot(dirname(from));
}

/** The program's own version, as its package says: `0.1.0`. */
export const programVersion = (): string =>
  (JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as { version: string }).version;
