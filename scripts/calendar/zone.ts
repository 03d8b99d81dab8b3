import { Temporal } from 'temporal-polyfill';
import type { Day, Moment } from '../records/schema/common.ts';

/** A moment as records write it; any other ISO spelling is left to Temporal. */
const PLAIN_MOMENT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?[+-]\d{2}:\d{2}$/;

/** Turns moments into days of one time zone. A moment decides a due date by its day there, never by its hour (6.2). */
export type DayInZone = (dayOrMoment: Day | Moment) => Day;

/**
 * The county's reading of days and moments: a day stands for itself, a moment names its day in `timeZone`.
 *
 * A moment written in the zone's own offset already names its day, which is nearly all of them; the offset is
 * asked of Temporal once for each written day, and never assumed on a day whose offset changes.
 *
 * @throws RangeError for an unknown zone, a day that doesn't exist, or a text that is neither a day nor a moment
 * with an offset
 */
export function dayInZone(timeZone: string): DayInZone {
  const offsets = new Map<Day, string | null>();

  const offsetOn = (day: Day): string | null => {
    let offset = offsets.get(day);
    if (offset === undefined) {
      const date = Temporal.PlainDate.from(day, { overflow: 'reject' });
      const start = date.toZonedDateTime(timeZone);
      const end = start.add({ days: 1 });
      // A change at midnight leaves both ends with one offset, but such a day doesn't start at 00:00 (or not at all).
      const startsAtMidnight = start.toPlainDateTime().equals(date.toPlainDateTime());
      offset = startsAtMidnight && start.offset === end.offset ? start.offset : null;
      offsets.set(day, offset);
    }
    return offset;
  };

  return (dayOrMoment) => {
    const written = dayOrMoment.slice(0, 10);
    const offset = offsetOn(written);
    if (dayOrMoment === written) return written;
    if (offset === dayOrMoment.slice(-6) && PLAIN_MOMENT.test(dayOrMoment)) return written;
    return Temporal.Instant.from(dayOrMoment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  };
}
