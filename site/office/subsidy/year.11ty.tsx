/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { CATEGORIES, GRADES } from '../../../scripts/words/labels.ts';
import { officeAddress } from '../lib/address.ts';
import { Day, type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Years } from '../lib/parts.tsx';

type SubsidyList = OfficeCounty['subsidyLists'][number];

export const data = {
  pagination: { data: 'view.subsidyLists', size: 1, alias: 'list' },
  permalink: ({ list }: { list: SubsidyList }) => `${officeAddress.subsidy(list.year)}index.html`,
};

const STANDINGS: Readonly<Record<SubsidyList['lines'][number]['standing'], string>> = {
  paid: '已发放',
  payable: '可发放',
  'awaiting-decision': '待考核决定',
  'awaiting-full-year': '待满一年',
  none: '不发放',
};

/** `/subsidy/2022/`: 补助发放表, to print, sign and hand to the county's finance office. */
export default function subsidy(page: OfficePageData & { readonly list: SubsidyList }): string {
  const { list, view } = page;
  const { basis, rates } = list;
  return renderOffice(
    page,
    {
      title: `${list.year}年度交通和差旅补助发放表`,
      sheet: true,
      lead: basis ? (
        <>
          {list.office}，依据
          <Day day={basis.decided} />
          专班会议决定{basis.minutes && `（${basis.minutes}）`}。
        </>
      ) : (
        `${list.office}。考核还没有决定，现在不能发放。`
      ),
    },
    () => (
      <>
        <Years years={view.subsidyLists.map(({ year }) => year)} to={officeAddress.subsidy} current={list.year} />
        <section aria-labelledby="list">
          <h2 id="list">发放明细</h2>
          <Lines list={list} />
        </section>
        <section aria-labelledby="total">
          <h2 id="total">合计</h2>
          <dl class="facts">
            <div>
              <dt>表内合计</dt>
              <dd>
                <b>{yuan(list.total)}</b>（大写：{list.totalInWords}）
              </dd>
            </div>
            <div>
              <dt>本次可发放</dt>
              <dd>
                <b>{yuan(list.payable)}</b>（大写：{list.payableInWords}）
              </dd>
            </div>
            <div>
              <dt>已发放</dt>
              <dd>{yuan(list.paid)}</dd>
            </div>
            <div>
              <dt>待考核决定</dt>
              <dd>{yuan(list.awaitingDecision)}</dd>
            </div>
            <div>
              <dt>标准</dt>
              <dd>
                优秀{yuan(rates.excellent)}，良好{yuan(rates.good)}，合格{yuan(rates.qualified)}
              </dd>
            </div>
          </dl>
          <ul class="signatures">
            {list.signatures.map((who) => (
              <li key={who}>
                {who}
                <span class="rule" aria-hidden="true" />
              </li>
            ))}
            <li>
              日期
              <span class="rule" aria-hidden="true" />
            </li>
          </ul>
        </section>
      </>
    ),
  );
}

const yuan = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}元`;

function Lines({ list: { lines, asOf } }: { readonly list: SubsidyList }) {
  return (
    <table class="cards to-do">
      <caption>{`截至${asOf}，${lines.length}人，按代码`}</caption>
      <thead>
        <tr>
          <th scope="col">序号</th>
          <th scope="col">代码</th>
          <th scope="col">类别</th>
          <th scope="col">等级</th>
          <th scope="col" class="quantity">
            金额
          </th>
          <th scope="col">情况</th>
          <th scope="col">理由和备注</th>
          <th scope="col">领取人签字</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <td data-label="序号">{line.n}</td>
            <th scope="row" class="id">
              {line.code}
            </th>
            <td data-label="类别" class="short">
              {line.category ? CATEGORIES[line.category] : '—'}
            </td>
            <td data-label="等级" class="short">
              {GRADES[line.grade]}
            </td>
            <td data-label="金额" class="quantity">
              {yuan(line.amount)}
            </td>
            <td data-label="情况" class="short">
              {STANDINGS[line.standing]}
            </td>
            <td data-label="理由和备注" class="next">
              {[...line.reasons, ...line.notes].join('；') || '—'}
            </td>
            <td data-label="签字" class="sign" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
