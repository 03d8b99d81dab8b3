/** @jsxImportSource #jsx */
import type { PublicCounty } from '../scripts/views/public.ts';
import type { PublicDispatch } from '../scripts/views/public-dispatch.ts';
import { Composition } from './components/composition.tsx';
import { DispatchTable } from './components/dispatch-table.tsx';
import { Bar, Figure, RateCell, RateFigure } from './components/figures.tsx';
import { A, Clause, UnitLink } from './components/link.tsx';
import { Standing } from './components/standing.tsx';
import { TrialNote } from './components/trial.tsx';
import { address } from './lib/address.ts';
import { countText, isExact, longDay, workingDays } from './lib/format.ts';
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
            统计截止 <time datetime={view.asOf}>{longDay(view.asOf)}</time>
          </span>
          <TrialNote />
        </p>
      </section>

      <section aria-labelledby="figures">
        <h2 id="figures">总体情况</h2>
        <Figures view={view} />
        <Composition verdicts={view.verdicts} />
      </section>

      <Pressing view={view} />
      <Latest view={view} />

      <section aria-labelledby="quarters">
        <h2 id="quarters">各季度</h2>
        <Quarters view={view} />
      </section>

      <section aria-labelledby="themes">
        <h2 id="themes">问题出在哪里</h2>
        <div class="columns">
          <Groups caption="按主题" groups={view.themes} />
          <div>
            <Groups caption="按环节" groups={view.stages} />
            <Groups caption="按问题类型" groups={view.problems} />
          </div>
        </div>
        <p class="hint">
          一件可有几个问题类型。少于{view.suppressUnder}件的分组数字不显示（
          <Clause id="5.1" />
          ）。
        </p>
      </section>

      <Steps />
    </>
  );
}

function Figures({ view: { figures, adoption } }: { readonly view: PublicCounty }) {
  return (
    <dl class="figures">
      <RateFigure main label="按时办结率" rate={figures.onTime} of="已到期" is="按时办结" />
      <RateFigure label="办结率" rate={figures.closing} of="转办（不含退单）" is="办结" />
      <Figure label="办结用时（中位数）" value={workingDays(figures.medianDays)} note={`${countText(figures.closed)}已办结`} />
      <RateFigure label="签收及时率" rate={figures.signing} of="应签收" is="按时签收" />
      <RateFigure label="体验报告采纳率" rate={adoption} unit="条" of="已作决定" is="采纳" />
    </dl>
  );
}

/** Overdue first, then what is due next. */
function Pressing({ view }: { readonly view: PublicCounty }) {
  const open = view.dispatches
    .filter(({ verdict }) => verdict === 'overdue' || verdict === 'open' || verdict === null)
    .sort((a, b) => order(a).localeCompare(order(b), 'en'));
  if (open.length === 0) return null;
  const shown = open.slice(0, 8);
  return (
    <section aria-labelledby="pressing">
      <h2 id="pressing">正在办理</h2>
      <DispatchTable caption={`${open.length}件在办，逾期的在前，其余按截止日`} dispatches={shown} />
      {open.length > shown.length && (
        <p class="more">
          <A to={address.ledger}>在台账里看全部{open.length}件在办事项</A>
        </p>
      )}
    </section>
  );
}

const order = ({ verdict, due, id }: PublicDispatch): string => `${verdict === 'overdue' ? 0 : 1} ${due ?? '9999'} ${id}`;

/** What the office made public last. */
function Latest({ view }: { readonly view: PublicCounty }) {
  const latest = view.dispatches
    .filter(({ content, state }) => content?.replySummary && state === 'closed')
    .sort((a, b) => (b.content?.on ?? '').localeCompare(a.content?.on ?? '', 'en') || b.id.localeCompare(a.id, 'en'))
    .slice(0, 6);
  if (latest.length === 0) return null;
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">最近公开的办理结果</h2>
      <ul class="stories">
        {latest.map((dispatch) => (
          <li key={dispatch.id}>
            <article class="story">
              <h3>
                <A to={address.dispatch(dispatch.id)}>{dispatch.content?.title}</A>
              </h3>
              <p class="prose">{dispatch.content?.replySummary}</p>
              <p class="story-foot">
                <Standing dispatch={dispatch} />
                <UnitLink unit={dispatch.unit} />
              </p>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Quarters({ view: { quarters } }: { readonly view: PublicCounty }) {
  return (
    <table class="cards">
      <caption>各季度末的情况；本季度截至统计截止日</caption>
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
          <th scope="col">签收及时率</th>
        </tr>
      </thead>
      <tbody>
        {[...quarters].reverse().map(({ id, label, figures }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td data-label="转办" class="quantity">
              {countText(figures.dispatched)}
            </td>
            <td data-label="办结" class="quantity">
              {countText(figures.closed)}
            </td>
            <td data-label="逾期未结" class="quantity">
              {countText(figures.overdue)}
            </td>
            <td data-label="按时办结率">
              <RateCell rate={figures.onTime} />
            </td>
            <td data-label="签收及时率">
              <RateCell rate={figures.signing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Groups of dispatches as bars, the longest first; those with none are left out. */
function Groups({ caption, groups }: { readonly caption: string; readonly groups: PublicCounty['themes'] }) {
  const some = groups.filter(({ figures }) => figures.dispatched !== 0);
  const size = (count: PublicCounty['themes'][number]['figures']['dispatched']) => (isExact(count) ? count : 0);
  const most = Math.max(1, ...some.map(({ figures }) => size(figures.dispatched)));
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <thead class="away">
        <tr>
          <th scope="col">名称</th>
          <th scope="col">转办</th>
        </tr>
      </thead>
      <tbody>
        {[...some]
          .sort((a, b) => size(b.figures.dispatched) - size(a.figures.dispatched))
          .map(({ id, label, figures: { dispatched } }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>
                {isExact(dispatched) && <Bar part={dispatched} whole={most} />}
                <span>{countText(dispatched)}</span>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
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
