/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../scripts/views/office/office.ts';
import { longDay } from '../lib/format.ts';
import { Day, type OfficePageData, renderOffice } from './lib/page.tsx';
import { DayCell, DispatchCells, Listed, names, Stands } from './lib/parts.tsx';

export const data = { permalink: '/index.html' };

type Today = OfficeCounty['today'];

interface List {
  readonly id: string;
  readonly title: string;
  readonly order: string;
  readonly list: Today['overdue'];
  readonly none: string;
}

/** `/`: what the office opens in the morning, and what to do about each. */
export default function today(page: OfficePageData): string {
  const { today } = page.view;
  const next = today.nextWorkingDay;
  const lists: readonly List[] = [
    { id: 'due-today', title: '今日到期', order: '等责任单位回复', list: today.dueToday, none: '今天没有到期的。' },
    {
      id: 'due-next',
      title: '下一工作日到期',
      order: next ? `${longDay(next)}到期，等责任单位回复` : '等责任单位回复',
      list: today.dueNext,
      none: '下一工作日没有到期的。',
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
  return renderOffice(
    page,
    {
      title: '今日',
      lead: (
        <>
          <Day day={today.asOf} />
          ，每一件下一步做什么。同一件可以同时在几张表里。
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
        {lists.map(({ id, title, order, list, none }) => (
          <Listed key={id} id={id} title={title} count={list.length} none={none}>
            {() => <ToDo caption={order} list={list} />}
          </Listed>
        ))}
        <Listed id="awaiting-screening" title="待筛选" count={today.awaitingScreening.length} unit="条" none="没有待筛选的报告。">
          {() => <ToScreen list={today.awaitingScreening} />}
        </Listed>
        {today.undated.length > 0 && (
          <Listed id="undated" title="算不出截止日" count={today.undated.length} none="">
            {() => <ToDo caption="放假安排没有公布，截止日还算不出来" list={today.undated} />}
          </Listed>
        )}
      </>
    ),
  );
}

const Jump = ({ id, title, count }: { readonly id: string; readonly title: string; readonly count: number }) => (
  <li class={count === 0 ? 'is-none' : undefined}>
    <a href={`#${id}`}>
      <span>{title}</span> <b>{count}</b>
    </a>
  </li>
);

function ToDo({ caption, list }: { readonly caption: string; readonly list: Today['overdue'] }) {
  return (
    <table class="cards to-do">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">事项</th>
          <th scope="col">责任单位</th>
          <th scope="col">截止</th>
          <th scope="col">办理情况</th>
          <th scope="col">下一步</th>
        </tr>
      </thead>
      <tbody>
        {list.map((line) => (
          <tr key={line.id}>
            <DispatchCells line={line} />
            <td data-label="截止">
              <DayCell day={line.due} />
            </td>
            <td data-label="办理情况">
              <span>
                <Stands line={line} />
              </span>
            </td>
            <td data-label="下一步" class="next">
              {line.next.text}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ToScreen({ list }: { readonly list: Today['awaitingScreening'] }) {
  return (
    <table class="cards to-do">
      <caption>最早收到的在前</caption>
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">标题</th>
          <th scope="col">涉及单位</th>
          <th scope="col">收到</th>
          <th scope="col">体验员</th>
          <th scope="col">下一步</th>
        </tr>
      </thead>
      <tbody>
        {list.map((report) => (
          <tr key={report.id}>
            <th scope="row" class="id">
              {report.id}
              <span class="kind">{report.kind}</span>
            </th>
            <td class="matter">
              {report.title}
              <span class="kind">{report.theme.name}</span>
            </td>
            <td data-label="涉及单位">{names(report.units) || '—'}</td>
            <td data-label="收到">
              <span>
                <DayCell day={report.received} />
                {report.waited !== null && <span class="kind">已等{report.waited}个工作日</span>}
              </span>
            </td>
            <td data-label="体验员" class="officer">
              {report.officer}
            </td>
            <td data-label="下一步" class="next">
              {report.next}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
