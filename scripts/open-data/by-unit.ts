/** The entries of each unit, in their own order. */
export function byUnit<Entry>(entries: Iterable<Entry>, unitOf: (entry: Entry) => string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const unit = unitOf(entry);
    const group = groups.get(unit);
    if (group) group.push(entry);
    else groups.set(unit, [entry]);
  }
  return groups;
}
