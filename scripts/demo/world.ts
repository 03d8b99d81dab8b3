import { addDays } from '../calendar/days.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Day } from '../records/schema/common.ts';
import type { PolicyOn } from '../rules/trial.ts';
import type { Matter } from './matter.ts';

/** What the story is told against: the county's working days, its policy, and the bank of matters. */
export interface World {
  readonly calendar: WorkingDays;
  readonly policyOn: PolicyOn;
  readonly matters: readonly Matter[];
}

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(calendar: WorkingDays, day: Day): Day {
  let found = day;
  while (!calendar.isWorkingDay(found)) found = addDays(found, 1);
  return found;
}
