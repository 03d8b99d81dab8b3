import type { Unit } from '../records/schema/units.ts';
import { secretsIn } from '../words/secrets.ts';
import type { CellReader } from './cells.ts';
import type { Mapping } from './mapping.ts';
import { namesInCell, normaliseName, unitMatcher } from './names.ts';
import { knownNames, looksLikePerson, runTogether, unitIds } from './new-units.ts';
import { type Problem, problem } from './problem.ts';
import { suggestUnits } from './suggestions.ts';
import type { Table, TableRow } from './table.ts';

export interface ClerkInput {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly units: readonly Unit[];
  readonly cells: CellReader;
  readonly addUnits: boolean;
  readonly isOfficerCode: (word: string) => boolean;
}

/** A name no unit bears, the rows it stands in, and the units it may have meant. */
export interface UnknownUnit {
  readonly name: string;
  readonly rows: readonly number[];
  /** Their names, likeliest first. */
  readonly suggestions: readonly string[];
}

/** Finds the units that rows name, makes new ones when asked to, and keeps the list of names nobody bears. */
export interface UnitClerk {
  /** The units a row names, as it names them. */
  namesOf(row: TableRow): readonly string[];
  /** The row's units in order; null unless every one is known. New units are made only when `mayAdd`. */
  assign(row: TableRow, mayAdd: boolean): { readonly units: readonly string[] | null; readonly problems: readonly Problem[] };
  added(): readonly Unit[];
  unknown(): readonly UnknownUnit[];
}

export function unitClerk({ table, mapping, units, cells, addUnits, isOfficerCode }: ClerkInput): UnitClerk {
  const match = unitMatcher(units);
  const nextId = unitIds(units);
  const made = new Map<string, Unit>();
  const unknown = new Map<string, { name: string; rows: number[] }>();

  const { column, separators } = mapping.unit;
  const namesOf = (row: TableRow) => namesInCell(cells.text(row, column), separators, match);
  // The names cells give on their own: what another cell writes together must be made of these.
  const names = new Set([...knownNames(units), ...table.rows.flatMap(namesOf).map(normaliseName)]);

  /** Why no unit is made of a name, null when one may be. */
  const obstacle = (row: number, name: string): Problem | null => {
    const [secret] = secretsIn(name, isOfficerCode);
    if (secret) return problem(row, 'unit-with-secret', name, secret.kind);
    if (looksLikePerson(name)) return problem(row, 'unit-like-person', name);
    const parts = runTogether(name, names);
    return parts && problem(row, 'unit-run-together', name, parts);
  };

  const make = (name: string): Unit => {
    const key = normaliseName(name);
    const unit = made.get(key) ?? { id: nextId(), name };
    made.set(key, unit);
    return unit;
  };

  const note = (row: number, name: string): void => {
    const key = normaliseName(name);
    const entry = unknown.get(key) ?? { name, rows: [] };
    entry.rows.push(row);
    unknown.set(key, entry);
  };

  return {
    namesOf,
    assign(row, mayAdd) {
      const written = namesOf(row);
      if (written.length === 0)
        return { units: null, problems: [problem(row.row, 'no-unit', column, String(cells.raw(row, column)))] };
      const problems: Problem[] = [];
      const strange: string[] = [];
      for (const name of written) {
        const found = match(name);
        if (found.kind === 'ambiguous') problems.push(problem(row.row, 'ambiguous-unit', name, found.ids));
        if (found.kind !== 'unknown') continue;
        strange.push(name);
        const why = addUnits ? obstacle(row.row, name) : null;
        if (why) problems.push(why);
        if (why || !addUnits) note(row.row, name);
      }
      const ready = problems.length === 0 && (strange.length === 0 || (addUnits && mayAdd));
      if (!ready) return { units: null, problems };
      const ids = written.map((name) => {
        const found = match(name);
        return found.kind === 'known' ? found.id : make(name).id;
      });
      return { units: [...new Set(ids)], problems };
    },
    added: () => [...made.values()],
    unknown: () =>
      [...unknown.values()].map(({ name, rows }) => ({
        name,
        rows,
        suggestions: suggestUnits(name, units).map((unit) => unit.name),
      })),
  };
}
