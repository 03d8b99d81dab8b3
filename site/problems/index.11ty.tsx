/** @jsxImportSource #jsx */
import { A, Clause } from '../components/link.tsx';
import { SmallNumbers } from '../components/small-numbers.tsx';
import { ThemeProblemHeat } from '../components/theme-problem-heat.tsx';
import { TopicTable } from '../components/topic-table.tsx';
import { address } from '../lib/address.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

export const data = { permalink: '/problems/index.html' };

/** `/problems/`: what kinds of problem were found. */
export default function problems(page: PageData): string {
  const { view } = page;
  const some = view.problems.filter(({ figures }) => figures.dispatched !== 0);
  return renderPage(page, { title: '问题类型', description: `${view.county}体验员发现的问题是哪几类，各自办得怎样。` }, () => (
    <>
      <header class="page-head">
        <h1>问题类型</h1>
        <p class="lead">
          发现的问题分为{view.problems.map(({ label }) => label).join('、')}（
          <Clause id="3.2" />
          ）。另见<A to={address.themes}>主题</A>。
        </p>
      </header>
      {some.length === 0 ? (
        <p class="notice">截至统计截止日，还没有转办过问题。</p>
      ) : (
        <>
          <TopicTable caption="各类问题自转办以来的办理情况" head="问题类型" topics={view.problems} to={address.problem} />
          <p class="hint">
            一件可有几个问题类型，所以各类相加会多于总数。
            <SmallNumbers />
          </p>
          <section aria-labelledby="heat">
            <h2 id="heat">什么主题，什么问题</h2>
            <ThemeProblemHeat caption="每个主题下各类问题的转办件数" heat={view.heat} />
          </section>
        </>
      )}
    </>
  ));
}
