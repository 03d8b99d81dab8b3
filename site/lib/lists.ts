import type { PublicCounty } from '../../scripts/views/public.ts';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';

type Dated = Pick<PublicDispatch, 'dispatched' | 'id'>;

/** Sorts the latest first; those of one day by their ids, the larger first. */
export function byLatest(a: Dated, b: Dated): number {
  const isBefore = a.dispatched === b.dispatched ? a.id < b.id : a.dispatched < b.dispatched;
  return isBefore ? 1 : -1;
}

/** All dispatches with the latest first. */
export const latestFirst = once(({ dispatches }): readonly PublicDispatch[] => [...dispatches].sort(byLatest));

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

/** A page with more rows than this is slow on a phone, and heavy: with its styles it should stay under 60 KB, compressed. */
export const MOST_ROWS = 300;

/** A list page by page; an empty one has one page too. */
export function inPages<T>(list: readonly T[]): Part<T>[] {
  const pages = Math.max(1, Math.ceil(list.length / MOST_ROWS));
  return Array.from({ length: pages }, (_, i) => ({ items: list.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS), page: i + 1, pages }));
}

/** Works something out of a view once, however many pages ask for it. */
export function once<T>(make: (view: PublicCounty) => T): (view: PublicCounty) => T {
  const made = new WeakMap<PublicCounty, { readonly value: T }>();
  return (view) => {
    const known = made.get(view) ?? { value: make(view) };
    made.set(view, known);
    return known.value;
  };
}
