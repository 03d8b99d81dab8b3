import { groupedBy } from '../../../scripts/grouped.ts';
import { inPages, type Part } from '../../lib/lists.ts';

/** One year of a long list. */
export interface YearOf<Line> {
  readonly year: string;
  readonly lines: readonly Line[];
}

/**
 * A list by years, in its own order.
 *
 * @param dayOf the day that says which year a line belongs to
 */
export const yearsOf = <Line>(lines: readonly Line[], dayOf: (line: Line) => string): YearOf<Line>[] =>
  [...groupedBy(lines, (line) => dayOf(line).slice(0, 4))].map(([year, own]) => ({ year, lines: own }));

/** One page of a year: a long year goes on. */
export interface YearPage<Line> {
  readonly year: string;
  /** Of the whole year. */
  readonly count: number;
  readonly part: Part<Line>;
}

export const yearPages = <Line>(lines: readonly Line[], dayOf: (line: Line) => string): YearPage<Line>[] =>
  yearsOf(lines, dayOf).flatMap(({ year, lines: own }) => inPages(own).map((part) => ({ year, count: own.length, part })));
