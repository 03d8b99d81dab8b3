/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { Day } from '../../scripts/records/schema/common.ts';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import type { PublicWorking } from '../../scripts/views/public-working.ts';
import { WorkingStrip } from '../components/working-strip.tsx';
import { longDay, shortDay } from '../lib/format.ts';

interface ClockProps {
  readonly dispatch: PublicDispatch;
  readonly working: PublicWorking;
  /** Until when the days of an open matter are counted. */
  readonly asOf: Day;
  /** The clause in words, linked where the edition has a page of it. */
  readonly clause: Child;
}

/** 6.2: how the due day and the days used were counted, so that anyone can count them again. */
export function Clock({ dispatch, working, asOf, clause }: ClockProps) {
  return (
    <section class="clock" aria-labelledby="working">
      <h2 id="working">截止日和用时是怎样算的</h2>
      <DueDay dispatch={dispatch} working={working} clause={clause} />
      <WorkingStrip working={working} dispatch={dispatch} asOf={asOf} />
      <DaysUsed dispatch={dispatch} />
      {LEGEND}
    </section>
  );
}

const LEGEND = (
  <p class="hint">
    数字是收到后的第几个工作日。“休”是周末、放假或停工，不计入；“班”是调休上班，计入。放假和调休按国务院办公厅的安排，另加本县公布的停工和上班日。
  </p>
);

function DueDay({ dispatch: { deemed }, working: { from, limit, due, provisional }, clause }: Omit<ClockProps, 'asOf'>) {
  const start = provisional
    ? `还没有签收。最迟在${shortDay(from)}终了时视为收到，那一天为第0天`
    : `${shortDay(from)}${deemed ? '视为收到（逾时未签收）' : '签收'}，当天为第0天`;
  return (
    <p>
      {start}；其后第{limit}个工作日是
      <strong>{longDay(due)}</strong>，当天24时前回复并经审核通过的，即为按时办结（
      {clause}
      ）。
    </p>
  );
}

/** Where the counting of the days ended, and at how many. */
function DaysUsed({ dispatch: { replied, daysUsed, daysOver, closed } }: Pick<ClockProps, 'dispatch'>) {
  if (daysUsed === null) return null;
  const used = `${replied === null ? '数到统计截止日，已用' : `数到回复的${shortDay(replied)}，用时`}${daysUsed}个工作日`;
  const over = daysOver ? `，其中超过截止日${daysOver}个` : '';
  const isReviewed = replied !== null && replied !== closed;
  return (
    <p>
      {used}
      {over}。{isReviewed && '回复以后的审核不算责任单位的用时。'}
    </p>
  );
}
