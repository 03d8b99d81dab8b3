import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DATA_FILES } from '../records/places.ts';
import { reasonOf } from '../records/walk.ts';
import { createFile, replaceFile } from '../records/whole-file.ts';
import { renderRecord } from '../records/write.ts';
import { countyText } from './county.ts';
import { ImportError } from './error.ts';
import type { Plan } from './plan.ts';
import { appendUnits } from './units-file.ts';

/** A file to be written, and how. */
interface Task {
  readonly file: string;
  readonly write: () => void;
}

/**
 * Carries a plan out: the new units first, because the records name them, then the records in order. Each file is
 * there in full or not at all, and no record is ever overwritten. A run that was cut short is finished by running
 * it again.
 *
 * @param root the county's root
 * @throws ImportError `taken` when a file has appeared where a record was to go; `unwritable` when a file can't be
 *   written: nothing is, when that can be told beforehand
 */
export function applyPlan(root: string, plan: Plan): void {
  const tasks = tasksOf(root, plan);
  for (const folder of new Set(tasks.map(({ file }) => dirname(file)))) {
    const obstacle = obstacleTo(folder);
    if (obstacle !== null) throw unwritable(obstacle.path, obstacle.reason, 0);
  }
  tasks.forEach(({ file, write }, done) => {
    try {
      write();
    } catch (error) {
      throw reasonOf(error) === 'EEXIST' ? taken(file) : unwritable(file, reasonOf(error), done);
    }
  });
}

function tasksOf(root: string, { addedUnits, records }: Plan): Task[] {
  const tasks: Task[] = [];
  if (addedUnits.length > 0) {
    const file = join(root, DATA_FILES.units);
    const text = appendUnits(countyText(root, DATA_FILES.units), addedUnits);
    tasks.push({ file, write: () => replaceFile(file, text) });
  }
  for (const record of records) {
    if (record.status !== 'written') continue;
    const file = join(root, record.file);
    tasks.push({ file, write: () => createFile(file, renderRecord(record.data, record.body)) });
  }
  return tasks;
}

/** What keeps files out of a folder, be it there or still to be made; null when nothing does. */
function obstacleTo(folder: string): { path: string; reason: string } | null {
  if (!existsSync(folder)) return obstacleTo(dirname(folder));
  if (!statSync(folder).isDirectory()) return { path: folder, reason: 'ENOTDIR' };
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return { path: folder, reason: reasonOf(error) };
  }
}

const taken = (file: string): ImportError =>
  new ImportError('taken', [
    {
      zh: `${file} 已经存在，没有覆盖；之前的记录已写好。可能另有人在同时登记，请重新运行导入，会从断处接着写。`,
      en: `${file} exists already and was not overwritten; the records before it are written. Run the import again to go on from there.`,
    },
  ]);

function unwritable(path: string, reason: string, done: number): ImportError {
  const why = REASONS[reason] ?? { zh: `系统报告 ${reason}，请排除`, en: `the system says ${reason}; see to it` };
  const so =
    done === 0
      ? { zh: '什么也没有写', en: 'nothing was written' }
      : { zh: `之前的 ${done} 个文件已写好`, en: `the ${done} file(s) before it are written` };
  return new ImportError('unwritable', [
    {
      zh: `写不了 ${path}：${why.zh}，再运行一次导入。${so.zh}。`,
      en: `${path} can't be written: ${why.en}, then run the import again; ${so.en}.`,
    },
  ]);
}

/** Why a place can't be written to, and what to do. */
const REASONS: Readonly<Record<string, { zh: string; en: string }>> = {
  EACCES: { zh: '没有写入权限。请向管理员要这个文件夹的写入权限', en: 'you may not write there; ask for the right to' },
  EPERM: { zh: '没有写入权限。请向管理员要这个文件夹的写入权限', en: 'you may not write there; ask for the right to' },
  EROFS: { zh: '这个磁盘只能读。请把县的目录复制到可以写入的磁盘上', en: 'the disk is read-only; copy the county to another' },
  ENOSPC: { zh: '磁盘满了。请腾出空间', en: 'the disk is full; make room' },
  ENOTDIR: {
    zh: '这里应该是文件夹，却是一个文件。请把这个文件移走',
    en: 'a folder belongs here, but this is a file; move it away',
  },
};
