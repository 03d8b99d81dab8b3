import type { PublicCounty } from '../../views/public.ts';
import type { PublicDispatch, PublicEvent } from '../../views/public-dispatch.ts';

/** Something that a feed tells: what happened to a dispatch, or that the office made its content public. */
export interface Change {
  readonly dispatch: PublicDispatch;
  readonly event: PublicEvent['event'] | 'published';
  readonly on: string;
  /** When what the feed says of it last changed: a closure gets its content once that is made public. */
  readonly updated: string;
  /** `accepted`, and `returned-2` for the second time: what happened keeps its name when something is written in between. */
  readonly key: string;
}

/** Everything that happened, latest first; on one day by the dispatch's id, and within it the later first. */
export function changesOf({ dispatches }: PublicCounty): Change[] {
  const changes = dispatches.flatMap(changesOfDispatch);
  // Sorting is stable, and each dispatch's own come in their order, so reversing keeps the later of a day first.
  return changes.sort((a, b) => compare(a.updated, b.updated)).reverse();
}

/** Latest closures, and contents made public before that; a content that came with or after the closure is told with it. */
export const isResult = ({ event, dispatch, on }: Change): boolean =>
  event === 'accepted' || (event === 'published' && (dispatch.closed === null || on < dispatch.closed));

function changesOfDispatch(dispatch: PublicDispatch): Change[] {
  const times = new Map<string, number>();
  const { content, timeline } = dispatch;
  const events = timeline.map(({ on, event }): Change => {
    const nth = (times.get(event) ?? 0) + 1;
    times.set(event, nth);
    const updated = event === 'accepted' && content && content.on > on ? content.on : on;
    return { dispatch, event, on, updated, key: nth === 1 ? event : `${event}-${nth}` };
  });
  return content ? [...events, { dispatch, event: 'published', on: content.on, updated: content.on, key: 'published' }] : events;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
