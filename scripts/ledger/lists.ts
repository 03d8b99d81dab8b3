import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHINA_ZONE, isZone } from '../calendar/zone.ts';
import { DATA_FILES } from '../records/places.ts';
import { readData } from '../records/read.ts';
import type { CountyCalendar } from '../records/schema/calendar.ts';
import type { Office } from '../records/schema/office.ts';
import type { Officer } from '../records/schema/officers.ts';
import type { Themes } from '../records/schema/themes.ts';
import type { Unit } from '../records/schema/units.ts';
import type { Misfit } from '../records/validate.ts';
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
    ...('misfit' in read ? soundFields(read.misfit, faults) : {}),
  };
  return inKnownZone(office, faults);
}

function soundFields({ value }: Misfit, faults: FaultList): Partial<Office> {
  const wrong = new Set(faults.list.filter((fault) => fault.file === DATA_FILES.office).map(({ path }) => path?.[0]));
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isFields ? Object.fromEntries(Object.entries(value).filter(([field]) => !wrong.has(field))) : {};
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
