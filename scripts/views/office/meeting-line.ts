import type { Judgement } from '../../judgement.ts';
import type { Day } from '../../records/schema/common.ts';
import type { Meeting } from '../../records/schema/meeting.ts';
import { compare } from './order.ts';

/** A meeting with what it decided (6.3). */
export interface MeetingLine {
  readonly id: string;
  readonly held: Day;
  readonly kind: Meeting['kind'];
  readonly title: string;
  readonly decision: string | null;
  readonly minutes: string | null;
  readonly dispatches: readonly string[];
}

/** The meetings held by the day, the latest first. */
export function meetingLines({ ledger, asOf }: Pick<Judgement, 'ledger' | 'asOf'>): MeetingLine[] {
  return [...ledger.meetings.values()]
    .map(({ data }): MeetingLine => {
      const { id, held, kind, title, decision, minutes, dispatches = [] } = data;
      return { id, held, kind, title, decision: decision ?? null, minutes: minutes ?? null, dispatches };
    })
    .filter(({ held }) => held <= asOf)
    .sort((a, b) => compare(b.held, a.held) || compare(b.id, a.id));
}
