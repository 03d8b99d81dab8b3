import { relativeAddress } from '../../site/lib/address.ts';

/** The address of every file of open data, from the site's own root. Once published they stay. */
export const openDataAddress = {
  apiIndex: '/api/v1/index.json',
  openApi: '/api/v1/openapi.json',
  apiChangelog: '/api/v1/CHANGELOG.md',
  county: '/api/v1/county.json',
  figures: '/api/v1/figures.json',
  dispatches: '/api/v1/dispatches.json',
  dispatch: (id: string) => `/api/v1/dispatches/${id}.json`,
  units: '/api/v1/units.json',
  unit: (id: string) => `/api/v1/units/${id}.json`,
  quarters: '/api/v1/quarters.json',
  /** What a quarter's figures are counted from; its hash is that of this file. */
  quarterBasis: (id: string) => `/data/quarters/${id}.csv`,
  years: '/api/v1/years.json',
  meetings: '/api/v1/meetings.json',
  csv: '/data/dispatches.csv',
  xlsx: '/data/dispatches.xlsx',
  feed: '/feeds/all.atom',
  changesFeed: '/feeds/changes.atom',
  unitFeed: (id: string) => `/feeds/units/${id}.atom`,
  feedStylesheet: '/feeds/feed.xsl',
  feedFallbackStyles: '/feeds/feed.css',
  calendar: '/calendars/due.ics',
  unitCalendar: (id: string) => `/calendars/units/${id}.ics`,
} as const;

/**
 * Browsers run a stylesheet only on what a host serves as XML, and hosts serve `.atom` as a feed, which most browsers
 * show as source or download. So each feed stands at a second address too: this one is for looking, `.atom` for subscribing.
 */
export const readableFeed = (feed: string): string => feed.replace(/\.atom$/, '.xml');

/** Says how a file points at an address of the site: absolute when the site's own address is known, else relative. */
export type LinkTo = (address: string) => string;

/** @param here the address of the file that holds the links */
export const linksFrom =
  (here: string, base: URL | null): LinkTo =>
  (to) =>
    base === null ? relativeAddress(here, to) : new URL(to.slice(1), base).href;

/**
 * The address of a site, ready to be prefixed: `https://example.org/county` → `https://example.org/county/`.
 *
 * @throws TypeError when it is no http(s) address
 */
export function siteBase(base: string | null): URL | null {
  if (base === null) return null;
  const url = new URL(base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new TypeError(`not an http(s) address: ${base}`);
  // A calendar would escape the two as in its texts, and the address would be another one.
  const path = url.pathname.replaceAll(',', '%2C').replaceAll(';', '%3B');
  return new URL(path.endsWith('/') ? path : `${path}/`, url.origin);
}
