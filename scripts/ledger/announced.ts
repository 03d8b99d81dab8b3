import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { yearOf } from '../calendar/days.ts';
import { type WorkingDays, workingDays } from '../calendar/working-days.ts';
import { STATE_COUNCIL_FOLDER } from '../records/places.ts';
import { programRoot } from '../records/program.ts';
import { readData } from '../records/read.ts';
import type { StateCouncilYear } from '../records/schema/calendar.ts';
import type { Day } from '../records/schema/common.ts';

/**
 * The State Council's working days alone, without the county's own closures and workdays: what a county's day is laid
 * over (6.2). A year in the county's own folder stands instead of the program's, as in the ledger, unless it can't be
 * read: loading the ledger has reported that.
 *
 * @param root the county's root, an absolute path
 * @param from the first day that will be asked for
 * @param to the last one; the year after it is read too, because its notice can speak of late December
 */
export function announcedCalendar(root: string, from: Day, to: Day): WorkingDays {
  const years: StateCouncilYear[] = [];
  for (let year = yearOf(from); year <= yearOf(to) + 1; year++) {
    const file = `${STATE_COUNCIL_FOLDER}/${year}.json`;
    for (const own of [root, programRoot]) {
      const read = existsSync(join(own, file)) ? readData<StateCouncilYear>(own, file, 'state-council', {}) : null;
      if (!read || !('value' in read)) continue;
      years.push(read.value);
      break;
    }
  }
  return workingDays(years);
}
