/** @jsxImportSource #jsx */
import { CATEGORIES, GRADES } from '../../../scripts/words/labels.ts';
import { Contact } from '../../components/contact.tsx';
import { TakePartCrumbs } from '../../components/crumbs.tsx';
import { A, Clause } from '../../components/link.tsx';
import { TrialNote } from '../../components/trial.tsx';
import { address } from '../../lib/address.ts';
import { percent } from '../../lib/format.ts';
import { type PageData, renderPage } from '../../lib/page.tsx';
import { policyNumber } from '../../lib/policy.ts';

export const data = { permalink: '/take-part/apply/index.html' };

/** `/take-part/apply/`: who can become an officer, how, and what it asks and gives. Every number is the policy's. */
export default function apply(page: PageData): string {
  const { view } = page;
  return renderPage(
    page,
    {
      title: '怎样报名当体验员',
      description: `${view.county}体验员的名额、类别、推荐和报名、聘用、职责、考核和补助。`,
    },
    () => (
      <>
        <TakePartCrumbs here="报名当体验员" />
        <header class="page-head">
          <h1>怎样报名当体验员</h1>
          <p class="lead">
            体验员以普通办事群众的身份走完办事流程，把发现的问题和好的做法写给办公室。专职、兼职都可以（
            <Clause id="1.1" />
            ）。
          </p>
          <p class="sub">
            <TrialNote />
          </p>
        </header>
        <Places view={view} />
        <Appointment view={view} />
        <Duties view={view} />
        <Grades view={view} />
        <section aria-labelledby="contact">
          <h2 id="contact">报名和咨询</h2>
          <p>什么时候报名、交哪些材料，以办公室的通知为准。</p>
          <Contact />
        </section>
      </>
    ),
  );
}

interface Of {
  readonly view: PageData['view'];
}

/** The route decides the category (2.1). */
const ROUTES = { official: '由各单位推荐', enterprise: '由企业自愿推荐', community: '个人自愿报名' } as const;
const KINDS = ['official', 'enterprise', 'community'] as const;

function Places({ view }: Of) {
  const most = policyNumber(view, 'maxByCategory');
  const ratio = policyNumber(view, 'ratio');
  return (
    <section aria-labelledby="places">
      <h2 id="places">谁可以当，多少名额</h2>
      <table class="cards narrow">
        <caption>
          全县最多{policyNumber(view, 'maxOfficers')}名，三类按{KINDS.map((kind) => ratio[kind]).join(':')}选聘（
          <Clause id="2.1" />）
        </caption>
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col">怎样报名</th>
            <th scope="col" class="quantity">
              最多
            </th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{CATEGORIES[kind]}</th>
              <td data-label="怎样报名">{ROUTES[kind]}</td>
              <td data-label="最多" class="quantity">
                {most[kind]}名
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">
        名额不在三类之间调剂；类别以推荐或报名的渠道为准。企业主体指真正从事生产经营活动的经营者；社会人士包括人大代表、政协委员。
      </p>
    </section>
  );
}

function Appointment({ view }: Of) {
  return (
    <section aria-labelledby="appointment">
      <h2 id="appointment">怎样聘用</h2>
      <ol class="steps">
        <li>
          <h3>推荐或报名</h3>
          <p>按自己的类别，由单位、企业推荐，或者自己报名。</p>
        </li>
        <li>
          <h3>专班会议审议</h3>
          <p>优化营商环境工作专班开会审议通过。</p>
        </li>
        <li>
          <h3>签订聘书</h3>
          <p>
            聘期{policyNumber(view, 'termMonths')}个月，从聘书的日期起；工作需要的可以续聘，每次重新审议（
            <Clause id="2.3" />
            ）。
          </p>
        </li>
        <li>
          <h3>备案</h3>
          <p>报县政府备案。之后领到代码，开始体验。</p>
        </li>
      </ol>
    </section>
  );
}

function Duties({ view }: Of) {
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">要做什么</h2>
      <ul>
        <li>
          每月至少{policyNumber(view, 'monthlyMinimum')}条真实有效的体验报告或工作建议，见
          <A to={address.handIn}>怎样提交</A>。连续{policyNumber(view, 'consecutiveMissed')}
          个月没有上报，或者一年内没有上报的月数超过{policyNumber(view, 'missedOver')}个的，终止资格（
          <Clause id="3.5" />
          ）。
        </li>
        <li>
          不定期到各单位暗访，随机时间、随机地点，不打招呼、不表明身份（
          <Clause id="3.2" />、<Clause id="4.1" />
          ）。
        </li>
        <li>
          学习、宣传有关的法律法规和政策；受邀参加座谈、调研、评估；完成交办的任务（
          <Clause id="3.1" />、<Clause id="3.3" />、<Clause id="3.4" />
          ）。
        </li>
        <li>
          保守秘密，实事求是，不事先打招呼，不以公谋私，不评价自己的单位或企业（
          <Clause id="5.1" />、<Clause id="5.2" />、<Clause id="5.3" />
          ）。违反并经核实的，终止资格（
          <Clause id="5.4" />
          ）。
        </li>
        <li>
          年度考核不合格，或者累计{policyNumber(view, 'warningsMax')}次警告提醒的，也要解聘（
          <Clause id="7.4" />
          ）。
        </li>
      </ul>
    </section>
  );
}

function Grades({ view }: Of) {
  const [excellent, good, qualified] = (['excellentOver', 'goodOver', 'qualifiedFrom'] as const).map((key) =>
    policyNumber(view, key),
  );
  const subsidy = policyNumber(view, 'subsidy');
  const rows = [
    ['excellent', `超过${excellent}条`, `不超过${percent(policyNumber(view, 'excellentShare'))}`],
    ['good', `超过${good}条，不超过${excellent}条`, `不超过${percent(policyNumber(view, 'goodShare'))}`],
    ['qualified', `满${qualified}条`, '其余的人'],
  ] as const;
  return (
    <section aria-labelledby="grades">
      <h2 id="grades">考核和补助</h2>
      <table class="cards narrow">
        <caption>
          每年度末考核一次（
          <Clause id="7.1" />
          ）；采纳不足{policyNumber(view, 'fallbackBelow')}条的，按有效报告的总数考核（
          <Clause id="7.3" />）
        </caption>
        <thead>
          <tr>
            <th scope="col">等级</th>
            <th scope="col">当年采纳</th>
            <th scope="col">按总数考核的</th>
            <th scope="col" class="quantity">
              补助（元／年）
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([grade, adopted, share]) => (
            <tr key={grade}>
              <th scope="row">{GRADES[grade]}</th>
              <td data-label="当年采纳">{adopted}</td>
              <td data-label="按总数考核的">{share}</td>
              <td data-label="补助（元／年）" class="quantity">
                {subsidy[grade]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">
        补助是交通和差旅补助，任职满一年、考核合格以上的，每个考核年度一次性发放；不满一年、考核不合格、严重违反工作纪律的不发（
        <Clause id="7.5" />
        ）。没有按要求完成专项评价任务的，考核不合格（
        <Clause id="7.2" />
        ）。另按等级颁发荣誉证书。
      </p>
    </section>
  );
}
