import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CHANNEL_FOLDER, RECORD_FOLDERS } from '../records/places.ts';
import { closest } from '../words/closest.ts';
import type { FaultList } from './fault-list.ts';

const KNOWN = [...Object.values(RECORD_FOLDERS), CHANNEL_FOLDER].map((folder) => basename(folder));

/**
 * Folders of `reports/` that nothing is read from: records in `reports/dispatch/` would never be seen by anyone. What
 * is hidden, and a README, is people's own business.
 */
export function reportStrayFolders(root: string, faults: FaultList): void {
  const reports = join(root, 'reports');
  if (!existsSync(reports)) return;
  for (const name of readdirSync(reports)) {
    if (name.startsWith('.') || name === 'README.md' || KNOWN.includes(name)) continue;
    const expected = closest(name, KNOWN)[0];
    faults.add(`reports/${name}`, {
      code: 'unexpected-file',
      args: { expected: expected ? `reports/${expected}/` : KNOWN.map((known) => `reports/${known}/`).join('、') },
    });
  }
}
