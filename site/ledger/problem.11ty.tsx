/** @jsxImportSource #jsx */
import { type LedgerListData, ledgerListPages, renderLedgerList } from '../components/ledger-list.tsx';
import { Clause } from '../components/link.tsx';

export const data = ledgerListPages('problem');

/** `/ledger/problem/inefficiency/`: everything with one type of problem. */
export default function ledgerOfProblem(page: LedgerListData): string {
  const { label } = page.list;
  return renderLedgerList(page, `“${label}”问题的转办件`, () => (
    <>
      问题类型含“{label}”的每一件；一件可有几个问题类型。类型由制度列出（
      <Clause id="3.2" />
      ）。
    </>
  ));
}
