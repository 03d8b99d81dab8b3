import type { JudgedDispatch } from '../../judgement.ts';
import type { LogEvent } from '../../records/schema/dispatch.ts';

/** What the office does next about an open dispatch, as a kind and in words. */
export interface NextStep {
  readonly action: 'answer-decline' | 'review-reply' | 'confirm-receipt' | 'urge' | 'remind';
  readonly text: string;
  /** What is entered in the log for it; none for what is only said. */
  readonly events: readonly LogEvent[];
}

/**
 * The one thing to do next about a dispatch (6.2). What waits for the office comes first, since only the office can do it.
 *
 * @returns null for one that has ended
 */
export function nextStep({ history, clock }: Pick<JudgedDispatch, 'history' | 'clock'>): NextStep | null {
  const { state, declinePending, reply, urged, escalated } = history;
  const isOverdue = clock?.verdict === 'overdue';
  switch (state) {
    case 'closed':
    case 'declined':
      return null;
    case 'awaiting-review':
      // A decline is answered first: while it is open, a reply may have no need of a review.
      return declinePending === null
        ? {
            action: 'review-reply',
            text: `审核 ${reply} 的回复：登记审核通过，或者退回重办并写明理由${isOverdue ? '（回复晚于截止日，通过后是逾期办结）' : ''}`,
            events: ['accepted', 'returned'],
          }
        : clock !== null && declinePending > clock.declineBy
          ? {
              action: 'answer-decline',
              text: `${declinePending} 的退单超过了期限（${clock.declineBy}），不能同意：登记不同意，并催促办理，时限不变`,
              events: ['decline-refused'],
            }
          : {
              action: 'answer-decline',
              text: `答复 ${declinePending} 的退单：同意的，由改派的单位另行计时；不同意的，时限不变`,
              events: ['decline-accepted', 'decline-refused'],
            };
    case 'awaiting-signature':
      return {
        action: 'confirm-receipt',
        text: clock?.deemed
          ? `联系该单位确认收到，请补签收${isOverdue ? '并立即回复' : ''}；没有签收也照常计时`
          : `提醒签收${clock ? `：到 ${clock.signBy} 24 时没有签收的，视为当天收到` : ''}`,
        events: clock?.deemed ? ['signed'] : [],
      };
    case 'in-progress':
      if (clock === null) return { action: 'remind', text: '放假安排没有公布，截止日还算不出来；先提醒该单位办理', events: [] };
      if (!isOverdue) return { action: 'remind', text: '提醒该单位按时回复；时限不能延长', events: [] };
      return {
        action: 'urge',
        text: `催办并登记${urged > 0 ? `（已催办 ${urged} 次）` : ''}${escalated === null ? '；重大复杂的，可以提请专班' : `；已于 ${escalated} 提请专班`}`,
        events: ['urged'],
      };
    default:
      return state satisfies never;
  }
}
