import { createHash } from 'node:crypto';

/** The year in which these identifiers were first made; it belongs to them for good (RFC 4151). */
const MINTED = '2026';

/** Names a thing of this county (`/dispatches/D2022-0031/accepted`) for all time and everywhere. */
export type Identify = (path: string) => string;

/** A `tag:` of the site's own host; without one, a `urn:uuid:` of the county's name. Neither depends on the day. */
export const identifierOf =
  (county: string, base: URL | null): Identify =>
  (path) =>
    base === null ? `urn:uuid:${uuidOf(county, path)}` : `tag:${base.hostname},${MINTED}:${base.pathname.slice(0, -1)}${path}`;

/** A random UUID, drawn once for this purpose. */
const NAMESPACE = Buffer.from('1b8836fdb8dc4c1c86b03fd5d6897aee', 'hex');

/** A name-based UUID (RFC 9562, 5.5): the same for the same county and path, on every machine and day. */
export function uuidOf(county: string, path: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`tiyan-ledger/${county}${path}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
