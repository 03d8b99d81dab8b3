/** @jsxImportSource #jsx */
import { Contact } from '../components/contact.tsx';
import { A, Clause } from '../components/link.tsx';
import { address } from '../lib/address.ts';
import { type PageData, renderPage } from '../lib/page.tsx';
import { policyNumber } from '../lib/policy.ts';

export const data = { permalink: '/privacy/index.html' };

/** `/privacy/`: what the site knows of its visitors (nothing), and what of the people in the records is never published. */
export default function privacy(page: PageData): string {
  const { view } = page;
  return renderPage(
    page,
    { title: '隐私声明', description: '本站不收集访问者的任何信息；体验员和群众的信息哪些永远不公开。' },
    () => (
      <>
        <header class="page-head">
          <h1>隐私声明</h1>
          <p class="lead">本站不收集您的任何信息，也不公开体验员和群众的任何信息。</p>
        </header>
        <section aria-labelledby="visitors">
          <h2 id="visitors">访问本站的人</h2>
          <ul>
            <li>没有账号，没有Cookie，没有统计和广告代码，没有要填的表单。</li>
            <li>网页只从本站取内容，不向任何别的网站发出请求；打开外面的链接时不告诉对方您从哪一页来。</li>
            <li>搜索在您自己的浏览器里进行：搜了什么不会发给任何人，只写在您看得见的网址里。</li>
            <li>
              按了页头的“大字”，浏览器在这台设备上记一个字（localStorage里的large-text），再按一次就删去。除此以外什么也不存。
            </li>
            <li>存放网页的服务器可能像所有网站一样记录访问时间和网络地址，那由它的管理者负责；本站不使用这些记录。</li>
          </ul>
        </section>
        <section aria-labelledby="never">
          <h2 id="never">永远不公开的</h2>
          <ul>
            <li>
              体验员是谁：姓名、电话、单位，连代码也不公开；考核、警告、补助都不列到个人（
              <Clause id="5.1" />
              ）。
            </li>
            <li>体验报告的原文，提交和体验的时间，照片和附件。</li>
            <li>可以推知个人的内容：受理号、证件号、电话、车牌、准确金额。程序发现了，整段都不显示。</li>
            <li>办理中的往来文字、签收人和承办人。</li>
            <li>少于{policyNumber(view, 'suppressUnder')}件的分组数字。</li>
          </ul>
          <p>
            网站不是从全部记录里删去这些，而是只拿出写明可以公开的那几项；公开什么，见<A to={address.about}>关于</A>。
          </p>
        </section>
        <section aria-labelledby="contact">
          <h2 id="contact">发现不该公开的内容</h2>
          <p>请马上告诉办公室，写明网址。核实后先撤下，再查原因。</p>
          <Contact />
        </section>
      </>
    ),
  );
}
