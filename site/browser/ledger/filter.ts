import { FACET_IDS, FACETS, type ListedDispatch } from '../../lib/facets.ts';
import type { LedgerQuery } from './query.ts';

type Conditions = Pick<LedgerQuery, 'chosen' | 'text'>;

/**
 * Those that meet every condition, in the order they came.
 *
 * @param shortNames what else each unit is called, by its id
 */
export function filterDispatches(
  dispatches: readonly ListedDispatch[],
  { chosen, text }: Conditions,
  shortNames: ReadonlyMap<string, string> = new Map(),
): ListedDispatch[] {
  const facets = FACETS.filter((facet) => chosen[facet] !== undefined);
  const words = normal(text).split(/\s+/).filter(Boolean);
  return dispatches.filter((dispatch) => {
    if (!facets.every((facet) => FACET_IDS[facet](dispatch).includes(chosen[facet] as string))) return false;
    if (words.length === 0) return true;
    const within = searched(dispatch, shortNames.get(dispatch.unit.id));
    return words.every((word) => within.includes(word));
  });
}

/** What words are looked for in: all that the table says in words, the unit's short names and the problem types. */
function searched({ id, number, content, unit, theme, problems }: ListedDispatch, shortNames: string | undefined): string {
  const texts = [id, number, content?.title, unit.name, shortNames, theme?.label, ...problems.map(({ label }) => label)];
  return normal(texts.filter(Boolean).join('\n'));
}

/** Full-width letters and digits are typed as often as the others. */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase();
