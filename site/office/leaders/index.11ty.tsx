/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { RateCell, RateFigure } from '../../components/figures.tsx';
import { Day, type OfficePageData, renderOffice } from '../lib/page.tsx';
import { DayCell, DispatchCells, Listed } from '../lib/parts.tsx';

export const data = { permalink: '/leaders/index.html' };

type LeaderPage = OfficeCounty['leaderPage'];

/** How many of a recurring problem's dispatches are named; the rest are counted. */
const LATEST = 2;

const MEETINGS = { coordination: '协调会', 'task-force': '专班会议' } as const;

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
        <section aria-labelledby="quarter">
          <h2 id="quarter">本季概况</h2>
          <dl class="figures">
            <RateFigure main label="本季按时办结率" rate={leader.quarter.figures.onTime} of="已到期" is="按时办结" />
            <RateFigure label="采纳率（至今）" rate={leader.adoption} of="已作决定" is="采纳" unit="条" />
          </dl>
          <Quarters leader={leader} />
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
      </>
    ),
  );
}

function Quarters({ leader: { quarter, lastQuarter } }: { readonly leader: LeaderPage }) {
  return (
    <table class="cards to-do">
      <caption>本季与上季</caption>
      <thead>
        <tr>
          <th scope="col">季度</th>
          <th scope="col" class="quantity">
            收到报告
          </th>
          <th scope="col" class="quantity">
            有效
          </th>
          <th scope="col" class="quantity">
            转办
          </th>
          <th scope="col" class="quantity">
            办结
          </th>
          <th scope="col" class="quantity">
            逾期未结
          </th>
          <th scope="col">按时办结率</th>
        </tr>
      </thead>
      <tbody>
        {[quarter, lastQuarter].map(({ quarter: id, label, complete, to, received, valid, figures }) => (
          <tr key={id}>
            <th scope="row">
              {label}
              {!complete && <span class="kind">截至{to}</span>}
            </th>
            <td data-label="收到报告" class="quantity">
              {received}
            </td>
            <td data-label="有效" class="quantity">
              {valid}
            </td>
            <td data-label="转办" class="quantity">
              {figures.dispatched}
            </td>
            <td data-label="办结" class="quantity">
              {figures.closed}
            </td>
            <td data-label="逾期未结" class="quantity">
              {figures.overdue}
            </td>
            <td data-label="按时办结率">
              <span>
                <RateCell rate={figures.onTime} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ForDecision({ forDecision: { escalated, dismissals, quarterlies } }: Pick<LeaderPage, 'forDecision'>) {
  const count = escalated.length + dismissals.length + quarterlies.length;
  return (
    <Listed id="for-decision" title="提请事项" count={count} unit="项" none="没有提请事项。">
      {() => (
        <ul class="lines">
          {escalated.map(({ id, title, unit, escalated: on }) => (
            <li key={id}>
              <b>重大复杂问题</b> {id} {title}（{unit.name}），
              <Day day={on} />
              提请专班，还没有会议研究。
            </li>
          ))}
          {dismissals.map(({ code, reasons }) => (
            <li key={code}>
              {reasons.map(({ clause, text }) => (
                <span key={clause + text} class="reason">
                  {text}（{clause}）
                </span>
              ))}
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

function OverdueUnits({ units }: { readonly units: LeaderPage['overdueUnits'] }) {
  const lines = units.flatMap(({ dispatches }) => dispatches);
  return (
    <Listed id="overdue" title="逾期单位" count={units.length} unit="个" none="没有逾期未结的单位。">
      {() => (
        <table class="cards to-do">
          <caption>{`${lines.length}件逾期未结，逾期最久的单位在前`}</caption>
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">事项</th>
              <th scope="col">责任单位</th>
              <th scope="col">截止</th>
              <th scope="col">超期</th>
              <th scope="col">催办</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <DispatchCells line={line} />
                <td data-label="截止">
                  <DayCell day={line.due} />
                </td>
                <td data-label="超期" class="short">
                  {line.daysOver === null ? '—' : `${line.daysOver}个工作日`}
                </td>
                <td data-label="催办">{line.urged}次</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Listed>
  );
}

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
          <table class="cards to-do">
            <caption>近十二个月同一单位、同一主题、同一问题类型两次以上</caption>
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">主题</th>
                <th scope="col">问题类型</th>
                <th scope="col" class="quantity">
                  次数
                </th>
                <th scope="col">最近一次</th>
                <th scope="col">转办单</th>
              </tr>
            </thead>
            <tbody>
              {recurring.map(({ unit, theme, problem, count, reopened, last, dispatches }) => (
                <tr key={`${unit.id} ${theme.id} ${problem.id}`}>
                  <th scope="row">{unit.name}</th>
                  <td data-label="主题">{theme.name}</td>
                  <td data-label="问题类型">{problem.name}</td>
                  <td data-label="次数" class="quantity">
                    {count}
                    {reopened > 0 && `（重新转办${reopened}）`}
                  </td>
                  <td data-label="最近一次">
                    <DayCell day={last} />
                  </td>
                  <td data-label="转办单">
                    {dispatches.slice(0, LATEST).join('、')}
                    {count > LATEST && `等${count}件`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {recurringMore > 0 && <p class="hint">另有{recurringMore}个没有列出。</p>}
        </>
      )}
    </Listed>
  );
}
