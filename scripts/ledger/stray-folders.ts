import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { kindOfId } from '../records/id-forms.ts';
import { RECORD_FOLDERS, recordPath } from '../records/places.ts';
import { closestFolder, KNOWN_FOLDERS, misnamedFolders } from '../records/record-folders.ts';
import { walk } from '../records/walk.ts';
import { isRecordFile } from '../records/walk-records.ts';
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
    const [first, ...more] = recordsIn(root, `reports/${name}`);
    if (first) {
      const args = { count: more.length + 1, name: `${first.id}.md`, expected: recordPath(first.kind, first.id) };
      faults.add(`reports/${name}`, { code: 'unread-records', args });
      continue;
    }
    const meant = closestFolder(name);
    const expected = (meant === undefined ? KNOWN_FOLDERS : [meant]).map((known) => `reports/${known}/`).join('、');
    faults.add(`reports/${name}`, { code: 'unexpected-file', args: { expected } });
  }
}

/** The records, by their names, in a folder that is none of theirs, or that a file is. A bare year is too little to tell by. */
function recordsIn(root: string, place: string) {
  const files = lstatSync(join(root, place)).isDirectory() ? walk(root, place).files : [place];
  const named = files.filter(isRecordFile).map((file) => kindOfId(basename(file, '.md')));
  return named.filter((record) => record !== null && record.kind !== 'assessment') as NonNullable<(typeof named)[number]>[];
}
