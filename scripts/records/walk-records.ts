import { RECORD_FOLDERS, type RecordKind } from './places.ts';
import { misnamedFolders } from './record-folders.ts';
import { type Walked, walk } from './walk.ts';

/** What was listed of each kind of record. */
export type WalkedRecords = Readonly<Record<RecordKind, Walked>>;

/** The order in which records are read: officers' reports first, then dispatches, which are nearly all the rest. */
export const KINDS_IN_ORDER = [
  'report',
  'dispatch',
  'meeting',
  'quarterly',
  'assessment',
] as const satisfies readonly RecordKind[];

/** Lists the files of every kind of record, also in a folder whose name is a slip. @param root an absolute path */
export function walkRecords(root: string): WalkedRecords {
  const misnamed = misnamedFolders(root);
  const walkKind = (kind: RecordKind): Walked => {
    const own = walk(root, RECORD_FOLDERS[kind]);
    for (const folder of misnamed.get(kind) ?? []) {
      const { files, faults } = walk(root, folder);
      own.files.push(...files);
      own.faults.push(...faults);
    }
    return own;
  };
  return Object.fromEntries(KINDS_IN_ORDER.map((kind) => [kind, walkKind(kind)])) as Record<RecordKind, Walked>;
}

/** Whether a file in a folder of records is one. */
export const isRecordFile = (file: string): boolean => file.endsWith('.md');

/** The files of all records, in the order in which they are read. */
export const filesInOrder = (walked: WalkedRecords): string[] =>
  KINDS_IN_ORDER.flatMap((kind) => walked[kind].files.filter(isRecordFile));
