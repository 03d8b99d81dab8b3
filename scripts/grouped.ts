/**
 * Things by what they have in common, each group in their own order.
 *
 * @param keyOf undefined for what belongs to no group
 */
export const groupedBy = <T>(items: Iterable<T>, keyOf: (item: T) => string | undefined): Map<string, T[]> =>
  groupedByEach(items, (item) => {
    const key = keyOf(item);
    return key === undefined ? [] : [key];
  });

/** The same where a thing can belong to several groups, and is in each of them once. */
export function groupedByEach<T>(items: Iterable<T>, keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
