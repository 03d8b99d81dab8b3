import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { dispatch, judgeHandMade } from '../views/office/county.fixtures.ts';
import { type PublicCounty, publicCounty } from '../views/public.ts';
import type { PublicDispatch } from '../views/public-dispatch.ts';
import { openDataAddress } from './address.ts';
import { BASE, fileOf, fixtureView, NASTY, withTexts } from './open-data.fixtures.ts';
import { readableLine } from './text.ts';

let view: PublicCounty;
beforeAll(async () => {
  view = await fixtureView();
});

const read = async (county = view, address: string = openDataAddress.calendar, base: string | null = BASE) => {
  const text = String(await fileOf(county, base, address));
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const alarms = component.getAllSubcomponents('valarm').map((alarm) => alarm.getFirstPropertyValue('trigger'));
    return { event: new ICAL.Event(component), component, alarms };
  });
  return { text, calendar, events };
};

/** The view with one dispatch only, changed. */
const withOne = (change: Partial<PublicDispatch>): PublicCounty => {
  const open = view.dispatches.find(({ id }) => id === 'D2022-0010') as PublicDispatch;
  return { ...view, dispatches: [{ ...open, ...change }] };
};

describe('/calendars/due.ics', () => {
  it('has the due day of each open dispatch, as a whole day', async () => {
    const { events } = await read();
    const open = view.dispatches.filter(({ state, due }) => state !== 'closed' && state !== 'declined' && due !== null);
    expect(events.map(({ event }) => event.startDate.toString())).toEqual(open.map(({ due }) => due));
    expect(events).toHaveLength(view.figures.open as number);
    for (const { event } of events) {
      expect(event.startDate.isDate).toBe(true);
      expect(event.duration.toString()).toBe('P1D');
    }
  });

  it.each([
    ['a Thursday, on Wednesday', '2022-03-14', '2022-03-17', '2022-03-16T09:00:00'],
    ['a Monday, on Friday', '2022-03-09', '2022-03-14', '2022-03-11T09:00:00'],
    ['a Monday after a make-up Sunday, on that', '2022-04-21', '2022-04-25', '2022-04-24T09:00:00'],
    ['the day after a holiday, before it', '2022-04-27', '2022-05-05', '2022-04-29T09:00:00'],
  ])('reminds at nine on the working day before, wherever its reader is: of %s', async (_, sent, due, at) => {
    const open = dispatch('D2022-0001', [`${sent} dispatched`, `${sent} signed`]);
    const { events } = await read(publicCounty(await judgeHandMade({ dispatches: [open] }, sent)));
    expect(events[0]?.event.startDate.toString()).toBe(due);
    const [trigger] = events[0]?.alarms ?? [];
    const reminded = events[0]?.event.startDate.clone() as ICAL.Time;
    reminded.isDate = false;
    reminded.addDuration(trigger as ICAL.Duration);
    expect(reminded.toString()).toBe(at);
  });

  it.each([
    ['a due day that has passed', { due: '2022-03-30', verdict: 'overdue' }],
    ['one that is today', { due: '2022-03-31' }],
    ['a reply that waits for the office', { replied: '2022-03-31', state: 'awaiting-review' }],
    ['a decline that waits for the office', { state: 'awaiting-review' }],
  ] as const)('nobody is reminded of %s', async (_, change) => {
    const { events } = await read(withOne(change));
    expect(events.map(({ alarms }) => alarms)).toEqual([[]]);
  });

  it('says what is due, of whom, and how sure that is', async () => {
    const { events } = await read();
    expect(events.map(({ event }) => event.summary)).toEqual([
      '已逾期：tax　D2021-0001（内容未公开）',
      '已逾期：住房和城乡建设局　长期逾期的一件',
      '最迟截止：住房和城乡建设局　今天刚转出的一件',
    ]);
    expect(events[2]?.event.description).toContain('尚未签收，截止日按最迟签收日计算');
    expect(events[2]?.component.getFirstPropertyValue('url')).toBe(`${BASE}/dispatches/D2022-0010/`);
  });

  it('knows an event again by its dispatch: on another day, at another address, with another due day', async () => {
    const uid = async (county: PublicCounty, base: string | null) =>
      (await read(county, openDataAddress.calendar, base)).events[0]?.event.uid;
    const first = await uid(withOne({}), BASE);
    expect(await uid({ ...withOne({ due: '2022-04-20' }), asOf: '2022-04-02' }, null)).toBe(first);
    expect(await uid({ ...withOne({}), county: '别的县' }, BASE)).not.toBe(first);
  });

  it('is stamped with the day of the data', async () => {
    const { events } = await read();
    for (const { component } of events) expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2022-03-31T00:00:00Z');
  });
});

describe('every calendar', () => {
  it('a unit’s has its own, a unit without any is empty', async () => {
    expect((await read(view, openDataAddress.unitCalendar('housing'))).events).toHaveLength(2);
    const { events, calendar } = await read(view, openDataAddress.unitCalendar('planning'));
    expect(events).toEqual([]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('规划局转办件截止日');
  });

  it('ends its lines with CRLF and folds them at 75 octets, never within a character', async () => {
    for (const county of [view, withTexts(view, NASTY), withTexts(view, '长😀'.repeat(200))]) {
      const { text } = await read(county);
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/\p{Surrogate}/u);
      }
    }
  });

  it('holds any text, as text: no line of it becomes a property', async () => {
    const { events, calendar } = await read(withTexts(view, NASTY));
    expect(events).toHaveLength(3);
    expect(events[1]?.event.summary).toContain(readableLine(NASTY));
    expect(calendar.getAllSubcomponents()).toHaveLength(3);
  });

  it('without a base has no links, which would lead nowhere', async () => {
    expect((await read(view, openDataAddress.calendar, null)).text).not.toContain('URL');
  });
});
