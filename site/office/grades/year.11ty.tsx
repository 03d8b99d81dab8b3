/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { CATEGORIES, GRADES } from '../../../scripts/words/labels.ts';
import { Day } from '../../components/day.tsx';
import { A } from '../../components/link.tsx';
import { Tag } from '../../components/tag.tsx';
import { officeAddress } from '../lib/address.ts';
import { OfficerLink } from '../lib/links.tsx';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Signatures, Tabs } from '../lib/parts.tsx';
import { type Column, Table } from '../lib/table.tsx';

type GradeSheet = OfficeCounty['gradeSheets'][number];
type Base = GradeSheet['applied'];
type Line = GradeSheet['officers'][number];

export const data = {
  pagination: { data: 'view.gradeSheets', size: 1, alias: 'sheet' },
  permalink: ({ sheet }: { sheet: GradeSheet }) => `${officeAddress.grades(sheet.year)}index.html`,
};

/** `/grades/2022/`: a year's grade sheet, with its working under both bases. */
export default function grades(page: OfficePageData & { readonly sheet: GradeSheet }): string {
  const { sheet, view } = page;
  const { year, decided, provisional, totals, officers, certificates } = sheet;
  return renderOffice(
    page,
    {
      title: `${year}年度考核表`,
      sheet: true,
      lead: decided ? (
        <>
          <Day day={decided.on} />
          专班会议决定{decided.minutes && `（${decided.minutes}）`}。
        </>
      ) : provisional ? (
        '年度没有结束，等级是暂定的，随报告和采纳变化。'
      ) : (
        '还没有专班会议决定，等级只是按规则的建议。'
      ),
    },
    () => (
      <>
        <Tabs
          label="年份"
          tabs={view.gradeSheets.map((one) => ({
            to: officeAddress.grades(one.year),
            text: `${one.year}年`,
            current: one.year === year,
          }))}
        />
        <Unsettled sheet={sheet} />
        <section aria-labelledby="sheet">
          <h2 id="sheet">等级</h2>
          <p>
            {(Object.keys(totals) as (keyof typeof totals)[]).map((grade) => `${GRADES[grade]}${totals[grade]}人`).join('，')}
            {certificates.length > 0 && `；证书：${certificates.map(({ text, count }) => `${text}${count}本`).join('，')}`}。
          </p>
          <Table
            caption={`${officers.length}人，按代码。“建议”以${sheet.applied.label}为基数，“另一种基数”是${sheet.other.label}。`}
            columns={columnsOf(sheet)}
            rows={officers}
          />
        </section>
        <section aria-labelledby="working">
          <h2 id="working">按总数考核的推算（7.3）</h2>
          <p class="hint">采用的基数由制度规定；另一种基数并列，看结果差在哪里。</p>
          <div class="columns">
            <Working base={sheet.applied} heading="采用" />
            <Working base={sheet.other} heading="另一种" />
          </div>
          <Signatures who={sheet.signatures} />
        </section>
      </>
    ),
  );
}

/** 7.2, 7.3: what the office has still to decide before the grades stand. */
function Unsettled({ sheet: { year, decided, provisional, unsettled } }: { readonly sheet: GradeSheet }) {
  const { unscreened, returned, undecided } = unsettled;
  const parts = [
    unscreened > 0 && `${unscreened}条没有筛选`,
    returned > 0 && `${returned}条退回补充`,
    undecided > 0 && `${undecided}条有效、还没有采纳决定`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <p class="notice">
      <strong>{decided ? '建议' : '等级'}还可能变化</strong> {year}年收到的报告有{parts.join('，')}（
      <A to={officeAddress.reports}>收件登记</A>）。
      {unscreened + returned > 0 && '筛选为有效的计入总数（7.3）。'}
      {undecided > 0 &&
        (provisional
          ? '采纳的计入采纳数（7.2）。'
          : `采纳计入作出决定的那一年（7.2）：${year}年已经决定、还没有登记的，请补登记。`)}
    </p>
  );
}

const columnsOf = ({ applied, other }: GradeSheet): readonly Column<Line>[] => [
  {
    title: '代码',
    isHeader: true,
    class: 'id',
    cell: ({ code, category }) => (
      <>
        <OfficerLink code={code} />
        {category && <span class="kind">{CATEGORIES[category]}</span>}
      </>
    ),
  },
  { title: '等级', class: 'short', cell: ({ grade }) => <b>{GRADES[grade]}</b> },
  { title: '提供', isQuantity: true, cell: ({ submitted }) => submitted },
  { title: '有效', isQuantity: true, cell: ({ valid }) => valid },
  { title: '采纳', isQuantity: true, cell: ({ adopted }) => adopted },
  { title: '怎样得出', class: 'path', cell: ({ pathText }) => pathText },
  { title: '建议', label: `建议（${applied.label}）`, class: 'short', cell: ({ proposed }) => GRADES[proposed] },
  {
    title: '另一种基数',
    label: `建议（${other.label}）`,
    class: 'short',
    cell: ({ proposed, proposedOtherwise }) => (
      <>
        {GRADES[proposedOtherwise]}
        {proposedOtherwise !== proposed && <Tag>不同</Tag>}
      </>
    ),
  },
  { title: '说明', class: 'next', cell: (line) => <Remarks line={line} /> },
];

function Remarks({ line: { unmetDuties, flags, decisionReason } }: { readonly line: Line }) {
  const remarks = [...unmetDuties.map((duty) => `未完成：${duty}`), ...flags.map(({ text }) => text)];
  if (remarks.length === 0 && decisionReason === null) return <>—</>;
  return (
    <>
      {remarks.join('；')}
      {decisionReason && <span class="line">理由：{decisionReason}</span>}
    </>
  );
}

function Working({ base: { label, headCount, places, groups }, heading }: { readonly base: Base; readonly heading: string }) {
  return (
    <div>
      <h3>
        {heading}：{label}
      </h3>
      <p class="hint">
        基数{headCount}人，优秀{places.excellent}个名额，良好{places.good}个名额。
      </p>
      {groups.length === 0 ? (
        <p class="none">没有按总数考核的人。</p>
      ) : (
        <ol class="working">
          {groups.map(({ total, codes, grade, steps }) => (
            <li key={codes.join()}>
              <b>
                总数{total}，{codes.length}人：{GRADES[grade]}
              </b>
              <span class="line">{codes.join('、')}</span>
              {steps.map((step) => (
                <span key={step} class="line">
                  {step}
                </span>
              ))}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
