import { runCheck } from '../../checks/check.ts';
import { duplicateSuspect } from '../../checks/duplicate-suspect.ts';
import type { Judgement } from '../../judgement.ts';
import { compare } from './order.ts';
import { dispatchesByReport, type ReportLine, reportLine } from './report-line.ts';

/** Two valid reports that may be one matter (6.1), side by side. */
export interface DuplicatePair {
  readonly earlier: ReportLine;
  readonly later: ReportLine;
  /** Calendar days from the one's receipt to the other's. */
  readonly days: number;
  /** Handed in by one officer: rather sent twice than seen by two. */
  readonly sameOfficer: boolean;
}

/**
 * What the check `duplicate-suspect` suspects, latest first. A report stands in one pair at most as the later one.
 * The office decides; a pair that is none simply stays.
 */
export function duplicatePairs(judgement: Judgement): DuplicatePair[] {
  const { ledger, asOf } = judgement;
  const byFile = new Map([...ledger.reports.values()].map((entry) => [entry.file, entry]));
  const sent = dispatchesByReport(judgement);
  const pairs: DuplicatePair[] = [];
  for (const { place, args } of runCheck(duplicateSuspect, judgement)) {
    const { other, days } = args as { readonly other: string; readonly days: number };
    const [first, second] = [ledger.reports.get(other), byFile.get(place.file)];
    if (!first || !second) continue;
    // The check looks at whatever is on file; by this day only one of them may have been screened.
    if ([first, second].some(({ data }) => data.received > asOf || !data.screening || data.screening.on > asOf)) continue;
    const [earlier, later] = [first, second].map((entry) => reportLine(entry, sent.get(entry.data.id) ?? [], judgement));
    if (earlier && later) pairs.push({ earlier, later, days, sameOfficer: earlier.officer === later.officer });
  }
  return pairs.sort((a, b) => compare(b.later.received, a.later.received) || compare(b.later.id, a.later.id));
}
