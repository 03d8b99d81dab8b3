import type { PublicCounty } from '../../scripts/views/public.ts';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';

/** One year of the ledger. */
export interface Year {
  readonly year: string;
  /** Latest first. */
  readonly dispatches: readonly PublicDispatch[];
}

/** All dispatches with the latest first; those of one day by their ids. */
export const latestFirst = once(({ dispatches }): readonly PublicDispatch[] => {
  const isBefore = (a: PublicDispatch, b: PublicDispatch) =>
    a.dispatched === b.dispatched ? a.id < b.id : a.dispatched < b.dispatched;
  return [...dispatches].sort((a, b) => (isBefore(a, b) ? 1 : -1));
});

/** The years in which something was dispatched, latest first. */
export const yearsOf = once((view): readonly Year[] => {
  const years = new Map<string, PublicDispatch[]>();
  for (const dispatch of latestFirst(view)) {
    const year = dispatch.dispatched.slice(0, 4);
    const list = years.get(year);
    if (list) list.push(dispatch);
    else years.set(year, [dispatch]);
  }
  return [...years].map(([year, dispatches]) => ({ year, dispatches }));
});

export const dispatchesById = once(
  ({ dispatches }): ReadonlyMap<string, PublicDispatch> => new Map(dispatches.map((dispatch) => [dispatch.id, dispatch])),
);

/** Part of a list that is too long for one page. */
export interface Part<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** A page with more rows than this is slow on a phone. */
export const MOST_ROWS = 500;

/** A list page by page; an empty one has one page too. */
export function inPages<T>(list: readonly T[]): Part<T>[] {
  const pages = Math.max(1, Math.ceil(list.length / MOST_ROWS));
  return Array.from({ length: pages }, (_, i) => ({ items: list.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS), page: i + 1, pages }));
}

/** Works something out of a view once, however many pages ask for it. */
function once<T>(make: (view: PublicCounty) => T): (view: PublicCounty) => T {
  const made = new WeakMap<PublicCounty, { readonly value: T }>();
  return (view) => {
    const known = made.get(view) ?? { value: make(view) };
    made.set(view, known);
    return known.value;
  };
}
