import { Temporal } from 'temporal-polyfill';
import type { Day, Moment } from '../records/schema/common.ts';

/** Turns moments into days of one time zone. A moment decides a due date by its day there, never by its hour (6.2). */
export type DayInZone = (dayOrMoment: Day | Moment) => Day;

/**
 * The county's reading of days and moments: a day stands for itself, a moment names its day in `timeZone`.
 *
 * A moment written in the zone's own offset already names its day, which is nearly all of them; the offset is
 * asked of Temporal once for each written day, and never assumed on a day whose offset changes.
 *
 * @throws RangeError for an unknown zone, or a text that is neither a day nor a moment with an offset
 */
export function dayInZone(timeZone: string): DayInZone {
  const offsets = new Map<Day, string | null>();

  const offsetOn = (day: Day): string | null => {
    let offset = offsets.get(day);
    if (offset === undefined) {
      const start = Temporal.PlainDate.from(day).toZonedDateTime(timeZone);
      const end = start.add({ days: 1 });
      offset = start.offset === end.offset ? start.offset : null;
      offsets.set(day, offset);
    }
    return offset;
  };

  return (dayOrMoment) => {
    if (dayOrMoment.length === 10) return dayOrMoment;
    const written = dayOrMoment.slice(0, 10);
    if (offsetOn(written) === dayOrMoment.slice(-6)) return written;
    return Temporal.Instant.from(dayOrMoment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  };
}
