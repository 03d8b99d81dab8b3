import { addDays } from '../../calendar/days.ts';
import type { JudgedDispatch, Judgement } from '../../judgement.ts';
import type { Day } from '../../records/schema/common.ts';
import { type SupervisionStage, supervisionStage } from '../../rules/supervision.ts';
import { type PublicContact, publicContact } from '../public-contact.ts';
import { unitNamed } from './names.ts';

/** 督办单 on paper: what is overdue at one unit, since when and by how much (6.2). Nothing about who reported is in it (5.1). */
export interface ReminderLetter {
  readonly id: string;
  readonly number: string | null;
  readonly office: string;
  readonly contact: PublicContact;
  readonly asOf: Day;
  readonly stage: Exclude<SupervisionStage, 0>;
  readonly receiver: string;
  readonly title: string;
  readonly dispatched: Day;
  readonly received: Day | null;
  readonly deemed: boolean;
  /** Nobody signed, so signing is asked for too. */
  readonly isUnsigned: boolean;
  /** Working days allowed. */
  readonly limit: number;
  readonly due: Day;
  /** The first day on which it was late. */
  readonly overdueSince: Day;
  /** Working days; null while the year's calendar isn't announced. */
  readonly daysOver: number | null;
  readonly urged: number;
  /** A text of the dispatch looks as if it gave somebody away: it must not be sent as it is. */
  readonly isHeldBack: boolean;
}

/** @returns null unless the matter is overdue and waits for its unit */
export function reminderLetter(judged: JudgedDispatch, { ledger, asOf }: Judgement): ReminderLetter | null {
  const { id, entry, history, clock, policy } = judged;
  const stage = clock ? supervisionStage(clock, history, policy.values) : 0;
  if (clock === null || stage === 0) return null;
  return {
    id,
    number: entry.data.number ?? null,
    office: ledger.office.office,
    contact: publicContact(ledger.office),
    asOf,
    stage,
    receiver: unitNamed(ledger, entry.data.unit).name,
    title: entry.data.title,
    dispatched: history.dispatched,
    received: clock.received,
    deemed: clock.deemed,
    isUnsigned: history.state === 'awaiting-signature',
    limit: clock.limit,
    due: clock.due,
    overdueSince: addDays(clock.due, 1),
    daysOver: clock.daysOver,
    urged: history.urged,
    isHeldBack: entry.secrets.length > 0,
  };
}
