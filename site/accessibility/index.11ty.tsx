/** @jsxImportSource #jsx */
import { Contact } from '../components/contact.tsx';
import { A } from '../components/link.tsx';
import { address } from '../lib/address.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

export const data = { permalink: '/accessibility/index.html' };

/** `/accessibility/`: what the site conforms to, how that is tested, and where to complain. */
export default function accessibility(page: PageData): string {
  return renderPage(
    page,
    { title: '无障碍声明', description: '本站按什么标准做到人人可用，怎样测试，还有什么不足，遇到困难向谁反映。' },
    () => (
      <>
        <header class="page-head">
          <h1>无障碍声明</h1>
          <p class="lead">
            本站以《网页内容无障碍指南》（WCAG）2.2的AA级为目标，对应国家标准GB/T 37668—2019《信息技术
            互联网内容无障碍可访问性技术要求与测试方法》。
          </p>
        </header>
        <section aria-labelledby="done">
          <h2 id="done">做到了什么</h2>
          <ul>
            <li>只用键盘可以到达每一处；每页第一个链接跳到正文；当前位置看得见。</li>
            <li>办理情况同时用文字、形状和颜色表示，不单靠颜色。</li>
            <li>正文行高1.75；文字与背景的对比度，浅色和深色都达到AA级；跟随系统的深色设置。</li>
            <li>页头的“大字”按钮把文字放大四分之一，这台设备会记住；浏览器放大到400%也不用左右滚动。</li>
            <li>每张图表旁边有同样内容的表格；表格有标题和表头，在手机上一行变成一张卡片。</li>
            <li>没有弹窗、自动播放、闪烁和限时操作；打印有单独的版面。</li>
            <li>关闭脚本，除搜索以外都照常可用。</li>
          </ul>
        </section>
        <section aria-labelledby="tested">
          <h2 id="tested">怎样测试</h2>
          <p>
            程序每改一次，都在真实的浏览器里自动检查每一类页面：浅色和深色两种外观用axe检查无障碍，键盘走一遍，关闭脚本看一遍；全部页面检查
            HTML语法和链接。自动检查发现不了全部问题，所以更需要您告诉我们。
          </p>
        </section>
        <section aria-labelledby="limits">
          <h2 id="limits">已知的不足</h2>
          <ul>
            <li>
              <A to={address.search}>搜索</A>需要脚本；不用脚本的，可以从<A to={address.ledger}>台账</A>和
              <A to={address.units}>责任单位</A>按单位、年份查找。
            </li>
            <li>还没有手语、语音和少数民族语言的版本。</li>
            <li>事项的文字由办公室改写，个别用语可能不够通俗。</li>
          </ul>
        </section>
        <section aria-labelledby="contact">
          <h2 id="contact">遇到困难</h2>
          <p>看不清、点不到、读屏软件读不通，或者需要换一种形式（如打印件、电话说明），请告诉办公室，写明是哪一页。</p>
          <Contact />
        </section>
      </>
    ),
  );
}
