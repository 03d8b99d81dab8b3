/** @jsxImportSource #jsx */
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Listed } from '../lib/parts.tsx';
import { Table } from '../lib/table.tsx';
import { COLUMNS, ReportTabs } from './lists.tsx';

export const data = { permalink: '/reports/index.html' };

/** `/reports/`: what came in and still waits for the office, and the way to every year's reports. */
export default function reports(page: OfficePageData): string {
  const { unscreened, unsent, undecided, returned } = page.view.reportsWaiting;
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
          {() => (
            <Table
              caption="新收到的在前；退单后还没有改派的也在这里；不需要转办的（如正面案例）不必处理"
              columns={COLUMNS}
              rows={unsent}
            />
          )}
        </Listed>
        <Listed id="undecided" title="待定采纳" count={undecided.length} unit="条" none="办结的都已经有采纳决定。">
          {() => (
            <Table
              caption="转办件都已办结，还没有登记是否采纳；年度考核按采纳数计（7.2），新收到的在前"
              columns={COLUMNS}
              rows={undecided}
            />
          )}
        </Listed>
        <Listed id="returned" title="退回补充" count={returned.length} unit="条" none="没有退回补充的报告。">
          {() => <Table caption="等体验员补充，补充后重新筛选；新收到的在前" columns={COLUMNS} rows={returned} />}
        </Listed>
      </>
    ),
  );
}
