/** @jsxImportSource #jsx */
import type { DispatchSheet } from '../../../scripts/views/office/dispatch-sheet.ts';
import type { ReportLine } from '../../../scripts/views/office/report-line.ts';
import { DayCell } from '../../components/day-cell.tsx';
import { REPORT } from '../lib/columns.tsx';
import { Listed } from '../lib/parts.tsx';
import { type Column, Table } from '../lib/table.tsx';

const COLUMNS: readonly Column<ReportLine>[] = [
  ...REPORT,
  { title: '收到', cell: ({ received }) => <DayCell day={received} /> },
  { title: '处理情况', cell: ({ status }) => status },
];

/** The reports a dispatch rests on. Neither the unit nor the public learns of them (5.1). */
export function RestsOn({ sheet: { reports, missingReports } }: { readonly sheet: DispatchSheet }) {
  return (
    <Listed
      id="reports"
      title="依据的体验报告"
      count={reports.length + missingReports.length}
      unit="条"
      none="没有写依据哪一条报告。"
    >
      {() => (
        <>
          {reports.length > 0 && <Table caption="只有办公室能看到，不告诉单位，也不公开" columns={COLUMNS} rows={reports} />}
          {missingReports.length > 0 && <p class="hint">没有登记的编号：{missingReports.join('、')}</p>}
        </>
      )}
    </Listed>
  );
}
