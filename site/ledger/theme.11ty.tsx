/** @jsxImportSource #jsx */
import { type LedgerListData, ledgerListPages, renderLedgerList } from '../components/ledger-list.tsx';
import { Clause } from '../components/link.tsx';

export const data = ledgerListPages('theme');

/** `/ledger/theme/starting-business/`: everything on one theme. */
export default function ledgerOfTheme(page: LedgerListData): string {
  const { label } = page.list;
  return renderLedgerList(page, `“${label}”主题的转办件`, () => (
    <>
      主题为“{label}”的每一件，不论转给哪个单位。主题由制度列出（
      <Clause id="3.2" />
      ）。
    </>
  ));
}
