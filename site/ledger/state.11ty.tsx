/** @jsxImportSource #jsx */
import type { Verdict } from '../../scripts/rules/dispatch-clock.ts';
import type { DispatchState } from '../../scripts/rules/dispatch-history.ts';
import { type LedgerListData, ledgerListPages, renderLedgerList } from '../components/ledger-list.tsx';
import { Clause } from '../components/link.tsx';

export const data = ledgerListPages('state', 'verdict');

/** `/ledger/state/in-progress/`, `/ledger/state/overdue/`: everything that stands so on the as-of day. */
export default function ledgerOfState(page: LedgerListData): string {
  const { id, label } = page.list;
  return renderLedgerList(page, `${label}的转办件`, () => (
    <>
      {MEANING[id as DispatchState | Verdict]}（
      <Clause id="6.2" />
      ）。
    </>
  ));
}

/** What each state and verdict means to somebody who reads it for the first time. */
const MEANING: Readonly<Record<DispatchState | Verdict, string>> = {
  'awaiting-signature': '已经转出，责任单位还没有签收；逾时不签收的视为收到，时限照算',
  'in-progress': '责任单位已经签收，正在办理，或者回复被退回重办',
  'awaiting-review': '责任单位已经回复或申请退单，等待办公室审核',
  closed: '回复经办公室审核通过，不论是否按时',
  declined: '责任单位申请退单，办公室同意；不计入办结率',
  overdue: '截止日已过，还没有办结；按时回复而等待审核的不算',
  open: '还没有办结，截止日未过，或者已按时回复、等待审核',
  'on-time': '截止日前回复，并经审核通过',
  late: '已经办结，但回复晚于截止日',
  excluded: '办公室同意退单的，不计时限',
};
