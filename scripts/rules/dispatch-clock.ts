import type { WorkingDays } from '../calendar/working-days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Nature } from '../records/schema/dispatch.ts';
import type { PolicyValues } from '../records/schema/policy.ts';
import type { DispatchHistory } from './dispatch-history.ts';

/** 按时办结 | 逾期办结 | 未到期或待审核 | 逾期未结 | 不计（已同意退单） */
export type Verdict = 'on-time' | 'late' | 'open' | 'overdue' | 'excluded';

/** 6.2: when a dispatch reached its unit. */
export interface Receipt {
  /** The last day to sign; unsigned at its end, the dispatch is deemed received on it. */
  readonly signBy: Day;
  /** Day 0; null while it is neither signed nor deemed received. */
  readonly received: Day | null;
  /** Received by deeming and not by a signature in time. */
  readonly deemed: boolean;
}

/** 6.2: a dispatch's clock on a day. Every count is in working days. */
export interface DispatchClock extends Receipt {
  /** Its nature now: as set at dispatch, or as changed in time. */
  readonly nature: Nature;
  /** Working days allowed. */
  readonly limit: number;
  /** The last day on which the closing reply is in time. While `received` is null, the latest it can be. */
  readonly due: Day;
  /** The last day on which the unit may decline. */
  readonly declineBy: Day;
  readonly verdict: Verdict;
  /** From receipt to the reply under review or accepted, else to today; null when excluded, or when that year has no calendar yet. */
  readonly daysUsed: number | null;
  /** After the due day, to the same end; 0 when not late. Null when that year has no calendar yet. */
  readonly daysOver: number | null;
  /** Changes of nature that came on or after the due day, by their place in the log: without effect. */
  readonly lateChanges: readonly number[];
}

/**
 * 6.2: when a dispatch was received, or is deemed to have been. A signature after the last day to sign changes nothing.
 *
 * @throws UncoveredDay when the calendar of a year it needs has not been announced
 */
export function receiptOf(
  history: DispatchHistory,
  policy: Pick<PolicyValues, 'deemedReceiptDays'>,
  calendar: WorkingDays,
  asOf: Day,
): Receipt {
  const signBy = calendar.add(history.dispatched, policy.deemedReceiptDays);
  const signedInTime = history.signed !== null && history.signed <= signBy;
  const received = signedInTime ? history.signed : asOf > signBy ? signBy : null;
  return { signBy, received, deemed: received !== null && !signedInTime };
}

/** 6.2: what is known of a verdict without the due day: an accepted decline is out of every base. */
export const verdictWithoutDue = ({ state }: DispatchHistory): Verdict | null => (state === 'declined' ? 'excluded' : null);

/**
 * 6.2: the clock of one dispatch.
 *
 * It starts on the sign-for day, which is day 0, or on the next working day after dispatch if nobody signed by then,
 * so silence cannot stop it. It ends with the Nth working day, and days are compared, never hours. A closing reply is
 * in time if it came by then and was accepted, however late the office was; one sent back keeps the due day; one that
 * waits for the office is not overdue. A change of nature counts only before the due day. Nothing extends it.
 *
 * @param nature as set at dispatch
 * @param policy the one in force on the day of dispatch
 * @throws UncoveredDay when the calendar of a year it needs has not been announced
 */
export function dispatchClock(
  history: DispatchHistory,
  nature: Nature,
  policy: PolicyValues,
  calendar: WorkingDays,
  asOf: Day,
): DispatchClock {
  const receipt = receiptOf(history, policy, calendar, asOf);
  const dayZero = receipt.received ?? receipt.signBy;
  const limitOf = (kind: Nature) => (kind === 'special' ? policy.specialDays : policy.generalDays);
  let current = nature;
  let due = calendar.add(dayZero, limitOf(current));
  const lateChanges: number[] = [];
  for (const change of history.reclassified) {
    if (change.on >= due) lateChanges.push(change.index);
    else {
      current = change.nature;
      due = calendar.add(dayZero, limitOf(current));
    }
  }

  const declineBy = calendar.add(dayZero, policy.declineDays);
  const verdict = verdictOf(history, due, declineBy, asOf);
  const end = history.reply ?? asOf;
  // How long a matter has been open can be unknown while its due day is known: the new year is not announced yet.
  const between = (from: Day) => (calendar.covers(end) ? calendar.between(from, end) : null);
  return {
    nature: current,
    limit: limitOf(current),
    ...receipt,
    due,
    declineBy,
    verdict,
    daysUsed: verdict === 'excluded' ? null : between(dayZero),
    daysOver: verdict === 'late' || verdict === 'overdue' ? between(due) : 0,
    lateChanges,
  };
}

function verdictOf({ state, reply, declinePending }: DispatchHistory, due: Day, declineBy: Day, asOf: Day): Verdict {
  if (state === 'declined') return 'excluded';
  if (state === 'closed') return reply !== null && reply <= due ? 'on-time' : 'late';
  if (asOf <= due) return 'open';
  // A unit is not charged for the office's delay: what came in time waits for the office.
  if (reply !== null && reply <= due) return 'open';
  if (declinePending !== null && declinePending <= declineBy) return 'open';
  return 'overdue';
}
