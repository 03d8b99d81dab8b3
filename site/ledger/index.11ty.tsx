/** @jsxImportSource #jsx */
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { LedgerTable } from '../components/ledger-list.tsx';
import { LedgerViews, OtherViews } from '../components/ledger-views.tsx';
import { PartLinks, partText } from '../components/parts.tsx';
import { address } from '../lib/address.ts';
import { FACETS } from '../lib/facets.ts';
import { inPages, latestFirst, type Part } from '../lib/lists.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

interface LedgerData extends PageData {
  readonly part: Part<PublicDispatch>;
}

export const data = {
  pagination: {
    data: 'view.dispatches',
    size: 1,
    alias: 'part',
    before: (_: unknown, { view }: Pick<PageData, 'view'>) => inPages(latestFirst(view)),
  },
  permalink: ({ part: { page } }: Pick<LedgerData, 'part'>) => `${address.ledgerPage(page)}index.html`,
};

/** `/ledger/`: the ways through the ledger, and every dispatch; a great many go on at `/ledger/all/2/`. */
export default function ledger(page: LedgerData): string {
  const { part, view } = page;
  const total = view.dispatches.length;
  return renderPage(
    page,
    {
      title: `台账${partText(part)}`,
      description: `${view.county}体验问题转办台账：每一件的责任单位、期限和办理情况${partText(part)}。`,
      script: 'ledger',
    },
    () => (
      <>
        <header class="page-head">
          <h1>转办台账</h1>
          <p class="lead">
            每一件转办单的责任单位、期限和办理情况。内容尚未公开的，只列主题。
            {part.page === 1 && total > 0 && (
              <a class="to-list" href="#list">
                跳到表格
              </a>
            )}
          </p>
        </header>
        {total === 0 ? (
          <p class="notice">截至统计截止日，还没有转办单。</p>
        ) : (
          <>
            {part.page === 1 ? <Views /> : <OtherViews />}
            <LedgerTable caption={`全部${total}件，新的在前${partText(part)}`} dispatches={part.items} />
            <PartLinks part={part} to={address.ledgerPage} />
          </>
        )}
      </>
    ),
  );
}

/** How matters stand is short and stays in sight; the long lists of ways wait until they are asked for. */
const Views = () => (
  <>
    <LedgerViews by={['verdict', 'state']} />
    <OtherViews
      by={FACETS.filter((facet) => facet !== 'verdict' && facet !== 'state')}
      title="按责任单位、主题、问题类型、性质、季度、年份查看"
    />
  </>
);
