import { instantOf } from '../../calendar/moments.ts';
import type { FormFault } from '../../forms/read-form.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { dispatchesNumbered } from '../../ledger/numbered.ts';
import { CHANNEL_FOLDER, channelPath } from '../../records/places.ts';
import type { Post } from '../../records/schema/channel.ts';
import type { Moment } from '../../records/schema/common.ts';
import { hasEnded } from '../../rules/dispatch-history.ts';
import { roleOf } from '../accounts.ts';
import type { Account, ForgeIssue } from '../forge/forge.ts';
import { readReplyForm } from '../reading/read-reply-form.ts';
import type { Reply } from './decide.ts';
import { repositoryOf } from './dispatch.ts';
import { postOf, sha256 } from './posts.ts';
import type { World } from './world.ts';

/** Why a form is none of a dispatch's, for whoever filled it in. */
export type FormRefusal =
  | { readonly why: 'unregistered' | 'unknown-dispatch' | 'not-yours' | 'not-here' }
  | { readonly why: 'unreadable'; readonly faults: readonly FormFault[] };

/** A form that a dispatch's unit handed in: on record by now, or to be taken. */
export interface HandedIn {
  readonly issue: ForgeIssue;
  /** Null for one on record, which is not read again: what it said first is what counts. */
  readonly reply: Reply | null;
  /** When it counts as received: the server's time. */
  readonly at: Moment;
}

/** What the forms of one repository are. Those about which nothing can be said yet are left out. */
export interface SortedForms {
  /** By dispatch, in order of their numbers. */
  readonly handedIn: ReadonlyMap<string, readonly HandedIn[]>;
  readonly refused: readonly { readonly issue: ForgeIssue; readonly refusal: FormRefusal }[];
}

/** Where what was answered to a form stands: with those of its year, and its repository told apart by a fingerprint. */
export function answerPlace(repository: string, { number, created }: ForgeIssue): { readonly id: string; readonly key: string } {
  return { id: `forms-${created.slice(0, 4)}`, key: `form-${number}.${sha256(repository).slice(0, 8)}` };
}

/** What was answered to a form, or is announced. */
export function answerTo({ channels }: Pick<Ledger, 'channels'>, repository: string, issue: ForgeIssue): Post | undefined {
  const { id, key } = answerPlace(repository, issue);
  return postOf(channels.get(id), key);
}

/**
 * Reads every repository's forms: whose they are, and why they are nobody's. Where some of the channel's memory can't be
 * read, the forms wait that may be in it: those for its dispatch, and those that were answered, which may have been
 * taken there under the number they had then. What nobody knows the owner of holds them all back.
 *
 * @param broken files that can't be read
 */
export function sortForms(world: World, broken: ReadonlySet<string>): ReadonlyMap<string, SortedForms> {
  const sorted = new Map<string, SortedForms>();
  const lost = [...broken].filter((file) => file.startsWith(`${CHANNEL_FOLDER}/`));
  if (lost.some((file) => !OWNED.test(file))) return sorted;
  const isADispatchsLost = lost.some((file) => file.includes('/D'));
  for (const [repository, view] of world.view?.repositories ?? []) {
    if (!view.forms || view.forms.size === 0) continue;
    const onRecord = recordedForms(world.judgement.ledger, repository);
    const handedIn = new Map<string, HandedIn[]>();
    const refused: { issue: ForgeIssue; refusal: FormRefusal }[] = [];
    const add = (id: string, form: HandedIn) => handedIn.set(id, [...(handedIn.get(id) ?? []), form]);
    for (const issue of [...view.forms.values()].sort((a, b) => a.number - b.number)) {
      if (view.missing.has(issue.number)) continue;
      const known = onRecord.get(issue.number);
      if (known) add(known.id, { issue, reply: null, at: known.at });
      else {
        if (broken.has(channelPath(answerPlace(repository, issue).id))) continue;
        if (isADispatchsLost && answerTo(world.judgement.ledger, repository, issue)) continue;
        const read = readHandedIn(world, repository, issue, broken);
        if (read === null) continue;
        if ('why' in read) refused.push({ issue, refusal: read });
        else add(read.id, { issue, reply: read.reply, at: receivedAt(world, repository, issue) });
      }
    }
    sorted.set(repository, { handedIn, refused });
  }
  return sorted;
}

/** The channel's files whose name says what they are about. */
const OWNED = new RegExp(`^${CHANNEL_FOLDER}/(?:office|\\d{4}/(?:D\\d{4}-\\d{4,}|forms-\\d{4}))\\.yaml$`);

/** The forms that dispatches have on record, by their number. */
function recordedForms({ channels }: Ledger, repository: string): Map<number, { readonly id: string; readonly at: Moment }> {
  const found = new Map<number, { id: string; at: Moment }>();
  for (const { id, repository: at, forms } of channels.values()) {
    if (forms && at === repository) for (const form of forms) found.set(form.issue, { id, at: form.at });
  }
  return found;
}

/** Null as long as the dispatch or its channel's record can't be read, or it has no issue yet. */
function readHandedIn(
  world: World,
  repository: string,
  { author, body }: ForgeIssue,
  broken: ReadonlySet<string>,
): { readonly id: string; readonly reply: Reply } | FormRefusal | null {
  const { ledger, dispatchById } = world.judgement;
  // Whoever is nobody here is told so first, whatever is written: not even which dispatches there are.
  if (!isAnyUnits(ledger, author)) return { why: 'unregistered' };
  const form = readReplyForm(body);
  if ('faults' in form) return { why: 'unreadable', faults: form.faults };
  const id = dispatchNamed(ledger, form.dispatch);
  if (ledger.unreadable.has(id ?? form.dispatch)) return null;
  if (id !== null && broken.has(channelPath(id))) return null;
  const judged = id === null ? undefined : dispatchById.get(id);
  if (id === null || judged === undefined || repositoryOf(world, judged) !== repository) return { why: 'unknown-dispatch' };
  if (roleOf(ledger, judged.entry.data.unit, author) !== 'unit') return { why: 'not-yours' };
  if (postOf(ledger.channels.get(id), 'issue')?.number !== undefined) return { id, reply: form.reply };
  return hasEnded(judged.history) ? { why: 'not-here' } : null;
}

const isAnyUnits = ({ unitList }: Ledger, author: Account | null): boolean =>
  unitList.some(({ accounts }) => accounts?.some((account) => typeof account === 'object' && account.id === author?.id));

/** A dispatch by its id, or by its 文号, which people take for it. */
function dispatchNamed(ledger: Ledger, written: string): string | null {
  if (ledger.dispatches.has(written)) return written;
  const found = dispatchesNumbered(ledger, written);
  return found.length === 1 ? (found[0]?.data.id ?? null) : null;
}

/**
 * 6.2: when a form counts as received. One that was refused and mended was not there before; one that reads as it did
 * when it was refused was not mended, whoever commented below it since. Forges tell of an edit only as an issue's last
 * change, which a comment is too, so that is when a mended one came. What nobody saw before it was mended can't be told from what was whole from the beginning.
 */
function receivedAt({ judgement }: World, repository: string, issue: ForgeIssue): Moment {
  const refusal = answerTo(judgement.ledger, repository, issue);
  if (refusal === undefined) return issue.created;
  if (refusal.about === sha256(issue.body)) return issue.created;
  const isUntouched =
    refusal.about === undefined && refusal.updated !== undefined && instantOf(issue.updated) <= instantOf(refusal.updated);
  return isUntouched ? issue.created : issue.updated;
}
