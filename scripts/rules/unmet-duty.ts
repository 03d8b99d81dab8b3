import { yearOf } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Duty } from '../records/schema/officers.ts';

/**
 * The ids of an officer's special evaluation duties that make the year's grade 不合格 (7.2): recorded as unmet, with a
 * decision, due in `year` and no later than `asOf`. An unmet duty without a decision has no effect.
 */
export function unmetDuties(duties: readonly Duty[] | undefined, year: number, asOf: Day): string[] {
  return (duties ?? [])
    .filter(({ outcome, decision }) => outcome === 'unmet' && (decision ?? '').trim() !== '')
    .filter(({ due }) => yearOf(due) === year && due <= asOf)
    .map(({ id }) => id);
}
