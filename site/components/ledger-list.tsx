/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import { openDataAddress } from '../../scripts/open-data/address.ts';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { address } from '../lib/address.ts';
import { FACET_NAMES, type Facet } from '../lib/facets.ts';
import { countText, isExact } from '../lib/format.ts';
import { type LedgerList, ledgerLists, listAddress } from '../lib/ledger-lists.ts';
import { inPages, type Part } from '../lib/lists.ts';
import { type PageData, renderPage, useHere } from '../lib/page.tsx';
import { DispatchTable } from './dispatch-table.tsx';
import { OtherViews } from './ledger-views.tsx';
import { A, Clause } from './link.tsx';
import { PartLinks, partText } from './parts.tsx';

interface ListPage extends LedgerList {
  readonly part: Part<PublicDispatch>;
}

/** What a template of a list is given. */
export interface LedgerListData extends PageData {
  readonly list: ListPage;
}

/** The pages of every list by these facets: one for each, more for a long one. */
export const ledgerListPages = (...facets: readonly Facet[]) => ({
  pagination: {
    data: 'view.dispatches',
    size: 1,
    alias: 'list',
    before: (_: unknown, { view }: Pick<PageData, 'view'>): ListPage[] =>
      facets
        .flatMap((facet) => ledgerLists(view, facet))
        .flatMap((list) => inPages(list.dispatches).map((part) => ({ ...list, part }))),
  },
  permalink: ({ list }: Pick<LedgerListData, 'list'>) => `${listAddress(list, list.part.page)}index.html`,
});

/**
 * A list's page: what it holds, the table, and the ways to the other lists.
 *
 * @param title the heading, such as `市场监督管理局的转办件`
 * @param lead what belongs here and what doesn't
 */
export function renderLedgerList(page: LedgerListData, title: string, lead: () => Child): string {
  const { part, ...list } = page.list;
  const name = `${title}${partText(part)}`;
  return renderPage(
    page,
    { title: name, description: `${page.view.county}体验问题转办台账：${name}。`, script: 'ledger' },
    () => (
      <>
        <nav class="crumbs" aria-label="所在位置">
          <ol>
            <li>
              <A to={address.ledger}>台账</A>
            </li>
            <li>按{FACET_NAMES[list.facet]}</li>
            <li aria-current="page">{list.label}</li>
          </ol>
        </nav>
        <header class="page-head">
          <h1>{title}</h1>
          <p class="lead">{lead()}</p>
        </header>
        <OtherViews />
        {part.items.length === 0 ? (
          <p class="notice">截至统计截止日，没有这样的转办件。</p>
        ) : (
          <LedgerTable
            caption={`${isExact(list.count) ? `共${countText(list.count)}，` : ''}新的在前${partText(part)}`}
            dispatches={part.items}
            of={list}
          />
        )}
        <PartLinks part={part} to={(number) => listAddress(list, number)} />
      </>
    ),
  );
}

/**
 * The table of a ledger's page, with what the page's script has to know: where all rows are, the way to the site's
 * root, and which of them belong here.
 *
 * @param of the list the page shows; without it, the whole ledger
 */
export function LedgerTable({
  caption,
  dispatches,
  of,
}: {
  readonly caption: string;
  readonly dispatches: readonly PublicDispatch[];
  readonly of?: LedgerList;
}) {
  const { to, view } = useHere();
  return (
    <div
      id="list"
      class="ledger-list"
      data-root={to(address.home)}
      data-rows={to(openDataAddress.dispatches)}
      data-total={String(of ? of.dispatches.length : view.dispatches.length)}
      {...(of ? { 'data-facet': of.facet, 'data-id': of.id } : {})}
    >
      <DispatchTable caption={caption} dispatches={dispatches} withUnit={of?.facet !== 'unit'} />
      <p class="hint">
        是否按时，看回复那天有没有过截止日；办结日期是审核通过的那天，可以晚于截止日（
        <Clause id="6.2" />
        ）。用时从收到算到回复，还没有回复的算到统计截止日。
      </p>
    </div>
  );
}
