import { leavesUnread } from '../records/fault.ts';
import type { Ledger } from './ledger.ts';

/** The files that could not be read, or not whole: what they hold is in no figure and in no list. */
export const unreadFiles = ({ faults }: Pick<Ledger, 'faults'>): ReadonlySet<string> =>
  new Set(faults.filter(leavesUnread).map(({ file }) => file));
