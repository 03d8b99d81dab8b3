/** @jsxImportSource #jsx */

import type { PublicCounty } from '../scripts/views/public.ts';
import type { PublicDispatch } from '../scripts/views/public-dispatch.ts';
import { FlowChart } from './components/charts/flow-chart.tsx';
import { ClosureCard } from './components/closure-card.tsx';
import { Composition } from './components/composition.tsx';
import { Day } from './components/day.tsx';
import { DispatchTable } from './components/dispatch-table.tsx';
import { Figure, RateFigure } from './components/figures.tsx';
import { A, Clause } from './components/link.tsx';
import { ListLink } from './components/list-link.tsx';
import { ThemeProblemHeat } from './components/theme-problem-heat.tsx';
import { TrialNote } from './components/trial.tsx';
import { address } from './lib/address.ts';
import { countText, longDay, workingDays } from './lib/format.ts';
import { type PageData, renderPage } from './lib/page.tsx';

export const data = { permalink: '/index.html' };

/** `/`: how the county stands, on one page. */
export default function home(page: PageData): string {
  const { view } = page;
  return renderPage(page, { description: `${view.county}优化营商环境体验员发现的问题，谁在办、何时到期、结果如何。` }, () => (
    <Home view={view} />
  ));
}

function Home({ view }: { readonly view: PublicCounty }) {
  return (
    <>
      <section class="hero">
        <h1>
          问题转给了谁，
          <br class="narrow-break" />
          多久办好，结果怎样
        </h1>
        <p class="lead">
          体验员以普通办事群众的身份走完办事流程，发现的问题由{view.office}
          转给责任单位限期办理。这里列出每一件的期限、进度和结果。
        </p>
        <p class="as-of">
          <span>
            统计截止 <Day day={view.asOf} />
          </span>
          <TrialNote />
        </p>
      </section>

      <section aria-labelledby="figures">
        <h2 id="figures">总体情况</h2>
        <Figures view={view} />
        <Composition verdicts={view.verdicts} />
      </section>

      {view.dispatches.length > 0 && (
        <>
          <Closures view={view} />
          <Overdue view={view} />
          <Next view={view} />

          <section aria-labelledby="months">
            <h2 id="months">逐月情况</h2>
            <FlowChart
              id="flow"
              caption="每月转办、办结的件数，和月末逾期未结的件数"
              flows={view.months}
              note="办结按办结之日计入当月，与转办不一定在同一个月。"
            />
          </section>

          <section aria-labelledby="themes">
            <h2 id="themes">问题出在哪里</h2>
            <ThemeProblemHeat caption="每个主题下各类问题的转办件数" heat={view.heat} />
            <p class="more">
              <A to={address.themes}>各主题和环节的办理情况</A>
              <span class="dot" aria-hidden="true" />
              <A to={address.problems}>各类问题的办理情况</A>
            </p>
          </section>
        </>
      )}

      <Steps />
    </>
  );
}

function Figures({ view: { figures, adoption } }: { readonly view: PublicCounty }) {
  return (
    <dl class="figures">
      <RateFigure
        main
        label={
          <ListLink facet="verdict" id="on-time">
            按时办结率
          </ListLink>
        }
        rate={figures.onTime}
        of="已到期"
        is="按时办结"
      />
      <RateFigure
        label={
          <ListLink facet="state" id="closed">
            办结率
          </ListLink>
        }
        rate={figures.closing}
        of="转办（不含退单）"
        is="办结"
      />
      <Figure
        label={
          <ListLink facet="verdict" id="overdue">
            逾期未结
          </ListLink>
        }
        value={countText(figures.overdue)}
        note={`在办${countText(figures.open)}，其中已过截止日的`}
      />
      <Figure
        label="用时中位数"
        value={workingDays(figures.medianDays)}
        note={`已办结${countText(figures.closed)}，从收到到回复`}
      />
      <RateFigure label="采纳率" rate={adoption} upTo={adoption.to} unit="条" of="已作决定的体验报告" is="采纳" />
    </dl>
  );
}

/** The matters closed last whose content is public. */
function Closures({ view }: { readonly view: PublicCounty }) {
  const key = ({ closed, id }: PublicDispatch): string => `${closed} ${id}`;
  const latest = view.dispatches
    .filter(({ content, closed }) => content?.replySummary && closed !== null)
    .sort((a, b) => (key(a) < key(b) ? 1 : -1))
    .slice(0, 6);
  if (latest.length === 0) return null;
  return (
    <section aria-labelledby="closures">
      <h2 id="closures">最近办结</h2>
      <ul class="closures">
        {latest.map((dispatch) => (
          <li key={dispatch.id}>
            <ClosureCard dispatch={dispatch} />
          </li>
        ))}
      </ul>
      <p class="more">
        <ListLink facet="state" id="closed">
          全部已办结的事项
        </ListLink>
      </p>
    </section>
  );
}

/** What is past due stands here always, even when it is nothing; the longest overdue first. */
function Overdue({ view }: { readonly view: PublicCounty }) {
  const overdue = byDue(view, ({ verdict }) => verdict === 'overdue');
  const shown = overdue.slice(0, 8);
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue">逾期未结</h2>
      {overdue.length === 0 ? (
        <p class="notice">截至{longDay(view.asOf)}，没有逾期未结的事项。</p>
      ) : (
        <DispatchTable caption={`已过截止日还没有办结的${overdue.length}件，逾期最久的在前`} dispatches={shown} />
      )}
      {overdue.length > shown.length && (
        <p class="more">
          <ListLink facet="verdict" id="overdue">
            全部{overdue.length}件逾期未结的事项
          </ListLink>
        </p>
      )}
    </section>
  );
}

/** What is due next. */
function Next({ view }: { readonly view: PublicCounty }) {
  const open = byDue(view, ({ verdict }) => verdict === 'open' || verdict === null);
  if (open.length === 0) return null;
  const shown = open.slice(0, 3);
  return (
    <section aria-labelledby="next">
      <h2 id="next">在办，未逾期</h2>
      <DispatchTable caption={`${open.length}件，按截止日先后`} dispatches={shown} />
      {open.length > shown.length && (
        <p class="more">
          <ListLink facet="verdict" id="open">
            全部在办未逾期的事项
          </ListLink>
        </p>
      )}
    </section>
  );
}

/** Some dispatches by their due day; those whose calendar isn't announced yet come last. */
function byDue({ dispatches }: PublicCounty, isOne: (dispatch: PublicDispatch) => boolean): PublicDispatch[] {
  const key = ({ due, id }: PublicDispatch): string => `${due ?? '9999'} ${id}`;
  return dispatches.filter(isOne).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function Steps() {
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">一件问题怎样走完</h2>
      <ol class="steps">
        <li>
          <h3>体验</h3>
          <p>
            体验员不打招呼、不表明身份，按真实流程办事，把发现的问题报给办公室（
            <Clause id="4.1" />
            ）。
          </p>
        </li>
        <li>
          <h3>转办</h3>
          <p>
            办公室筛选、改写后转给责任单位，报告和体验员的信息不外传（
            <Clause id="6.1" />
            ）。
          </p>
        </li>
        <li>
          <h3>限期办理</h3>
          <p>
            自签收之日起按工作日计算期限；不签收，到时视为收到（
            <Clause id="6.2" />
            ）。
          </p>
        </li>
        <li>
          <h3>公开</h3>
          <p>
            每一件的期限和结果都列在<A to={address.ledger}>台账</A>里；内容经办公室决定后公开。
          </p>
        </li>
      </ol>
    </section>
  );
}
