/** @jsxImportSource #jsx */
import { addDays, weekday } from '../../scripts/calendar/days.ts';
import type { OfficeCounty } from '../../scripts/views/office/office.ts';
import { Day } from '../components/day.tsx';
import { DayCell } from '../components/day-cell.tsx';
import { A } from '../components/link.tsx';
import { shortDay } from '../lib/format.ts';
import { officeAddress } from './lib/address.ts';
import { DISPATCH, DUE, REPORT, STANDS } from './lib/columns.tsx';
import { NextStep } from './lib/next-step.tsx';
import { type OfficePageData, renderOffice } from './lib/page.tsx';
import { Listed } from './lib/parts.tsx';
import { type Column, Table } from './lib/table.tsx';

export const data = { permalink: '/index.html' };

type Today = OfficeCounty['today'];
type DispatchToDo = Today['overdue'][number];
type ReportToDo = Today['awaitingScreening'][number];

interface List {
  readonly id: string;
  readonly title: string;
  readonly order: string;
  readonly list: readonly DispatchToDo[];
  readonly none: string;
}

/** `/`: what the office opens in the morning, and what to do about each. */
export default function today(page: OfficePageData): string {
  const { today } = page.view;
  const lists = listsOf(today);
  return renderOffice(
    page,
    {
      title: '今日',
      lead: (
        <>
          <Day day={today.asOf} />，{weekdayOf(today.asOf)}。每一件都写着下一步做什么；同一件可以同时在几张表里。
        </>
      ),
    },
    () => (
      <>
        <nav class="jump" aria-label="今日各项">
          <ul>
            {lists.map(({ id, title, list }) => (
              <Jump key={id} id={id} title={title} count={list.length} />
            ))}
            <Jump id="awaiting-screening" title="待筛选" count={today.awaitingScreening.length} />
          </ul>
        </nav>
        <Besides view={page.view} />
        {lists.map(({ id, title, order, list, none }) => (
          <Listed key={id} id={id} title={title} count={list.length} none={none}>
            {() => <Table caption={order} columns={TO_DO} rows={list} />}
          </Listed>
        ))}
        <Listed id="awaiting-screening" title="待筛选" count={today.awaitingScreening.length} unit="条" none="没有待筛选的报告。">
          {() => <Table caption="最早收到的在前" columns={TO_SCREEN} rows={today.awaitingScreening} />}
        </Listed>
        {today.undated.length > 0 && (
          <Listed id="undated" title="算不出截止日" count={today.undated.length} none="">
            {() => <Table caption="放假安排没有公布，截止日还算不出来" columns={TO_DO} rows={today.undated} />}
          </Listed>
        )}
      </>
    ),
  );
}

/** 明日到期 is what is due on the next working day, which on a Friday is not tomorrow. */
function listsOf(today: Today): readonly List[] {
  const { asOf, nextWorkingDay: next } = today;
  return [
    {
      id: 'due-today',
      title: '今日到期',
      order: '等责任单位回复，今天24时截止',
      list: today.dueToday,
      none: '今天没有到期的。',
    },
    {
      id: 'due-next',
      title: next === null || next === addDays(asOf, 1) ? '明日到期' : '下一工作日到期',
      order: next ? `${shortDay(next)}（${weekdayOf(next)}）到期，等责任单位回复` : '等责任单位回复',
      list: today.dueNext,
      none: next ? `${shortDay(next)}（${weekdayOf(next)}）没有到期的。` : '放假安排没有公布，下一个工作日还算不出来。',
    },
    { id: 'overdue', title: '已逾期', order: '逾期最久的在前', list: today.overdue, none: '没有逾期未结的。' },
    {
      id: 'awaiting-signature',
      title: '待签收',
      order: '截止最早的在前',
      list: today.awaitingSignature,
      none: '没有待签收的。',
    },
    {
      id: 'awaiting-review',
      title: '待审核',
      order: '等得最久的在前',
      list: today.awaitingReview,
      none: '没有待审核的回复或退单。',
    },
  ];
}

const weekdayOf = (day: string): string => `星期${'一二三四五六日'[weekday(day) - 1]}`;

const TO_DO: readonly Column<DispatchToDo>[] = [
  ...DISPATCH,
  DUE,
  STANDS,
  { title: '下一步', class: 'next', cell: ({ next }) => <NextStep next={next} /> },
];

const TO_SCREEN: readonly Column<ReportToDo>[] = [
  ...REPORT,
  {
    title: '收到',
    cell: ({ received, waited }) => (
      <>
        <DayCell day={received} />
        {waited !== null && <span class="kind">已等{waited}个工作日</span>}
      </>
    ),
  },
  { title: '下一步', class: 'next', cell: ({ next }) => next },
];

const Jump = ({ id, title, count }: { readonly id: string; readonly title: string; readonly count: number }) => (
  <li class={count === 0 ? 'is-none' : id}>
    <a href={`#${id}`}>
      <span>{title}</span> <b>{count}</b>
    </a>
  </li>
);

/** What else waits for the office, on its other pages; what there is none of is not named. */
function Besides({ view }: { readonly view: OfficeCounty }) {
  const { reportsWaiting, officers, duplicates, conflicts, findings, leaderPage } = view;
  const ofSeverity = (severity: string) => findings.severities.find((one) => one.severity === severity)?.count ?? 0;
  const matters: readonly (readonly [text: string, count: number, unit: string, to: string])[] = [
    ['检查有错误', ofSeverity('error'), '条', `${officeAddress.findings}#error`],
    ['已办结，待定采纳', reportsWaiting.undecided.length, '条', `${officeAddress.reports}#undecided`],
    ['退回补充，等体验员', reportsWaiting.returned.length, '条', `${officeAddress.reports}#returned`],
    ['拟解聘', officers.proposed, '人', `${officeAddress.officers}#proposed`],
    ['本月还没有上报', officers.notYetReported.length, '人', `${officeAddress.officers}#not-yet`],
    [
      '应回避而认定有效',
      conflicts.reports.filter(({ kind }) => kind === 'valid').length,
      '条',
      `${officeAddress.officers}#conflicts`,
    ],
    ['疑似重复', duplicates.length, '对', officeAddress.duplicates],
    ['季度报告过了期限', leaderPage.forDecision.quarterlies.length, '份', `${officeAddress.leaders}#for-decision`],
  ];
  const there = matters.filter(([, count]) => count > 0);
  if (there.length === 0) return null;
  return (
    <nav class="besides" aria-labelledby="besides">
      <b id="besides">还要留意</b>
      <ul>
        {there.map(([text, count, unit, to]) => (
          <li key={to}>
            <A to={to}>
              {text}
              {count}
              {unit}
            </A>
          </li>
        ))}
      </ul>
    </nav>
  );
}
