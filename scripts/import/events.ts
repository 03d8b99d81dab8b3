import { wallClock } from '../calendar/moments.ts';
import type { LogEntry } from '../records/schema/dispatch.ts';
import { EVENTS } from '../words/labels.ts';
import type { CellReader } from './cells.ts';
import { clockTimes, parseStamp, type Stamp } from './dates.ts';
import { columnsOf, FOLLOWS, type ImportEvent, type Mapping } from './mapping.ts';
import { type Dated, type Problem, problem } from './problem.ts';
import type { TableRow } from './table.ts';

/** When a day is all the table has. Staff at work; it decides nothing, as due dates compare days (6.2). */
const USUAL_TIME = '09:00';

/** Who did it. The sending out has no `by`: it is the office's by nature. */
const BY_UNIT: readonly ImportEvent[] = ['signed', 'declined', 'replied'];

type MappedEvent = Mapping['events'][number];
interface Happened {
  readonly mapped: MappedEvent;
  readonly dated: Dated;
  readonly stamp: Stamp;
}

/** What happened to the matter of a row, in order: the log for whichever unit gets it, and the day it was sent out. */
export interface Story {
  readonly dispatched: Stamp;
  readonly logFor: (unit: string) => LogEntry[];
}

/** Reads the row's dates as a log, or says everything that is wrong with them. A blank date is an event that hasn't happened. */
export function readEvents(row: TableRow, map: Mapping, cells: CellReader, timeZone: string): Story | readonly Problem[] {
  // By column: one may stand for several events (a letter's reply is its closing too), and its mistake is told once.
  const unread = new Map<string, Problem>();
  const happened: Happened[] = [];
  for (const mapped of map.events) {
    const { event, column } = mapped;
    const cell = cells.value(row, column);
    const dated = { event, column, text: String(cell) };
    const stamp = parseStamp(cell, timeZone);
    if (stamp) happened.push({ mapped, dated: { ...dated, text: stamp.day }, stamp });
    else if (unread.has(column)) continue;
    else if (cell !== '') unread.set(column, problem(row.row, 'bad-date', dated));
    else if (event === 'dispatched') unread.set(column, problem(row.row, 'no-date', dated));
  }
  const [first] = happened;
  if (unread.size > 0 || first === undefined) return [...unread.values()];

  const problems = [...sequenceProblems(row, map, happened), ...reasonProblems(row, cells, happened)];
  if (problems.length > 0) return problems;

  const usual = happened.map(({ mapped }) => (mapped.time ?? map.time ?? USUAL_TIME).padEnd(8, ':00'));
  const times = clockTimes(
    happened.map(({ stamp }) => stamp),
    usual,
  );
  const logFor = (unit: string): LogEntry[] =>
    happened.map(({ mapped: { event, text, reason }, stamp }, i) => ({
      at: wallClock(timeZone, `${stamp.day}T${times[i]}`),
      event,
      ...(event === 'dispatched' ? {} : { by: BY_UNIT.includes(event) ? unit : 'office' }),
      ...present('text', cells.fill(row, text)),
      ...present('reason', cells.fill(row, reason)),
    }));
  return { dispatched: first.stamp, logFor };
}

/** Each event must come no earlier than the ones before it, and after what it answers (6.2). */
function sequenceProblems(row: TableRow, map: Mapping, happened: readonly Happened[]): Problem[] {
  const problems = new Map<string, Problem>();
  happened.forEach(({ stamp, dated, mapped }, i) => {
    const before = happened.slice(0, i);
    const later = before.find((other) => isBefore(stamp, other.stamp));
    const place = `${later?.dated.column} ${dated.column}`;
    if (later && !problems.has(place)) problems.set(place, problem(row.row, 'out-of-order', later.dated, dated));

    const needed = FOLLOWS[mapped.event];
    if (needed && !before.some((other) => other.mapped.event === needed)) {
      const column = map.events.find(({ event }) => event === needed)?.column ?? '';
      problems.set(`${mapped.event} alone`, problem(row.row, 'missing-before', dated, { event: needed, column, text: '' }));
    }
  });
  return [...problems.values()];
}

/** By the day; by the hour only when both are known. */
const isBefore = (a: Stamp, b: Stamp): boolean =>
  a.day < b.day || (a.day === b.day && a.time !== null && b.time !== null && a.time < b.time);

function reasonProblems(row: TableRow, cells: CellReader, happened: readonly Happened[]): Problem[] {
  return happened
    .filter(({ mapped: { reason } }) => reason !== undefined && cells.fill(row, reason) === '')
    .map(({ mapped: { event, reason } }) => problem(row.row, 'no-reason', EVENTS[event], columnsOf(reason)));
}

const present = <Key extends string>(key: Key, text: string): { [K in Key]?: string } =>
  text === '' ? {} : ({ [key]: text } as { [K in Key]?: string });
