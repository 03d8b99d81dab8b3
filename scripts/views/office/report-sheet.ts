import type { Finding } from '../../findings/finding.ts';
import { HAND_IN_CHOICES } from '../../forms/hand-in-form.ts';
import type { Judgement } from '../../judgement.ts';
import { bodyOf } from '../../ledger/body.ts';
import type { Entry } from '../../ledger/ledger.ts';
import type { Report } from '../../records/schema/report.ts';
import { conflictsOf } from '../../rules/conflict.ts';
import { listNamed, type Named, unitNamed } from './names.ts';
import type { ReportLine } from './report-line.ts';

/** One report with everything on file: what only the office ever reads (5.1). */
export interface ReportSheet {
  readonly line: ReportLine;
  readonly channel: string | null;
  readonly tone: string | null;
  readonly mode: string | null;
  /** A day or a moment, as it was written. */
  readonly visited: string | null;
  readonly stage: Named | null;
  readonly problems: readonly Named[];
  readonly explanation: string | null;
  /** Where it was registered from. */
  readonly source: string | null;
  /** The officer's own words; null where the file can't be read any more. */
  readonly body: string | null;
  /** Working days from receipt to the screening, or to today while there is none; null when they can't be counted. */
  readonly screeningDays: number | null;
  /** Units among its own that the officer must keep away from (5.3). */
  readonly conflicts: readonly Named[];
  /** Reports that may be the same matter, and those that were found to be (并案). */
  readonly similar: readonly string[];
  readonly mergedHere: readonly string[];
  readonly findings: readonly Finding[];
}

/** What a sheet is put together from, besides the report itself; looked up once for all of them. */
export interface ReportSources {
  readonly judgement: Judgement;
  readonly similar: ReadonlyMap<string, readonly string[]>;
  /** Ids of the reports screened a duplicate, by their original's. */
  readonly merged: ReadonlyMap<string, readonly string[]>;
  readonly findingsOf: (file: string) => readonly Finding[];
}

/** The sheet of a report received by the day. */
export function reportSheet(
  entry: Entry<Report>,
  line: ReportLine,
  { judgement: { ledger, asOf }, similar, merged, findingsOf }: ReportSources,
): ReportSheet {
  const { data, file } = entry;
  const { calendar } = ledger;
  const until = line.screening?.on ?? asOf;
  const isCovered = data.received <= until && calendar.covers(data.received) && calendar.covers(until);
  const officer = ledger.officers.get(data.officer);
  return {
    line,
    channel: wordOf(HAND_IN_CHOICES.channel, data.channel),
    tone: wordOf(HAND_IN_CHOICES.tone, data.tone),
    mode: wordOf(HAND_IN_CHOICES.mode, data.mode),
    visited: data.visited ?? null,
    stage: data.stage === undefined ? null : listNamed(ledger, 'stages', data.stage),
    problems: (data.problems ?? []).map((problem) => listNamed(ledger, 'problems', problem)),
    explanation: data.explanation ?? null,
    source: data.source ?? null,
    body: bodyOf(ledger, 'report', entry),
    screeningDays: isCovered ? calendar.between(data.received, until) : null,
    conflicts: officer ? conflictsOf(data, officer).map((unit) => unitNamed(ledger, unit)) : [],
    similar: similar.get(data.id) ?? [],
    mergedHere: merged.get(data.id) ?? [],
    findings: findingsOf(file),
  };
}

/** The form's word for what a record says. */
const wordOf = (choices: Readonly<Record<string, string>>, value: string | undefined): string | null =>
  Object.entries(choices).find(([, chosen]) => chosen === value)?.[0] ?? null;
