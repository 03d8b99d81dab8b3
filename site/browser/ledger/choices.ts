import { COLUMN_NAMES, type Column } from '../../components/dispatch-row.tsx';
import { FACET_NAMES, FACETS, type Facet } from '../../lib/facets.ts';
import { type LedgerQuery, sortText } from './query.ts';

/** Something to choose: what the address says and what the reader sees. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What else it is called. */
  readonly also?: string;
}

/** What of the ledger a page shows: all of it, or those that share something. */
export interface Scope {
  readonly facet: Facet;
  readonly id: string;
}

/**
 * The conditions that make sense on a page: not the one that all its rows share, nor a quarter of another year. The
 * year itself is the page's or the quarter's.
 *
 * @param views what the page offers for each facet (components/ledger-views.tsx)
 */
export function conditionsFor(scope: Scope | null, views: ReadonlyMap<Facet, readonly Choice[]>): Map<Facet, readonly Choice[]> {
  const conditions = new Map<Facet, readonly Choice[]>();
  for (const facet of FACETS) {
    if (facet === 'year' || facet === scope?.facet) continue;
    const choices = views.get(facet) ?? [];
    const possible =
      facet === 'quarter' && scope?.facet === 'year' ? choices.filter(({ value }) => value.startsWith(scope.id)) : choices;
    if (possible.length > 1) conditions.set(facet, possible);
  }
  return conditions;
}

/** How each column reads from its small end and from its large end. */
const ENDS: Readonly<Record<Column, readonly [string, string]>> = {
  id: ['小的在前', '大的在前'],
  title: ['按拼音', '按拼音倒序'],
  unit: ['按拼音', '按拼音倒序'],
  nature: ['一般在前', '特殊在前'],
  dispatched: ['早的在前', '晚的在前'],
  due: ['早的在前', '晚的在前'],
  closed: ['早的在前', '晚的在前'],
  standing: ['紧要的在前', '紧要的在后'],
  days: ['少的在前', '多的在前'],
};

/** Every order for these columns. The first is the pages' own, and says nothing in the address. */
export function sortChoices(columns: readonly Column[]): Choice[] {
  const others = columns.flatMap((column): Choice[] =>
    ENDS[column].map((end, i) => ({
      value: sortText({ column, descending: i === 1 }),
      label: `${COLUMN_NAMES[column]}：${end}`,
    })),
  );
  return [{ value: '', label: NEWEST_FIRST }, ...others.filter(({ value }) => value !== '-dispatched')];
}

const NEWEST_FIRST = '转办：新的在前';

/** How many rows there are and how many of them are shown. */
export function foundText({
  total,
  found,
  shown,
}: {
  readonly total: number;
  readonly found: number;
  readonly shown: number;
}): string {
  if (shown < found)
    return found === total ? `共${total}件，显示前${shown}件` : `共${total}件，符合条件${found}件，显示前${shown}件`;
  return `共${total}件，显示${found}件`;
}

/** The same for a page as it was built, which may be part of a long list. */
export const ownText = (total: number, own: number): string =>
  own < total ? `共${total}件，本页${own}件` : foundText({ total, found: total, shown: own });

/** What a table that isn't the page's own shows, so that it can be read by itself when it is printed. */
export function captionText(
  { chosen, text, sort }: LedgerQuery,
  conditions: ReadonlyMap<Facet, readonly Choice[]>,
  sorts: readonly Choice[],
  found: number,
): string {
  const labelIn = (choices: readonly Choice[] | undefined, value: string) =>
    choices?.find((choice) => choice.value === value)?.label ?? value;
  const asked = [...conditions].flatMap(([facet, choices]) =>
    chosen[facet] === undefined ? [] : [`${FACET_NAMES[facet]}：${labelIn(choices, chosen[facet])}`],
  );
  if (text) asked.push(`关键词：${text}`);
  const what = asked.length === 0 ? '全部' : `${asked.join('，')}。`;
  return found === 0 ? `${what}没有符合条件的转办件` : `${what}${found}件，${labelIn(sorts, sortText(sort))}`;
}
