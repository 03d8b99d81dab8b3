/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import { address } from '../lib/address.ts';
import { yearsOf } from '../lib/lists.ts';
import { useHere } from '../lib/page.tsx';
import { A } from './link.tsx';

/** The head of a page of the ledger, with the way to its other pages. */
export function LedgerHead({ title, children }: { readonly title: string; readonly children: Child }) {
  const { url, view } = useHere();
  const tabs: readonly (readonly [string, string, number])[] = [
    ['全部', address.ledger, view.dispatches.length],
    ...yearsOf(view).map(({ year, dispatches }) => [`${year}年`, address.year(year), dispatches.length] as const),
  ];
  const isWithin = (to: string) => to !== address.ledger && url.startsWith(to);
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
              <A to={to} current={url === to ? 'page' : isWithin(to) ? 'true' : undefined}>
                {label} <span class="count">{count}</span>
              </A>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
