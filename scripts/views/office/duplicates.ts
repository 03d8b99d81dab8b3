import type { Judgement } from '../../judgement.ts';
import { bodyOf } from '../../ledger/body.ts';
import type { Report } from '../../records/schema/report.ts';
import { screeningOn } from '../../rules/screening.ts';
import { similarReports } from '../../rules/similar-reports.ts';
import { compare } from './order.ts';
import { dispatchesByReport, type ReportLine, reportLine } from './report-line.ts';

/** Two reports that may be one matter (6.1), side by side. */
export interface DuplicatePair {
  readonly earlier: ReportLine;
  readonly later: ReportLine;
  /** What the officers wrote, for comparing; null where the file can't be read any more. */
  readonly earlierText: string | null;
  readonly laterText: string | null;
  /** Calendar days from the one's receipt to the other's. */
  readonly days: number;
  /** Handed in by one officer: rather sent twice than seen by two. */
  readonly sameOfficer: boolean;
  /** One of them is not screened yet, so that its screening can say so; otherwise both were found valid. */
  readonly toScreen: boolean;
}

/**
 * What may be one matter, as known on the day: pairs with a report that waits for its screening first, then the pairs of valid
 * ones, which the check `duplicate-suspect` tells too; the latest first. The office decides; a pair that is none simply stays.
 */
export function duplicatePairs(judgement: Judgement): DuplicatePair[] {
  const { ledger, asOf } = judgement;
  const received = [...ledger.reports.values()].map(({ data }) => data).filter((data) => data.received <= asOf);
  const isValid = (data: Report) => screeningOn(data, asOf)?.result === 'valid';
  const waits = (data: Report) => screeningOn(data, asOf) === null;
  const valid = similarReports(received.filter(isValid));
  const unscreened = similarReports(received.filter((data) => isValid(data) || waits(data))).filter(
    ({ earlier, later }) => waits(earlier) || waits(later),
  );
  const sent = dispatchesByReport(judgement);
  const text = ({ id }: Report) => bodyOf(ledger, 'report', ledger.reports.get(id)!);
  const line = ({ id }: Report) => reportLine(ledger.reports.get(id)!, sent.get(id) ?? [], judgement);
  const pairs = [...unscreened, ...valid].map(
    ({ earlier, later, days }): DuplicatePair => ({
      earlier: line(earlier),
      later: line(later),
      earlierText: text(earlier),
      laterText: text(later),
      days,
      sameOfficer: earlier.officer === later.officer,
      toScreen: waits(earlier) || waits(later),
    }),
  );
  return pairs.sort(
    (a, b) =>
      Number(b.toScreen) - Number(a.toScreen) ||
      compare(b.later.received, a.later.received) ||
      compare(b.later.id, a.later.id) ||
      compare(b.earlier.id, a.earlier.id),
  );
}

/** The reports that each report may be one matter with, by its id. */
export function similarTo(pairs: readonly DuplicatePair[]): ReadonlyMap<string, readonly string[]> {
  const similar = new Map<string, string[]>();
  for (const { earlier, later } of pairs) {
    for (const [one, other] of [
      [earlier.id, later.id],
      [later.id, earlier.id],
    ] as const) {
      similar.set(one, [...(similar.get(one) ?? []), other]);
    }
  }
  return similar;
}
