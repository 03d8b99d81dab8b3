import { groupedBy } from '../grouped.ts';
import type { JudgedDispatch } from '../judgement.ts';

/** Dispatches that belong with one and that it doesn't name itself, by their ids. */
export interface RelatedDispatches {
  /** 6.1: those that assist it; of one that assists itself, the others that assist the same lead. */
  readonly assisting: readonly string[];
  /** 6.2: where the matter went after the unit's decline was accepted. */
  readonly redirectedTo: readonly string[];
  /** Of the same unit and theme: the nearest in order and not otherwise related, latest first. */
  readonly similar: readonly string[];
}

/** How many similar ones are named: enough to see whether a problem comes back. */
const SIMILAR = 4;

/**
 * Who belongs with whom, looked up once for all dispatches: a page that asked each other dispatch would make ten
 * thousand pages a hundred million questions.
 *
 * @param dispatches those that may be shown, in order of their ids; only they are ever named
 */
export function relatedDispatches(dispatches: readonly JudgedDispatch[]): (judged: JudgedDispatch) => RelatedDispatches {
  const assisting = idsBy(dispatches, ({ entry }) => entry.data.lead);
  const redirectedTo = idsBy(dispatches, ({ entry }) => entry.data.redirects);
  const ofKind = idsBy(dispatches, kindOf);
  const places = new Map<string, number>();
  for (const ids of ofKind.values()) for (const [place, id] of ids.entries()) places.set(id, place);
  const others = (id: string, ids: readonly string[] = []) => ids.filter((other) => other !== id);

  return (judged) => {
    const { id, entry, history } = judged;
    const { lead, reopens, redirects } = entry.data;
    const fellows = others(id, assisting.get(lead ?? id));
    const sentTo = others(id, redirectedTo.get(id));
    const named = new Set([id, lead, reopens, redirects, history.reopenedAs, ...fellows, ...sentTo]);
    const kind = ofKind.get(kindOf(judged) ?? '') ?? [];
    return {
      assisting: fellows,
      redirectedTo: sentTo,
      similar: nearest(kind, places.get(id) ?? 0, (other) => !named.has(other)),
    };
  };
}

/** Nothing is like a dispatch without a theme. */
const kindOf = ({ entry: { data } }: JudgedDispatch): string | undefined => data.theme && `${data.unit} ${data.theme}`;

const idsBy = (
  dispatches: readonly JudgedDispatch[],
  keyOf: (judged: JudgedDispatch) => string | undefined,
): ReadonlyMap<string, readonly string[]> =>
  new Map([...groupedBy(dispatches, keyOf)].map(([key, group]) => [key, group.map(({ id }) => id)]));

/** The nearest ones to a place of a list, walking outwards from it; latest first. */
function nearest(ids: readonly string[], place: number, isWanted: (id: string) => boolean): string[] {
  const found: number[] = [];
  for (let step = 1; found.length < SIMILAR && (step <= place || place + step < ids.length); step++) {
    for (const index of [place - step, place + step]) {
      const id = ids[index];
      if (id !== undefined && found.length < SIMILAR && isWanted(id)) found.push(index);
    }
  }
  return found.sort((a, b) => b - a).map((index) => ids[index] as string);
}
