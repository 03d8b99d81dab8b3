import type { FileKind } from './kinds.ts';

/** The kinds of record kept one to a markdown file, and where: the file's name is the record's id. */
export const RECORD_FOLDERS = {
  report: 'reports/experience',
  dispatch: 'reports/dispatches',
  meeting: 'reports/meetings',
  quarterly: 'reports/quarterly',
  assessment: 'reports/assessments',
} as const satisfies Partial<Record<FileKind, string>>;

export type RecordKind = keyof typeof RECORD_FOLDERS;

/** What the reply channel did and received, a YAML file for each dispatch, written by the sync beside the records. */
export const CHANNEL_FOLDER = 'reports/channel';

/** Where the channel's memory of a dispatch (or of a year's forms) is kept, relative to the county's root; `office` is the office's own. */
export const channelPath = (id: string): string =>
  id === 'office' ? `${CHANNEL_FOLDER}/office.yaml` : `${CHANNEL_FOLDER}/${/\d{4}/.exec(id)?.[0]}/${id}.yaml`;

/** The county's own lists, one YAML file each. */
export const DATA_FILES = {
  office: 'data/office.yaml',
  calendar: 'data/calendar.yaml',
  themes: 'data/themes.yaml',
  units: 'data/units.yaml',
  officers: 'data/officers.yaml',
} as const satisfies Partial<Record<FileKind, string>>;

/** The addresses the county's public site has had, one a line; no record (docs/decisions/0017-permanent-addresses.md). */
export const ADDRESSES_FILE = 'data/addresses.txt';

export const POLICY_FOLDER = 'data/policy';
export const STATE_COUNCIL_FOLDER = 'data/state-council';

/** Where a record belongs, relative to the county's root: reports, dispatches and meetings in a folder for their year. */
export function recordPath(kind: RecordKind, id: string): string {
  const year = kind === 'quarterly' || kind === 'assessment' ? '' : `${id.slice(1, 5)}/`;
  return `${RECORD_FOLDERS[kind]}/${year}${id}.md`;
}
