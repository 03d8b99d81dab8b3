import { UncoveredDay } from '../../calendar/working-days.ts';
import type { Judgement } from '../../judgement.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Outcome, Refusal } from '../../records/schema/channel.ts';
import type { Day, Moment } from '../../records/schema/common.ts';
import type { Dispatch, LogEntry } from '../../records/schema/dispatch.ts';
import type { Adoption } from '../../records/schema/report.ts';
import { dispatchClock } from '../../rules/dispatch-clock.ts';
import { type DispatchHistory, followDispatch, hasEnded } from '../../rules/dispatch-history.ts';
import { placeInLog } from '../ledger/append.ts';

/** What a comment or a letter says, as `replies/reading/` reads it. */
export interface Reply {
  readonly command: {
    readonly name: 'sign' | 'decline' | 'settle' | 'approve' | 'return' | 'adopt' | 'special';
    readonly reason?: string | undefined;
    /** `/签收` stands above a `/办结`. */
    readonly signs?: true;
    /** What stands behind the command on its line may take back what the command says: `/通过 不了`. */
    readonly unclear?: true;
  } | null;
  /** What remains without the command, the quoted original and the signature. */
  readonly text: string;
}

export type Role = 'unit' | 'office';
export type ReadReply = (text: string, role: Role) => Reply;

/** What a comment does: one entry of the log, or an adoption, or nothing for a reason. */
export interface Decision {
  readonly outcome: Outcome;
  readonly why: Refusal | null;
  readonly entry: LogEntry | null;
  /** The signature that was given with a reply: it stands before the entry. */
  readonly signed?: LogEntry;
  readonly adoption: { readonly report: string; readonly value: Adoption } | null;
}

/** Longer replies are cut in the log, which people read; the whole text stands in the channel's record. In characters. */
const LONGEST = 20_000;

/** Later than any entry: whether an entry makes sense doesn't depend on the day it is asked. */
const END = '9999-12-31';

/**
 * What a comment does to a dispatch (6.2), by the rules that read its log: an entry that could not have happened where
 * it would stand is not written, nor one that would make nonsense of what stands there already.
 *
 * @param log as it is, with what this run has taken already
 * @param at the server's time of the comment's first revision, in the county's zone; on time is judged by its day
 */
export function decide(
  { ledger }: Pick<Judgement, 'ledger'>,
  dispatch: Dispatch,
  log: readonly LogEntry[],
  reply: Reply,
  role: Role,
  { at, source }: { readonly at: Moment; readonly source: string },
): Decision {
  const text = cut(reply.text.trim(), source);
  const base = { at, by: role === 'unit' ? dispatch.unit : 'office', source };
  const said = text === '' ? {} : { text };
  const reason = cut(reply.command?.reason?.trim() || reply.text.trim(), source);
  const name = reply.command?.name ?? 'settle';
  const attempt = (entry: LogEntry): Decision => fitting(ledger, dispatch, log, entry);

  switch (name) {
    case 'sign': {
      const signed = attempt({ ...base, event: 'signed', ...said });
      // Whoever signs again and writes something has replied.
      return signed.why === 'signed-twice' && text !== '' ? attempt({ ...base, event: 'replied', text }) : signed;
    }
    case 'decline':
      return reason === '' ? nothing('no-reason') : attempt({ ...base, event: 'declined', ...without(said, reason), reason });
    case 'settle': {
      const signed = reply.command?.signs ? attempt({ ...base, event: 'signed' }).entry : null;
      const before = signed ? log.toSpliced(placeInLog(log, signed), 0, signed) : log;
      const words = text || (reply.command ? '办结' : '（评论里没有文字）');
      const replied = fitting(ledger, dispatch, before, { ...base, event: 'replied', text: words });
      return signed && replied.entry ? { ...replied, signed } : replied;
    }
    case 'approve':
    case 'return': {
      if (reply.command?.unclear) return nothing('unclear-decision');
      const pending = pendingOf(followDispatch(log.slice(0, placeInLog(log, { at })), END, ledger.dayOf));
      if (pending === 'both') return nothing('reply-and-decline');
      const [yes, no] = pending === 'decline' ? DECLINE_DECISIONS : REPLY_DECISIONS;
      if (name === 'approve') return attempt({ ...base, event: yes, ...said });
      return reason === '' ? nothing('no-reason') : attempt({ ...base, event: no, ...without(said, reason), reason });
    }
    case 'special':
      return reason === ''
        ? nothing('no-reason')
        : attempt({ ...base, event: 'reclassified', nature: 'special', ...without(said, reason), reason });
    case 'adopt':
      return adopt(ledger, dispatch, reply, source, ledger.dayOf(at));
    default:
      return name satisfies never;
  }
}

/**
 * Whether a unit only adds something to a reply that waits for the office's review: what was in time would be late once a
 * word of thanks counted as a reply of its own. A new reply says so, with its command.
 *
 * @param at as in `decide`
 */
export function isSupplement(
  { dayOf }: Pick<Ledger, 'dayOf'>,
  log: readonly LogEntry[],
  { command, text }: Reply,
  role: Role,
  at: Moment,
): boolean {
  const history = role === 'unit' ? followDispatch(log.slice(0, placeInLog(log, { at })), END, dayOf) : null;
  if (history === null || history.reply === null || hasEnded(history)) return false;
  return command === null || (command.name === 'sign' && history.signed !== null && text.trim() !== '');
}

export const SUPPLEMENT: Decision = { outcome: 'supplement', why: null, entry: null, adoption: null };

const REPLY_DECISIONS = ['accepted', 'returned'] as const;
const DECLINE_DECISIONS = ['decline-accepted', 'decline-refused'] as const;

const nothing = (why: Refusal): Decision => ({ outcome: 'nothing', why, entry: null, adoption: null });

/** A reason that was taken from the text is not said twice. */
const without = (said: { text?: string }, reason: string): { text?: string } => (said.text === reason ? {} : said);

function pendingOf(history: DispatchHistory | null): 'reply' | 'decline' | 'both' {
  const decline = history?.declinePending != null;
  const reply = history?.reply != null && history.closed === null;
  return decline && reply ? 'both' : decline ? 'decline' : 'reply';
}

const WHY: Partial<Readonly<Record<DispatchHistory['impossible'][number]['why'], Refusal>>> = {
  'after-close': 'after-close',
  'after-decline': 'after-decline',
  'signed-twice': 'signed-twice',
  'declined-twice': 'declined-twice',
  'nothing-to-review': 'nothing-to-review',
  'nothing-declined': 'nothing-to-review',
};

/** The entry, if the log makes as much sense with it as without. */
export function fitting(
  { dayOf, policies, calendar }: Ledger,
  dispatch: Dispatch,
  log: readonly LogEntry[],
  entry: LogEntry,
): Decision {
  const index = placeInLog(log, entry);
  const [before, after] = [log, log.toSpliced(index, 0, entry)].map((one) => followDispatch(one, END, dayOf));
  if (!before || !after) return nothing('out-of-order');
  const own = after.impossible.find((impossible) => impossible.index === index);
  if (own) return nothing(WHY[own.why] ?? 'out-of-order');
  if (after.impossible.length > before.impossible.length) return nothing('out-of-order');
  if (entry.event === 'reclassified') {
    const policy = policies.on(after.dispatched).values;
    try {
      const day = dayOf(entry.at);
      if (dispatchClock(before, dispatch.nature, policy, calendar, day).nature === entry.nature)
        return nothing('already-special');
      if (dispatchClock(after, dispatch.nature, policy, calendar, day).lateChanges.includes(index)) return nothing('late-change');
    } catch (error) {
      // Without a calendar there is no due day to be late for.
      if (!(error instanceof UncoveredDay)) throw error;
    }
  }
  return { outcome: entry.event as Outcome, why: null, entry, adoption: null };
}

/**
 * 7.2: an adoption belongs to a report and decides a grade, so it is written only where nothing is left to choose: the
 * dispatch rests on exactly one valid report that nobody has decided on. Everything else is for the office's own hands.
 */
function adopt({ reports }: Ledger, dispatch: Dispatch, reply: Reply, source: string, on: Day): Decision {
  const said = (reply.command?.reason ?? '').trim();
  if (/^(?:部分|不)/.test(said)) return nothing('adoption-form');
  if (reply.command?.unclear) return nothing('unclear-decision');
  const open = (dispatch.reports ?? []).filter((id) => {
    const report = reports.get(id)?.data;
    return report?.screening?.result === 'valid' && report.adoption === undefined;
  });
  const [report] = open;
  if (report === undefined || open.length > 1) return nothing('no-single-report');
  const value: Adoption = { result: 'adopted', on, by: dispatch.unit, basis: said || source };
  return { outcome: 'adopted', why: null, entry: null, adoption: { report, value } };
}

function cut(text: string, source: string): string {
  const clean = storable(text);
  return clean.length <= LONGEST ? clean : `${storable(clean.slice(0, LONGEST))}\n……（全文见 ${source}）`;
}

/** What a text file can hold: no control characters but line ends, no halves of characters. */
export const storable = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
