/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { PublicCounty } from '../../scripts/views/public.ts';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { address } from '../lib/address.ts';
import { useHere } from '../lib/page.tsx';
import { A } from './link.tsx';

/** One year of the ledger. */
export interface Year {
  readonly year: string;
  /** Latest first. */
  readonly dispatches: readonly PublicDispatch[];
}

/** Dispatches with the latest first; those of one day by their ids. */
export const latestFirst = (dispatches: readonly PublicDispatch[]): PublicDispatch[] =>
  [...dispatches].sort((a, b) => (`${a.dispatched} ${a.id}` < `${b.dispatched} ${b.id}` ? 1 : -1));

/** The years in which something was dispatched, latest first. */
export function yearsOf({ dispatches }: PublicCounty): Year[] {
  const years = new Map<string, PublicDispatch[]>();
  for (const dispatch of latestFirst(dispatches)) {
    const year = dispatch.dispatched.slice(0, 4);
    const list = years.get(year);
    if (list) list.push(dispatch);
    else years.set(year, [dispatch]);
  }
  return [...years].map(([year, own]) => ({ year, dispatches: own }));
}

/** The head of a page of the ledger, with the way to its other pages. */
export function LedgerHead({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const { url, view } = useHere();
  const tabs: readonly (readonly [string, string, number])[] = [
    ['全部', address.ledger, view.dispatches.length],
    ...yearsOf(view).map(({ year, dispatches }) => [`${year}年`, address.year(year), dispatches.length] as const),
  ];
  return (
    <>
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{children}</p>
      </header>
      <nav class="tabs" aria-label="年份">
        <ul>
          {tabs.map(([label, to, count]) => (
            <li key={to}>
              <A to={to} current={url === to ? 'page' : undefined}>
                {label} <span class="count">{count}</span>
              </A>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
