/** @jsxImportSource #jsx */

import { regulationNumber } from '../../../scripts/rules/clauses.ts';
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { CATEGORIES, GRADES } from '../../../scripts/words/labels.ts';
import { Day } from '../../components/day.tsx';
import { yuan } from '../../lib/format.ts';
import { officeAddress } from '../lib/address.ts';
import { OfficerLink } from '../lib/links.tsx';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Facts, Signatures, Tabs } from '../lib/parts.tsx';
import { type Column, Table } from '../lib/table.tsx';

type SubsidyList = OfficeCounty['subsidyLists'][number];
type Line = SubsidyList['lines'][number];

export const data = {
  pagination: { data: 'view.subsidyLists', size: 1, alias: 'list' },
  permalink: ({ list }: { list: SubsidyList }) => `${officeAddress.subsidy(list.year)}index.html`,
};

const STANDINGS: Readonly<Record<Line['standing'], string>> = {
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
        <Tabs
          label="年份"
          tabs={view.subsidyLists.map(({ year }) => ({
            to: officeAddress.subsidy(year),
            text: `${year}年`,
            current: year === list.year,
          }))}
        />
        <section aria-labelledby="list">
          <h2 id="list">发放明细</h2>
          <Table
            caption={`截至${list.asOf}，${list.lines.length}人，按代码`}
            columns={COLUMNS}
            rows={list.lines}
            total={
              <>
                合计<b>{yuan(list.total)}</b>（大写：{list.totalInWords}）
              </>
            }
          />
        </section>
        <section aria-labelledby="total">
          <h2 id="total">合计</h2>
          <Facts
            facts={[
              ['本次可发放', [<b key="payable">{yuan(list.payable)}</b>, `（大写：${list.payableInWords}）`]],
              ['已发放', yuan(list.paid)],
              ['待考核决定', yuan(list.awaitingDecision)],
              [
                '标准',
                `优秀${yuan(rates.excellent)}，良好${yuan(rates.good)}，合格${yuan(rates.qualified)}（${regulationNumber('7.5')}）`,
              ],
            ]}
          />
          <Signatures who={list.signatures} />
        </section>
      </>
    ),
  );
}

const COLUMNS: readonly Column<Line>[] = [
  { title: '序号', class: 'nth-row', cell: ({ n }) => n },
  { title: '代码', isHeader: true, class: 'id', cell: ({ code }) => <OfficerLink code={code} /> },
  { title: '类别', class: 'short', cell: ({ category }) => (category ? CATEGORIES[category] : '—') },
  { title: '等级', class: 'short', cell: ({ grade }) => GRADES[grade] },
  { title: '金额', isQuantity: true, cell: ({ amount }) => yuan(amount) },
  { title: '情况', class: 'short', cell: ({ standing }) => STANDINGS[standing] },
  { title: '理由和备注', class: 'next', cell: ({ reasons, notes }) => [...reasons, ...notes].join('；') || '—' },
  // What can't be paid is crossed out, so that nobody signs for it.
  { title: '领取人签字', label: '签字', class: 'sign', cell: ({ standing }) => (standing === 'payable' ? '' : '／') },
];
