/** @jsxImportSource #jsx */
import { weekday } from '../../scripts/calendar/days.ts';
import type { Day } from '../../scripts/records/schema/common.ts';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import type { PublicWorkedDay, PublicWorking } from '../../scripts/views/public-working.ts';
import { longDay, shortDay } from '../lib/format.ts';
import { Clause } from './link.tsx';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** 6.2: how the due day was counted, as a calendar: which day is which working day, and why the others don't count. */
export function WorkingCalendar({ working, dispatch }: { readonly working: PublicWorking; readonly dispatch: PublicDispatch }) {
  return (
    <>
      <Sentence working={working} dispatch={dispatch} />
      <table class="calendar">
        <caption>
          {longDay(working.from)}
          起的逐日计算。数字是第几个工作日；“休”不计，“班”是调休上班，计入。
        </caption>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col" abbr={`星期${name}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(working).map((week) => (
            <tr>
              {week.map((day) => (
                <Cell day={day} working={working} replied={dispatch.replied} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {working.more && (
        <p class="hint">
          此后至{longDay(working.more.until)}还有{working.more.workingDays}个工作日，不再逐日列出。
        </p>
      )}
    </>
  );
}

function Sentence({ working, dispatch }: { readonly working: PublicWorking; readonly dispatch: PublicDispatch }) {
  const { from, limit, due, provisional } = working;
  const start = provisional
    ? `还没有签收。最迟在${shortDay(from)}终了时视为收到，那一天为第0天`
    : `${shortDay(from)}${dispatch.deemed ? '视为收到（逾时未签收）' : '签收'}，当天为第0天`;
  return (
    <p>
      {start}；其后第{limit}个工作日是
      <strong>{longDay(due)}</strong>，当天24时前回复并经审核通过的，即为按时办结（
      <Clause id={working.clause} />
      ）。
    </p>
  );
}

/** A cell of the calendar: a day that was counted or not, the day of receipt, or none of the working's. */
type CellDay = PublicWorkedDay | 'start' | 'outside';

/** The weeks the working touches, Monday first. */
function weeksOf({ from, days }: PublicWorking): CellDay[][] {
  const before = Array<'outside'>(weekday(from) - 1).fill('outside');
  const cells: CellDay[] = [...before, 'start', ...days];
  while (cells.length % 7 !== 0) cells.push('outside');
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function Cell({
  day,
  working,
  replied,
}: {
  readonly day: CellDay;
  readonly working: PublicWorking;
  readonly replied: Day | null;
}) {
  if (day === 'outside') return <td class="day is-outside" />;
  if (day === 'start') {
    return (
      <td class="day is-start">
        <DayNumber date={working.from} />
        <span class="nth">0</span>
        <span class="why">{working.provisional ? '视为收到' : '收到'}</span>
        {working.from === replied && <b class="flag flag-reply">回复</b>}
      </td>
    );
  }
  const { date } = day;
  const looks = [
    day.counts ? 'counts' : 'rests',
    date === working.due && 'due',
    date > working.due && 'past',
    date === replied && 'reply',
  ];
  return (
    <td class={`day ${looks.flatMap((look) => (look ? `is-${look}` : [])).join(' ')}`}>
      <DayNumber date={date} />
      {day.nth !== null && (
        <span class="nth">
          <span class="away">第</span>
          {day.nth}
          <span class="away">个工作日</span>
        </span>
      )}
      <Why day={day} />
      {date === working.due && <b class="flag">截止</b>}
      {date === replied && <b class="flag flag-reply">回复</b>}
    </td>
  );
}

const DayNumber = ({ date }: { readonly date: string }) => (
  <time datetime={date}>
    {Number(date.slice(5, 7))}
    <span class="slash">/</span>
    {Number(date.slice(8))}
  </time>
);

/** 休 and 班 as Chinese calendars print them, with the whole reason for those who can't see the cell. */
function Why({ day: { kind, holiday, why } }: { readonly day: PublicWorkedDay }) {
  if (kind === 'workday') return null;
  const mark = kind === 'make-up' || kind === 'county-workday' ? '班' : '休';
  return (
    <span class="why">
      <span aria-hidden="true">
        <i class={`badge ${mark === '班' ? 'is-work' : 'is-rest'}`}>{mark}</i>
        {kind === 'weekend' ? '' : (holiday ?? '')}
      </span>
      <span class="away">{why}</span>
    </span>
  );
}
