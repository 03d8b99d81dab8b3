import type { Rate } from './figures.ts';

/** Who can be ranked by a rate, and who stands apart and why ("Figures and their bases"; 6.4). */
export interface Ranking<T> {
  /** Best rate first; equal rates share a rank, and the next rank counts everybody before it (1, 1, 3). */
  readonly ranked: readonly { readonly item: T; readonly rank: number }[];
  /** Something was due, but less than `rankFrom`: too little to compare by. */
  readonly tooFew: readonly T[];
  /** Nothing was due: there is nothing to measure by. */
  readonly nothingDue: readonly T[];
}

/**
 * Ranks by rate. Rates are compared as fractions, so that 2 of 6 and 3 of 9 tie.
 *
 * @param items those of equal rates, and those that are not ranked, stay in this order
 * @param rankFrom the smallest base that is ranked, from the policy
 */
export function rankByRate<T>(items: readonly T[], rateOf: (item: T) => Rate, rankFrom: number): Ranking<T> {
  const rated = items.map((item) => ({ item, rate: rateOf(item) }));
  const within = (from: number, below: number) =>
    rated.filter(({ rate }) => rate.denominator >= from && rate.denominator < below).map(({ item }) => item);
  const ranked: { item: T; rate: Rate; rank: number }[] = [];
  for (const entry of rated
    .filter(({ rate }) => rate.denominator > 0 && rate.denominator >= rankFrom)
    .sort((a, b) => compareRates(b.rate, a.rate))) {
    const before = ranked.at(-1);
    const ties = before !== undefined && compareRates(before.rate, entry.rate) === 0;
    ranked.push({ ...entry, rank: ties ? before.rank : ranked.length + 1 });
  }
  return {
    ranked: ranked.map(({ item, rank }) => ({ item, rank })),
    tooFew: within(1, rankFrom),
    nothingDue: within(0, 1),
  };
}

/** Negative when `a` is the lower rate; neither base may be empty. */
const compareRates = (a: Rate, b: Rate): number => a.numerator * b.denominator - b.numerator * a.denominator;

/** 红榜 | 黑榜 */
export type BoardSide = 'red' | 'black';

/**
 * On which of the two boards somebody ranked stands: red when everything due was closed in time; black when the rate is
 * below that of all together and something due is still open. No number decides, so none has to be in the policy.
 *
 * @param overdue how many of the base are open past their due day
 * @returns null for everybody between, and for an empty base
 */
export function boardSide(own: { readonly onTime: Rate; readonly overdue: number }, all: Rate): BoardSide | null {
  const { onTime, overdue } = own;
  if (onTime.denominator === 0) return null;
  if (onTime.numerator === onTime.denominator) return 'red';
  return overdue > 0 && compareRates(onTime, all) < 0 ? 'black' : null;
}
