import { clauseUses } from '../docs/clause-uses.ts';
import { CLAUSES } from '../rules/clauses.ts';

/** One clause of the regulation: how it is read, and what in this program applies it. Nothing of it is the county's. */
export interface PublicClause {
  readonly id: string;
  readonly reading: string;
  /** The rules that decide it, by the names of their files. */
  readonly rules: readonly string[];
  /** The checks that point at what is against it, each with what it looks for. */
  readonly checks: readonly { readonly id: string; readonly about: string }[];
}

let clauses: readonly PublicClause[] | undefined;

/** Every clause in the regulation's order; the same for every county and day, so it is put together once. */
export function publicClauses(): readonly PublicClause[] {
  clauses ??= clauseUses().map(({ id, rules, checks }, i) => ({ id, reading: CLAUSES[i]?.zh ?? '', rules, checks }));
  return clauses;
}
