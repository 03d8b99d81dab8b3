import { UncoveredDay, type WorkingDays } from '../../calendar/working-days.ts';
import type { JudgedDispatch, Judgement } from '../../judgement.ts';
import type { Day } from '../../records/schema/common.ts';
import { conflictsOf } from '../../rules/conflict.ts';
import { dueSoon } from '../../rules/due-soon.ts';
import { screeningOn } from '../../rules/screening.ts';
import { joined } from '../../words/joined.ts';
import { REPORT_KINDS } from '../../words/labels.ts';
import { byDue, type DispatchLine, dispatchLine } from './dispatch-line.ts';
import { type DuplicatePair, duplicatePairs, similarTo } from './duplicates.ts';
import { listNamed, type Named, unitNamed } from './names.ts';
import { type NextStep, nextStep } from './next-step.ts';
import { compare } from './order.ts';

/** A dispatch with what to do about it. */
interface DispatchToDo extends DispatchLine {
  readonly next: NextStep;
  /** Since when it waits for the office; null when it waits for the unit. */
  readonly waitsSince: Day | null;
}

/** A report that nobody has screened. */
interface ReportToDo {
  readonly id: string;
  readonly officer: string;
  readonly received: Day;
  readonly kind: string;
  readonly theme: Named;
  readonly units: readonly Named[];
  readonly title: string;
  /** Working days since receipt; null when the calendar doesn't reach. No limit stands behind it (6.1). */
  readonly waited: number | null;
  /** Units among them that its officer must keep away from (5.3). */
  readonly conflicts: readonly Named[];
  /** Reports that may be the same matter (6.1). */
  readonly similar: readonly string[];
  readonly next: string;
  readonly file: string;
}

/** What the office opens in the morning. A dispatch can stand in two lists: unsigned and overdue, say. */
export interface Today {
  readonly asOf: Day;
  /** Null when the calendar doesn't reach. */
  readonly nextWorkingDay: Day | null;
  /** 已逾期, the longest overdue first. */
  readonly overdue: readonly DispatchToDo[];
  /** 今日到期 and 明日到期 (the next working day), waiting for the unit: one that was answered is in `awaitingReview`. */
  readonly dueToday: readonly DispatchToDo[];
  readonly dueNext: readonly DispatchToDo[];
  /** 待签收, the earliest due first. */
  readonly awaitingSignature: readonly DispatchToDo[];
  /** 待审核: replies and declines, the longest waiting first. */
  readonly awaitingReview: readonly DispatchToDo[];
  /** 待筛选, the longest waiting first. */
  readonly awaitingScreening: readonly ReportToDo[];
  /** Open, and no due day can be told until a calendar is announced. */
  readonly undated: readonly DispatchToDo[];
}

/** @param pairs what may be one matter, of the same judgement */
export function todayOf(judgement: Judgement, pairs: readonly DuplicatePair[] = duplicatePairs(judgement)): Today {
  const { ledger, asOf, dispatches } = judgement;
  const open = dispatches.flatMap((judged) => {
    const next = nextStep(judged);
    return next ? [{ judged, row: { ...dispatchLine(judged, ledger), next, waitsSince: waitsSince(judged) } }] : [];
  });
  const rows = (belongs: (judged: JudgedDispatch) => boolean) =>
    open
      .filter(({ judged }) => belongs(judged))
      .map(({ row }) => row)
      .sort(byDue);
  const soon = ({ clock, history }: JudgedDispatch) => clock && dueSoon(clock, history, ledger.calendar, asOf);
  return {
    asOf,
    nextWorkingDay: nextWorkingDay(ledger.calendar, asOf),
    overdue: rows(({ clock }) => clock?.verdict === 'overdue'),
    dueToday: rows((judged) => soon(judged) === 'today'),
    dueNext: rows((judged) => soon(judged) === 'next-working-day'),
    awaitingSignature: rows(({ history }) => history.state === 'awaiting-signature'),
    awaitingReview: rows(({ history }) => history.state === 'awaiting-review').sort((a, b) =>
      compare(a.waitsSince ?? '', b.waitsSince ?? ''),
    ),
    awaitingScreening: reportsToScreen(judgement, pairs),
    undated: rows(({ clock }) => clock === null),
  };
}

/** An unanswered decline is what the office is asked first. */
const waitsSince = ({ history }: JudgedDispatch): Day | null =>
  history.state === 'awaiting-review' ? (history.declinePending ?? history.reply) : null;

function reportsToScreen({ ledger, asOf }: Judgement, pairs: readonly DuplicatePair[]): ReportToDo[] {
  const { calendar } = ledger;
  const similar = similarTo(pairs);
  return [...ledger.reports.values()]
    .filter(({ data }) => data.received <= asOf && screeningOn(data, asOf) === null)
    .map(({ data, file }): ReportToDo => {
      const officer = ledger.officers.get(data.officer);
      const conflicts = officer ? conflictsOf(data, officer).map((unit) => unitNamed(ledger, unit)) : [];
      return {
        id: data.id,
        officer: data.officer,
        received: data.received,
        kind: REPORT_KINDS[data.kind],
        theme: listNamed(ledger, 'themes', data.theme),
        units: (data.units ?? []).map((unit) => unitNamed(ledger, unit)),
        title: data.title,
        waited: calendar.covers(data.received) && calendar.covers(asOf) ? calendar.between(data.received, asOf) : null,
        conflicts,
        similar: similar.get(data.id) ?? [],
        next: screenNext(conflicts, similar.get(data.id) ?? []),
        file,
      };
    })
    .sort((a, b) => compare(a.received, b.received) || compare(a.id, b.id));
}

/** A conflict decides; a likeness only has to be looked at first. */
function screenNext(conflicts: readonly Named[], similar: readonly string[]): string {
  if (conflicts.length > 0) return joined('不要认定为有效：体验员应当回避', conflicts.map(({ name }) => name).join('、'));
  const compare = similar.length > 0 ? `先与 ${similar.join('、')} 比较，可能是同一件事；` : '';
  return `${compare}筛选：有效、无效、重复（并案）或退回补充，写明理由`;
}

function nextWorkingDay(calendar: WorkingDays, asOf: Day): Day | null {
  try {
    return calendar.add(asOf, 1);
  } catch (error) {
    if (!(error instanceof UncoveredDay)) throw error;
    return null;
  }
}
