import type { Matter } from './matter.ts';
import type { Random } from './random.ts';

/** What stands for each slot of a matter's texts in one case: the same place in the report, the dispatch and the answer. */
export type Filling = ReadonlyMap<string, string>;

/** Chooses something for every slot of a matter. */
export const fillingOf = (matter: Matter, random: Random): Filling =>
  new Map(Object.entries(matter.slots).map(([slot, choices]) => [slot, random.pick(choices)]));

/**
 * A text with its slots filled; what fills a slot may hold slots itself.
 *
 * @throws Error for a slot that the matter does not have
 */
export function fill(text: string, filling: Filling): string {
  const filled = text.replaceAll(/\{([^{}]+)\}/g, (_, slot: string) => {
    const words = filling.get(slot);
    if (words === undefined) throw new Error(`nothing fills {${slot}} in “${text}”`);
    return words;
  });
  return filled === text ? text : fill(filled, filling);
}
