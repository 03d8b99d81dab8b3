import type { Expectation } from '../records/fault.ts';
import type { ListItem, Themes } from '../records/schema/themes.ts';
import { closest } from '../words/closest.ts';

/** The fields of a record that hold an id of one of the county's closed lists (3.2), by the list. */
const LIST_OF = { theme: 'themes', stage: 'stages', problems: 'problems' } as const;

/** The list a field takes its ids from; null for a field that takes none, or when the list could not be read. */
export function listFor(field: string, themes: Themes): readonly ListItem[] | null {
  if (field !== 'theme' && field !== 'stage' && field !== 'problems') return null;
  const items = themes[LIST_OF[field]];
  return items.length > 0 ? items : null;
}

/** A list as what a field may hold. */
export const choicesOf = (items: readonly ListItem[]): Expectation => ({
  form: 'choice',
  choices: items.map(({ id, zh }) => ({ word: id, label: zh })),
});

/** The id a person meant who wrote its label, or something so close to one label that it can be no other; else null. */
export function idLabelled(text: string, items: readonly ListItem[]): string | null {
  const word = text.normalize('NFKC').trim().toLowerCase();
  const only = (found: readonly ListItem[]) => (found.length === 1 ? (found[0]?.id ?? null) : null);
  const same = only(items.filter(({ zh, en }) => zh === word || en.toLowerCase() === word));
  if (same !== null || word.length < 2) return same;
  const within = only(items.filter(({ id, zh }) => id !== 'other' && (zh.includes(word) || word.includes(zh))));
  if (within !== null) return within;
  const [near] = closest(
    word,
    items.map(({ zh }) => zh),
  );
  return near === undefined ? null : only(items.filter(({ zh }) => zh === near));
}
