import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHINA_ZONE, isZone } from '../calendar/zone.ts';
import { DATA_FILES } from '../records/places.ts';
import { readText } from '../records/read.ts';
import type { Themes } from '../records/schema/themes.ts';
import type { Unit } from '../records/schema/units.ts';
import { misfit } from '../records/validate.ts';
import { ImportError } from './error.ts';
import { scanDispatches } from './existing.ts';
import type { ListedIds } from './listed.ts';
import type { Existing } from './plan.ts';
import { textComplaint } from './text-complaints.ts';
import { readUnits } from './units-file.ts';
import { valueOfYaml } from './yaml-complaints.ts';

/** What the county has that an import needs to know. */
export interface County {
  readonly units: readonly Unit[];
  readonly existing: Existing;
  readonly timeZone: string;
  readonly isOfficerCode: (word: string) => boolean;
  /** Null while the county has no list; `check` asks for one. */
  readonly listed: ListedIds | null;
}

/** @throws ImportError `county` when a file of it can't be used */
export function readCounty(root: string): County {
  const office = valueOfFile(root, DATA_FILES.office) as { timeZone?: unknown } | null;
  const timeZone = office?.timeZone;
  const codes = officerCodes(valueOfFile(root, DATA_FILES.officers));
  return {
    units: readUnits(countyText(root, DATA_FILES.units)),
    existing: scanDispatches(root),
    // A county may import before it has written its `office.yaml`; `check` tells of a zone that is none.
    timeZone: typeof timeZone === 'string' && isZone(timeZone) ? timeZone : CHINA_ZONE,
    isOfficerCode: (word) => codes.has(word),
    listed: readListed(root),
  };
}

function readListed(root: string): ListedIds | null {
  const file = DATA_FILES.themes;
  const lists = valueOfFile(root, file);
  if (lists === null) return null;
  if (misfit('themes', lists) === null) {
    const { themes, stages } = lists as Themes;
    return { themes: themes.map(({ id }) => id), stages: stages.map(({ id }) => id) };
  }
  throw new ImportError('county', [
    {
      zh: `${file} 有错误，分不清有哪些主题和环节。请先用 ledger check 查明并改正，再导入。`,
      en: `${file} has mistakes, so nobody can tell which themes and stages there are; see "ledger check" first.`,
    },
  ]);
}

const officerCodes = (officers: unknown): ReadonlySet<unknown> =>
  new Set(Array.isArray(officers) ? officers.map((officer: { code?: unknown } | null) => officer?.code) : []);

/** The text of one of the county's own files, empty when there is none. @throws ImportError `county` */
export function countyText(root: string, file: string): string {
  if (!existsSync(join(root, file))) return '';
  const content = readText(root, file);
  if ('text' in content) return content.text;
  throw new ImportError(
    'county',
    content.faults.map((fault) => textComplaint({ zh: file, en: file }, fault)),
  );
}

const valueOfFile = (root: string, file: string): unknown =>
  valueOfYaml(countyText(root, file), 'county', { zh: file, en: file });
