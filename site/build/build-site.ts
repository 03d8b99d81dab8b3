import { resolve } from 'node:path';
import type { Judgement } from '../../scripts/judgement.ts';
import { openDataFiles } from '../../scripts/open-data/files.ts';
import { publicCounty } from '../../scripts/views/public.ts';
import { type Edition, requirePublic } from './edition.ts';
import { renderSite } from './eleventy.ts';
import { openOutput } from './output.ts';

/**
 * Builds the site of a judged county into a folder.
 *
 * @param output absolute, or relative to the working folder; made when it is missing
 * @param pathPrefix where the site stands on its host; only the 404 page needs it
 * @returns how many pages it has and how long it took
 * @throws EditionNotBuilt
 * @throws OutputRefused when the folder holds the county, its records or somebody's files
 */
export async function buildSite({
  judgement,
  edition,
  output,
  pathPrefix = '/',
}: {
  readonly judgement: Judgement;
  readonly edition: Edition;
  readonly output: string;
  readonly pathPrefix?: string;
}): Promise<{ pages: number; milliseconds: number }> {
  requirePublic(edition);
  const started = performance.now();
  const folder = resolve(output);
  const files = openOutput(folder, judgement.ledger.root);
  const view = publicCounty(judgement);
  let pages = 0;
  await renderSite(view, { pathPrefix, live: false }, (path, content) => {
    files.put(path, content);
    if (path.endsWith('.html')) pages++;
  });
  for (const { path, content } of await openDataFiles(view, judgement.ledger.office.site ?? null)) {
    files.put(path, Buffer.from(content));
  }
  files.finish();
  return { pages, milliseconds: Math.round(performance.now() - started) };
}
