import type { AnnouncedYear } from '../calendar/announced-year.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { DayInZone } from '../calendar/zone.ts';
import type { FileFault } from '../records/fault.ts';
import type { RecordKind } from '../records/places.ts';
import type { Assessment } from '../records/schema/assessment.ts';
import type { CountyCalendar } from '../records/schema/calendar.ts';
import type { Channel } from '../records/schema/channel.ts';
import type { Dispatch } from '../records/schema/dispatch.ts';
import type { Meeting } from '../records/schema/meeting.ts';
import type { Office } from '../records/schema/office.ts';
import type { Officer } from '../records/schema/officers.ts';
import type { Quarterly } from '../records/schema/quarterly.ts';
import type { Report } from '../records/schema/report.ts';
import type { Themes } from '../records/schema/themes.ts';
import type { Unit } from '../records/schema/units.ts';
import type { Secret } from '../words/secrets.ts';
import type { Policies } from './policies.ts';

/** A record with the file it stands in. Its body is read again when it is wanted (`body.ts`), not kept. */
export interface Entry<T> {
  readonly file: string;
  readonly data: T;
  /** Whether anything stands below the front matter. */
  readonly hasBody: boolean;
  /** What looks like a secret in the text meant for a unit or the public; met while reading. */
  readonly secrets: readonly Secret[];
}

export type Records<T> = ReadonlyMap<string, Entry<T>>;

/** Everything a county has on file, by id, and everything that could not be read. Immutable; nothing is judged yet. */
export interface Ledger {
  readonly root: string;
  readonly office: Office;
  readonly themes: Themes;
  readonly units: ReadonlyMap<string, Unit>;
  /** By code, in the order of the file, which is the index a place in `officers.yaml` needs. */
  readonly officers: ReadonlyMap<string, Officer>;
  readonly officerList: readonly Officer[];
  readonly unitList: readonly Unit[];
  readonly countyCalendar: CountyCalendar;
  readonly reports: Records<Report>;
  readonly dispatches: Records<Dispatch>;
  readonly meetings: Records<Meeting>;
  readonly quarterlies: Records<Quarterly>;
  readonly assessments: Records<Assessment>;
  /** What the reply channel did and received, by the dispatch's id; `office` is the office's own. */
  readonly channels: ReadonlyMap<string, Channel>;
  readonly policies: Policies;
  readonly calendar: WorkingDays;
  /** The State Council's years, the program's own and the county's. */
  readonly announcedYears: readonly AnnouncedYear[];
  /** The State Council's working days alone, which the county's own days are laid over. */
  readonly stateCouncil: () => WorkingDays;
  /** The day a moment falls on in the county. */
  readonly dayOf: DayInZone;
  /** What is wrong with the files themselves. */
  readonly faults: readonly FileFault[];
  /** Ids whose file exists but could not be read: a reference to one is no second mistake. */
  readonly unreadable: ReadonlySet<string>;
  /** How many record files were met, readable or not. */
  readonly recordCount: number;
  /** What an officer handed in. */
  readonly reportsOf: (officer: string) => readonly Report[];
}

/** Where the records of each kind are in a ledger. */
interface RecordsByKind {
  report: Report;
  dispatch: Dispatch;
  meeting: Meeting;
  quarterly: Quarterly;
  assessment: Assessment;
}

export type RecordOf<Kind extends RecordKind> = RecordsByKind[Kind];

/** Every record of a county. */
export type AllRecords = { readonly [Kind in RecordKind]: Records<RecordsByKind[Kind]> };
