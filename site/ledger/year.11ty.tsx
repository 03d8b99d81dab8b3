/** @jsxImportSource #jsx */
import { type LedgerListData, ledgerListPages, renderLedgerList } from '../components/ledger-list.tsx';

export const data = ledgerListPages('year');

/** `/ledger/2022/`: one year of the ledger; a long one goes on at `/ledger/2022/2/`. */
export default function ledgerOfYear(page: LedgerListData): string {
  const { label } = page.list;
  return renderLedgerList(page, `${label}转办台账`, () => <>{label}转出的每一件，不论哪一年办结。内容尚未公开的，只列主题。</>);
}
