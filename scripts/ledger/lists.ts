import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHINA_ZONE, isZone } from '../calendar/zone.ts';
import type { Path } from '../findings/finding.ts';
import { DATA_FILES } from '../records/places.ts';
import { readData } from '../records/read.ts';
import type { CountyCalendar } from '../records/schema/calendar.ts';
import type { Office } from '../records/schema/office.ts';
import type { Officer } from '../records/schema/officers.ts';
import type { Themes } from '../records/schema/themes.ts';
import type { Unit } from '../records/schema/units.ts';
import type { FaultList } from './fault-list.ts';

interface Lists {
  office: Office;
  calendar: CountyCalendar;
  themes: Themes;
  units: Unit[];
  officers: Officer[];
}

/** What stands in for a list that is missing or broken. */
const EMPTY: Lists = {
  office: { county: '', office: '', timeZone: CHINA_ZONE },
  calendar: {},
  themes: { themes: [], stages: [], problems: [] },
  units: [],
  officers: [],
};

/** One of the county's own lists; an empty one when its file is missing or broken, which is reported. */
export async function readList<Kind extends keyof Lists>(root: string, kind: Kind, faults: FaultList): Promise<Lists[Kind]> {
  const file = DATA_FILES[kind];
  if (existsSync(join(root, file))) {
    const whenEmpty = Array.isArray(EMPTY[kind]) ? [] : {};
    return (await faults.take(file, readData<Lists[Kind]>(root, file, kind, whenEmpty))) ?? EMPTY[kind];
  }
  // A county without days of its own needs no calendar file.
  if (kind !== 'calendar') faults.add(file, { code: 'missing-file', args: { what: kind } });
  return EMPTY[kind];
}

/**
 * The county's office. A field that is wrong is told and left out, and the rest still counts: without its day everything
 * would be judged as of today, and a wrong telephone number is no reason for that.
 */
export async function readOffice(root: string, faults: FaultList): Promise<Office> {
  const file = DATA_FILES.office;
  if (!existsSync(join(root, file))) return readList(root, 'office', faults);
  const read = readData<Office>(root, file, 'office', {});
  const office = (await faults.take(file, read)) ?? {
    ...EMPTY.office,
    ...('misfit' in read ? soundFields(read.misfit.value, wrongIn(file, faults)) : {}),
  };
  return inKnownZone(office, faults);
}

/**
 * The county's units. A field that is wrong is told and left out, and so is a unit without a sound id or name; the others
 * stay known: one wrong word is no reason for every matter of the county to lose its unit's name.
 *
 * Officers are not read so: one who is left out, or whose term is half read, would change the grades of the others (7.3).
 */
export async function readUnits(root: string, faults: FaultList): Promise<Unit[]> {
  const file = DATA_FILES.units;
  if (!existsSync(join(root, file))) return readList(root, 'units', faults);
  const read = readData<Unit[]>(root, file, 'units', EMPTY.units);
  const units = await faults.take(file, read);
  if (units !== null) return units;
  if (!('misfit' in read) || !Array.isArray(read.misfit.value)) return EMPTY.units;
  const wrong = wrongIn(file, faults);
  return read.misfit.value.flatMap((unit: unknown, i) => {
    const { id, name, ...rest } = soundFields(
      unit,
      wrong.flatMap(([at, ...path]) => (at === i ? [path] : [])),
    ) as Partial<Unit>;
    return id === undefined || name === undefined ? [] : [{ id, name, ...rest }];
  });
}

/**
 * The county's officers, and every code that stands in their list. A mistake in the list leaves no officer known, but what
 * is searched for their codes (5.1) is searched for all of them still.
 */
export async function readOfficers(
  root: string,
  faults: FaultList,
): Promise<{ officers: Officer[]; codes: ReadonlySet<unknown> }> {
  const file = DATA_FILES.officers;
  if (!existsSync(join(root, file))) return { officers: await readList(root, 'officers', faults), codes: new Set() };
  const read = readData<Officer[]>(root, file, 'officers', EMPTY.officers);
  const officers = (await faults.take(file, read)) ?? EMPTY.officers;
  const listed: unknown = 'misfit' in read ? read.misfit.value : officers;
  const codes = Array.isArray(listed) ? listed.map((officer: { code?: unknown } | null) => officer?.code) : [];
  return { officers, codes: new Set(codes) };
}

/** Where something is wrong in a file. */
const wrongIn = (file: string, faults: FaultList): Path[] =>
  faults.list.flatMap((fault) => (fault.file === file && fault.path ? [fault.path] : []));

/** The fields of a group but for the wrong ones; none of what is no group. */
function soundFields(value: unknown, wrong: readonly Path[]): object {
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isFields) return {};
  const fields = new Set(wrong.map(([field]) => field));
  return Object.fromEntries(Object.entries(value).filter(([field]) => !fields.has(field)));
}

/** The office with a zone there is: one that is none is reported, and China's stands in for it everywhere. */
function inKnownZone(office: Office, faults: FaultList): Office {
  const { timeZone } = office;
  if (isZone(timeZone)) return office;
  const args = {
    field: 'timeZone',
    title: '时区',
    keyword: 'zone',
    value: timeZone,
    expected: CHINA_ZONE,
    suggestion: CHINA_ZONE,
  };
  faults.add(DATA_FILES.office, { code: 'shape', args, path: ['timeZone'] });
  return { ...office, timeZone: CHINA_ZONE };
}
