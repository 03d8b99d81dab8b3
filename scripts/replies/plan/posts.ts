import { createHash } from 'node:crypto';
import { addMinutes, minutesBetween, momentIn } from '../../calendar/moments.ts';
import type { Channel, Post } from '../../records/schema/channel.ts';
import type { Moment } from '../../records/schema/common.ts';
import { secretsIn } from '../../words/secrets.ts';
import type { IssueDraft } from '../forge/forge.ts';
import type { CreateOperation, Operation } from './operation.ts';
import type { Note, Run, World } from './world.ts';

/**
 * How long a run leaves another's intent alone, in minutes. Listings of issues have been seen to lag by eight; a run
 * that died after it created something is found out only by looking, so it must be certain that looking shows it.
 */
const GRACE = 15;

/**
 * How long a run may act on its own intent, in minutes: well before another run takes it over, whatever held it up.
 */
const OWN_TIME = 5;

/** How long a text that the forge refused is not sent again, in minutes: what a person mended there is tried on the next day. */
const REFUSED = 24 * 60;

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const postOf = (channel: Channel | undefined, key: string): Post | undefined =>
  channel?.posts?.find((post) => post.key === key);

/** What is asked of a post that is not on record yet. */
interface Wanted {
  readonly operation: CreateOperation['operation'];
  readonly id: string;
  readonly key: string;
  readonly repository: string;
  readonly issue: number | null;
  readonly draft: IssueDraft;
  readonly about?: string | undefined;
  /** Whether the office alone can read it, so that officers' codes may stand in it. */
  readonly officeOnly?: boolean;
}

/**
 * Whether a text may be sent: what could give an officer or anybody else away is not, and why is noted (5.1). The office
 * alone may read officers' codes.
 */
export function mayBeSent(
  { judgement }: Pick<World, 'judgement'>,
  key: string,
  text: string,
  notes: Note[],
  officeOnly = false,
): boolean {
  const { officers } = judgement.ledger;
  // The hours we write ourselves are when something was received or done; those of a visit were looked for where people write.
  const secrets = secretsIn(text, (word) => !officeOnly && officers.has(word)).filter(({ kind }) => kind !== 'visit-time');
  if (secrets.length > 0) notes.push({ note: 'secret', key, kinds: secrets.map(({ kind }) => kind) });
  return secrets.length === 0;
}

/**
 * Makes something (issue and comment alike) if it may be made now: announced in git by this run, a moment ago. Another's
 * intent is waited for, and what the forge refused is not sent again until it reads differently.
 */
export function* create(world: World, channel: Channel | undefined, wanted: Wanted, notes: Note[]): Generator<Operation> {
  const { id, key, draft, repository, operation, issue } = wanted;
  const name = `${id}/${key}`;
  const text = `${draft.title}\n${draft.body}`;
  if (!mayBeSent(world, name, text, notes, wanted.officeOnly)) return;
  const fingerprint = sha256(text);
  const refused = channel?.troubles?.find(({ kind, key: of }) => kind === 'refused' && of === key);
  if (refused?.sha256 === fingerprint && minutesBetween(refused.since, world.now) < REFUSED) return;
  if (world.run.refused.get(name) === fingerprint) {
    const since = momentIn(world.timeZone, world.now);
    yield { operation: 'note-trouble', id, trouble: { kind: 'refused', since, key, sha256: fingerprint } };
    return;
  }
  const claim = claimOn(postOf(channel, key), name, world.run, world.now);
  if (typeof claim === 'object') notes.push({ note: 'waiting', key: name, until: claim.until });
  else {
    const about = wanted.about === undefined ? {} : { about: wanted.about };
    yield { operation, id, repository, post: key, announced: claim === 'announced', issue, draft, ...about };
  }
}

/** Whether a run may still act on an intent: its own, and made a moment ago. */
export const stillOurs = (post: Post | undefined, nonce: string, now: Moment): boolean =>
  post !== undefined && post.run === nonce && Math.abs(minutesBetween(post.at, now)) < OWN_TIME;

function claimOn(post: Post | undefined, name: string, run: Run, now: Moment): 'announced' | 'free' | { readonly until: Moment } {
  // One that had been made and was lost since is announced anew.
  if (!post || post.number !== undefined || post.comment !== undefined) return 'free';
  if (!run.spent.has(name) && stillOurs(post, run.nonce, now)) return 'announced';
  return minutesBetween(post.at, now) >= GRACE ? 'free' : { until: addMinutes(post.at, GRACE) };
}
