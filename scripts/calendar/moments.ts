import { temporal } from '../records/on-demand.ts';
import type { Moment } from '../records/schema/common.ts';
import { CHINA_ZONE } from './zone.ts';

/** A moment as records write it: in the zone's own offset, to the second. @throws RangeError for what is no moment */
export function momentIn(timeZone: string, moment: Moment): Moment {
  // Nearly every moment on record stands in China's one offset already.
  if (timeZone === CHINA_ZONE && CHINA_TODAY.test(moment)) return moment;
  return temporal()
    .Instant.from(moment)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second', roundingMode: 'floor' });
}

/** China's zone has had no change of offset since 1991. */
const CHINA_TODAY = /^(?:199[2-9]|20\d\d)-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/;

/** What a clock on the wall of a zone shows (`2022-03-18T11:03`) as a moment. @throws RangeError for what is no time */
export const wallClock = (timeZone: string, shown: string): Moment =>
  temporal()
    .PlainDateTime.from(shown, { overflow: 'reject' })
    .toZonedDateTime(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** Milliseconds since 1970, for comparing moments of different offsets. */
export const instantOf = (moment: Moment): number => Date.parse(moment);

/** Minutes from one moment to another; negative when it is earlier. */
export const minutesBetween = (from: Moment, to: Moment): number => (instantOf(to) - instantOf(from)) / 60_000;

/** The moment so many minutes later (earlier when negative), in UTC. */
export const addMinutes = (moment: Moment, minutes: number): Moment =>
  new Date(instantOf(moment) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
