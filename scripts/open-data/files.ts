import type { PublicCounty } from '../views/public.ts';
import { siteBase } from './address.ts';
import { apiFiles } from './api/files.ts';
import { calendarFiles } from './calendars.ts';
import { feedFiles } from './feeds/files.ts';
import type { OpenDataFile } from './file.ts';
import { tableFiles } from './tables.ts';

export type { OpenDataFile } from './file.ts';

/**
 * Every file of the open data: JSON, tables, feeds and calendars, each made when it is its turn. The same view and base give
 * the same bytes.
 *
 * @param base where the site stands, `https://example.org/county/`; null while nobody knows, then links are relative
 *   and identifiers are `urn:uuid:`
 * @throws TypeError when the base is no http(s) address
 */
export async function openDataFiles(view: PublicCounty, base: string | null): Promise<Iterable<OpenDataFile>> {
  const site = siteBase(base);
  const tables = await tableFiles(view);
  return (function* () {
    yield* tables;
    yield* apiFiles(view, site);
    yield* feedFiles(view, site);
    yield* calendarFiles(view, site);
  })();
}
