import { nextIds } from '../records/next-id.ts';
import { recordPath } from '../records/places.ts';
import type { Dispatch } from '../records/schema/dispatch.ts';
import type { Unit } from '../records/schema/units.ts';
import { MAX_BYTES } from '../records/text.ts';
import { renderRecord } from '../records/write.ts';
import { cellReader } from './cells.ts';
import { keyProblems } from './keys.ts';
import { columnsNeeded, type Mapping } from './mapping.ts';
import { type Problem, problem } from './problem.ts';
import { type Draft, readRow } from './row.ts';
import { columnFinder, type Table, type TableRow } from './table.ts';
import { type UnknownUnit, unitClerk } from './unit-clerk.ts';

/** What the county has already: the ids in use, and which dispatch each imported row became. */
export interface Existing {
  readonly ids: readonly string[];
  /** By `importedFrom`. */
  readonly importedFrom: ReadonlyMap<string, string>;
}

export interface PlanInput {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly units: readonly Unit[];
  readonly existing: Existing;
  /** The county's, such as `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly isOfficerCode: (word: string) => boolean;
  /** Make units for names that no unit bears. */
  readonly addUnits?: boolean;
}

type PlannedRecord = {
  readonly row: number;
  readonly id: string;
  /** Relative to the county's root. */
  readonly file: string;
} & ({ readonly status: 'existing' } | { readonly status: 'written'; readonly data: Dispatch; readonly body: string });

/** What an import would do. Every row of the table is in exactly one of `rows.written`, `rows.existing` and `rows.listed`. */
export interface Plan {
  readonly records: readonly PlannedRecord[];
  readonly addedUnits: readonly Unit[];
  readonly unknownUnits: readonly UnknownUnit[];
  readonly problems: readonly Problem[];
  readonly rows: { readonly read: number; readonly written: number; readonly existing: number; readonly listed: number };
}

/**
 * Decides what becomes of every row (6.1: one dispatch for each unit, one of them leading). Pure: the same table,
 * mapping and county give the same plan, and the same row the same record, whatever kind of file it came in.
 *
 * @throws ImportError `table`, when the table lacks a column the mapping speaks of
 */
export function planImport({ table, mapping, units, existing, timeZone, isOfficerCode, addUnits = false }: PlanInput): Plan {
  const cells = cellReader(mapping, columnFinder(table, columnsNeeded(mapping)));
  const badKeys = keyProblems(table.rows, mapping, cells);
  const clerk = unitClerk({ table, mapping, units, cells, addUnits, isOfficerCode });
  const nextId = nextIds('D', existing.ids);
  const problems: Problem[] = [];
  const records: PlannedRecord[] = [];
  const outcome = { written: 0, existing: 0 };

  for (const row of table.rows) {
    const draft = readRow(row, mapping, cells, timeZone);
    const wrong = [...(badKeys.get(row.row) ?? []), ...('data' in draft ? sizeProblems(draft) : draft)];
    const from = `${mapping.source}#${encodeKey(cells.text(row, mapping.key))}`;
    const before = existing.importedFrom.get(from);
    if (wrong.length === 0 && before !== undefined && clerk.namesOf(row).length === 1) {
      // Known by its key alone: the office may have renamed the unit or sent the matter on since.
      records.push({ row: row.row, id: before, file: recordPath('dispatch', before), status: 'existing' });
      outcome.existing++;
      continue;
    }
    const total = wrong.length > 0 ? totalIn(row) : null;
    if (total !== null) {
      problems.push(problem(row.row, 'total-row', total));
      continue;
    }
    // Units are looked up for every row, so that one pass lists all unknown names; they are made only for rows that are taken.
    const assigned = clerk.assign(row, wrong.length === 0);
    problems.push(...wrong, ...assigned.problems);
    if (wrong.length > 0 || assigned.units === null || !('data' in draft)) continue;
    const made = recordsOf(draft, assigned.units, from, existing, nextId);
    records.push(...made);
    outcome[made.some(({ status }) => status === 'written') ? 'written' : 'existing']++;
  }

  const listed = table.rows.length - outcome.written - outcome.existing;
  return {
    records,
    addedUnits: clerk.added(),
    unknownUnits: clerk.unknown(),
    problems,
    rows: { read: table.rows.length, ...outcome, listed },
  };
}

/** The word by which a row says that it sums up others and is no matter itself; null when it doesn't. */
function totalIn({ cells }: TableRow): string | null {
  const words = cells.map((cell) => String(cell).normalize('NFKC').replaceAll(/\s/g, ''));
  return words.find((word) => /^(?:本[页月季年])?(?:小计|合计|总计|累计|共计):?$/.test(word)) ?? null;
}

/** What a record holds beside its row's own words: ids, units, the row it came from. In bytes, and more than it ever takes. */
const BESIDE = 8192;

/** A record that is too large to be read again isn't written. */
function sizeProblems({ row, data, body, logFor }: Draft): Problem[] {
  const bytes = Buffer.byteLength(renderRecord({ ...data, log: logFor('') }, body)) + BESIDE;
  return bytes > MAX_BYTES ? [problem(row, 'too-large')] : [];
}

/** One dispatch a unit: the first one named leads and the others assist it (6.1). */
function recordsOf(
  draft: Draft,
  units: readonly string[],
  from: string,
  existing: Existing,
  nextId: (year: number) => string,
): PlannedRecord[] {
  const { row, data, body, logFor, year } = draft;
  const { title, request, nature, natureReason, theme, stage, explanation, number } = data;
  let lead: string | undefined;
  return units.map((unit, i): PlannedRecord => {
    const importedFrom = i === 0 ? from : `${from}/${unit}`;
    const before = existing.importedFrom.get(importedFrom);
    const id = before ?? nextId(year);
    const file = recordPath('dispatch', id);
    const role = units.length === 1 ? {} : lead === undefined ? { role: 'lead' as const } : { role: 'assisting' as const, lead };
    lead ??= id;
    if (before !== undefined) return { row, id, file, status: 'existing' };
    const dispatch: Dispatch = {
      id,
      ...(number && { number }),
      unit,
      ...role,
      nature,
      ...(natureReason && { natureReason }),
      ...(theme && { theme }),
      ...(stage && { stage }),
      ...(explanation && { explanation }),
      title,
      ...(request && { request }),
      importedFrom,
      log: logFor(unit),
    };
    return { row, id, file, status: 'written', data: dispatch, body };
  });
}

/** A key can hold the `/` that parts it from an assisting unit, so it is written as an address writes it. */
const encodeKey = (key: string): string => key.replaceAll('%', '%25').replaceAll('/', '%2F');
