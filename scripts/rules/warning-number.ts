import type { Day } from '../records/schema/common.ts';
import type { Officer } from '../records/schema/officers.ts';
import type { PolicyValues } from '../records/schema/policy.ts';
import { currentTerm } from './service.ts';

/** A warning whose number doesn't follow the one before it. */
export interface WarningNumberFault {
  /** Its position in the record. */
  readonly index: number;
  readonly number: number;
  readonly expected: number;
}

/**
 * The warnings that are not numbered 1, 2, 3 … in the order they were issued (7.4 累计), within what is counted together.
 *
 * A number is given when a warning is issued, so one that was never served keeps its own. Each is held against the one
 * before it, so that one mistake is reported once.
 *
 * @param policy `warningScope` says whether each term's warnings are counted apart or all together
 */
export function warningNumberFaults(
  { terms, warnings = [] }: Pick<Officer, 'terms' | 'warnings'>,
  { warningScope }: Pick<PolicyValues, 'warningScope'>,
): WarningNumberFault[] {
  const scopeOf = (issued: Day): string => (warningScope === 'all' ? 'all' : (currentTerm({ terms }, issued)?.appointed ?? ''));
  const issued = warnings
    .map(({ on, number }, index) => ({ on, number, index, scope: scopeOf(on) }))
    .sort((a, b) => (a.on === b.on ? a.number - b.number : a.on < b.on ? -1 : 1));
  const last = new Map<string, number>();
  return issued.flatMap(({ scope, number, index }) => {
    const expected = (last.get(scope) ?? 0) + 1;
    last.set(scope, number);
    return number === expected ? [] : [{ index, number, expected }];
  });
}
