/** @jsxImportSource #jsx */
import { A } from './components/link.tsx';
import { address } from './lib/address.ts';
import { latestFirst } from './lib/lists.ts';
import { type PageData, renderPage } from './lib/page.tsx';

export const data = { permalink: '/404.html' };

/** Served by the host for an address that isn't there. `assets/not-found.js` adds what was probably meant. */
export default function notFound(page: PageData): string {
  const [latest] = latestFirst(page.view);
  return renderPage(page, { title: '没有这个页面', description: '没有这个页面。', fromHost: true, script: 'not-found' }, () => (
    <>
      <header class="page-head" id="not-found">
        <h1>没有这个页面</h1>
        <p class="lead">地址可能写错了，或者这件事项在统计截止日还没有转办。发布过的地址不会取消。</p>
      </header>
      <section aria-labelledby="instead">
        <h2 id="instead">可以这样找</h2>
        <ul>
          <li>
            <A to={address.search}>搜索</A>标题、单位、编号里的任何几个字。
          </li>
          <li>
            在<A to={address.ledger}>台账</A>里按年份、按<A to={address.units}>责任单位</A>、按<A to={address.themes}>主题</A>找。
          </li>
          <li>
            看<A to={address.rules}>制度</A>，或者回<A to={address.home}>首页</A>。
          </li>
        </ul>
      </section>
      <section aria-labelledby="addresses">
        <h2 id="addresses">地址是怎样的</h2>
        <p>
          每份转办单的地址是它的编号：字母D、四位年份、横线、四位以上的序号，前面是dispatches。
          {latest && (
            <>
              如<A to={address.dispatch(latest.id)}>dispatches/{latest.id}/</A>。
            </>
          )}
          编号一经使用不会改，也不会给别的事项用；标题改了，地址不变。
        </p>
      </section>
    </>
  ));
}
