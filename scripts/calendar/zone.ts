import { temporal } from '../records/on-demand.ts';
import type { Day, Moment } from '../records/schema/common.ts';
import { isDay } from './days.ts';

/** A moment as records write it; any other ISO spelling is left to Temporal. */
const PLAIN_MOMENT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?[+-]\d{2}:\d{2}$/;

/** Turns moments into days of one time zone. A moment decides a due date by its day there, never by its hour (6.2). */
export type DayInZone = (dayOrMoment: Day | Moment) => Day;

/** Days in a row, none of which a change of offset touches, and the offset of them all. */
interface Steady {
  readonly from: Day;
  readonly to: Day;
  readonly offset: string;
}

/** The zone every Chinese county is in, where nothing else is written. */
export const CHINA_ZONE = 'Asia/Shanghai';

/** China's zone since its last change of offset, which a test holds against Temporal; looking it up takes longer than a small county. */
const CHINA: Steady = { from: '1992-01-01', to: '9999-12-31', offset: '+08:00' };

/**
 * The county's reading of days and moments: a day stands for itself, a moment names its day in `timeZone`.
 *
 * A moment written in the zone's own offset already names its day, which is nearly all of them. Temporal is asked
 * between which changes of offset a day lies (China's zone has had none since 1991), and every moment of a day that
 * a change touches.
 *
 * @throws RangeError for an unknown zone, a day that doesn't exist, or a text that is neither a day nor a moment
 * with an offset
 */
export function dayInZone(timeZone: string): DayInZone {
  let steady = timeZone === CHINA_ZONE ? CHINA : steadyAround('2022-01-01', timeZone);

  const findOffset = (day: Day): string | null => {
    if (!isDay(day)) throw new RangeError(`no such day: ${day}`);
    if (day < steady.from || day > steady.to) steady = steadyAround(day, timeZone);
    return steady.from <= day && day <= steady.to ? steady.offset : null;
  };
  // A county has many moments on few days.
  const offsets = new Map<Day, string | null>();
  const offsetOn = (day: Day): string | null => {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    const offset = findOffset(day);
    offsets.set(day, offset);
    return offset;
  };

  return (dayOrMoment) => {
    const written = dayOrMoment.slice(0, 10);
    const offset = offsetOn(written);
    if (dayOrMoment === written) return written;
    if (offset === dayOrMoment.slice(-6) && PLAIN_MOMENT.test(dayOrMoment)) return written;
    return temporal().Instant.from(dayOrMoment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  };
}

/** Whether there is such a zone. */
export function isZone(timeZone: string): boolean {
  try {
    dayInZone(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** The whole days between the change of offset before a day and the one after it; not the day itself, if it has one. */
function steadyAround(day: Day, timeZone: string): Steady {
  const noon = temporal().PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' });
  const [before, after] = [noon.getTimeZoneTransition('previous'), noon.getTimeZoneTransition('next')];
  return {
    // The clock is put back or forward on both sides of a midnight, so the days next to a change are left out as well.
    from: before ? before.toPlainDate().add({ days: 2 }).toString() : '0000-01-01',
    to: after ? after.toPlainDate().subtract({ days: 2 }).toString() : '9999-12-31',
    offset: noon.offset,
  };
}
