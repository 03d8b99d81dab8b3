import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATE_COUNCIL_FOLDER } from '../records/places.ts';
import { programRoot } from '../records/program.ts';
import type { StateCouncilYear } from '../records/schema/calendar.ts';

/** Every announced year the program ships with, as it is on file. */
export function stateCouncilYears(): StateCouncilYear[] {
  const folder = join(programRoot, STATE_COUNCIL_FOLDER);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): StateCouncilYear => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}
