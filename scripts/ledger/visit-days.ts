import type { DayInZone } from '../calendar/zone.ts';
import { groupedByEach } from '../grouped.ts';
import type { Day } from '../records/schema/common.ts';
import type { Dispatch } from '../records/schema/dispatch.ts';
import type { Report } from '../records/schema/report.ts';
import type { Records } from './ledger.ts';

/**
 * 5.1: the days of the visits behind a dispatch, which no text about it may name: of the reports it was sent for, and of
 * their duplicates.
 *
 * @param reports as read, those of a later day too
 */
export function visitDays(reports: Records<Report>, dayOf: DayInZone): (dispatch: Dispatch) => readonly Day[] {
  const visits = [...reports.values()].flatMap(({ data: { id, visited, screening } }) =>
    visited ? [{ day: visited.includes('T') ? dayOf(visited) : visited, of: [id, screening?.duplicateOf || id] }] : [],
  );
  const byReport = groupedByEach(visits, ({ of }) => of);
  return ({ reports: ids = [] }) => ids.flatMap((id) => (byReport.get(id) ?? []).map(({ day }) => day));
}
