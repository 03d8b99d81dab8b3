import type { Finding } from '../../findings/finding.ts';
import { groupedBy } from '../../grouped.ts';
import type { Judgement } from '../../judgement.ts';
import { duplicatesByOriginal } from '../merged-reports.ts';
import { publicRelated } from '../public-related.ts';
import { byLatest, type DispatchLine, dispatchLine } from './dispatch-line.ts';
import { type DispatchSheet, dispatchSheet } from './dispatch-sheet.ts';
import { type DuplicatePair, similarTo } from './duplicates.ts';
import type { Subject } from './findings.ts';
import { meetingLines } from './meeting-line.ts';
import { compare } from './order.ts';
import { type ReminderLetter, reminderLetter } from './reminder-letter.ts';
import { dispatchesByReport, type ReportLine, reportLine } from './report-line.ts';
import { type ReportSheet, reportSheet } from './report-sheet.ts';
import { type UnitLetter, unitLetter } from './unit-letter.ts';

/** 转办台账 and 收件登记: every record of the day in a line, and each with all there is when it is asked for. */
export interface Sheets {
  /** Sent by the day, the latest first. */
  readonly dispatches: readonly DispatchLine[];
  /** Received by the day, the latest first. */
  readonly reports: readonly ReportLine[];
  readonly byId: ReadonlyMap<string, DispatchLine>;
  /** @throws RangeError for an id that is not among `dispatches` */
  dispatch(id: string): DispatchSheet;
  /** The 督办单 for its unit; null where nothing is to be pressed. @throws RangeError for an id that is not among `dispatches` */
  reminder(id: string): ReminderLetter | null;
  /** The paper that goes to its unit. @throws RangeError for an id that is not among `dispatches` */
  letter(id: string): UnitLetter;
  /** @throws RangeError for an id that is not among `reports` */
  report(id: string): ReportSheet;
  /** The record that a file holds, where it is among them. */
  subjectOf(file: string): Subject | null;
}

/** @param pairs what may be one matter, of the same judgement */
export function sheetsOf(judgement: Judgement, findings: readonly Finding[], pairs: readonly DuplicatePair[]): Sheets {
  const { ledger, asOf, dispatches, dispatchById } = judgement;
  const sent = dispatchesByReport(judgement);
  const entries = [...ledger.reports.values()].filter(({ data }) => data.received <= asOf);
  const reports = entries
    .map((entry) => reportLine(entry, sent.get(entry.data.id) ?? [], judgement))
    .sort((a, b) => compare(b.received, a.received) || compare(b.id, a.id));
  const reportById = new Map(reports.map((line) => [line.id, line]));
  const byFile = groupedBy(findings, ({ file }) => file);
  const findingsOf = (file: string) => byFile.get(file) ?? [];
  const sources = {
    judgement,
    findingsOf,
    related: publicRelated(judgement),
    reportLine: (id: string) => reportById.get(id) ?? null,
    meetings: meetingLines(judgement),
    similar: similarTo(pairs),
    merged: duplicatesByOriginal(judgement),
  };
  const judgedBy = (id: string) => {
    const judged = dispatchById.get(id);
    if (!judged) throw new RangeError(`no dispatch ${id} on ${asOf}`);
    return judged;
  };
  const subjects = new Map<string, Subject>([
    ...dispatches.map(({ id, entry }) => [entry.file, { kind: 'dispatch', id }] as const),
    ...reports.map(({ id, file }) => [file, { kind: 'report', id }] as const),
  ]);
  const lines = dispatches.map((judged) => dispatchLine(judged, ledger)).sort(byLatest);
  return {
    dispatches: lines,
    byId: new Map(lines.map((line) => [line.id, line])),
    reports,
    dispatch: (id) => dispatchSheet(judgedBy(id), sources),
    letter(id) {
      const judged = judgedBy(id);
      return unitLetter(judged, judgement, sources.related(judged).assisting);
    },
    reminder: (id) => reminderLetter(judgedBy(id), judgement),
    report(id) {
      const [entry, line] = [ledger.reports.get(id), reportById.get(id)];
      if (!entry || !line) throw new RangeError(`no report ${id} on ${asOf}`);
      return reportSheet(entry, line, sources);
    },
    subjectOf: (file) => subjects.get(file) ?? null,
  };
}
