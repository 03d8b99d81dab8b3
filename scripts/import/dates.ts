import { Temporal } from 'temporal-polyfill';
import { addDays, isDay } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Cell } from './table.ts';

/** A day on the county's wall calendar, and the time on its clock when the table has one. */
export interface Stamp {
  readonly day: Day;
  /** `14:30:00`, or null when the table names the day alone. */
  readonly time: string | null;
}

const CLOCK = String.raw`(?:[T\s]*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:\.\d+)?秒?|分)?)?`;
const FORMS = [
  new RegExp(String.raw`^(\d{4})(?<mark>[-/.])(\d{1,2})\k<mark>(\d{1,2})${CLOCK}$`),
  new RegExp(String.raw`^(\d{4})年(\d{1,2})月(\d{1,2})[日号]${CLOCK}$`),
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** Dates before the People's Republic are slips of the pen, or a time of day that a spreadsheet shows as 1899-12-30. */
const EARLIEST = '1949-10-01';

/** Serial numbers taken for days: 1980 to 2099. Outside, a bare number is more likely a year or a slip. */
const SERIALS = [29_221, 73_050] as const;

/**
 * What day a cell names: 2016-03-22, 2016/3/22, 2016.3.22, 2016年3月22日 or 20160322, with or without a time, an ISO
 * moment, or a spreadsheet's serial number. A text is never taken for a serial number.
 *
 * @returns null when it names no day that exists
 */
export function parseStamp(cell: Cell, timeZone: string): Stamp | null {
  if (typeof cell === 'number' && cell >= SERIALS[0] && cell <= SERIALS[1]) return fromSerial(cell);
  const text = String(cell).normalize('NFKC').trim();
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/i.test(text)) return fromMoment(text, timeZone);
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const [year = '', month = '', date = '', hour, minute, second] = match.slice(1).filter((part) => !/^[-/.]$/.test(part ?? ''));
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    if (!isDay(day) || day < EARLIEST) return null;
    if (hour === undefined || minute === undefined) return { day, time: null };
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
    return { day, time: [hour, minute, second ?? '0'].map((part) => part.padStart(2, '0')).join(':') };
  }
  return null;
}

/** The day that a text would be if it were a spreadsheet's serial number: to be suggested, for it may be any number. */
export const serialDay = (text: string): Day | null => {
  const number = /^\d{5}$/.test(text) ? Number(text) : 0;
  return number >= SERIALS[0] && number <= SERIALS[1] ? fromSerial(number).day : null;
};

/** Days are counted from 1899-12-30; the fraction is the time of day. No time zone comes into it. */
function fromSerial(serial: number): Stamp {
  const seconds = Math.round(serial * 86_400);
  const ofDay = seconds % 86_400;
  const clock = [ofDay / 3600, (ofDay % 3600) / 60, ofDay % 60].map((part) => String(Math.floor(part)).padStart(2, '0'));
  return { day: addDays('1899-12-30', Math.floor(seconds / 86_400)), time: ofDay === 0 ? null : clock.join(':') };
}

function fromMoment(text: string, timeZone: string): Stamp | null {
  try {
    const local = Temporal.Instant.from(text).toZonedDateTimeISO(timeZone).toPlainDateTime();
    return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'second' }) };
  } catch {
    return null;
  }
}

/**
 * Gives every stamp of a row a time, so that the order of the list is the order in time: a day alone gets the usual
 * time, moved just far enough not to pass what is known of the same day.
 *
 * @param stamps in order, no day earlier than the one before
 * @param usual the usual time for each
 */
export function clockTimes(stamps: readonly Stamp[], usual: readonly string[]): string[] {
  const times: string[] = [];
  stamps.forEach(({ day, time }, i) => {
    const next = stamps.slice(i + 1).find((later) => later.day === day && later.time !== null)?.time;
    const previous = stamps[i - 1]?.day === day ? times[i - 1] : undefined;
    let own = time ?? (usual[i] as string);
    if (time === null && next && own > next) own = next;
    if (time === null && previous && own < previous) own = previous;
    times.push(own);
  });
  return times;
}
