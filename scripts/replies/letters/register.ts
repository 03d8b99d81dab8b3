import { instantOf } from '../../calendar/moments.ts';
import type { Judgement } from '../../judgement.ts';
import type { Refusal } from '../../records/schema/channel.ts';
import type { Moment } from '../../records/schema/common.ts';
import type { LogEntry } from '../../records/schema/dispatch.ts';
import { appendToLog } from '../ledger/append.ts';
import { decide, type Role } from '../plan/decide.ts';
import { readReply } from '../reading/read-reply.ts';

/** A letter to be put on record: what it says, whose it is, when the office received it and what to call it. */
export interface LetterReceived {
  readonly text: string;
  readonly role: Role;
  readonly at: Moment;
  readonly source: string;
}

/** What came of it. Only `written` has changed a file. */
export type Registered =
  | {
      readonly outcome: 'written' | 'would-write' | 'known';
      readonly entry: LogEntry;
      /** The signature, of a letter that signs and replies. */
      readonly signed: LogEntry | null;
      /** What the log says of a later time: the entry stands before it. */
      readonly later: LogEntry | null;
    }
  | { readonly outcome: 'refused'; readonly why: RefusedLetter };

/** Why a letter is not put on record. */
export type RefusedLetter =
  | Refusal
  | 'unknown-dispatch'
  | 'unreadable-dispatch'
  | 'before-dispatch'
  | 'later-than-today'
  | 'adoption'
  | 'no-command';

/**
 * Puts a letter into its dispatch's log, as the sync does with a comment (6.2): the same reading, the same rules, the same
 * entry. A letter that stands there already is not written twice.
 *
 * @param dryRun decides, and writes nothing
 * @throws CannotEdit when the file can't be written so that it reads back as it should
 */
export function registerLetter(judgement: Judgement, id: string, letter: LetterReceived, dryRun = false): Registered {
  const { ledger, asOf } = judgement;
  if (ledger.unreadable.has(id)) return { outcome: 'refused', why: 'unreadable-dispatch' };
  const entry = ledger.dispatches.get(id);
  if (!entry) return { outcome: 'refused', why: 'unknown-dispatch' };
  if (ledger.dayOf(letter.at) > asOf) return { outcome: 'refused', why: 'later-than-today' };

  const { data, file } = entry;
  // Of a letter that both signs and replies, the reply is what it was sent for.
  const known = data.log.findLast((one) => one.source === letter.source && one.at === letter.at);
  if (known) return { outcome: 'known', entry: known, signed: null, later: null };
  // The sync's moments are the server's own; this one was typed, and an answer to what had not been sent is a slip.
  if (isBefore(letter, data.log[0])) return { outcome: 'refused', why: 'before-dispatch' };

  const reply = readReply(letter.text, letter.role);
  // What the office decides has to be said in so many words.
  if (letter.role === 'office' && reply.command === null) return { outcome: 'refused', why: 'no-command' };
  const decision = decide(judgement, data, data.log, reply, letter.role, letter);
  if (decision.adoption) return { outcome: 'refused', why: 'adoption' };
  if (!decision.entry) return { outcome: 'refused', why: decision.why ?? 'out-of-order' };
  const later = data.log.find((one) => isBefore(letter, one)) ?? null;
  const signed = decision.signed ?? null;
  if (dryRun) return { outcome: 'would-write', entry: decision.entry, signed, later };
  appendToLog(ledger.root, file, ...(signed ? [signed] : []), decision.entry);
  return { outcome: 'written', entry: decision.entry, signed, later };
}

const isBefore = ({ at }: LetterReceived, entry: LogEntry | undefined): boolean =>
  entry !== undefined && instantOf(at) < instantOf(entry.at);
