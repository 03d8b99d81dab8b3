import { textOf } from '../records/file-text.ts';
import { takeApart } from '../records/front-matter.ts';
import { isRecordFile, walkRecords } from '../records/walk-records.ts';
import { ImportError } from './error.ts';
import type { Existing } from './plan.ts';

/**
 * The dispatches a county has: ids by record and by file name, and which row each was imported from.
 *
 * @throws ImportError `county` when one can't be read: what it was imported from would be unknown, and its row
 *   would be written a second time
 */
export function scanDispatches(root: string): Existing {
  const ids = new Set<string>();
  const importedFrom = new Map<string, string>();
  const { files, faults } = walkRecords(root).dispatch;
  const unreadable = faults.map(({ file }) => file);
  for (const file of files.filter(isRecordFile)) {
    const stem = file.slice(file.lastIndexOf('/') + 1, -3);
    ids.add(stem);
    const content = textOf(root, file);
    const parts = 'faults' in content ? content : takeApart(content.text);
    if ('faults' in parts) {
      unreadable.push(file);
      continue;
    }
    const { id, importedFrom: from } = (parts.value ?? {}) as { id?: unknown; importedFrom?: unknown };
    if (typeof id === 'string') ids.add(id);
    if (typeof from === 'string') importedFrom.set(from, typeof id === 'string' ? id : stem);
  }
  if (unreadable.length > 0) {
    const named = unreadable.slice(0, 5).join('、');
    throw new ImportError('county', [
      {
        zh: `有 ${unreadable.length} 份转办单读不出来（${named}），分不清哪些行已经导入过。请先用 ledger check 查明并改正，再导入。`,
        en: `${unreadable.length} dispatch(es) can't be read (${named}), so nobody can tell which rows were imported before; see "ledger check" first.`,
      },
    ]);
  }
  return { ids: [...ids], importedFrom };
}
