import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FileFault } from './fault.ts';

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
  const realRoot = realpathSync(root);

  const visit = (at: string): void => {
    for (const entry of listing(join(root, at))) {
      if (entry.name.startsWith('.') || entry.name === 'README.md') continue;
      const file = `${at}/${entry.name}`;
      if (entry.isDirectory()) visit(file);
      else if (entry.isFile()) files.push(file);
      else if (entry.isSymbolicLink()) follow(file);
      else faults.push({ code: 'not-a-file', args: {}, file });
    }
  };

  const follow = (file: string): void => {
    let target: string;
    try {
      target = realpathSync(join(root, file));
    } catch {
      faults.push({ code: 'unreadable', args: { reason: 'ENOENT' }, file });
      return;
    }
    const inside = target === realRoot || target.startsWith(realRoot + sep);
    if (inside && statSync(target).isFile()) files.push(file);
    else faults.push({ code: 'outside-root', args: { target: inside ? relative(realRoot, target) : '' }, file });
  };

  visit(folder);
  return { files, faults };
}

function listing(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
