/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { Facet } from '../lib/facets.ts';
import { ledgerLists, listAddress } from '../lib/ledger-lists.ts';
import { useHere } from '../lib/page.tsx';
import { A } from './link.tsx';

interface ListLinkProps {
  readonly facet: Facet;
  readonly id: string;
  readonly children: Child;
}

/** A list of the ledger, linked where there is anything in it; an empty one has no page. */
export function ListLink({ facet, id, children }: ListLinkProps) {
  const { view } = useHere();
  if (!ledgerLists(view, facet).some((list) => list.id === id)) return <span>{children}</span>;
  return <A to={listAddress({ facet, id })}>{children}</A>;
}
