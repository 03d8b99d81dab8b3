import { constants } from 'node:fs';
import { copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DATA_FILES } from '../records/places.ts';
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
    const text = appendUnits(await readIfThere(file), plan.addedUnits);
    await viaTemporary(file, text, (temporary) => rename(temporary, file));
  }
  for (const record of plan.records) {
    if (record.status === 'written') await createFile(join(root, record.file), renderRecord(record.data, record.body));
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

async function createFile(file: string, text: string): Promise<void> {
  try {
    await viaTemporary(file, text, (temporary) => placeNew(temporary, file));
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

/** Gives a finished file its name, failing when the name is taken. Where there are no hard links it is copied. */
async function placeNew(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(temporary, file, constants.COPYFILE_EXCL);
  }
}

/** Hidden, so that a reader of the folder passes over it. */
async function viaTemporary(file: string, text: string, place: (temporary: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await place(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}
