import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** A file of the site: its path within the output, with forward slashes, and its bytes. */
export interface SiteFile {
  readonly path: string;
  readonly content: Buffer;
}

/** The output folder can't be written to without harm. The message tells a person what to choose instead. */
export class OutputRefused extends Error {
  override readonly name = 'OutputRefused';
}

/** Lies in every folder we made, and lists what we wrote there: only that is ever removed again. */
export const MARKER = '.tiyan-ledger-site';

/**
 * Makes sure a folder may hold the site: not the county itself or anything around it, not its records, and no
 * folder with somebody else's files in it.
 *
 * @param output an absolute path; needs not exist
 * @param root the county's folder
 * @throws OutputRefused
 */
export function checkOutput(output: string, root: string): void {
  const folder = realPath(output);
  const county = realPath(root);
  if (holds(folder, county)) {
    throw new OutputRefused(`不能把网站写到“${output}”：台账就在里面。请用 --output 另选一个目录，如 _site。`);
  }
  for (const records of ['data', 'reports']) {
    if (holds(realPath(join(root, records)), folder)) {
      throw new OutputRefused(`不能把网站写到“${output}”：那是台账的 ${records}/ 目录。请用 --output 另选一个目录，如 _site。`);
    }
  }
  if (!existsSync(folder)) return;
  if (!lstatSync(folder).isDirectory()) throw new OutputRefused(`“${output}”不是目录，网站写不进去。`);
  if (readdirSync(folder).length > 0 && !isOurs(folder)) {
    throw new OutputRefused(`“${output}”里已有别的文件，不会覆盖。请另选一个空目录，或先把它清空。`);
  }
}

/**
 * Makes the folder hold exactly these files: what is the same is left alone, what we wrote before and is no longer
 * part of the site is removed, and what others put there (a `CNAME`) stays.
 *
 * @returns how many files were written and removed
 * @throws OutputRefused when the folder holds something else than a site of ours
 */
export function writeOutput(output: string, root: string, files: readonly SiteFile[]): { written: number; removed: number } {
  checkOutput(output, root);
  mkdirSync(output, { recursive: true });
  const before = listed(output);
  const paths = files.map(({ path }) => path).sort();
  const now = new Set(paths);
  const stale = before.filter((path) => !now.has(path));
  // Both lists first: should we be stopped midway, the next build still knows every file that is ours.
  writeFileSync(join(output, MARKER), markerText([...new Set([...before, ...paths])].sort()));

  let written = 0;
  for (const { path, content } of files) {
    const file = join(output, path);
    makeFolders(output, dirname(path));
    if (isSame(file, content)) continue;
    // A link or a folder in the way is replaced, never written through.
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false) rmSync(file, { recursive: true });
    writeFileSync(file, content);
    written++;
  }
  for (const path of stale) removeFile(output, path);
  writeFileSync(join(output, MARKER), markerText(paths));
  return { written, removed: stale.length };
}

const HEADING = '# 由 ledger site 生成；下面是它写的文件，重新生成时会覆盖或删除。';

const markerText = (paths: readonly string[]): string => `${[HEADING, ...paths].join('\n')}\n`;

/** What the marker says we wrote; a path that leads out of the folder was not written by us. */
function listed(output: string): string[] {
  if (!isOurs(output)) return [];
  return readFileSync(join(output, MARKER), 'utf8')
    .split('\n')
    .slice(1)
    .filter((path) => path !== '' && holds(output, resolve(output, path)) && resolve(output, path) !== output);
}

function isOurs(folder: string): boolean {
  const marker = join(folder, MARKER);
  return (
    lstatSync(marker, { throwIfNoEntry: false })?.isFile() === true && readFileSync(marker, 'utf8').startsWith(`${HEADING}\n`)
  );
}

function isSame(file: string, content: Buffer): boolean {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === content.length && readFileSync(file).equals(content);
}

/** Makes the folders of a path below the output; a link on the way is replaced, because it could lead anywhere. */
function makeFolders(output: string, folder: string): void {
  let at = output;
  for (const part of folder.split('/').filter((name) => name !== '.')) {
    at = join(at, part);
    const stat = lstatSync(at, { throwIfNoEntry: false });
    if (stat && !stat.isDirectory()) rmSync(at);
    if (!stat?.isDirectory()) mkdirSync(at);
  }
}

/** Removes one file of ours and the folders it leaves empty. */
function removeFile(output: string, path: string): void {
  const folders = path.split('/').slice(0, -1);
  // Where a folder of ours is now a link or a file, what stood in it is gone already.
  const isThere = folders.every((_, i) =>
    lstatSync(join(output, ...folders.slice(0, i + 1)), { throwIfNoEntry: false })?.isDirectory(),
  );
  if (!isThere) return;
  const file = join(output, path);
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(file);
  for (let depth = folders.length; depth > 0; depth--) {
    const folder = join(output, ...folders.slice(0, depth));
    if (!existsSync(folder) || readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

/** Whether `path` is `folder` or lies within it. */
function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path);
}

/** The path with every link followed, as far as it exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}
