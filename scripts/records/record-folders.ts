import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { closest } from '../words/closest.ts';
import { CHANNEL_FOLDER, RECORD_FOLDERS, type RecordKind } from './places.ts';

const KIND_OF_NAME: ReadonlyMap<string, RecordKind> = new Map(
  Object.entries(RECORD_FOLDERS).map(([kind, folder]) => [basename(folder), kind as RecordKind]),
);

/** What stands in `reports/` by rights. */
export const KNOWN_FOLDERS: readonly string[] = [...KIND_OF_NAME.keys(), basename(CHANNEL_FOLDER)];

/** The folder whose name is nearest, if one is near: `experience` for `Experience` and `experiances`. */
export const closestFolder = (name: string): string | undefined => closest(name, KNOWN_FOLDERS, 1)[0];

/**
 * The kind of the records in a folder of `reports/`, by its name or the one that was meant. `dispatches-old` and
 * `experience 备份` are copies that somebody put aside, and no slips: the right name with something behind it.
 */
function kindOfName(name: string): RecordKind | undefined {
  const own = KIND_OF_NAME.get(name);
  if (own || KNOWN_FOLDERS.includes(name)) return own;
  const meant = closestFolder(name);
  if (meant === undefined || Math.abs(name.length - meant.length) > MOST_LETTERS_APART) return undefined;
  return /^[a-z]+$/i.test(name) ? KIND_OF_NAME.get(meant) : undefined;
}

/** `dispatch` for `dispatches` is the furthest. */
const MOST_LETTERS_APART = 2;

/** The kind of record that a file in `reports/` is read as. @param file relative to the root, such as `reports/Meetings/M2022-01.md` */
export function kindOfPlace(file: string): RecordKind | undefined {
  const [top, name, ...below] = file.split('/');
  return top === 'reports' && name !== undefined && below.length > 0 ? kindOfName(name) : undefined;
}

/**
 * The folders of `reports/` whose name is a slip. Their records are read like those of the folder that was meant: a year
 * of reports that nobody sees makes thirty officers late.
 *
 * @param root the county's root
 * @returns by the kind of record; folders relative to the root
 */
export function misnamedFolders(root: string): ReadonlyMap<RecordKind, readonly string[]> {
  const found = new Map<RecordKind, string[]>();
  for (const entry of foldersOf(join(root, 'reports'))) {
    const kind = KNOWN_FOLDERS.includes(entry) ? undefined : kindOfName(entry);
    if (!kind || isSameFolder(join(root, 'reports', entry), join(root, RECORD_FOLDERS[kind]))) continue;
    found.set(kind, [...(found.get(kind) ?? []), `reports/${entry}`]);
  }
  return found;
}

function foldersOf(folder: string): string[] {
  try {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return folders.map(({ name }) => name).sort();
  } catch {
    return [];
  }
}

/** Where capitals make no difference, `Experience` is `experience` and was listed under that name. */
function isSameFolder(a: string, b: string): boolean {
  const [one, other] = [a, b].map((folder) => statSync(folder, { bigint: true, throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}
