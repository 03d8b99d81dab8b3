/** @jsxImportSource #jsx */
import type { PublicYear } from '../../scripts/views/public-years.ts';
import { FlowChart } from '../components/charts/flow-chart.tsx';
import { Figure, RateFigure } from '../components/figures.tsx';
import { A } from '../components/link.tsx';
import { MeetingList } from '../components/meeting-list.tsx';
import { PeriodUnits } from '../components/period-units.tsx';
import { Neighbours, ReportCrumbs } from '../components/report-head.tsx';
import { ThemeProblemHeat } from '../components/theme-problem-heat.tsx';
import { address } from '../lib/address.ts';
import { countText, longDay, workingDays } from '../lib/format.ts';
import { type PageData, renderPage } from '../lib/page.tsx';
import { meetingsOf, monthsWithin, neighboursOf } from '../lib/periods.ts';
import { Officers } from './officers.tsx';

export const data = {
  pagination: { data: 'view.years', size: 1, alias: 'year' },
  permalink: ({ year: { id } }: { year: PublicYear }) => `${address.annual(id)}index.html`,
};

/** `/years/2022/`: a year's dispatches, reports, grades and meetings; nothing about any one officer. */
export default function year(page: PageData & { readonly year: PublicYear }): string {
  const { view, year } = page;
  const { id, label, to, complete } = year;
  const { before, after } = neighboursOf(view.years, year);
  const neighbour = (other: PublicYear | null) => other && { label: other.label, to: address.annual(other.id) };
  const meetings = meetingsOf(view, year.meetings);
  return renderPage(
    page,
    {
      title: `${id}年度情况`,
      description: `${view.county}${label}体验问题转办和办理的情况，收到和采纳的体验报告，年度考核各等级的人数。`,
    },
    () => (
      <article class="report">
        <ReportCrumbs within="years" here={label} />
        <header class="page-head">
          <h1>{id}年度情况</h1>
          <p class="lead">
            {complete
              ? `转办和办理的数字都是${longDay(to)}终了时的。`
              : `这一年还没有结束：数字截至${longDay(to)}，会随办理变化。`}
          </p>
        </header>
        {year.figures.dispatched === 0 && year.units.length === 0 ? (
          <p class="notice">这一年没有转办。</p>
        ) : (
          <Dispatches page={page} year={year} />
        )}
        <Officers year={year} />
        {meetings.length > 0 && (
          <section aria-labelledby="meetings">
            <h2 id="meetings">会议</h2>
            <MeetingList meetings={meetings} />
          </section>
        )}
        <Neighbours before={neighbour(before)} after={neighbour(after)} />
      </article>
    ),
  );
}

function Dispatches({ page: { view }, year }: { readonly page: PageData; readonly year: PublicYear }) {
  const { figures, units, heat, quarters, complete, label } = year;
  const end = complete ? '年末' : '目前';
  return (
    <>
      <section aria-labelledby="handling">
        <h2 id="handling">转办和办理</h2>
        <dl class="figures">
          <RateFigure main label="按时办结率" rate={figures.onTime} of="这一年到期" is="按时办结" />
          <Figure label="转办" value={countText(figures.dispatched)} note={`其中退单${countText(figures.declined)}`} />
          <RateFigure label="办结率" rate={figures.closing} of="转办（不含退单）" is="办结" />
          <Figure label={`${end}逾期未结`} value={countText(figures.overdue)} note="含以前年度转办的" />
          <Figure label="用时中位数" value={workingDays(figures.medianDays)} note={`已办结${countText(figures.closed)}`} />
        </dl>
        <FlowChart
          id="months"
          caption={`${label}各月转办、办结的件数，和月末逾期未结的件数`}
          flows={monthsWithin(view, year)}
          note="办结按办结之日计入当月，不论何时转办；逾期未结含以前转办的。"
        />
        <p class="more">
          {view.quarters
            .filter(({ id }) => quarters.includes(id))
            .map(({ id, label: quarter }, i) => (
              <span key={id}>
                {i > 0 && <span class="dot" aria-hidden="true" />}
                <A to={address.quarter(id)}>{quarter}</A>
              </span>
            ))}
        </p>
      </section>
      {year.themes.length > 0 && (
        <section aria-labelledby="problems">
          <h2 id="problems">问题出在哪里</h2>
          <ThemeProblemHeat caption={`${label}各主题、各类问题的转办件数`} heat={heat} />
        </section>
      )}
      <section aria-labelledby="units">
        <h2 id="units">责任单位</h2>
        <PeriodUnits caption={`各责任单位${label}的办理情况，按单位名录排列，不排名次；逾期未结含以前年度转办的`} units={units} />
      </section>
    </>
  );
}
