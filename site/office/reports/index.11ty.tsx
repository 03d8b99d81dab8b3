/** @jsxImportSource #jsx */
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Listed } from '../lib/parts.tsx';
import { Table } from '../lib/table.tsx';
import { COLUMNS, ReportTabs } from './lists.tsx';

export const data = { permalink: '/reports/index.html' };

/** `/reports/`: what came in and still waits for the office, and the way to every year's reports. */
export default function reports(page: OfficePageData): string {
  const { reports } = page.view.sheets;
  const unscreened = reports.filter(({ screening }) => screening === null);
  const unsent = reports.filter(
    ({ screening, adoption, dispatches }) => screening?.result === 'valid' && adoption === null && dispatches.length === 0,
  );
  return renderOffice(
    page,
    { title: '收件登记', lead: '体验员的原话永远只有办公室能看。还要处理的在这里，其余按收到的年份。' },
    () => (
      <>
        <ReportTabs current="" />
        <Listed id="unscreened" title="待筛选" count={unscreened.length} unit="条" none="没有待筛选的报告。">
          {() => <Table caption="新收到的在前" columns={COLUMNS} rows={unscreened} />}
        </Listed>
        <Listed id="unsent" title="有效，还没有转办" count={unsent.length} unit="条" none="有效的都已经转办。">
          {() => <Table caption="新收到的在前；不需要转办的（如正面案例）不必处理" columns={COLUMNS} rows={unsent} />}
        </Listed>
      </>
    ),
  );
}
