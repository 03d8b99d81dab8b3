import {
  appendFileSync,
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
import type { Edition } from './edition.ts';

/** The output folder can't be written to without harm. The message tells a person what to choose instead. */
export class OutputRefused extends Error {
  override readonly name = 'OutputRefused';
}

/** Lies in every folder we made, and lists what we wrote there: only that is ever removed again. */
export const MARKER = '.tiyan-ledger-site';

/** Lies beside it in the office's edition, so that the editions never mix and a publishing workflow can tell them apart. */
export const INTERNAL = '.internal-edition';

const INTERNAL_TEXT = `内部资料，不得公开。
这个目录是专班办公室版的网站（ledger site --edition office），里面有体验员代码、报告和考核内容，不能上传到公开的网站。
Internal: the office edition. Never publish this folder.
`;

/**
 * Makes sure a folder may hold the site: not the county itself or anything around it, not its records, and no
 * folder with somebody else's files in it. Nor may one edition stand in or below a folder of the other.
 *
 * @param output an absolute path; needs not exist
 * @param root the county's folder
 * @throws OutputRefused
 */
export function checkOutput(output: string, root: string, edition: Edition = 'public'): void {
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
  refuseOtherEdition(folder, edition);
  if (!existsSync(folder)) return;
  if (!lstatSync(folder).isDirectory()) throw new OutputRefused(`“${output}”不是目录，网站写不进去。`);
  if (readdirSync(folder).length > 0 && !isOurs(folder)) {
    throw new OutputRefused(`“${output}”里已有别的文件，不会覆盖。请另选一个空目录，或先把它清空。`);
  }
}

/** The folder itself, and every one around it: what stands below a public site is published with it. */
function refuseOtherEdition(folder: string, edition: Edition): void {
  for (let around = folder; ; around = dirname(around)) {
    if (isInternal(around)) {
      if (edition === 'public') {
        throw new OutputRefused(`“${around}”里是办公室版（内部资料），不能再写公开版。请用 --output 另选一个目录。`);
      }
      return;
    }
    if (edition === 'office' && isOurs(around)) {
      throw new OutputRefused(`“${around}”里是公开版网站，不能写入办公室版（内部资料）。请用 --output 另选一个目录。`);
    }
    if (dirname(around) === around) return;
  }
}

const isInternal = (folder: string): boolean => lstatSync(join(folder, INTERNAL), { throwIfNoEntry: false }) !== undefined;

/** A folder being filled with a site. */
export interface Output {
  /** A file of the site: its path within the folder, with forward slashes. What is the same there is left alone. */
  put(path: string, content: string | Buffer): void;
  /** Removes what we wrote before and is no longer part of the site. What others put there (a `CNAME`) stays. */
  finish(): { written: number; removed: number };
}

/**
 * Makes a folder hold exactly the files that are put there, and holds few of them in memory at a time.
 *
 * @throws OutputRefused when the folder holds something else than a site of ours
 */
export function openOutput(output: string, root: string, edition: Edition = 'public'): Output {
  checkOutput(output, root, edition);
  mkdirSync(output, { recursive: true });
  const marker = join(output, MARKER);
  const before = new Set(listed(output));
  const now = new Set<string>();
  const folders = new Folders(output);
  let written = 0;
  let waiting: { readonly path: string; readonly content: string | Buffer }[] = [];
  if (before.size === 0) writeFileSync(marker, markerText([]));
  // Before any page, so that there is no moment in which a page of the office's lies there without it.
  if (edition === 'office') writeFileSync(join(output, INTERNAL), INTERNAL_TEXT);

  // Should we be stopped midway, the next build must still know every file that is ours, so the list comes first: those
  // of the last build stay listed until the end, and new ones are added before they are written.
  const flush = () => {
    const added = waiting.filter(({ path }) => !before.has(path)).map(({ path }) => `${path}\n`);
    if (added.length > 0) appendFileSync(marker, added.join(''));
    for (const { path, content } of waiting) {
      const slash = path.lastIndexOf('/');
      const isNewFolder = slash !== -1 && folders.make(path.slice(0, slash)) === 'new';
      const file = join(output, path);
      if (!isNewFolder) {
        if (isSame(file, content)) continue;
        // A link or a folder in the way is replaced, never written through.
        if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false) rmSync(file, { recursive: true });
      }
      writeFileSync(file, content);
      written++;
    }
    waiting = [];
  };

  return {
    put(path, content) {
      now.add(path);
      waiting.push({ path, content });
      if (waiting.length === 100) flush();
    },
    finish() {
      flush();
      const stale = [...before].filter((path) => !now.has(path));
      for (const path of stale) removeFile(output, path);
      writeFileSync(marker, markerText([...now].sort()));
      return { written, removed: stale.length };
    },
  };
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

function isSame(file: string, content: string | Buffer): boolean {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size !== Buffer.byteLength(content)) return false;
  return readFileSync(file).equals(Buffer.from(content));
}

/** The folders below the output that were looked at or made in this build. What is new holds only what this build put there. */
class Folders {
  readonly #output: string;
  readonly #known = new Map<string, 'new' | 'old'>();

  constructor(output: string) {
    this.#output = output;
  }

  /** Makes a folder and those above it; a link on the way is replaced, because it could lead anywhere. */
  make(path: string): 'new' | 'old' {
    const known = this.#known.get(path);
    if (known) return known;
    const slash = path.lastIndexOf('/');
    const around = slash === -1 ? 'old' : this.make(path.slice(0, slash));
    const folder = join(this.#output, path);
    const stat = around === 'new' ? undefined : lstatSync(folder, { throwIfNoEntry: false });
    const made = stat?.isDirectory() ? 'old' : 'new';
    if (made === 'new') {
      if (stat) rmSync(folder);
      mkdirSync(folder);
    }
    this.#known.set(path, made);
    return made;
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
