import type { Place } from '../findings/finding.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { unreadFiles } from '../ledger/unread-files.ts';
import { type Fault, type FileFault, isHarmless } from '../records/fault.ts';
import { kindOfPlace } from '../records/record-folders.ts';
import { misplacedRecords } from './misplaced.ts';

/** A fault of one code, with that code's arguments, and its file. */
export type FaultOf<Code extends Fault['code']> = Extract<FileFault, { code: Code }>;

/**
 * The reading faults of some codes: what the checks of the files themselves go through. A record that stands in
 * another kind's folder was held against the wrong schema; `file-name` says so, and what came of it is left out.
 */
export function faultsOfCodes<Code extends Fault['code']>(ledger: Ledger, ...codes: readonly Code[]): FaultOf<Code>[] {
  const wanted: ReadonlySet<string> = new Set(codes);
  const misplaced = misplacedRecords(ledger);
  return ledger.faults.filter((fault): fault is FaultOf<Code> => wanted.has(fault.code) && !misplaced.has(fault.file));
}

/** Whether a file's content is missing from the ledger: who looks something up in it would find nothing. */
export const isUnread = ({ faults }: Ledger, file: string): boolean =>
  faults.some((fault) => fault.file === file && !isHarmless(fault));

/** Where a fault is, without what it says. */
export function placeOf({ file, path, key, line, column }: FileFault): Place {
  return {
    file,
    ...(path ? { path } : {}),
    ...(key ? { key } : {}),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

/** How many reports could not be read: any of them may be the one that an officer is said to owe (3.5). */
export const unreadReports = (ledger: Ledger): number =>
  [...unreadFiles(ledger)].filter((file) => kindOfPlace(file) === 'report').length;
