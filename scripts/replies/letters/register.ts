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
  | { readonly outcome: 'written' | 'would-write' | 'known'; readonly entry: LogEntry }
  | {
      readonly outcome: 'refused';
      readonly why: Refusal | 'unknown-dispatch' | 'unreadable-dispatch' | 'adoption' | 'later-than-today' | 'no-command';
    };

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
  const known = data.log.find((one) => one.source === letter.source && one.at === letter.at);
  if (known) return { outcome: 'known', entry: known };

  const reply = readReply(letter.text, letter.role);
  // What the office decides has to be said in so many words.
  if (letter.role === 'office' && reply.command === null) return { outcome: 'refused', why: 'no-command' };
  const decision = decide(judgement, data, data.log, reply, letter.role, letter);
  if (decision.adoption) return { outcome: 'refused', why: 'adoption' };
  if (!decision.entry) return { outcome: 'refused', why: decision.why ?? 'out-of-order' };
  if (dryRun) return { outcome: 'would-write', entry: decision.entry };
  if (decision.signed) appendToLog(ledger.root, file, decision.signed);
  appendToLog(ledger.root, file, decision.entry);
  return { outcome: 'written', entry: decision.entry };
}
