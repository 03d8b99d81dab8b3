import { momentIn } from '../../calendar/moments.ts';
import type { Finding } from '../../findings/finding.ts';
import type { JudgedDispatch, Judgement } from '../../judgement.ts';
import { bodyOf } from '../../ledger/body.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { channelPath } from '../../records/places.ts';
import type { Day } from '../../records/schema/common.ts';
import type { Dispatch, LogEvent, Nature } from '../../records/schema/dispatch.ts';
import { publicationOn } from '../../rules/publication.ts';
import { withDeemedReceipt } from '../deemed.ts';
import { type PublicDispatch, publicDispatch } from '../public-dispatch.ts';
import type { PublicRelated } from '../public-related.ts';
import { type DispatchLine, dispatchLine } from './dispatch-line.ts';
import type { MeetingLine } from './meeting-line.ts';
import { type NextStep, nextStep } from './next-step.ts';
import type { ReportLine } from './report-line.ts';

/** One entry of a log as it was written. */
interface LogLine {
  readonly on: Day;
  /** In the county's zone, to the minute: `2022-03-16 10:00`. Null for what follows from silence. */
  readonly at: string | null;
  readonly event: LogEvent | 'deemed';
  /** The unit's name, the office's, or whoever was written down. */
  readonly by: string | null;
  readonly text: string | null;
  readonly reason: string | null;
  readonly source: string | null;
  /** What `reclassified` changed it to. */
  readonly nature: Nature | null;
  readonly meeting: string | null;
  /** The dispatch that `reopened` it. */
  readonly as: string | null;
  /** It can't have happened where it stands, and changes nothing. */
  readonly isImpossible: boolean;
}

type Recorded = Omit<NonNullable<Dispatch['publication']>, 'result'>;

/** What the office decided about publication, and what the public sees on the day because of it. */
interface Publication {
  readonly shown: 'pending' | 'public' | 'withheld';
  /** Decided public, but a text of it looks as if it gave somebody away, so nothing of it is shown (5.1). */
  readonly isHeldBack: boolean;
  readonly recorded: { readonly [Field in keyof Recorded]: string | null };
}

/** One dispatch with everything the office may see. */
export interface DispatchSheet {
  readonly line: DispatchLine;
  /** Null once it has ended. */
  readonly next: NextStep | null;
  /** What the public sees of it: its dates and its clock's working are the same for everybody. */
  readonly asPublic: PublicDispatch;
  /** The last day to sign and the last to decline; null when the calendar doesn't reach. */
  readonly signBy: Day | null;
  readonly declineBy: Day | null;
  readonly natureReason: string | null;
  readonly explanation: string | null;
  readonly request: string | null;
  /** The office's own rewriting of the matter; null where the file can't be read any more. */
  readonly body: string | null;
  /** What happened up to the day, in the order of the log. */
  readonly log: readonly LogLine[];
  readonly publication: Publication;
  /** The reports it rests on, and ids of those that are not on file. Neither is told to the unit. */
  readonly reports: readonly ReportLine[];
  readonly missingReports: readonly string[];
  /** The latest first. */
  readonly meetings: readonly MeetingLine[];
  /** Where the unit answers, when it answers online. */
  readonly issue: string | null;
  readonly importedFrom: string | null;
  /** What the checks say of it and of its correspondence. */
  readonly findings: readonly Finding[];
}

/** What a sheet is put together from, besides the dispatch itself; looked up once for all of them. */
export interface SheetSources {
  readonly judgement: Judgement;
  readonly related: (judged: JudgedDispatch) => PublicRelated;
  readonly reportLine: (id: string) => ReportLine | null;
  /** The latest first. */
  readonly meetings: readonly MeetingLine[];
  readonly findingsOf: (file: string) => readonly Finding[];
}

/** The sheet of one dispatch, with all that 5.1 keeps from the unit and the public. */
export function dispatchSheet(
  judged: JudgedDispatch,
  { judgement, related, reportLine, meetings, findingsOf }: SheetSources,
): DispatchSheet {
  const { ledger, asOf } = judgement;
  const { id, entry, clock } = judged;
  const { data, file } = entry;
  const reports = [...new Set(data.reports)].map((report) => ({ report, line: reportLine(report) }));
  const asPublic = publicDispatch(judged, judgement, related(judged));
  return {
    line: dispatchLine(judged, ledger),
    next: nextStep(judged),
    asPublic,
    signBy: clock?.signBy ?? null,
    declineBy: clock?.declineBy ?? null,
    natureReason: data.natureReason ?? null,
    explanation: data.explanation ?? null,
    request: data.request ?? null,
    body: bodyOf(ledger, 'dispatch', entry),
    log: logOf(judged, judgement),
    publication: {
      shown: asPublic.publication,
      isHeldBack: asPublic.content === null && publicationOn(data, asOf) === 'public',
      recorded: {
        on: data.publication?.on ?? null,
        by: whoIs(data.publication?.by, ledger),
        reason: data.publication?.reason ?? null,
        summary: data.publication?.summary ?? null,
        replySummary: data.publication?.replySummary ?? null,
      },
    },
    reports: reports.flatMap(({ line }) => line ?? []),
    missingReports: reports.filter(({ line }) => line === null).map(({ report }) => report),
    meetings: meetings.filter(({ dispatches }) => dispatches.includes(id)),
    issue: data.issue ?? null,
    importedFrom: data.importedFrom ?? null,
    findings: [...findingsOf(file), ...findingsOf(channelPath(id))],
  };
}

function logOf({ entry, history, clock }: JudgedDispatch, { ledger, asOf }: Judgement): LogLine[] {
  const impossible = new Set(history.impossible.map(({ index }) => index));
  const { timeZone } = ledger.office;
  const lines = entry.data.log.flatMap((written, index): LogLine[] => {
    const on = ledger.dayOf(written.at);
    if (on > asOf) return [];
    const { at, event, by, text, reason, source, nature, meeting, as } = written;
    return [
      {
        ...NOTHING,
        on,
        at: momentIn(timeZone, at).slice(0, 16).replace('T', ' '),
        event,
        by: whoIs(by, ledger),
        text: text ?? null,
        reason: reason ?? null,
        source: source ?? null,
        nature: nature ?? null,
        meeting: meeting ?? null,
        as: as ?? null,
        isImpossible: impossible.has(index),
      },
    ];
  });
  return withDeemedReceipt(lines, clock, (on): LogLine => ({ ...NOTHING, on, event: 'deemed' }));
}

/** Who a record names: a unit by its name, `office` as what it is called, anybody else as written. */
const whoIs = (by: string | undefined, { units, office }: Ledger): string | null =>
  by === undefined ? null : by === 'office' ? office.office : (units.get(by)?.name ?? by);

const NOTHING = {
  at: null,
  by: null,
  text: null,
  reason: null,
  source: null,
  nature: null,
  meeting: null,
  as: null,
  isImpossible: false,
} as const;
