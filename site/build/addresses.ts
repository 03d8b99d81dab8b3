import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '../../scripts/calendar/days.ts';
import { ADDRESSES_FILE } from '../../scripts/records/places.ts';
import type { Day } from '../../scripts/records/schema/common.ts';
import { replaceFile } from '../../scripts/records/whole-file.ts';

/** The addresses a county has published, none of which may ever vanish (docs/decisions/0017-permanent-addresses.md). */
export interface KnownAddresses {
  /** The latest day as of which they were published; null while nothing was. */
  readonly asOf: Day | null;
  /** From the site's root, in order: `/dispatches/D2022-0031/`. */
  readonly addresses: readonly string[];
}

/**
 * What nobody can cite or is meant to keep: what pages load, the index of the search, the page for what isn't there, and
 * the further pages of lists that grow shorter again.
 */
const PASSING = /^(?:assets|pagefind)\/|^404\.html$|^ledger\/(?:state|nature)\/[^/]+\/\d+\//;

/** The addresses of a finished site that are there for good. @param files paths within the output, with forward slashes */
export const lastingAddresses = (files: Iterable<string>): string[] =>
  [...files]
    .filter((file) => !PASSING.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();

/**
 * The known addresses that a site hasn't got. A site as of an earlier day is not asked: what came later is rightly not
 * in it.
 */
export function vanishedAddresses(known: KnownAddresses, asOf: Day, addresses: readonly string[]): string[] {
  if (known.asOf === null || asOf < known.asOf) return [];
  const there = new Set(addresses);
  return known.addresses.filter((address) => !there.has(address));
}

const HEADING = '# 发布过的网址，一行一个，一个也不能消失。由 ledger site --keep-addresses 添加。';
const AS_OF = /^# 截至 (\S+)$/m;

/** The county's list; empty where there is none. */
export function readAddresses(root: string): KnownAddresses {
  const file = join(root, ADDRESSES_FILE);
  if (!existsSync(file)) return { asOf: null, addresses: [] };
  const text = readFileSync(file, 'utf8');
  const day = AS_OF.exec(text)?.[1] ?? '';
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return { asOf: isDay(day) ? day : null, addresses: lines.filter((line) => line.startsWith('/')) };
}

/** The list as it stands in its file. */
export const renderAddresses = ({ asOf, addresses }: KnownAddresses): string =>
  [HEADING, ...(asOf === null ? [] : [`# 截至 ${asOf}`]), ...addresses, ''].join('\n');

/** Adds the addresses of a site to the county's list; none is ever taken from it. @returns how many are new */
export function keepAddresses(root: string, asOf: Day, addresses: readonly string[]): number {
  const known = readAddresses(root);
  const all = [...new Set([...known.addresses, ...addresses])].sort();
  const later = known.asOf !== null && known.asOf > asOf ? known.asOf : asOf;
  replaceFile(join(root, ADDRESSES_FILE), renderAddresses({ asOf: later, addresses: all }));
  return all.length - known.addresses.length;
}
