import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type WorkingDays, workingDays } from '../calendar/working-days.ts';
import { type DayInZone, dayInZone } from '../calendar/zone.ts';
import type { ReadAhead } from '../records/read-ahead.ts';
import type { Report } from '../records/schema/report.ts';
import { readChannels } from './channel-files.ts';
import { FaultList } from './fault-list.ts';
import type { Ledger, Records } from './ledger.ts';
import { inKnownZone, readList } from './lists.ts';
import { readPolicies } from './policy-files.ts';
import { RecordReader } from './record-reader.ts';
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

  const office = inKnownZone(await readList(root, 'office', faults), faults);
  const themes = await readList(root, 'themes', faults);
  const unitList = await readList(root, 'units', faults);
  const officerList = await readList(root, 'officers', faults);
  const countyCalendar = await readList(root, 'calendar', faults);
  const years = await readStateCouncilYears(root, faults);
  const policies = await readPolicies(root, faults);
  const officers = new Map(officerList.map((officer) => [officer.code, officer]));
  const dayOf = dayInZone(office.timeZone);

  // Officers came first: a dispatch is searched for their codes while its text is at hand.
  const reader = new RecordReader(root, faults, (word) => officers.has(word), ahead);
  const records = await reader.readAll();
  const reports = receivedOnDays(records.report, dayOf);
  const channels = await readChannels(root, faults);
  reportStrayFolders(root, faults);

  const reportsByOfficer = groupByOfficer(reports);
  return {
    ...{ root, office, themes, unitList, officerList, officers, countyCalendar, policies, dayOf },
    ...{ reports, dispatches: records.dispatch, meetings: records.meeting },
    ...{ quarterlies: records.quarterly, assessments: records.assessment, channels },
    units: new Map(unitList.map((unit) => [unit.id, unit])),
    calendar: workingDays(years, countyCalendar),
    stateCouncil: () => workingDays(years),
    faults: faults.list,
    unreadable: reader.unreadable,
    recordCount: reader.count,
    reportsOf: (officer) => reportsByOfficer.get(officer) ?? [],
  };
}

/** The county's working days alone, for a command that asks nothing else. @throws NoCounty */
export async function loadCalendar(root: string): Promise<WorkingDays> {
  requireCounty(root);
  const faults = new FaultList();
  return workingDays(await readStateCouncilYears(root, faults), await readList(root, 'calendar', faults));
}

/** @throws NoCounty */
export function requireCounty(root: string): void {
  if (!existsSync(join(root, 'data')) && !existsSync(join(root, 'reports'))) throw new NoCounty(root);
}

/** 3.5: the month is that of the office's receipt in the county's zone, so a moment is turned into its day once, here. */
function receivedOnDays(reports: Records<Report>, dayOf: DayInZone): Records<Report> {
  const inDays = new Map(reports);
  for (const [id, entry] of reports) {
    const { received } = entry.data;
    if (received.length > 10) inDays.set(id, { ...entry, data: { ...entry.data, received: dayOf(received) } });
  }
  return inDays;
}

function groupByOfficer(reports: Records<Report>): ReadonlyMap<string, Report[]> {
  const byOfficer = new Map<string, Report[]>();
  for (const { data } of reports.values()) {
    const list = byOfficer.get(data.officer);
    if (list) list.push(data);
    else byOfficer.set(data.officer, [data]);
  }
  return byOfficer;
}
