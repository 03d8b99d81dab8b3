/** @jsxImportSource #jsx */
import { A, Clause } from '../components/link.tsx';
import { address } from '../lib/address.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

export const data = { permalink: '/take-part/index.html' };

/** `/take-part/`: what each reader can do here. */
export default function takePart(page: PageData): string {
  const { county, office } = page.view;
  return renderPage(
    page,
    { title: '参与', description: `怎样当${county}的体验员，怎样提交体验报告，责任单位和公众可以做什么。` },
    () => (
      <>
        <header class="page-head">
          <h1>参与</h1>
          <p class="lead">体验员去办事、去看、去写；{office}转办；责任单位限期办理；结果人人看得到。</p>
        </header>
        <ul class="ways">
          <li>
            <h2>
              <A to={address.handIn}>怎样提交体验报告</A>
            </h2>
            <p>交到哪里，写些什么，交了以后到哪一步，身份怎样保护，对结果有异议怎么办。</p>
          </li>
          <li>
            <h2>
              <A to={address.apply}>怎样报名当体验员</A>
            </h2>
            <p>哪三类人可以当，多少名额，怎样聘用，要做什么，怎样考核，有什么补助。</p>
          </li>
        </ul>
        <section aria-labelledby="units">
          <h2 id="units">责任单位</h2>
          <p>
            在<A to={address.units}>责任单位</A>
            里找到本单位，就有全部转办单、每一件的截止日和逐日的算法；截止日也可以订到手机日历里，见
            <A to={address.data}>开放数据</A>。
          </p>
        </section>
        <section aria-labelledby="public">
          <h2 id="public">公众</h2>
          <ul>
            <li>
              在<A to={address.ledger}>台账</A>里看，或者<A to={address.search}>搜索</A>某个单位、某件事。
            </li>
            <li>
              订阅新公开和新办结的事项，取走全部公开数据，见<A to={address.data}>开放数据</A>。
            </li>
            <li>
              逐条核对每个期限和比率的算法，见<A to={address.rules}>制度</A>。
            </li>
          </ul>
          <p class="notice">
            <strong>这里不受理个人投诉。</strong>
            体验员反映的是公共服务里普遍的问题（
            <Clause id="2.2" />
            ）；自己遇到的具体诉求，请通过12345政务服务便民热线等渠道反映。
          </p>
        </section>
      </>
    ),
  );
}
