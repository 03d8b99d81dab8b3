/** @jsxImportSource #jsx */
import type { Child, Html } from '#jsx/jsx-runtime';
import { weekday } from '../../scripts/calendar/days.ts';
import type { Day } from '../../scripts/records/schema/common.ts';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import type { PublicWorkedDay, PublicWorking } from '../../scripts/views/public-working.ts';
import { longDay } from '../lib/format.ts';
import { kept } from '../lib/kept.ts';

/** What happened on which day of the strip. */
type Marks = readonly { readonly day: Day; readonly flag: Html }[];

const flag = (look: string, text: string) => <b class={`flag flag-${look}`}>{text}</b>;

const FLAGS = {
  due: flag('due', '截止'),
  reply: flag('reply', '回复'),
  asOf: flag('as-of', '统计日'),
  close: flag('close', '办结'),
};

/** What the first day of a strip shows. */
const start = (why: string) => (
  <>
    <span class="nth">
      <span class="away">第</span>0<span class="away">天</span>
    </span>
    <span class="why">{why}</span>
  </>
);
const RECEIVED = start('收到');
const DEEMED = start('视为收到');

/**
 * 6.2: the days from receipt to the close, or to today, as a strip: which working day each is, and why the others don't
 * count.
 *
 * @param asOf marked while the dispatch is open, because that is how far the days have been counted
 */
export function WorkingStrip({
  working,
  dispatch: { replied, closed },
  asOf,
}: {
  readonly working: PublicWorking;
  readonly dispatch: Pick<PublicDispatch, 'replied' | 'closed'>;
  readonly asOf: Day;
}) {
  const marks: Marks = [
    { day: working.due, flag: FLAGS.due },
    ...(replied === null ? [] : [{ day: replied, flag: FLAGS.reply }]),
    closed === null ? { day: asOf, flag: FLAGS.asOf } : { day: closed, flag: FLAGS.close },
  ];
  return (
    <>
      <ol class="strip" aria-label="逐日计算">
        <Cell date={working.from} looks="is-start" marks={marks}>
          {working.provisional ? DEEMED : RECEIVED}
        </Cell>
        {working.days.map((day) => (
          <WorkedCell key={day.date} day={day} looks={looksOf(day, working.due, replied)} marks={marks} />
        ))}
      </ol>
      {working.more && (
        <p class="hint">
          此后至{longDay(working.more.until)}还有{working.more.workingDays}个工作日，不再逐日列出。
        </p>
      )}
    </>
  );
}

function looksOf({ date, counts }: PublicWorkedDay, due: Day, replied: Day | null): string {
  const look = counts ? 'is-counts' : 'is-rests';
  const isReplied = replied !== null && date > replied;
  if (date > due) return isReplied ? `${look} is-review` : `${look} is-past`;
  // After the reply a day no longer counts as used: it is left of the limit.
  return `${look}${date === due ? ' is-due' : ''}${isReplied ? ' is-left' : ''}`;
}

interface CellProps {
  readonly looks: string;
  readonly marks: Marks;
}

function WorkedCell({ day, looks, marks }: CellProps & { readonly day: PublicWorkedDay }) {
  return (
    <Cell date={day.date} looks={looks} marks={marks}>
      {day.nth !== null && nthOf(day.nth)}
      <Why day={day} />
    </Cell>
  );
}

function Cell({ date, looks, marks, children }: CellProps & { readonly date: Day; readonly children: Child }) {
  return (
    <li class={`day ${looks}`}>
      {dateOf(date)}
      {children}
      {marks.map(({ day, flag }) => day === date && flag)}
    </li>
  );
}

/** The same few thousand days stand in ten thousand strips, and the weekday of each takes a calendar to tell. */
const dateOf = kept((date: Day) => (
  <time datetime={date}>
    {Number(date.slice(5, 7))}/{Number(date.slice(8))} <span class="weekday">周{'一二三四五六日'[weekday(date) - 1]}</span>
  </time>
));

const nthOf = kept((nth: number) => (
  <span class="nth">
    <span class="away">第</span>
    {nth}
    <span class="away">个工作日</span>
  </span>
));

/** 休 and 班 as Chinese calendars print them, with the holiday's name or the county's reason. */
function Why({ day: { kind, holiday, why } }: { readonly day: PublicWorkedDay }) {
  if (kind === 'workday') return null;
  const isWork = kind === 'make-up' || kind === 'county-workday';
  return (
    <span class="why">
      <span aria-hidden="true">
        <i class={`badge ${isWork ? 'is-work' : 'is-rest'}`}>{isWork ? '班' : '休'}</i>
        {kind === 'weekend' ? '周末' : holiday}
      </span>
      <span class="away">{why}</span>
    </span>
  );
}
