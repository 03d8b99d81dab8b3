/** @jsxImportSource #jsx */

import type { PublicQuarter } from '../../scripts/views/public-quarters.ts';
import { Day } from '../components/day.tsx';
import { Bar, RateCell } from '../components/figures.tsx';
import { A, Clause } from '../components/link.tsx';
import { ReportsHead } from '../components/report-head.tsx';
import { address } from '../lib/address.ts';
import { countText, workingDays } from '../lib/format.ts';
import { type PageData, renderPage } from '../lib/page.tsx';
import { QUARTERLIES } from '../lib/report-words.ts';

export const data = { permalink: '/quarters/index.html' };

/** `/quarters/`: every quarter with its figures and when it was reported, the latest first. */
export default function quarters(page: PageData): string {
  const { view } = page;
  return renderPage(
    page,
    { title: '季度报告', description: `${view.county}体验问题转办和办理的季度情况，数字截至每个季度末，可以核对。` },
    () => (
      <>
        <ReportsHead title="季度报告">
          办公室每季度将工作进展报送县政府（
          <Clause id="6.4" />
          ）。这里是各季度公开的数字：截至季度末，以后不再变，每一个都可以从公开的数据重新数出来。
        </ReportsHead>
        {view.quarters.length === 0 ? (
          <p class="notice">截至统计截止日，还没有转办单。</p>
        ) : (
          <QuarterTable quarters={view.quarters.toReversed()} />
        )}
      </>
    ),
  );
}

function QuarterTable({ quarters }: { readonly quarters: readonly PublicQuarter[] }) {
  return (
    <table class="cards quarters">
      <caption>各季度末的情况，新的在前；还没有结束的季度截至统计截止日。逾期未结含以前季度转办的</caption>
      <thead>
        <tr>
          <th scope="col">季度</th>
          <th scope="col" class="quantity">
            转办
          </th>
          <th scope="col" class="quantity">
            办结
          </th>
          <th scope="col" class="quantity">
            逾期未结
          </th>
          <th scope="col">按时办结率</th>
          <th scope="col">用时中位数</th>
          <th scope="col">报送县政府</th>
        </tr>
      </thead>
      <tbody>
        {quarters.map(({ id, label, figures, report, complete }) => (
          <tr key={id}>
            <th scope="row">
              <A to={address.quarter(id)}>{label}</A>
            </th>
            <td data-label="转办" class="quantity">
              {countText(figures.dispatched)}
            </td>
            <td data-label="办结" class="quantity">
              {countText(figures.closed)}
            </td>
            <td data-label="逾期未结" class="quantity">
              {countText(figures.overdue)}
            </td>
            <td data-label="按时办结率" class="with-bar">
              <RateCell rate={figures.onTime} />
              {figures.onTime.rate !== null && <Bar part={figures.onTime.rate} whole={1} />}
            </td>
            <td data-label="用时中位数">{workingDays(figures.medianDays)}</td>
            <td data-label="报送县政府">
              <Submitted report={report} complete={complete} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Submitted({ report, complete }: Pick<PublicQuarter, 'report' | 'complete'>) {
  if (report === null) return <span class="kind">{complete ? '不要求报送' : '季度还没有结束'}</span>;
  return (
    <span>
      {report.submitted && <Day day={report.submitted} />} {report.state && <span class="kind">{QUARTERLIES[report.state]}</span>}
    </span>
  );
}
