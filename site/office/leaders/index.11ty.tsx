/** @jsxImportSource #jsx */
import type { DispatchLine } from '../../../scripts/views/office/dispatch-line.ts';
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { Day } from '../../components/day.tsx';
import { DayCell } from '../../components/day-cell.tsx';
import { RateCell, RateFigure } from '../../components/figures.tsx';
import { A } from '../../components/link.tsx';
import { MEETINGS } from '../../lib/report-words.ts';
import { officeAddress } from '../lib/address.ts';
import { DISPATCH, DUE } from '../lib/columns.tsx';
import { DispatchLink, Ids, OfficerLink } from '../lib/links.tsx';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Listed, Signatures } from '../lib/parts.tsx';
import { type Column, Table } from '../lib/table.tsx';

export const data = { permalink: '/leaders/index.html' };

type LeaderPage = OfficeCounty['leaderPage'];
type Quarter = LeaderPage['quarter'];
type Problem = LeaderPage['recurring'][number];

/** How many of a recurring problem's dispatches are named; the rest are counted. */
const LATEST = 2;

/** `/leaders/`: one page for the county's leaders, to print. */
export default function leaders(page: OfficePageData): string {
  const { leaderPage: leader } = page.view;
  return renderOffice(
    page,
    {
      title: '领导专页',
      sheet: true,
      lead: (
        <>
          {leader.county}，截至
          <Day day={leader.asOf} />。
        </>
      ),
    },
    () => (
      <>
        {leader.unreadFiles > 0 && (
          <p class="notice">
            <A to={`${officeAddress.findings}#error`}>有 {leader.unreadFiles} 个文件读不出来，以下数字不全</A>。
          </p>
        )}
        <section aria-labelledby="quarter">
          <h2 id="quarter">本季概况</h2>
          <dl class="figures">
            <RateFigure main label="本季按时办结率" rate={leader.quarter.figures.onTime} of="已到期" is="按时办结" />
            <RateFigure label="采纳率（至今）" rate={leader.adoption} of="已作决定" is="采纳" unit="条" />
          </dl>
          <Table caption="本季与上季" columns={QUARTERS} rows={[leader.quarter, leader.lastQuarter]} />
        </section>
        <ForDecision forDecision={leader.forDecision} />
        <OverdueUnits units={leader.overdueUnits} />
        <Recurring leader={leader} />
        <Listed id="meetings" title="上季以来的会议" count={leader.meetings.length} unit="次" none="没有会议记录。">
          {() => (
            <ul class="lines">
              {leader.meetings.map(({ id, held, kind, title, decision }) => (
                <li key={id}>
                  <Day day={held} /> {MEETINGS[kind]}：{title}
                  {decision && <span class="line">{decision}</span>}
                </li>
              ))}
            </ul>
          )}
        </Listed>
        <section class="instructions" aria-labelledby="instructions">
          <h2 id="instructions">领导批示</h2>
          <Signatures who={['签字']} />
        </section>
      </>
    ),
  );
}

const QUARTERS: readonly Column<Quarter>[] = [
  {
    title: '季度',
    isHeader: true,
    cell: ({ label, complete, to }) => (
      <>
        {label}
        {!complete && <span class="kind">截至{to}</span>}
      </>
    ),
  },
  { title: '收到报告', isQuantity: true, cell: ({ received }) => received },
  { title: '有效', isQuantity: true, cell: ({ valid }) => valid },
  { title: '转办', isQuantity: true, cell: ({ figures }) => figures.dispatched },
  { title: '办结', isQuantity: true, cell: ({ figures }) => figures.closed },
  { title: '逾期未结', isQuantity: true, cell: ({ figures }) => figures.overdue },
  { title: '按时办结率', cell: ({ figures }) => <RateCell rate={figures.onTime} /> },
];

function ForDecision({ forDecision: { escalated, dismissals, quarterlies } }: Pick<LeaderPage, 'forDecision'>) {
  const count = escalated.length + dismissals.length + quarterlies.length;
  return (
    <Listed id="for-decision" title="提请事项" count={count} unit="项" none="没有提请事项。">
      {() => (
        <ul class="lines">
          {escalated.map(({ id, title, unit, escalated: on }) => (
            <li key={id}>
              <b>重大复杂问题</b> <DispatchLink id={id} /> {title}（{unit.name}），
              <Day day={on} />
              提请专班，还没有会议研究。
            </li>
          ))}
          {dismissals.map(({ code, text, clauses }) => (
            <li key={code}>
              <b>拟解聘</b> <OfficerLink code={code} /> {text}（{clauses.join('、')}）。
            </li>
          ))}
          {quarterlies.map(({ quarter, label, due }) => (
            <li key={quarter}>
              <b>季度报告</b> {label}的报告应当在
              <Day day={due} />
              前报县政府，已过期限。
            </li>
          ))}
        </ul>
      )}
    </Listed>
  );
}

const OVERDUE: readonly Column<DispatchLine>[] = [
  ...DISPATCH,
  DUE,
  { title: '超期', class: 'short', cell: ({ daysOver }) => (daysOver === null ? '—' : `${daysOver}个工作日`) },
  { title: '催办', class: 'short', cell: ({ urged }) => `${urged}次` },
];

function OverdueUnits({ units }: { readonly units: LeaderPage['overdueUnits'] }) {
  const lines = units.flatMap(({ dispatches }) => dispatches);
  return (
    <Listed id="overdue" title="逾期单位" count={units.length} unit="个" none="没有逾期未结的单位。">
      {() => <Table caption={`${lines.length}件逾期未结，逾期最久的单位在前`} columns={OVERDUE} rows={lines} />}
    </Listed>
  );
}

const RECURRING: readonly Column<Problem>[] = [
  { title: '单位', isHeader: true, cell: ({ unit }) => unit.name },
  { title: '主题', cell: ({ theme }) => theme.name },
  { title: '问题类型', cell: ({ problem }) => problem.name },
  { title: '次数', isQuantity: true, cell: ({ count }) => count },
  { title: '重新转办', isQuantity: true, cell: ({ reopened }) => reopened || '—' },
  { title: '最近一次', cell: ({ last }) => <DayCell day={last} /> },
  {
    title: '转办单',
    class: 'next',
    cell: ({ dispatches, count }) => (
      <>
        <Ids ids={dispatches.slice(0, LATEST)} kind="dispatch" />
        {count > LATEST && `等${count}件`}
      </>
    ),
  },
];

function Recurring({ leader: { recurring, recurringMore } }: { readonly leader: LeaderPage }) {
  return (
    <Listed
      id="recurring"
      title="重复发生的问题"
      count={recurring.length + recurringMore}
      unit="个"
      none="近十二个月没有重复发生的问题。"
    >
      {() => (
        <>
          <Table caption="近十二个月同一单位、同一主题、同一问题类型两次以上" columns={RECURRING} rows={recurring} />
          {recurringMore > 0 && <p class="hint">另有{recurringMore}个没有列出。</p>}
        </>
      )}
    </Listed>
  );
}
