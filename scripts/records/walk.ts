import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Fault, FileFault } from './fault.ts';

/** What a folder holds, below it all: files by their path relative to the root, and what can't be taken. */
export interface Walked {
  readonly files: string[];
  readonly faults: FileFault[];
}

/**
 * Lists every file below a folder in name order. Hidden files and `README.md` are people's own business. A link is
 * followed only to a file inside the root, so that nothing outside can be read as a record.
 *
 * @param root the county's root, an absolute path
 * @param folder relative to the root, with forward slashes; a missing one is empty
 */
export function walk(root: string, folder: string): Walked {
  const files: string[] = [];
  const faults: FileFault[] = [];
  const realRoot = realpathSync.native(root);

  const list = (at: string): Dirent[] => {
    try {
      return readdirSync(join(root, at), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      faults.push({ ...unreadable(error, at), file: at });
      return [];
    }
  };

  const visit = (at: string): void => {
    for (const entry of list(at)) {
      if (entry.name.startsWith('.') || entry.name === 'README.md') continue;
      const file = `${at}/${entry.name}`;
      if (entry.isDirectory()) {
        // Somebody meant a record by it, so its emptiness is no answer.
        if (entry.name.endsWith('.md')) faults.push({ code: 'not-a-file', args: {}, file });
        visit(file);
      } else if (entry.isFile()) files.push(file);
      else if (entry.isSymbolicLink()) follow(file);
      else faults.push({ code: 'not-a-file', args: {}, file });
    }
  };

  const follow = (file: string): void => {
    try {
      const target = realpathSync.native(join(root, file));
      const inside = isInside(realRoot, target);
      if (inside && statSync(target).isFile()) files.push(file);
      else faults.push({ code: 'outside-root', args: { target: inside ? relative(realRoot, target) : '' }, file });
    } catch (error) {
      const fault = unreadable(error, file);
      const isToNothing = fault.args.reason === 'ENOENT';
      faults.push({ ...fault, ...(isToNothing ? { args: { reason: 'link-to-nothing' } } : {}), file });
    }
  };

  const top = join(root, folder);
  try {
    if (lstatSync(top, { throwIfNoEntry: false }) === undefined) return { files, faults };
    if (isInside(realRoot, realpathSync.native(top))) visit(folder);
    else faults.push({ code: 'outside-root', args: { target: '' }, file: folder });
  } catch (error) {
    faults.push({ ...unreadable(error, folder), file: folder });
  }
  return { files, faults };
}

/** Whether a path lies in the root. Both are real paths, without links. */
export const isInside = (realRoot: string, realPath: string): boolean =>
  realPath === realRoot || realPath.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);

/** Why what was listed can't be opened. */
export function unreadable(error: unknown, file: string): Extract<Fault, { code: 'unreadable' }> {
  const reason = reasonOf(error);
  // A name that is no UTF-8 is listed with this sign in it, and under that name there is nothing.
  const isGarbled = reason === 'ENOENT' && file.includes('\ufffd');
  return { code: 'unreadable', args: { reason: isGarbled ? 'name-not-utf8' : reason } };
}

/** The system's name for what went wrong, such as `EACCES`. */
export const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
