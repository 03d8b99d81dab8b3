import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type WorkingDays, workingDays } from '../calendar/working-days.ts';
import { type DayInZone, dayInZone } from '../calendar/zone.ts';
import type { FileFault } from '../records/fault.ts';
import type { FileKind } from '../records/kinds.ts';
import {
  DATA_FILES,
  POLICY_FOLDER,
  RECORD_FOLDERS,
  type RecordKind,
  recordPath,
  STATE_COUNCIL_FOLDER,
} from '../records/places.ts';
import { programRoot } from '../records/program.ts';
import { type Read, readData, readRecord } from '../records/read.ts';
import type { CountyCalendar, StateCouncilYear } from '../records/schema/calendar.ts';
import type { Office } from '../records/schema/office.ts';
import type { Officer } from '../records/schema/officers.ts';
import type { PolicyFile } from '../records/schema/policy.ts';
import type { Report } from '../records/schema/report.ts';
import type { Themes } from '../records/schema/themes.ts';
import type { Unit } from '../records/schema/units.ts';
import { walk } from '../records/walk.ts';
import type { Entry, Ledger, RecordOf, Records } from './ledger.ts';
import { outboundSecrets } from './outbound.ts';
import { orderPolicies, type Policies } from './policies.ts';

/** The root holds neither `data/` nor `reports/`: there is no county there to read. */
export class NoCounty extends Error {
  override readonly name = 'NoCounty';
}

/** Gathers what is wrong with files, and turns a schema's complaints into faults only when there are any. */
class Faults {
  readonly list: FileFault[] = [];

  add(file: string, faults: readonly FileFault[] | readonly Omit<FileFault, 'file'>[]): void {
    for (const fault of faults) this.list.push({ ...fault, file } as FileFault);
  }

  /** The value if it can be used, which one with only unknown fields can; null otherwise. */
  async take<T>(file: string, read: Read<T>): Promise<T | null> {
    if ('value' in read) return read.value;
    if ('faults' in read) {
      this.add(file, read.faults);
      return null;
    }
    const { faultsOf } = await import('../records/shape-faults.ts');
    const faults = faultsOf(read.misfit);
    this.add(file, faults);
    return faults.every(({ code }) => code === 'unknown-field') ? (read.misfit.value as T) : null;
  }
}

/**
 * Reads a county: every file, every fault, in one pass.
 *
 * @param root an absolute path; holds `data/` and `reports/`
 * @throws NoCounty when there is nothing to read there
 */
export async function loadLedger(root: string): Promise<Ledger> {
  requireCounty(root);
  const faults = new Faults();

  const office = await readOffice(root, faults);
  const themes = (await readList<Themes>(root, 'themes', faults, true)) ?? { themes: [], stages: [], problems: [] };
  const unitList = (await readList<Unit[]>(root, 'units', faults, true)) ?? [];
  const officerList = (await readList<Officer[]>(root, 'officers', faults, true)) ?? [];
  const countyCalendar = (await readList<CountyCalendar>(root, 'calendar', faults, false)) ?? {};
  const officers = new Map(officerList.map((officer) => [officer.code, officer]));
  const dayOf = zoneOf(office, faults);

  const reader = new RecordReader(root, faults, (word) => officers.has(word));
  const reports = await reader.readAll('report', (report) => withReceiptAsDay(report, dayOf));
  const reportsByOfficer = groupByOfficer(reports);

  return {
    root,
    office,
    themes,
    unitList,
    officerList,
    units: new Map(unitList.map((unit) => [unit.id, unit])),
    officers,
    countyCalendar,
    reports,
    dispatches: await reader.readAll('dispatch'),
    meetings: await reader.readAll('meeting'),
    quarterlies: await reader.readAll('quarterly'),
    assessments: await reader.readAll('assessment'),
    policies: await readPolicies(root, faults),
    calendar: await readCalendar(root, countyCalendar, faults),
    dayOf,
    faults: faults.list,
    unreadable: reader.unreadable,
    recordCount: reader.count,
    reportsOf: (officer) => reportsByOfficer.get(officer) ?? [],
  };
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

/** The county's working days alone, for a command that asks nothing else. @throws NoCounty */
export async function loadCalendar(root: string): Promise<WorkingDays> {
  requireCounty(root);
  const faults = new Faults();
  return readCalendar(root, (await readList<CountyCalendar>(root, 'calendar', faults, false)) ?? {}, faults);
}

function requireCounty(root: string): void {
  if (!existsSync(join(root, 'data')) && !existsSync(join(root, 'reports'))) throw new NoCounty(root);
}

/** 3.5: the month is that of the office's receipt in the county's zone, so a moment is turned into its day once, here. */
function withReceiptAsDay(report: Report, dayOf: DayInZone): Report {
  return report.received.length === 10 ? report : { ...report, received: dayOf(report.received) };
}

class RecordReader {
  readonly unreadable = new Set<string>();
  count = 0;
  readonly #root: string;
  readonly #faults: Faults;
  readonly #isOfficerCode: (word: string) => boolean;

  constructor(root: string, faults: Faults, isOfficerCode: (word: string) => boolean) {
    this.#root = root;
    this.#faults = faults;
    this.#isOfficerCode = isOfficerCode;
  }

  async readAll<Kind extends RecordKind>(
    kind: Kind,
    normalise?: (data: RecordOf<Kind>) => RecordOf<Kind>,
  ): Promise<Records<RecordOf<Kind>>> {
    const records = new Map<string, Entry<RecordOf<Kind>>>();
    const { files, faults } = walk(this.#root, RECORD_FOLDERS[kind]);
    for (const fault of faults) this.#faults.add(fault.file, [fault]);
    for (const file of files) {
      const name = file.slice(file.lastIndexOf('/') + 1);
      if (!name.endsWith('.md')) {
        this.#faults.add(file, [{ code: 'unexpected-file', args: { expected: recordPath(kind, SAMPLE_ID[kind]) } }]);
        continue;
      }
      this.count++;
      const read = readRecord<RecordOf<Kind>>(this.#root, file, kind);
      const data = await this.#faults.take(file, read);
      const stem = name.slice(0, -3);
      if (data === null || !('body' in read)) {
        this.unreadable.add(stem);
        continue;
      }
      const id = String(data.id);
      if (!this.#isWellNamed(kind, file, stem, id, records)) continue;
      records.set(id, {
        file,
        data: normalise ? normalise(data) : data,
        hasBody: read.body.trim() !== '',
        secrets: kind === 'dispatch' ? outboundSecrets(data as RecordOf<'dispatch'>, read.body, this.#isOfficerCode) : NONE,
      });
    }
    return records;
  }

  /** One record, one file, one id: the file's name is its id. A second file for an id is reported and left out. */
  #isWellNamed(kind: RecordKind, file: string, stem: string, id: string, taken: Records<unknown>): boolean {
    const other = taken.get(id)?.file;
    if (other !== undefined) {
      this.#faults.add(file, [{ code: 'id-taken', args: { id, other }, path: ['id'] }]);
      return false;
    }
    if (stem !== id) {
      this.#faults.add(file, [{ code: 'wrong-name', args: { name: `${stem}.md`, id }, path: ['id'] }]);
      this.unreadable.add(id).add(stem);
      return false;
    }
    const expected = recordPath(kind, id);
    if (file !== expected) this.#faults.add(file, [{ code: 'wrong-folder', args: { id, expected }, path: ['id'] }]);
    return true;
  }
}

const NONE = [] as const;

const SAMPLE_ID: Readonly<Record<RecordKind, string>> = {
  report: 'R2022-0001',
  dispatch: 'D2022-0001',
  meeting: 'M2022-01',
  quarterly: '2022-Q1',
  assessment: '2022',
};

async function readList<T>(
  root: string,
  kind: keyof typeof DATA_FILES & FileKind,
  faults: Faults,
  needed: boolean,
): Promise<T | null> {
  const file = DATA_FILES[kind];
  if (!existsSync(join(root, file))) {
    if (needed) faults.add(file, [{ code: 'missing-file', args: { what: kind } }]);
    return null;
  }
  const whenEmpty = kind === 'units' || kind === 'officers' ? [] : {};
  return faults.take(file, readData<T>(root, file, kind, whenEmpty));
}

/** The zone every Chinese county is in; used only to go on reading when `office.yaml` itself is broken or missing. */
const CHINA = 'Asia/Shanghai';

async function readOffice(root: string, faults: Faults): Promise<Office> {
  return (await readList<Office>(root, 'office', faults, true)) ?? { county: '', office: '', timeZone: CHINA };
}

function zoneOf(office: Office, faults: Faults): DayInZone {
  try {
    const dayOf = dayInZone(office.timeZone);
    dayOf('2022-01-01T00:00:00+08:00');
    return dayOf;
  } catch {
    const args = {
      field: 'timeZone',
      title: '时区',
      keyword: 'zone',
      value: office.timeZone,
      expected: CHINA,
      suggestion: CHINA,
    };
    faults.add(DATA_FILES.office, [{ code: 'shape', args, path: ['timeZone'] }]);
    return dayInZone(CHINA);
  }
}

async function readPolicies(root: string, faults: Faults): Promise<Policies> {
  const read = async (from: string, file: string) => {
    const data = await faults.take(file, readData<PolicyFile>(from, file, 'policy', {}));
    return data ? [{ file, data }] : [];
  };
  const shipped = `${POLICY_FOLDER}/2021-trial.yaml`;
  const fallback = (await read(programRoot, shipped))[0];
  if (!fallback) throw new Error(`the program's own ${shipped} can't be read`);
  const found: { file: string; data: PolicyFile }[] = [];
  const { files } = walk(root, POLICY_FOLDER);
  for (const file of files.filter((name) => /\.ya?ml$/.test(name))) found.push(...(await read(root, file)));
  if (files.length === 0) faults.add(POLICY_FOLDER, [{ code: 'missing-file', args: { what: 'policy' } }]);
  return orderPolicies(found, fallback);
}

/** The State Council's years the program ships with; a year in the county's own folder stands instead of it. */
async function readCalendar(root: string, county: CountyCalendar, faults: Faults): Promise<WorkingDays> {
  const years = new Map<number, StateCouncilYear>();
  for (const from of new Set([programRoot, root])) {
    const folder = join(from, STATE_COUNCIL_FOLDER);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) continue;
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()) {
      const file = `${STATE_COUNCIL_FOLDER}/${name}`;
      const year = await faults.take(file, readData<StateCouncilYear>(from, file, 'state-council', {}));
      if (year) years.set(year.year, year);
    }
  }
  return workingDays([...years.values()], county);
}
