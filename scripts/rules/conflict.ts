import type { Day } from '../records/schema/common.ts';
import type { Officer } from '../records/schema/officers.ts';
import type { Report } from '../records/schema/report.ts';
import { screeningOn } from './screening.ts';

/**
 * The units of a report that its officer must keep away from (5.3 回避: an officer's own employer or enterprise).
 *
 * @returns unit ids in the report's order, each once; none when the report is clear of every conflict
 */
export function conflictsOf(report: Pick<Report, 'units'>, officer: Pick<Officer, 'conflicts'>): string[] {
  const avoided = new Set(officer.conflicts);
  return [...new Set(report.units)].filter((unit) => avoided.has(unit));
}

/** What a conflict comes to: `valid` was counted and must not be, `unscreened` can still be screened rightly, `settled` was not counted. */
export type ConflictKind = 'valid' | 'unscreened' | 'settled';

/** What the screening made of a report in conflict, as known at the end of a day (5.3, 6.1). */
export function conflictKind(report: Pick<Report, 'screening'>, asOf: Day): ConflictKind {
  const screening = screeningOn(report, asOf);
  if (screening === null) return 'unscreened';
  return screening.result === 'valid' ? 'valid' : 'settled';
}
