/**
 * Hands out the next free number of a year: `D2016-0001` in a year without records, else one more than the highest in
 * use. Numbers that were left free are not filled, because a number once given may be on paper.
 *
 * @param letter of the kind of record: R for reports, D for dispatches
 * @param taken every id in use, by record or by file name
 */
export function nextIds(letter: 'R' | 'D', taken: Iterable<string>): (year: number) => string {
  const highest = new Map<number, number>();
  for (const id of taken) {
    const match = /^([RD])(\d{4})-(\d{4,})$/.exec(id);
    if (match?.[1] === letter) highest.set(Number(match[2]), Math.max(highest.get(Number(match[2])) ?? 0, Number(match[3])));
  }
  return (year) => {
    const number = (highest.get(year) ?? 0) + 1;
    highest.set(year, number);
    return `${letter}${year}-${String(number).padStart(4, '0')}`;
  };
}
