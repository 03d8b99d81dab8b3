/** @jsxImportSource #jsx */
import { type LedgerListData, ledgerListPages, renderLedgerList } from '../components/ledger-list.tsx';

export const data = ledgerListPages('quarter');

/** `/ledger/quarter/2022-Q1/`: everything that was sent in one quarter. */
export default function ledgerOfQuarter(page: LedgerListData): string {
  const { label } = page.list;
  return renderLedgerList(page, `${label}的转办件`, () => <>{label}转出的每一件，不论何时办结。状态和用时是统计截止日的。</>);
}
