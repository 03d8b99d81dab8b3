import { momentIn } from '../../calendar/moments.ts';
import type { Channel, Trouble } from '../../records/schema/channel.ts';
import type { FactOperation } from './operation.ts';
import type { Scene } from './world.ts';

/** What the forge refused once and has taken since. */
export function* overcome(id: string, { troubles = [], posts = [] }: Channel): Generator<FactOperation> {
  for (const { kind, key } of troubles) {
    const post = posts.find((one) => one.key === key);
    if (kind === 'refused' && key && (post?.number ?? post?.comment) !== undefined)
      yield { operation: 'clear-trouble', id, kind, key };
  }
}

const LOST: ReadonlySet<Trouble['kind']> = new Set(['transferred', 'deleted', 'not-found', 'not-ours']);

/**
 * What a person must look at: an issue on record that is gone, moved, not ours or locked while the matter is open. It is
 * noted when it begins and struck out when it is over; nothing is deleted or made again in silence.
 */
export function* troubles({ world, id, channel, view }: Scene, hasEnded: boolean): Generator<FactOperation> {
  const known = channel.troubles ?? [];
  yield* overcome(id, channel);
  for (const { key, number } of channel.posts ?? []) {
    if (number === undefined) continue;
    const noted = known.filter((trouble) => (trouble.key ?? 'issue') === key && trouble.kind !== 'refused');
    const kind = view.missing.get(number);
    const issue = view.issue(number);
    const now: Trouble['kind'] | null = kind ?? (issue?.locked && !hasEnded ? 'locked' : null);
    // What wasn't looked at, or is no longer of interest, stays as it was noted.
    for (const { kind: before } of noted) {
      if (before !== now && (issue || (LOST.has(before) && kind))) yield { operation: 'clear-trouble', id, kind: before, key };
    }
    if (now && !noted.some((trouble) => trouble.kind === now)) {
      const to = view.movedTo.get(number);
      const trouble = { kind: now, since: momentIn(world.timeZone, world.now), key, ...(to ? { to } : {}) };
      yield { operation: 'note-trouble', id, trouble };
    }
  }
}
