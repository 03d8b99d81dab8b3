import type { Day, Moment } from '../records/schema/common.ts';
import type { LogEntry } from '../records/schema/dispatch.ts';
import { dayOf, momentOn } from './moments.ts';
import { SOURCES } from './phrases.ts';
import type { Random } from './random.ts';
import { letterNumber } from './units.ts';

/** Writes a log from the dispatch on, each event on its day and after the one before. */
export class Log {
  readonly entries: LogEntry[] = [];
  readonly #unit: string;
  readonly #random: Random;

  constructor(sent: Moment, unit: string, random: Random) {
    this.#unit = unit;
    this.#random = random;
    this.entries.push({ at: sent, event: 'dispatched', by: 'office' });
  }

  get last(): Moment {
    return (this.entries.at(-1) as LogEntry).at;
  }

  office(day: Day, event: LogEntry['event'], more: Partial<LogEntry> = {}): void {
    this.entries.push({ at: momentOn(day, this.#random, this.last), event, by: 'office', ...more });
  }

  unit(day: Day, event: LogEntry['event'], more: Partial<LogEntry> = {}): void {
    const hours = event === 'replied' && this.#random.chance(0.06) ? 'evening' : 'open';
    this.entries.push({ at: momentOn(day, this.#random, this.last, hours), event, by: this.#unit, ...more });
  }

  replied(day: Day, text: string): void {
    const source = `${this.#random.pick(SOURCES)} ${letterNumber(this.#unit, day)}`;
    this.unit(day, 'replied', { text, source });
  }
}

/** Only what had happened by the end of the day. */
export const upTo = (log: readonly LogEntry[], day: Day): LogEntry[] => log.filter(({ at }) => dayOf(at) <= day);

/** Puts an event into a log at its moment, after what had already happened then. */
export function insert(log: LogEntry[], entry: LogEntry): void {
  const at = log.findIndex((known) => known.at > entry.at);
  log.splice(at === -1 ? log.length : at, 0, entry);
}
