import type { DayInZone } from '../calendar/zone.ts';
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
  const days = new Map<string, Day[]>();
  for (const { data } of reports.values()) {
    if (!data.visited) continue;
    const day = data.visited.includes('T') ? dayOf(data.visited) : data.visited;
    for (const id of [data.id, data.screening?.duplicateOf]) {
      if (!id) continue;
      const known = days.get(id);
      if (known) known.push(day);
      else days.set(id, [day]);
    }
  }
  return ({ reports: ids = [] }) => ids.flatMap((id) => days.get(id) ?? []);
}
