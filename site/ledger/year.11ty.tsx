/** @jsxImportSource #jsx */
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { DispatchTable } from '../components/dispatch-table.tsx';
import { PartLinks, partText } from '../components/parts.tsx';
import { LedgerHead } from '../components/years.tsx';
import { address } from '../lib/address.ts';
import { inPages, type Part, type Year, yearsOf } from '../lib/lists.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

interface YearPage extends Year {
  readonly part: Part<PublicDispatch>;
}

export const data = {
  pagination: {
    data: 'view.dispatches',
    size: 1,
    alias: 'year',
    before: (_: unknown, { view }: Pick<PageData, 'view'>): YearPage[] =>
      yearsOf(view).flatMap((year) => inPages(year.dispatches).map((part) => ({ ...year, part }))),
  },
  permalink: ({ year: { year, part } }: { year: YearPage }) => `${address.year(year, part.page)}index.html`,
};

/** `/ledger/2022/`: one year of the ledger; a long one goes on at `/ledger/2022/2/`. */
export default function ledgerOfYear(page: PageData & { readonly year: YearPage }): string {
  const { year, dispatches, part } = page.year;
  const caption = `${year}年转办的${dispatches.length}件，新的在前${partText(part)}`;
  return renderPage(
    page,
    { title: `${year}年台账${partText(part)}`, description: `${page.view.county}${year}年体验问题转办台账${partText(part)}。` },
    () => (
      <>
        <LedgerHead title={`${year}年转办台账`}>{year}年转出的每一件，不论哪一年办结。内容尚未公开的，只列主题。</LedgerHead>
        <DispatchTable caption={caption} dispatches={part.items} />
        <PartLinks part={part} to={(number) => address.year(year, number)} />
      </>
    ),
  );
}
