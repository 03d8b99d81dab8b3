import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RECORD_FOLDERS } from '../records/places.ts';
import { closestFolder, KNOWN_FOLDERS, misnamedFolders } from '../records/record-folders.ts';
import type { FaultList } from './fault-list.ts';

/**
 * Folders of `reports/` that have the wrong name, and what nothing is read from: records in `reports/drafts/` would
 * never be seen by anyone. What is hidden, and a README, is people's own business.
 */
export function reportStrayFolders(root: string, faults: FaultList): void {
  const reports = join(root, 'reports');
  if (!existsSync(reports)) return;
  const read = new Set<string>();
  for (const [kind, folders] of misnamedFolders(root)) {
    for (const file of folders) {
      faults.add(file, { code: 'misnamed-folder', args: { name: basename(file), expected: `${RECORD_FOLDERS[kind]}/` } });
      read.add(basename(file));
    }
  }
  for (const name of readdirSync(reports)) {
    if (name.startsWith('.') || name === 'README.md' || KNOWN_FOLDERS.includes(name) || read.has(name)) continue;
    const meant = closestFolder(name);
    const expected = (meant === undefined ? KNOWN_FOLDERS : [meant]).map((known) => `reports/${known}/`).join('、');
    faults.add(`reports/${name}`, { code: 'unexpected-file', args: { expected } });
  }
}
