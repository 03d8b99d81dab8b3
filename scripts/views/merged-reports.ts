import { groupedBy } from '../grouped.ts';
import type { Judgement } from '../judgement.ts';
import type { Screening } from '../records/schema/report.ts';
import { screeningOn } from '../rules/screening.ts';

/** 6.1 (并案): which reports were found to be duplicates of which, by the original's id. */
export function duplicatesByOriginal({
  ledger,
  asOf,
}: Pick<Judgement, 'ledger' | 'asOf'>): ReadonlyMap<string, readonly string[]> {
  const original = (screening: Screening | null) => (screening?.result === 'duplicate' ? screening.duplicateOf : undefined);
  const merged = groupedBy(ledger.reports.values(), ({ data }) => original(screeningOn(data, asOf)));
  return new Map([...merged].map(([id, entries]) => [id, entries.map(({ data }) => data.id).sort()]));
}

/**
 * How many further reports a dispatch answers beside the one it began with, as the public may read it: others that it was
 * sent for, and duplicates of them. A number and nothing else of a report; under `suppressUnder` not even whether there is
 * any (5.1).
 *
 * @param reports the ids that the dispatch names
 */
export function publicMerged(
  reports: readonly string[],
  duplicates: ReadonlyMap<string, readonly string[]>,
  suppressUnder: number,
): number | null {
  const answered = new Set(reports.flatMap((id) => [id, ...(duplicates.get(id) ?? [])]));
  const merged = answered.size - 1;
  return merged > 0 && merged >= suppressUnder ? merged : null;
}
