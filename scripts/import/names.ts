import type { Unit } from '../records/schema/units.ts';

/** A name as it is compared: full width made half, white space and invisible characters gone, one case. */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .toLowerCase();

export type Match =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown' };

/** Every name a unit goes by: its id, name, aliases and former names. */
export const namesOf = (unit: Unit): string[] => [
  unit.id,
  unit.name,
  ...(unit.aliases ?? []),
  ...(unit.formerNames ?? []).map(({ name }) => name),
];

/** Finds the unit that bears a name, exactly but for `normaliseName`. A name two units share is ambiguous, never the first one's. */
export function unitMatcher(units: readonly Unit[]): (name: string) => Match {
  const bearers = new Map<string, Set<string>>();
  for (const unit of units) {
    for (const name of namesOf(unit).map(normaliseName)) {
      const ids = bearers.get(name) ?? new Set();
      bearers.set(name, ids.add(unit.id));
    }
  }
  return (name) => {
    const ids = [...(bearers.get(normaliseName(name)) ?? [])];
    const [id] = ids;
    if (id === undefined) return { kind: 'unknown' };
    return ids.length === 1 ? { kind: 'known', id } : { kind: 'ambiguous', ids };
  };
}

const SEPARATORS = ['、', '，', ',', '；', ';', '\n'];

/**
 * The units one cell names. A cell that is one known name as a whole is never taken apart, even when a separator
 * stands in it.
 */
export function namesInCell(cell: string, separators: readonly string[] = SEPARATORS, match: (name: string) => Match): string[] {
  if (match(cell).kind !== 'unknown') return [cell];
  const parts = separators.reduce((names, separator) => names.flatMap((name) => name.split(separator)), [cell]);
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  return [...new Map(named.map((name) => [normaliseName(name), name])).values()];
}
