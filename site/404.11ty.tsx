/** @jsxImportSource #jsx */
import { A } from './components/link.tsx';
import { address } from './lib/address.ts';
import { type PageData, renderPage } from './lib/page.tsx';

export const data = { permalink: '/404.html' };

/** Served by the host for an address that isn't there. */
export default function notFound(page: PageData): string {
  return renderPage(page, { title: '没有这个页面', description: '没有这个页面。', fromHost: true }, () => (
    <section class="hero">
      <h1>没有这个页面</h1>
      <p class="lead">地址可能写错了，或者这件事项在统计截止日还没有转办。</p>
      <p>
        <A to={address.ledger}>到台账里找</A>，或回到<A to={address.home}>首页</A>。
      </p>
    </section>
  ));
}
