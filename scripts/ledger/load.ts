import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AnnouncedYear, isOfItsYear, slipsIn } from '../calendar/announced-year.ts';
import { type WorkingDays, workingDays } from '../calendar/working-days.ts';
import { type DayInZone, dayInZone } from '../calendar/zone.ts';
import type { ReadAhead } from '../records/read-ahead.ts';
import type { CountyCalendar } from '../records/schema/calendar.ts';
import type { Report } from '../records/schema/report.ts';
import { readChannels } from './channel-files.ts';
import { FaultList } from './fault-list.ts';
import type { Ledger, Records } from './ledger.ts';
import { readList, readOffice, readOfficers, readUnits } from './lists.ts';
import { readPolicies } from './policy-files.ts';
import { RecordReader } from './record-reader.ts';
import { receivedOnDay, reportsByOfficer } from './reports.ts';
import { readStateCouncilYears } from './state-council.ts';
import { reportStrayFolders } from './stray-folders.ts';

/** The root holds neither `data/` nor `reports/`: there is no county there to read. */
export class NoCounty extends Error {
  override readonly name = 'NoCounty';
}

/**
 * Reads a county: every file, every fault, in one pass.
 *
 * @param root an absolute path; holds `data/` and `reports/`
 * @param ahead the thread that reads this root's records already, if there is one; it is ended
 * @throws NoCounty when there is nothing to read there
 */
export async function loadLedger(root: string, ahead: ReadAhead | null = null): Promise<Ledger> {
  try {
    requireCounty(root);
    return await readCounty(root, ahead);
  } finally {
    ahead?.close();
  }
}

async function readCounty(root: string, ahead: ReadAhead | null): Promise<Ledger> {
  const faults = new FaultList();

  const office = await readOffice(root, faults);
  const themes = await readList(root, 'themes', faults);
  const unitList = await readUnits(root, faults);
  const { officers: officerList, codes } = await readOfficers(root, faults);
  const countyCalendar = await readList(root, 'calendar', faults);
  const announcedYears = await readStateCouncilYears(root, faults);
  const policies = await readPolicies(root, faults);
  const officers = new Map(officerList.map((officer) => [officer.code, officer]));
  const dayOf = dayInZone(office.timeZone);

  // Officers came first: a dispatch is searched for their codes while its text is at hand.
  const known = { isOfficerCode: (word: string) => codes.has(word), dayOf };
  const reader = new RecordReader(root, faults, known, ahead);
  const records = await reader.readAll();
  const reports = receivedOnDays(records.report, dayOf);
  const channels = await readChannels(root, faults);
  reportStrayFolders(root, faults);

  return {
    ...{ root, office, themes, unitList, officerList, officers, countyCalendar, policies, dayOf },
    ...{ reports, dispatches: records.dispatch, meetings: records.meeting },
    ...{ quarterlies: records.quarterly, assessments: records.assessment, channels },
    units: new Map(unitList.map((unit) => [unit.id, unit])),
    calendar: calendarOf(announcedYears, countyCalendar),
    announcedYears,
    stateCouncil: () => calendarOf(announcedYears),
    faults: faults.list,
    unreadable: reader.unreadable,
    recordCount: reader.count,
    reportsOf: reportsByOfficer(reports),
  };
}

/** Working days, and the files that say which and have something wrong in them: then nothing is to be reckoned by them. */
export interface CalendarRead {
  readonly calendar: WorkingDays;
  readonly doubtful: readonly string[];
}

/** The county's working days alone, for a command that asks nothing else. @throws NoCounty */
export async function loadCalendar(root: string): Promise<CalendarRead> {
  requireCounty(root);
  const faults = new FaultList();
  const years = await readStateCouncilYears(root, faults);
  const county = await readList(root, 'calendar', faults);
  const wrong = [...faults.list, ...years.filter((year) => slipsIn(year).length > 0)].map(({ file }) => file);
  return { calendar: calendarOf(years, county), doubtful: [...new Set(wrong)] };
}

/** What is in the wrong file stands in for no other year. */
const calendarOf = (years: readonly AnnouncedYear[], county?: CountyCalendar): WorkingDays =>
  workingDays(
    years.filter(isOfItsYear).map(({ data }) => data),
    county,
  );

/** @throws NoCounty */
export function requireCounty(root: string): void {
  if (!existsSync(join(root, 'data')) && !existsSync(join(root, 'reports'))) throw new NoCounty(root);
}

function receivedOnDays(reports: Records<Report>, dayOf: DayInZone): Records<Report> {
  const inDays = new Map(reports);
  for (const [id, entry] of reports) {
    const data = receivedOnDay(entry.data, dayOf);
    if (data !== entry.data) inDays.set(id, { ...entry, data });
  }
  return inDays;
}
