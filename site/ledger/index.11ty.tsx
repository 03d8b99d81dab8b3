/** @jsxImportSource #jsx */
import { DispatchTable } from '../components/dispatch-table.tsx';
import { LedgerHead } from '../components/years.tsx';
import { latestFirst, MOST_ROWS } from '../lib/lists.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

export const data = { permalink: '/ledger/index.html' };

/** `/ledger/`: every dispatch, or the latest of a great many. */
export default function ledger(page: PageData): string {
  const all = latestFirst(page.view);
  const shown = all.slice(0, MOST_ROWS);
  const caption = all.length > MOST_ROWS ? `最近的${MOST_ROWS}件，新的在前；更早的见各年` : `全部${all.length}件，新的在前`;
  return renderPage(
    page,
    { title: '台账', description: `${page.view.county}体验问题转办台账：每一件的责任单位、期限和办理情况。` },
    () => (
      <>
        <LedgerHead title="转办台账">每一件转办单的责任单位、期限和办理情况。内容尚未公开的，只列主题。</LedgerHead>
        {all.length === 0 ? (
          <p class="notice">截至统计截止日，还没有转办单。</p>
        ) : (
          <DispatchTable caption={caption} dispatches={shown} />
        )}
      </>
    ),
  );
}
