/** @jsxRuntime automatic @jsxImportSource preact */
import { DispatchTable } from '../components/dispatch-table.tsx';
import { LedgerHead, type Year, yearsOf } from '../components/years.tsx';
import { address } from '../lib/address.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

export const data = {
  pagination: {
    data: 'view.dispatches',
    size: 1,
    alias: 'year',
    before: (_: unknown, { view }: Pick<PageData, 'view'>) => yearsOf(view),
  },
  permalink: ({ year }: { year: Year }) => `${address.year(year.year)}index.html`,
};

/** `/ledger/2022/`: one year of the ledger. */
export default function ledgerOfYear({ year: { year, dispatches }, ...page }: PageData & { readonly year: Year }): string {
  return renderPage(
    page,
    { title: `${year}年台账`, description: `${page.view.county}${year}年体验问题转办台账。` },
    <>
      <LedgerHead title={`${year}年转办台账`}>{year}年转出的每一件，不论哪一年办结。内容尚未公开的，只列主题。</LedgerHead>
      <DispatchTable caption={`${year}年转办的${dispatches.length}件，新的在前`} dispatches={dispatches} />
    </>,
  );
}
