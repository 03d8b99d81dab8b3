/** @jsxImportSource #jsx */
import { type LedgerListData, ledgerListPages, renderLedgerList } from '../components/ledger-list.tsx';
import { A } from '../components/link.tsx';
import { address } from '../lib/address.ts';

export const data = ledgerListPages('unit');

/** `/ledger/unit/housing/`: everything one unit was sent. */
export default function ledgerOfUnit(page: LedgerListData): string {
  const { id, label } = page.list;
  return renderLedgerList(page, `${label}的转办件`, () => (
    <>
      转给{label}的每一件，主办、协办都在内。办结率和用时见<A to={address.unit(id)}>这个单位的页面</A>。
    </>
  ));
}
