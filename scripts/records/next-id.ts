/**
 * Hands out the next free number of a year: `D2016-0001` in a year without dispatches, else one more than the highest
 * in use. Numbers that were left free are not filled, because a number once given may be on paper.
 *
 * @param taken every dispatch id in use, by record or by file name
 */
export function dispatchIds(taken: readonly string[]): (year: number) => string {
  const highest = new Map<number, number>();
  for (const id of taken) {
    const match = /^D(\d{4})-(\d{4,})$/.exec(id);
    if (match) highest.set(Number(match[1]), Math.max(highest.get(Number(match[1])) ?? 0, Number(match[2])));
  }
  return (year) => {
    const number = (highest.get(year) ?? 0) + 1;
    highest.set(year, number);
    return `D${year}-${String(number).padStart(4, '0')}`;
  };
}
