/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { Figure } from '../../components/figures.tsx';
import { A } from '../../components/link.tsx';
import { workingDays } from '../../lib/format.ts';
import { officeAddress } from '../lib/address.ts';
import { ReportLink } from '../lib/links.tsx';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { type Column, Table } from '../lib/table.tsx';

export const data = { permalink: '/screening/index.html' };

type Times = OfficeCounty['screeningTimes'];

/** `/screening/`: how long the office took to screen reports. */
export default function screening(page: OfficePageData): string {
  const { screeningTimes: times } = page.view;
  return renderOffice(
    page,
    { title: '筛选用时', lead: '从收到报告到筛选的工作日，收到当天是第0天。只作统计，制度没有规定期限（6.1）。' },
    () => (
      <>
        <section aria-labelledby="whole">
          <h2 id="whole">总体</h2>
          <dl class="figures">
            <Figure main label="用时（中位数）" value={workingDays(times.median)} note={`${times.measured}条已筛选`} />
            <Figure label="用时（平均）" value={workingDays(times.mean)} />
            <Figure
              label="最长"
              value={workingDays(times.longest?.days ?? null)}
              note={times.longest && <ReportLink id={times.longest.id} />}
            />
            <Figure label="待筛选" value={`${times.unscreened}条`} note={<Waiting times={times} />} />
            <Figure
              label="收到"
              value={`${times.received}条`}
              note={times.unmeasured > 0 && `${times.unmeasured}条无法计算用时`}
            />
          </dl>
        </section>
        <section aria-labelledby="quarters">
          <h2 id="quarters">各季度</h2>
          {times.quarters.length === 0 ? (
            <p class="none">还没有收到报告。</p>
          ) : (
            <Table caption="按收到的季度，新的在前" columns={COLUMNS} rows={times.quarters} />
          )}
        </section>
      </>
    ),
  );
}

function Waiting({ times: { waitingLongest } }: { readonly times: Times }) {
  if (waitingLongest === null) return <>没有在等的</>;
  const { id, received, days } = waitingLongest;
  return (
    <>
      等得最久的是{received}收到的
      <ReportLink id={id} />
      {days !== null && `，已${days}个工作日`}，见<A to={`${officeAddress.today}#awaiting-screening`}>今日</A>
    </>
  );
}

const COLUMNS: readonly Column<Times['quarters'][number]>[] = [
  { title: '季度', isHeader: true, cell: ({ label }) => label },
  { title: '收到', isQuantity: true, cell: ({ received }) => received },
  { title: '待筛选', isQuantity: true, cell: ({ unscreened }) => unscreened },
  { title: '中位数', cell: ({ median }) => workingDays(median) },
  { title: '平均', cell: ({ mean }) => workingDays(mean) },
  {
    title: '最长',
    cell: ({ longest }) => (
      <>
        {workingDays(longest?.days ?? null)}
        {longest && (
          <span class="kind">
            <ReportLink id={longest.id} />
          </span>
        )}
      </>
    ),
  },
];
