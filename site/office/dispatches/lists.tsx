/** @jsxImportSource #jsx */
import type { DispatchLine } from '../../../scripts/views/office/dispatch-line.ts';
import { DayCell } from '../../components/day-cell.tsx';
import { officeAddress } from '../lib/address.ts';
import { DISPATCH, DUE, STANDS } from '../lib/columns.tsx';
import { useOffice } from '../lib/page.tsx';
import { Tabs } from '../lib/parts.tsx';
import type { Column } from '../lib/table.tsx';
import { yearsOf } from '../lib/years.ts';

export const COLUMNS: readonly Column<DispatchLine>[] = [
  ...DISPATCH,
  { title: '转办', cell: ({ dispatched }) => <DayCell day={dispatched} /> },
  DUE,
  {
    title: '用时（工作日）',
    label: '用时',
    isQuantity: true,
    cell: ({ daysUsed }) => daysUsed ?? '—',
  },
  STANDS,
];

/** The lists of dispatches. @param current a year, or nothing for what is open */
export function DispatchTabs({ current }: { readonly current: string }) {
  const years = yearsOf(useOffice().view.sheets.dispatches, ({ dispatched }) => dispatched);
  return (
    <Tabs
      label="台账的各部分"
      tabs={[
        { to: officeAddress.dispatches, text: '没有办结', current: current === '' },
        ...years.map(({ year }) => ({ to: officeAddress.dispatchesOf(year), text: `${year}年`, current: current === year })),
      ]}
    />
  );
}
