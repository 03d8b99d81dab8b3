import type { JudgedDispatch, Judgement } from '../../judgement.ts';
import { bodyOf } from '../../ledger/body.ts';
import type { Day } from '../../records/schema/common.ts';
import type { Nature } from '../../records/schema/dispatch.ts';
import { type PublicContact, publicContact } from '../public-contact.ts';
import { type PublicWorking, publicWorking } from '../public-working.ts';
import { listNamed, unitNamed } from './names.ts';

/**
 * 转办单 on paper: what one unit is given to read, to sign for and to answer on. Field by field, as nothing about who reported
 * may be among them (5.1).
 */
export interface UnitLetter {
  readonly id: string;
  readonly number: string | null;
  readonly office: string;
  readonly contact: PublicContact;
  readonly dispatched: Day;
  /** Names. One of the assisting ones may be the receiver; without a role there is only the receiver. */
  readonly lead: string;
  readonly assisting: readonly string[];
  readonly receiver: string;
  readonly theme: string | null;
  readonly stage: string | null;
  readonly problems: readonly string[];
  readonly nature: Nature;
  readonly natureReason: string | null;
  readonly title: string;
  /** The office's own rewriting; null where the file can't be read any more. */
  readonly summary: string | null;
  readonly request: string | null;
  /** The counting up to the due day; null when the calendar doesn't reach. */
  readonly working: PublicWorking | null;
  /** The last day to sign, while nobody has and it can still be signed; then it is deemed received. */
  readonly signBy: Day | null;
  /** The last day to decline: the latest it can be while `working` is provisional. Null when the calendar doesn't reach. */
  readonly declineBy: Day | null;
  /** What the log knows of it already. */
  readonly signed: Day | null;
  readonly replied: Day | null;
  /** A text of it looks as if it gave somebody away: it must not be sent as it is. */
  readonly isHeldBack: boolean;
}

/** The paper of a dispatch. @param assistingIds the dispatches that assist the same matter */
export function unitLetter(judged: JudgedDispatch, judgement: Judgement, assistingIds: readonly string[]): UnitLetter {
  const { ledger, asOf, dispatchById } = judgement;
  const { id, entry, history, clock } = judged;
  const { data } = entry;
  const nameOf = (unit: string) => unitNamed(ledger, unit).name;
  const unitOf = (other: string) => dispatchById.get(other)?.entry.data.unit;
  const own = nameOf(data.unit);
  const isAssisting = data.role === 'assisting';
  const others = assistingIds.flatMap((other) => unitOf(other) ?? []).map(nameOf);
  const leader = isAssisting && data.lead ? unitOf(data.lead) : data.unit;
  return {
    id,
    number: data.number ?? null,
    office: ledger.office.office,
    contact: publicContact(ledger.office),
    dispatched: history.dispatched,
    lead: leader === undefined ? '—' : nameOf(leader),
    assisting: isAssisting ? [own, ...others] : others,
    receiver: own,
    theme: data.theme === undefined ? null : listNamed(ledger, 'themes', data.theme).name,
    stage: data.stage === undefined ? null : listNamed(ledger, 'stages', data.stage).name,
    problems: (data.problems ?? []).map((problem) => listNamed(ledger, 'problems', problem).name),
    nature: clock?.nature ?? data.nature,
    natureReason: data.natureReason ?? null,
    title: data.title,
    summary: bodyOf(ledger, 'dispatch', entry),
    request: data.request ?? null,
    working: clock && publicWorking(clock, history, ledger.calendar, asOf),
    signBy: clock?.received === null ? clock.signBy : null,
    declineBy: clock?.declineBy ?? null,
    signed: history.signed,
    replied: history.reply,
    isHeldBack: entry.secrets.length > 0,
  };
}
