import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA_FILES } from '../records/places.ts';
import { createFile, replaceFile } from '../records/whole-file.ts';
import { renderRecord } from '../records/write.ts';
import { ImportError } from './error.ts';
import type { Plan } from './plan.ts';
import { appendUnits } from './units-file.ts';

/**
 * Carries a plan out: the new units first, because the records name them, then the records in order. Each file is
 * there in full or not at all, and no record is ever overwritten. A run that was cut short is finished by running
 * it again.
 *
 * @param root the county's root
 * @throws ImportError `taken` when a file has appeared where a record was to go
 */
export async function applyPlan(root: string, plan: Plan): Promise<void> {
  if (plan.addedUnits.length > 0) {
    const file = join(root, DATA_FILES.units);
    replaceFile(file, appendUnits(await readIfThere(file), plan.addedUnits));
  }
  for (const record of plan.records) {
    if (record.status === 'written') placeNew(join(root, record.file), renderRecord(record.data, record.body));
  }
}

/** A file's text, empty when there is none. */
export async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function placeNew(file: string, text: string): void {
  try {
    createFile(file, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new ImportError('taken', [
      {
        zh: `${file} 已经存在，没有覆盖；之前的记录已写好。可能另有人在同时登记，请重新运行导入，会从断处接着写。`,
        en: `${file} exists already and was not overwritten; the records before it are written. Run the import again to go on from there.`,
      },
    ]);
  }
}
