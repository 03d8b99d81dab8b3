/** @jsxImportSource #jsx */
import { Day } from '../components/day.tsx';
import { A, Clause } from '../components/link.tsx';
import { Shape } from '../components/standing.tsx';
import { address } from '../lib/address.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

export const data = { permalink: '/about/index.html' };

/** `/about/`: what this is, what it shows and what it never shows. */
export default function about(page: PageData): string {
  const { view } = page;
  return renderPage(
    page,
    { title: '关于', description: `${view.county}体验台账是什么，公开什么，不公开什么，数字怎样算。` },
    () => (
      <>
        <header class="page-head">
          <h1>关于这本台账</h1>
          <p class="lead">
            {view.office}把体验员发现的问题转给责任单位限期办理。这个网站列出每一件的期限、进度和结果，供所有人查看。
          </p>
        </header>
        {view.fictional && (
          <section aria-labelledby="fictional">
            <h2 id="fictional">这是虚构的演示</h2>
            <p class="notice">
              本站的转办件、单位办理情况、日期和数字<strong>全部是虚构的</strong>
              ，用来演示这套软件；单位名称只作例子，不反映任何真实单位的工作。
            </p>
          </section>
        )}
        <section aria-labelledby="shown">
          <h2 id="shown">公开什么</h2>
          <ul>
            <li>每一件转办单的编号、责任单位、主题、期限、办理进度和是否按时。</li>
            <li>内容（标题、发现了什么、办成了什么）由办公室逐件决定是否公开；未决定或不公开的，只列主题。</li>
            <li>各单位、各季度的比率，都与基数一起列出；没有基数的写“—”。</li>
          </ul>
        </section>
        <section aria-labelledby="hidden">
          <h2 id="hidden">不公开什么</h2>
          <ul>
            <li>
              体验员是谁、代码、何时何地体验，以及体验报告的原文（
              <Clause id="5.1" />
              ）。
            </li>
            <li>办理记录里的往来文字；办理过程只列发生了什么和日期。</li>
            <li>少于{view.suppressUnder}件的分组数字。</li>
          </ul>
        </section>
        <section aria-labelledby="signs">
          <h2 id="signs">标记的意思</h2>
          <dl class="legend">
            {SIGNS.map(([look, word, meaning]) => (
              <div key={look}>
                <dt>
                  <span class={`standing is-${look}`}>
                    <Shape look={look} />
                    {word}
                  </span>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="numbers">
          <h2 id="numbers">数字怎样算</h2>
          <p>
            全部数字由记录推算，截至
            <Day day={view.asOf} />
            。期限按工作日计算，法定节假日不计，调休上班的周末计入，县里自己的停工和上班日另行调整，见
            <Clause id="6.2" />。
          </p>
          <dl class="legend">
            {RATES.map(([rate, meaning]) => (
              <div key={rate}>
                <dt>{rate}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <p>
            每一条规定怎样理解、用什么数值，见<A to={address.rules}>制度</A>。
          </p>
        </section>
      </>
    ),
  );
}

const SIGNS = [
  ['on-time', '按时办结', '结案的回复在截止日当天或之前，并经办公室审核通过。'],
  ['late', '逾期办结', '已办结，但结案的回复晚于截止日。'],
  ['open', '待签收、办理中、待审核', '还没有办结，也没有逾期。按时回复后等办公室审核的，不算逾期。'],
  ['overdue', '逾期未结', '截止日已过，还没有可以结案的回复。'],
  ['excluded', '已退单', '不属于该单位职责，办公室已同意退单，不计入统计。'],
] as const;

const RATES = [
  ['按时办结率', '按时办结的件数 ÷ 已到期的件数。逾期未结的、到期还在待审核的都在基数里，未到期和已退单的不在。'],
  ['办结率', '已办结的件数 ÷ 转办的件数（不含已退单）。'],
  ['签收及时率', '在签收时限内签收的件数 ÷ 签收时限已过的件数。'],
  ['重办率', '被退回重办过的件数 ÷ 回复过的件数。'],
  ['采纳率', '采纳的体验报告和建议 ÷ 已作采纳决定的。截至上一个季度末：逐日公布会让人推算出哪一天处理了哪一条。'],
] as const;
