/** @jsxImportSource #jsx */
import type { ReportLine } from '../../../scripts/views/office/report-line.ts';
import { DayCell } from '../../components/day-cell.tsx';
import { officeAddress } from '../lib/address.ts';
import { REPORT } from '../lib/columns.tsx';
import { useOffice } from '../lib/page.tsx';
import { Tabs } from '../lib/parts.tsx';
import type { Column } from '../lib/table.tsx';
import { yearsOf } from '../lib/years.ts';

export const COLUMNS: readonly Column<ReportLine>[] = [
  ...REPORT,
  { title: '收到', cell: ({ received }) => <DayCell day={received} /> },
  { title: '处理情况', cell: ({ status }) => status },
];

/** The lists of reports. @param current a year, or nothing for what is to be done */
export function ReportTabs({ current }: { readonly current: string }) {
  const years = yearsOf(useOffice().view.sheets.reports, ({ received }) => received);
  return (
    <Tabs
      label="登记的各部分"
      tabs={[
        { to: officeAddress.reports, text: '还要处理', current: current === '' },
        ...years.map(({ year }) => ({ to: officeAddress.reportsOf(year), text: `${year}年`, current: current === year })),
      ]}
    />
  );
}
