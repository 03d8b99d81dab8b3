import type { Officer } from '../records/schema/officers.ts';
import type { Report } from '../records/schema/report.ts';

/**
 * The units of a report that its officer must keep away from (5.3 回避: an officer's own employer or enterprise).
 *
 * @returns unit ids in the report's order, each once; none when the report is clear of every conflict
 */
export function conflictsOf(report: Pick<Report, 'units'>, officer: Pick<Officer, 'conflicts'>): string[] {
  const avoided = new Set(officer.conflicts);
  return [...new Set(report.units)].filter((unit) => avoided.has(unit));
}
