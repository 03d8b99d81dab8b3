/** @jsxImportSource #jsx */
import { REPORT_KINDS } from '../../../scripts/words/labels.ts';
import { Contact } from '../../components/contact.tsx';
import { TakePartCrumbs } from '../../components/crumbs.tsx';
import { A, Clause } from '../../components/link.tsx';
import { address } from '../../lib/address.ts';
import { type PageData, renderPage } from '../../lib/page.tsx';
import { policyNumber } from '../../lib/policy.ts';

export const data = { permalink: '/take-part/report/index.html' };

/** `/take-part/report/`: for an officer: where to hand in, what to write, what becomes of it. */
export default function handIn(page: PageData): string {
  const { view } = page;
  return renderPage(
    page,
    {
      title: '怎样提交体验报告',
      description: `${view.county}体验员的报告交到哪里、写些什么、交了以后怎样，身份怎样保护，有异议怎么办。`,
    },
    () => (
      <>
        <TakePartCrumbs here="提交体验报告" />
        <header class="page-head">
          <h1>怎样提交体验报告</h1>
          <p class="lead">
            在聘的体验员，每月至少{policyNumber(view, 'monthlyMinimum')}条真实有效的
            {Object.values(REPORT_KINDS).join('、')}（
            <Clause id="3.5" />
            ）。哪个月的，以办公室收到的日期为准。
          </p>
        </header>

        <section aria-labelledby="where">
          <h2 id="where">交到哪里</h2>
          <p>
            用邮箱、书面都可以（
            <Clause id="6.1" />
            ）。不需要注册，也不需要懂这个网站。
          </p>
          <Contact />
        </section>

        <Contents view={view} />
        <Afterwards view={view} />

        <section aria-labelledby="identity">
          <h2 id="identity">身份怎样保护</h2>
          <ul>
            <li>登记和统计只用代码。姓名、电话、单位另外加密保存，只有办公室能打开。</li>
            <li>
              责任单位收到的是办公室改写过的转办单：没有体验员，没有体验的时间，没有受理号和准确金额（
              <Clause id="5.1" />
              ）。
            </li>
            <li>
              网站上没有体验员的任何信息，也没有报告原文。少于{policyNumber(view, 'suppressUnder')}
              件的分组数字不显示，以免推知是谁。
            </li>
            <li>
              报告不要评价自己的工作单位或自己的企业（
              <Clause id="5.3" />
              ）；碰到了，请告诉办公室，由别人去体验。
            </li>
          </ul>
        </section>

        <section aria-labelledby="objection">
          <h2 id="objection">有异议怎么办</h2>
          <p>
            没有采用的，办公室都写明理由：无效、重复还是退回补充，不采纳的为什么不采纳。不同意的，按上面的渠道告诉办公室，写明是哪一条、为什么；原来的记录保留，复核的结果和理由另行答复。警告提醒、考核等级和解聘也一样。
          </p>
        </section>
      </>
    ),
  );
}

function Contents({ view }: { readonly view: PageData['view'] }) {
  const lists = [
    ['主题', view.themes],
    ['环节', view.stages],
    ['问题类型', view.problems],
  ] as const;
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">写些什么</h2>
      <p>
        没有固定格式，一页就够。写清楚下面几样，办公室就能很快转办（
        <Clause id="3.2" />
        ）。
      </p>
      <ol class="points">
        <li>
          <strong>办的什么事，到的哪个单位、哪个窗口或哪个网上平台。</strong>按真实流程走到哪一步。
        </li>
        <li>
          <strong>看到了什么，听到了什么。</strong>经过照实写，不评判人；好的做法也写（正面案例）。
        </li>
        <li>
          <strong>应该是怎样的。</strong>依据哪条规定、哪份办事指南，记得就写上。
        </li>
        <li>
          <strong>建议怎样改。</strong>一句话也可以。
        </li>
        <li>
          <strong>怎样体验的。</strong>办自己真实的事（实境式，
          <Clause id="4.2" />
          ），还是第三视角的记录（暗访式，
          <Clause id="4.3" />
          ）。
        </li>
      </ol>
      <p>能分类的，请按下面的清单选；拿不准的选“其他”，写一句说明。</p>
      <dl class="legend">
        {lists.map(([label, items]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{items.map((item) => item.label).join('、')}</dd>
          </div>
        ))}
      </dl>
      <p class="notice">
        <strong>不要写：</strong>
        别人的姓名、证件号、电话；自己的姓名写在信封或邮件里，不写进报告正文；不事先打招呼，不夸大，不编造（
        <Clause id="5.2" />、<Clause id="5.3" />
        ）。
      </p>
    </section>
  );
}

function Afterwards({ view }: { readonly view: PageData['view'] }) {
  return (
    <section aria-labelledby="afterwards">
      <h2 id="afterwards">交了以后</h2>
      <ol class="steps">
        <li>
          <h3>已收到</h3>
          <p>
            办公室登记、筛选：有效的转办；重复的并案；缺内容的退回补充；无效的写明理由（
            <Clause id="6.1" />
            ）。
          </p>
        </li>
        <li>
          <h3>已转办</h3>
          <p>改写成转办单，发给责任单位。涉及几个单位的，每个单位一份，各自计时。</p>
        </li>
        <li>
          <h3>已办结</h3>
          <p>
            一般性问题{policyNumber(view, 'generalDays')}个工作日、特殊问题{policyNumber(view, 'specialDays')}个工作日内办结（
            <Clause id="6.2" />
            ），回复经办公室审核通过才算。
          </p>
        </li>
        <li>
          <h3>采纳</h3>
          <p>
            采纳、部分采纳或不采纳，都写明依据和理由；采纳的计入年度考核（
            <Clause id="7.2" />
            ）。
          </p>
        </li>
      </ol>
      <p class="more">
        到了哪一步，可以凭代码问办公室。转办之后的期限、进度和结果都列在<A to={address.ledger}>台账</A>里。
      </p>
    </section>
  );
}
