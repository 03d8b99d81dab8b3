import type { AnnouncedYear } from '../calendar/announced-year.ts';
import { STATE_COUNCIL_FOLDER } from '../records/places.ts';
import { programRoot } from '../records/program.ts';
import { readData } from '../records/read.ts';
import type { StateCouncilYear } from '../records/schema/calendar.ts';
import { walk } from '../records/walk.ts';
import type { FaultList } from './fault-list.ts';

/** The State Council's years the program ships with; a year in the county's own folder stands instead of it. */
export async function readStateCouncilYears(root: string, faults: FaultList): Promise<AnnouncedYear[]> {
  const years = new Map<string, AnnouncedYear>();
  for (const from of new Set([programRoot, root])) {
    const { files, faults: found } = walk(from, STATE_COUNCIL_FOLDER);
    faults.addAll(found);
    for (const file of files.filter((name) => name.endsWith('.json'))) {
      const data = await faults.take(file, readData<StateCouncilYear>(from, file, 'state-council', {}));
      if (data) years.set(file, { file, data });
    }
  }
  return [...years.values()];
}
