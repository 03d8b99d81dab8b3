/** @jsxImportSource #jsx */
import { A, Clause } from '../components/link.tsx';
import { SmallNumbers } from '../components/small-numbers.tsx';
import { ThemeProblemHeat } from '../components/theme-problem-heat.tsx';
import { TopicTable } from '../components/topic-table.tsx';
import { address } from '../lib/address.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

export const data = { permalink: '/themes/index.html' };

/** `/themes/`: in which fields problems were found, at which stage and of what kind. */
export default function themes(page: PageData): string {
  const { view } = page;
  const some = view.themes.filter(({ figures }) => figures.dispatched !== 0);
  const none = view.themes.filter(({ figures }) => figures.dispatched === 0);
  return renderPage(
    page,
    { title: '主题', description: `${view.county}体验员发现的问题分布在哪些领域、哪些环节，各自办得怎样。` },
    () => (
      <>
        <header class="page-head">
          <h1>主题</h1>
          <p class="lead">
            问题出在哪些领域、哪个环节，各自办得怎样（
            <Clause id="3.2" />
            ）。另见<A to={address.problems}>问题类型</A>。
          </p>
        </header>
        {some.length === 0 ? (
          <p class="notice">截至统计截止日，还没有转办过问题。</p>
        ) : (
          <>
            <TopicTable caption="各主题自转办以来的办理情况" head="主题" topics={some} to={address.theme} />
            <section aria-labelledby="heat">
              <h2 id="heat">什么主题，什么问题</h2>
              <ThemeProblemHeat caption="每个主题下各类问题的转办件数" heat={view.heat} />
            </section>
            <section aria-labelledby="stages">
              <h2 id="stages">出在哪个环节</h2>
              <TopicTable
                caption="各环节自转办以来的办理情况"
                head="环节"
                topics={view.stages.filter(({ figures }) => figures.dispatched !== 0)}
              />
            </section>
          </>
        )}
        {none.length > 0 && some.length > 0 && (
          <section aria-labelledby="none">
            <h2 id="none">还没有转办过问题的主题</h2>
            <ul class="plain-list">
              {none.map(({ id, label }) => (
                <li key={id}>
                  <A to={address.theme(id)}>{label}</A>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p class="hint">
          <SmallNumbers />
        </p>
      </>
    ),
  );
}
