import { COLUMNS, type Column } from '../../components/dispatch-row.tsx';
import { FACETS, type Facet } from '../../lib/facets.ts';

/** An order of the table; without one the latest come first. */
export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

/** What a reader asks the ledger for. */
export interface LedgerQuery {
  readonly chosen: Readonly<Partial<Record<Facet, string>>>;
  /** Words, with spaces between them; each must be found. */
  readonly text: string;
  readonly sort: Sort | null;
}

/** `due` is earliest first, `-due` latest first; null for what is no order. */
export function sortOf(text: string): Sort | null {
  const descending = text.startsWith('-');
  const column = COLUMNS.find((name) => name === (descending ? text.slice(1) : text));
  return column === undefined ? null : { column, descending };
}

export const sortText = (sort: Sort | null): string => (sort === null ? '' : `${sort.descending ? '-' : ''}${sort.column}`);

/**
 * What an address asks for; what it says beyond that is passed over.
 *
 * @param search `?unit=housing&q=证明&sort=-due`, or nothing
 */
export function readQuery(search: string): LedgerQuery {
  const params = new URLSearchParams(search);
  const chosen: Partial<Record<Facet, string>> = {};
  for (const facet of FACETS) {
    const id = params.get(facet);
    if (id) chosen[facet] = id;
  }
  return { chosen, text: (params.get('q') ?? '').trim(), sort: sortOf(params.get('sort') ?? '') };
}

/** The same for an address: parts always in one order, so that one question has one address; nothing when all is asked for. */
export function writeQuery({ chosen, text, sort }: LedgerQuery): string {
  const params = new URLSearchParams();
  for (const facet of FACETS) if (chosen[facet]) params.set(facet, chosen[facet]);
  if (text.trim()) params.set('q', text.trim());
  if (sort) params.set('sort', sortText(sort));
  const search = params.toString();
  return search && `?${search}`;
}
