/** @jsxImportSource #jsx */

import type { PublicYear } from '../../scripts/views/public-years.ts';
import { Day } from '../components/day.tsx';
import { Bar, RateCell } from '../components/figures.tsx';
import { A, Clause } from '../components/link.tsx';
import { ReportsHead } from '../components/report-head.tsx';
import { address } from '../lib/address.ts';
import { countText, workingDays } from '../lib/format.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

export const data = { permalink: '/years/index.html' };

/** `/years/`: every year with its figures and when its grades were decided, the latest first. */
export default function years(page: PageData): string {
  const { view } = page;
  return renderPage(
    page,
    { title: '年度情况', description: `${view.county}体验问题转办和办理的年度情况，以及体验员年度考核各等级的人数。` },
    () => (
      <>
        <ReportsHead title="年度情况">
          一年转办和办理的情况，收到和采纳的体验报告，以及年度考核各等级的人数（
          <Clause id="7.1" />
          ）。不公布任何一名体验员的代码、等级或奖惩。
        </ReportsHead>
        {view.years.length === 0 ? (
          <p class="notice">截至统计截止日，还没有转办单。</p>
        ) : (
          <YearTable years={view.years.toReversed()} />
        )}
      </>
    ),
  );
}

function YearTable({ years }: { readonly years: readonly PublicYear[] }) {
  return (
    <table class="cards years">
      <caption>各年末的情况，新的在前；还没有结束的年度截至统计截止日。逾期未结含以前年度转办的</caption>
      <thead>
        <tr>
          <th scope="col">年度</th>
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
          <th scope="col">年度考核</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ id, label, figures, assessment }) => (
          <tr key={id}>
            <th scope="row">
              <A to={address.annual(id)}>{label}</A>
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
            <td data-label="年度考核">{assessment ? <Day day={assessment.decided} /> : <span class="kind">还没有</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
