import type { Place } from '../findings/finding.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Fault, FileFault } from '../records/fault.ts';

/** A fault of one code, with that code's arguments, and its file. */
export type FaultOf<Code extends Fault['code']> = Extract<FileFault, { code: Code }>;

/** The reading faults of some codes: what the checks of the files themselves go through. */
export function faultsOfCodes<Code extends Fault['code']>(ledger: Ledger, ...codes: readonly Code[]): FaultOf<Code>[] {
  const wanted: ReadonlySet<string> = new Set(codes);
  return ledger.faults.filter((fault): fault is FaultOf<Code> => wanted.has(fault.code));
}

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
