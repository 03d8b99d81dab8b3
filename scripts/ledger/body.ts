import type { RecordKind } from '../records/places.ts';
import { readRecord } from '../records/read.ts';
import type { Entry, Ledger } from './ledger.ts';

/**
 * The text below a record's front matter, read again from its file: few outputs want it, so nobody keeps it.
 *
 * @returns empty where there is none; null where it can't be read any more
 */
export function bodyOf({ root }: Pick<Ledger, 'root'>, kind: RecordKind, { file, hasBody }: Entry<unknown>): string | null {
  if (!hasBody) return '';
  const read = readRecord(root, file, kind);
  return 'body' in read ? read.body.trim() : null;
}
