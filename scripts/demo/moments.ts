import type { Day, Moment } from '../records/schema/common.ts';
import type { Random } from './random.ts';

/** When an office is open, in minutes of the day. */
const OPEN: readonly (readonly [number, number])[] = [
  [8 * 60 + 30, 12 * 60],
  [14 * 60 + 30, 17 * 60 + 30],
];
/** Units sometimes finish a reply in the evening; 6.2 compares days, so it is still that day's. */
const EVENING: readonly (readonly [number, number])[] = [[18 * 60, 21 * 60 + 30]];

export const dayOf = (moment: Moment): Day => moment.slice(0, 10);

const minuteOf = (moment: Moment): number => Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));

const moment = (day: Day, minute: number): Moment =>
  `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+08:00`;

/** Some minute of the day's opening hours, later than `after` when that is on the same day. */
export function momentOn(day: Day, random: Random, after?: Moment, hours: 'open' | 'evening' = 'open'): Moment {
  const floor = after !== undefined && dayOf(after) === day ? minuteOf(after) : -1;
  const free = (hours === 'open' ? OPEN : EVENING)
    .map(([from, to]): [number, number] => [Math.max(from, floor + 5), to])
    .filter(([from, to]) => from < to);
  if (free.length === 0) return moment(day, floor + random.int(2, 12)); // a few minutes of overtime
  const [from, to] = random.weighted(free.map((span) => [span, span[1] - span[0]] as const));
  return moment(day, random.int(from, to - 1));
}

/** Whether the office would still act on the same day on something that came at this moment. */
export const isEarly = (at: Moment): boolean => minuteOf(at) < 16 * 60;

/** A few minutes later on the same day: what one clerk does next. */
export const soonAfter = (at: Moment, random: Random): Moment => moment(dayOf(at), minuteOf(at) + random.int(2, 15));
