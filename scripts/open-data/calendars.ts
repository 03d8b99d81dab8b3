import ical, { ICalAlarmType, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { address } from '../../site/lib/address.ts';
import { daysBetween } from '../calendar/days.ts';
import { groupedBy } from '../grouped.ts';
import { hasEnded } from '../rules/dispatch-history.ts';
import { isAwaitedFromUnit } from '../rules/due-soon.ts';
import type { PublicCounty } from '../views/public.ts';
import type { PublicDispatch } from '../views/public-dispatch.ts';
import type { PublicWorking } from '../views/public-working.ts';
import { STATES } from '../words/labels.ts';
import { linksFrom, openDataAddress } from './address.ts';
import { fileAt, type OpenDataFile } from './file.ts';
import { uuidOf } from './identity.ts';
import { readableLine } from './text.ts';
import { nameOf } from './words.ts';

/** The due days of all open dispatches, for the whole county and for each unit. */
export function calendarFiles(view: PublicCounty, base: URL | null): OpenDataFile[] {
  const open = view.dispatches.filter(isOpen);
  const ofUnit = groupedBy(open, ({ unit }) => unit.id);
  return [
    fileAt(openDataAddress.calendar, calendar(`${view.county}转办件截止日`, open, view, base)),
    ...view.units.map(({ id, name }) =>
      fileAt(openDataAddress.unitCalendar(id), calendar(`${name}转办件截止日`, ofUnit.get(id) ?? [], view, base)),
    ),
  ];
}

/** A dispatch that still has a due day before it or behind it. */
type Open = PublicDispatch & { readonly due: string; readonly working: PublicWorking };

const isOpen = (dispatch: PublicDispatch): dispatch is Open =>
  !hasEnded(dispatch) && dispatch.due !== null && dispatch.working !== null;

function calendar(name: string, dispatches: readonly Open[], view: PublicCounty, base: URL | null): string {
  const { county, office, asOf } = view;
  const to = linksFrom(openDataAddress.calendar, base);
  const cal = ical({
    name: readableLine(name),
    description: readableLine(`${office}，统计截止日${asOf}`),
    prodId: { company: 'tiyan-ledger', product: 'open data', language: 'ZH' },
    ttl: DAY,
    events: dispatches.map((dispatch) => ({
      // Not of the site's address, so that a site that moves doubles nothing in anybody's calendar.
      id: uuidOf(county, `/dispatches/${dispatch.id}/due`),
      stamp: `${asOf}T00:00:00Z`,
      start: dispatch.due,
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      summary: summary(dispatch),
      description: description(dispatch),
      // A calendar leaves its file, so a relative address would lead nowhere.
      ...(base === null ? {} : { url: to(address.dispatch(dispatch.id)) }),
      alarms: isToBeReminded(dispatch, asOf)
        ? [{ type: ICalAlarmType.display, trigger: nineOnTheWorkingDayBefore(dispatch), description: alarm(dispatch) }]
        : [],
    })),
  });
  return `${cal.toString()}\r\n`;
}

const DAY = 24 * 60 * 60;

/** An all-day event starts at midnight wherever its reader is; seconds before that. A Monday's alarm comes on Friday. */
const nineOnTheWorkingDayBefore = ({ due, working }: Open): number => daysBetween(working.dayBefore, due) * DAY - 9 * 60 * 60;

/** On the due day itself, nine on the day before has passed. */
const isToBeReminded = ({ due, verdict, state }: Open, asOf: string): boolean =>
  verdict !== null && due > asOf && isAwaitedFromUnit({ due, verdict }, { state }, asOf);

/** Not signed for yet: the due day is the latest it can be. */
const isProvisional = ({ received }: Open): boolean => received === null;

const summary = (dispatch: Open): string => {
  const what = dispatch.verdict === 'overdue' ? '已逾期' : isProvisional(dispatch) ? '最迟截止' : '截止';
  return `${what}：${readableLine(dispatch.unit.name)}　${nameOf(dispatch)}`;
};

const alarm = (dispatch: Open): string => `下个工作日${summary(dispatch)}`;

const description = (dispatch: Open): string =>
  [
    `编号：${dispatch.id}`,
    ...(dispatch.number === null ? [] : [`文号：${readableLine(dispatch.number)}`]),
    `责任单位：${readableLine(dispatch.unit.name)}`,
    `状态：${STATES[dispatch.state]}`,
    ...(dispatch.replied === null ? [] : [`已于${dispatch.replied}回复，等待审核`]),
    ...(isProvisional(dispatch) ? ['尚未签收，截止日按最迟签收日计算'] : []),
  ].join('\n');
