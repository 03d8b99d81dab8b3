import type { Day } from '../records/schema/common.ts';
import type { Officer } from '../records/schema/officers.ts';
import type { PolicyValues } from '../records/schema/policy.ts';
import { currentTerm } from './service.ts';

type Warning = NonNullable<Officer['warnings']>[number];

/** A warning that reached the officer: 7.4 counts those 累计接到, so the day it was served is its day. */
export type ServedWarning = Warning & { readonly served: Day };

/**
 * The warnings that count against an officer on `asOf` (7.4).
 *
 * @param asOf a warning issued but not served by this day does not count yet
 * @param policy `warningScope` says whether the current term's warnings are counted (both its ends included) or all
 * @returns the warnings in the order they were served
 */
export function warningsCounted(
  officer: Pick<Officer, 'terms' | 'warnings'>,
  asOf: Day,
  policy: Pick<PolicyValues, 'warningScope'>,
): ServedWarning[] {
  const term = currentTerm(officer, asOf);
  const inScope = (served: Day) =>
    policy.warningScope === 'all' || (term !== null && term.appointed <= served && served <= term.ends);
  return (officer.warnings ?? [])
    .filter(
      (warning): warning is ServedWarning => warning.served !== undefined && warning.served <= asOf && inScope(warning.served),
    )
    .sort((a, b) => (a.served === b.served ? a.number - b.number : a.served < b.served ? -1 : 1));
}
