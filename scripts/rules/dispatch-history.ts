import type { DayInZone } from '../calendar/zone.ts';
import type { Day } from '../records/schema/common.ts';
import type { LogEntry, LogEvent } from '../records/schema/dispatch.ts';

/** 待签收 | 办理中 | 待审核 | 已办结 | 已退单 */
export type DispatchState = 'awaiting-signature' | 'in-progress' | 'awaiting-review' | 'closed' | 'declined';

/** 6.2: whether nothing is left to be done: closed, or declined and the office has consented. Otherwise it is open. */
export const hasEnded = ({ state }: Pick<DispatchHistory, 'state'>): boolean => state === 'closed' || state === 'declined';

/** An event that can't have happened where it stands in the log. It changes nothing, and the check `log-sequence` reports it. */
interface ImpossibleEvent {
  /** Its position in the log, from 0. */
  readonly index: number;
  readonly event: LogEvent;
  readonly why:
    | 'before-dispatch'
    | 'dispatched-twice'
    | 'signed-twice'
    | 'declined-twice'
    | 'nothing-declined'
    | 'nothing-to-review'
    | 'not-closed'
    | 'after-close'
    | 'after-decline';
}

/** What a dispatch's log says happened up to a day: days only, no deadline and no verdict. */
export interface DispatchHistory {
  readonly dispatched: Day;
  readonly signed: Day | null;
  /** The reply that waits for the office's review, or that it accepted. */
  readonly reply: Day | null;
  /** The latest reply of all, also one that was sent back. */
  readonly lastReply: Day | null;
  /** A decline that the office has not decided on. */
  readonly declinePending: Day | null;
  /** Every decline, with what the office made of it. */
  readonly declines: readonly {
    readonly index: number;
    readonly on: Day;
    readonly outcome: 'pending' | 'accepted' | 'refused';
  }[];
  readonly closed: Day | null;
  /** How often the office sent a reply back (退回重办). */
  readonly returns: number;
  readonly urged: number;
  readonly reclassified: readonly {
    readonly index: number;
    readonly on: Day;
    readonly nature: NonNullable<LogEntry['nature']>;
  }[];
  readonly escalated: Day | null;
  readonly reopenedAs: string | null;
  readonly state: DispatchState;
  readonly impossible: readonly ImpossibleEvent[];
  /** Whether the log says nothing of a later day. */
  readonly isWhole: boolean;
}

/** What may still be written to a log that has ended: a closed matter can be reopened, discussed and escalated (6.2, 6.3). */
const AFTER_CLOSE: ReadonlySet<LogEvent> = new Set(['reopened', 'discussed', 'escalated']);
const AFTER_DECLINE: ReadonlySet<LogEvent> = new Set(['discussed', 'escalated']);

/**
 * 6.2: follows a dispatch's log as of a day. Later entries have not happened yet.
 *
 * The office decides on a reply or a decline before anything else can end the matter; a reply sent back reopens the
 * work and changes no date. A state says what people did: a dispatch nobody signed stays 待签收 even when it is
 * deemed received and its clock runs.
 *
 * @param log in the order of the file
 * @param dayOf the county's reading of a moment
 * @returns null when the dispatch had not been sent by `asOf`
 */
export function followDispatch(log: readonly LogEntry[], asOf: Day, dayOf: DayInZone): DispatchHistory | null {
  let dispatched: Day | null = null;
  let signed: Day | null = null;
  let reply: Day | null = null;
  let lastReply: Day | null = null;
  let reviewPending = false;
  let closed: Day | null = null;
  let returns = 0;
  let urged = 0;
  let escalated: Day | null = null;
  let reopenedAs: string | null = null;
  const declines: { index: number; on: Day; outcome: 'pending' | 'accepted' | 'refused' }[] = [];
  const reclassified: { index: number; on: Day; nature: NonNullable<LogEntry['nature']> }[] = [];
  const impossible: ImpossibleEvent[] = [];
  let isWhole = true;

  for (let index = 0; index < log.length; index++) {
    const entry = log[index] as LogEntry;
    const { event } = entry;
    const on = dayOf(entry.at);
    if (on > asOf) {
      isWhole = false;
      continue;
    }
    const refuse = (why: ImpossibleEvent['why']) => impossible.push({ index, event, why });
    const decline = declines.at(-1);
    const declinePending = decline?.outcome === 'pending' ? decline : null;

    if (event === 'dispatched') {
      if (dispatched === null) dispatched = on;
      else refuse('dispatched-twice');
      continue;
    }
    if (dispatched === null) {
      refuse('before-dispatch');
      continue;
    }
    if (closed !== null && !AFTER_CLOSE.has(event)) {
      refuse('after-close');
      continue;
    }
    if (decline?.outcome === 'accepted' && !AFTER_DECLINE.has(event)) {
      refuse('after-decline');
      continue;
    }

    switch (event) {
      case 'signed':
        if (signed === null) signed = on;
        else refuse('signed-twice');
        break;
      case 'declined':
        if (declinePending) refuse('declined-twice');
        else declines.push({ index, on, outcome: 'pending' });
        break;
      case 'decline-accepted':
      case 'decline-refused':
        if (declinePending) declinePending.outcome = event === 'decline-accepted' ? 'accepted' : 'refused';
        else refuse('nothing-declined');
        break;
      case 'replied':
        reply = on;
        lastReply = on;
        reviewPending = true;
        break;
      case 'accepted':
        if (reviewPending) closed = on;
        else refuse('nothing-to-review');
        reviewPending = false;
        break;
      case 'returned':
        if (reviewPending) {
          returns++;
          reply = null;
        } else refuse('nothing-to-review');
        reviewPending = false;
        break;
      case 'reclassified':
        if (entry.nature) reclassified.push({ index, on, nature: entry.nature });
        break;
      case 'urged':
        urged++;
        break;
      case 'escalated':
        escalated ??= on;
        break;
      case 'reopened':
        if (closed === null) refuse('not-closed');
        else reopenedAs = entry.as ?? reopenedAs;
        break;
      case 'discussed':
        break;
      default:
        event satisfies never;
    }
  }
  if (dispatched === null) return null;

  const last = declines.at(-1);
  const declinePending = last?.outcome === 'pending' ? last.on : null;
  const history = {
    dispatched,
    signed,
    reply,
    lastReply,
    declinePending,
    declines,
    closed,
    returns,
    urged,
    reclassified,
    escalated,
    reopenedAs,
    impossible,
    isWhole,
  };
  return { ...history, state: stateOf(history, last?.outcome === 'accepted', reviewPending) };
}

function stateOf(
  { closed, declinePending, signed, lastReply, declines }: Omit<DispatchHistory, 'state'>,
  declined: boolean,
  reviewPending: boolean,
): DispatchState {
  if (closed !== null) return 'closed';
  if (declined) return 'declined';
  if (reviewPending || declinePending !== null) return 'awaiting-review';
  // Whoever replied or declined has evidently received it, signed or not.
  return signed !== null || lastReply !== null || declines.length > 0 ? 'in-progress' : 'awaiting-signature';
}
