import { constants, copyFileSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file so that a reader finds the old text or the new one, never a part. The folder is made when missing. */
export function replaceFile(path: string, text: string): void {
  viaTemporary(path, text, (temporary) => renameSync(temporary, path));
}

/** Writes a new file, whole or not at all. The folder is made when missing. @throws `EEXIST` rather than write over a file */
export function createFile(path: string, text: string): void {
  viaTemporary(path, text, (temporary) => placeNew(temporary, path));
}

function viaTemporary(path: string, text: string, place: (temporary: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  // Hidden, so that a reader of the folder passes over it.
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    place(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Gives a finished file its name, failing when the name is taken. Where there are no hard links it is copied. */
function placeNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
  }
}
