import type { Day, Moment } from '../records/schema/common.ts';
import type { LogEntry, Nature } from '../records/schema/dispatch.ts';
import { Log } from './log.ts';
import { dayOf, isEarly } from './moments.ts';
import * as phrases from './phrases.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** What the story wants to happen to one dispatch. */
export type Course =
  | 'on-time'
  | 'late'
  /** 严重逾期: late by more than a week of working days. */
  | 'very-late'
  | 'returned-on-time'
  | 'returned-late'
  | 'reclassified'
  | 'unsigned'
  | 'signed-late'
  | 'reopened'
  | 'declined'
  | 'decline-refused'
  | 'overdue'
  | 'overdue-unsigned'
  | 'decline-pending'
  /** Answered, and waiting for the office. */
  | 'unreviewed'
  /** Signed, and still within its days. */
  | 'at-work'
  /** Not signed yet, and not answered. */
  | 'fresh';

/** One dispatch as its log needs it. */
export interface Sent {
  readonly at: Moment;
  readonly unit: string;
  readonly nature: Nature;
  readonly course: Course;
  /** An answer from the unit, and one that is too thin to accept with the office's reason. */
  readonly reply: string;
  readonly thin: { readonly text: string; readonly returnReason: string };
}

/** Working days from the reminder to the supervisory notice, as such offices do it. */
const NOTICE_AFTER = 5;

/**
 * The log of a dispatch that takes the given course. What would happen after the last day of the story is left out by
 * the caller, which is how matters come to be open.
 */
export function timeline(sent: Sent, random: Random, { calendar, policyOn }: World): LogEntry[] {
  const { course, nature } = sent;
  const dispatched = dayOf(sent.at);
  const policy = policyOn(dispatched);
  const limitOf = (kind: Nature) => (kind === 'special' ? policy.specialDays : policy.generalDays);
  const log = new Log(sent.at, sent.unit, random);
  const signBy = calendar.add(dispatched, policy.deemedReceiptDays);

  // 6.2: the day of receipt is day 0; a working day later than that is `after(n)`.
  const received = sign();
  const after = (days: number): Day => calendar.add(received, days);
  const within = (from: number, to: number): Day => after(random.int(from, to));

  switch (course) {
    case 'fresh':
    case 'at-work':
      break;
    case 'on-time':
    case 'unsigned':
    case 'signed-late':
    case 'reopened':
      answer(within(course === 'signed-late' || nature === 'special' ? 2 : 1, limitOf(nature)));
      break;
    case 'late':
      overrun(
        random.weighted([
          [1, 45],
          [2, 25],
          [3, 15],
          [4, 10],
          [5, 5],
        ] as const),
      );
      break;
    case 'very-late':
      overrun(random.int(8, 14));
      break;
    case 'returned-on-time':
      sendBack(random.int(0, limitOf(nature) - 2));
      answer(within(limitOf(nature) - (nature === 'special' ? 2 : 1), limitOf(nature)));
      break;
    case 'returned-late':
      sendBack(random.int(1, limitOf(nature) - 1));
      answer(after(limitOf(nature) + random.int(1, 4)));
      break;
    case 'reclassified': {
      const to: Nature = nature === 'general' ? 'special' : 'general';
      log.office(within(0, 1), 'reclassified', {
        nature: to,
        reason: random.pick(to === 'special' ? phrases.TO_SPECIAL : phrases.TO_GENERAL),
      });
      answer(within(to === 'special' ? limitOf('general') + 1 : 2, limitOf(to)));
      break;
    }
    case 'declined':
      log.unit(within(0, policy.declineDays), 'declined', { reason: random.pick(phrases.DECLINED) });
      log.office(soon(), 'decline-accepted', { text: random.pick(phrases.DECLINE_ACCEPTED) });
      break;
    case 'decline-refused':
      log.unit(within(0, policy.declineDays), 'declined', { reason: random.pick(phrases.DECLINED) });
      log.office(soon(), 'decline-refused', { reason: random.pick(phrases.DECLINE_REFUSED) });
      answer(after(limitOf(nature)));
      break;
    case 'decline-pending':
      log.unit(within(0, policy.declineDays), 'declined', { reason: random.pick(phrases.DECLINED) });
      break;
    case 'unreviewed':
      log.replied(after(1), sent.reply);
      break;
    case 'overdue':
    case 'overdue-unsigned':
      log.office(after(limitOf(nature) + 1), 'urged', { text: random.pick(phrases.URGED) });
      log.office(after(limitOf(nature) + 1 + NOTICE_AFTER), 'urged', { text: random.pick(phrases.URGED_AGAIN) });
      break;
    default:
      course satisfies never;
  }
  return log.entries;

  /** Signs, or doesn't, as the course wants; the day it counts as received. */
  function sign(): Day {
    if (course === 'fresh' || course === 'unsigned' || course === 'overdue-unsigned') return signBy;
    if (course === 'signed-late') {
      log.unit(calendar.add(signBy, random.int(1, 2)), 'signed');
      return signBy;
    }
    // Before a long holiday whoever can wait for the make-up weekend does.
    const sameDay = calendar.kindOf(signBy).kind === 'make-up' ? 0.2 : 0.72;
    const signed = isEarly(sent.at) && random.chance(sameDay) ? dispatched : signBy;
    log.unit(signed, 'signed');
    return signed;
  }

  /** The office acts on what has just come in: the same day while it is early, or within two working days. */
  function soon(): Day {
    const came = dayOf(log.last);
    const wait = random.weighted([
      [0, isEarly(log.last) ? 40 : 0],
      [1, 45],
      [2, 15],
    ] as const);
    return wait === 0 && calendar.isWorkingDay(came) ? came : calendar.add(came, Math.max(wait, 1));
  }

  function answer(day: Day): void {
    log.replied(day < dayOf(log.last) ? dayOf(log.last) : day, sent.reply);
    log.office(soon(), 'accepted', random.chance(0.5) ? { text: random.pick(phrases.ACCEPTED) } : {});
  }

  /** A reminder the day after the limit, a supervisory notice five working days later, and the answer at last. */
  function overrun(days: number): void {
    const due = limitOf(nature);
    if (random.chance(0.75) || days > NOTICE_AFTER) log.office(after(due + 1), 'urged', { text: random.pick(phrases.URGED) });
    if (days > 1 + NOTICE_AFTER) log.office(after(due + 1 + NOTICE_AFTER), 'urged', { text: random.pick(phrases.URGED_AGAIN) });
    answer(after(due + days));
  }

  /** A thin reply on the given working day, which the office sends back within the next. */
  function sendBack(on: number): void {
    log.replied(after(on), sent.thin.text);
    log.office(after(on + (isEarly(log.last) ? random.int(0, 1) : 1)), 'returned', { reason: sent.thin.returnReason });
  }
}
