import { type Quarter, quartersBetween } from '../calendar/days.ts';
import type { JudgedDispatch, Judgement } from '../judgement.ts';
import type { Day } from '../records/schema/common.ts';
import { hasEnded } from '../rules/dispatch-history.ts';
import type { QuarterlyState } from '../rules/quarterly-report.ts';
import { quarterPeriod } from './period.ts';
import type { PublicMeeting } from './public-meetings.ts';
import { type PublicPeriod, publicPeriod } from './public-period.ts';
import { hashOf, quarterBasis } from './quarter-basis.ts';

/** The report on a quarter to the county government (6.4): when, and never in whose words. */
interface PublicQuarterly {
  /** The last day to hand it in; null when the calendar of a year it needs has not been announced. */
  readonly due: Day | null;
  readonly submitted: Day | null;
  /** The as-of day it states itself, once it has been handed in: its figures are of that day. */
  readonly asOf: Day | null;
  readonly state: QuarterlyState | null;
}

/** What had not ended at a quarter's end. */
interface Unfinished {
  readonly id: string;
  /** Null when the calendar of a year it needs has not been announced. */
  readonly due: Day | null;
  /** Past due at the quarter's end. */
  readonly overdue: boolean;
}

/** One quarter as the public sees it, judged as of its last day (6.4). */
export interface PublicQuarter extends PublicPeriod {
  /** `2022-Q1` */
  readonly id: Quarter;
  /** Overdue ones first, then by due day. */
  readonly unfinished: readonly Unfinished[];
  /** Ids of the meetings held in it, earliest first. */
  readonly meetings: readonly string[];
  /** Null while the quarter runs, and when no report on it is owed. */
  readonly report: PublicQuarterly | null;
  /** What its figures are counted from (`quarter-basis.ts`), and the SHA-256 of that text. */
  readonly basis: string;
  readonly hash: string;
}

/**
 * Every quarter from the first dispatch on, earliest first. Names what may leave of a quarterly report: the days. Its
 * body, title and number are the office's words to the county government and stay there (docs/decisions/0016).
 */
export function publicQuarters(judgement: Judgement, meetings: readonly PublicMeeting[], suppressUnder: number): PublicQuarter[] {
  const { dispatches, asOf } = judgement;
  const first = dispatches.map(({ history }) => history.dispatched).sort()[0];
  if (first === undefined) return [];
  return quartersBetween(first, asOf).map((id): PublicQuarter => {
    const period = quarterPeriod(id, asOf);
    const { from, to, complete } = period;
    const touched = judgement.dispatchesTouchedIn(from, to);
    const basis = quarterBasis(touched, to);
    return {
      id,
      ...publicPeriod(touched, period, judgement, suppressUnder),
      unfinished: unfinishedOf(touched),
      meetings: meetings.filter(({ held }) => from <= held && held <= to).map((meeting) => meeting.id),
      report: complete ? reportOn(id, judgement) : null,
      basis,
      hash: hashOf(basis),
    };
  });
}

function unfinishedOf(touched: readonly JudgedDispatch[]): Unfinished[] {
  return touched
    .filter(({ history }) => !hasEnded(history))
    .map(({ id, clock }) => ({ id, due: clock?.due ?? null, overdue: clock?.verdict === 'overdue' }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ id, due, overdue }: Unfinished): string => `${overdue ? 0 : 1} ${due ?? '9999-12-31'} ${id}`;

function reportOn(quarter: Quarter, { quarters, asOf }: Judgement): PublicQuarterly | null {
  const judged = quarters.find((one) => one.quarter === quarter);
  if (!judged) return null;
  const submitted = judged.entry?.data.submitted;
  const isIn = submitted !== undefined && submitted <= asOf;
  return {
    due: judged.due,
    submitted: isIn ? submitted : null,
    asOf: isIn ? (judged.entry?.data.asOf ?? null) : null,
    state: judged.state,
  };
}
