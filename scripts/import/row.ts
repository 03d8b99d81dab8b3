import { yearOf as yearOfDay } from '../calendar/days.ts';
import type { Dispatch, Nature } from '../records/schema/dispatch.ts';
import type { CellReader } from './cells.ts';
import { parseStamp } from './dates.ts';
import { readEvents, type Story } from './events.ts';
import { columnsOf, type Lookup, type Mapping } from './mapping.ts';
import { normaliseName } from './names.ts';
import { type Problem, problem } from './problem.ts';
import type { TableRow } from './table.ts';

/** A row that can be taken but for its units: all of a dispatch that doesn't depend on which unit gets it. */
export interface Draft {
  readonly row: number;
  /** The year of the dispatch's number. */
  readonly year: number;
  readonly data: Pick<Dispatch, 'nature' | 'title'> &
    Partial<Pick<Dispatch, 'number' | 'natureReason' | 'theme' | 'stage' | 'explanation' | 'request'>>;
  readonly body: string;
  readonly logFor: Story['logFor'];
}

/**
 * Turns a row into a draft, or says everything that is wrong with it. Its units, and whether its key is its own, are
 * for the plan, which sees all rows.
 */
export function readRow(row: TableRow, map: Mapping, cells: CellReader, timeZone: string): Draft | readonly Problem[] {
  const story = readEvents(row, map, cells, timeZone);
  const problems: Problem[] = 'logFor' in story ? [] : [...story];
  const take = <T>(read: T | Problem): T | undefined => {
    if (typeof read !== 'object' || read === null || !('code' in read)) return read as T;
    problems.push(read);
    return undefined;
  };

  const year = take(yearOf(row, map, cells, timeZone, story));
  const nature = take(lookUp(row, map.nature, cells)) as Nature | undefined;
  const theme = take(lookUpOptional(row, map.theme, cells));
  const stage = take(lookUpOptional(row, map.stage, cells));
  const [title, number, request] = [map.title, map.number, map.request].map((template) => cells.fill(row, template)) as [
    string,
    string,
    string,
  ];
  if (title === '') problems.push(problem(row.row, 'no-title', columnsOf(map.title)));
  // 6.2: special is set with a reason.
  const natureReason = nature === 'special' ? cells.fill(row, map.natureReason) : '';
  if (nature === 'special' && natureReason === '')
    problems.push(problem(row.row, 'no-reason', '定为特殊问题，却', columnsOf(map.natureReason)));
  // 3.2: what fits nothing on the list is explained.
  const explanation = cells.fill(row, map.explanation);
  if ([theme, stage].includes('other') && explanation === '')
    problems.push(problem(row.row, 'no-explanation', columnsOf(map.explanation)));

  if (problems.length > 0 || year === undefined || nature === undefined || !('logFor' in story)) return problems;
  return {
    row: row.row,
    year,
    data: {
      ...(number && { number }),
      nature,
      ...(natureReason && { natureReason }),
      ...(theme && { theme }),
      ...(stage && { stage }),
      ...(explanation && { explanation }),
      title,
      ...(request && { request }),
    },
    body: cells.fill(row, map.body),
    logFor: story.logFor,
  };
}

function yearOf(
  row: TableRow,
  map: Mapping,
  cells: CellReader,
  timeZone: string,
  story: Story | readonly Problem[],
): number | undefined | Problem {
  const { idYear } = map;
  if (idYear === undefined) return 'dispatched' in story ? yearOfDay(story.dispatched.day) : undefined;
  const stamp = parseStamp(cells.value(row, idYear), timeZone);
  if (stamp) return yearOfDay(stamp.day);
  // A date of the log that can't be read has been told already.
  return map.events.some(({ column }) => column === idYear) && !('dispatched' in story)
    ? undefined
    : problem(row.row, 'bad-year', idYear, cells.text(row, idYear));
}

/** A constant, or what the mapping says a cell's word stands for. A blank cell takes the default, a strange word never does. */
function lookUp(row: TableRow, value: string | Lookup | undefined, cells: CellReader): string | undefined | Problem {
  if (typeof value !== 'object') return value;
  const written = cells.text(row, value.column);
  const known = Object.entries(value.values).find(([word]) => normaliseName(word) === normaliseName(written));
  const found = known?.[1] ?? (written === '' ? value.default : undefined);
  return found ?? problem(row.row, 'unknown-word', value.column, written, Object.keys(value.values));
}

/** The same for a field that a record can do without: a blank cell is a field that isn't there. */
const lookUpOptional = (row: TableRow, value: string | Lookup | undefined, cells: CellReader): string | undefined | Problem =>
  typeof value === 'object' && value.default === undefined && cells.text(row, value.column) === ''
    ? undefined
    : lookUp(row, value, cells);
