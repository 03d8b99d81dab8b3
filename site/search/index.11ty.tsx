/** @jsxImportSource #jsx */
import { LedgerViews } from '../components/ledger-views.tsx';
import { A } from '../components/link.tsx';
import { Shape } from '../components/standing.tsx';
import { address } from '../lib/address.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

export const data = { permalink: '/search/index.html' };

/** `/search/`: `assets/search.js` puts the search in place of the note; without scripts the ready-made lists are the way. */
export default function search(page: PageData): string {
  const { view } = page;
  return renderPage(
    page,
    {
      title: '搜索',
      description: `在${view.county}体验台账的转办单、责任单位和制度里搜索。`,
      script: 'search',
      wasm: true,
    },
    () => (
      <>
        <header class="page-head">
          <h1>搜索</h1>
          <p class="lead">
            在公开的转办单、责任单位和制度里找。写几个连着的字就行，不必是完整的词；几个词之间空一格，都有的才列出。
          </p>
        </header>
        <div id="search">
          <p class="notice">
            <strong>搜索需要脚本，您的浏览器没有运行。</strong>下面的列表不用脚本，同样找得到每一件。
          </p>
        </div>
        <Looks />
        <section aria-labelledby="lists">
          <h2 id="lists">现成的列表</h2>
          <LedgerViews />
          <p class="more">
            全部事项在<A to={address.ledger}>台账</A>里，制度逐条在<A to={address.rules}>制度</A>里。
          </p>
        </section>
      </>
    ),
  );
}

/** The shapes of the standings for the script to show again, because it can't draw. */
const Looks = () => (
  <div hidden>
    {(['on-time', 'late', 'open', 'overdue', 'excluded'] as const).map((look) => (
      <span key={look} id={`look-${look}`}>
        <Shape look={look} />
      </span>
    ))}
  </div>
);
