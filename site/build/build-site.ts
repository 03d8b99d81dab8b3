import { resolve } from 'node:path';
import { findings } from '../../scripts/checks/run.ts';
import type { Judgement } from '../../scripts/judgement.ts';
import { openDataFiles } from '../../scripts/open-data/files.ts';
import { officeCounty } from '../../scripts/views/office/office.ts';
import { publicCounty } from '../../scripts/views/public.ts';
import type { Edition } from './edition.ts';
import { renderSite } from './eleventy.ts';
import { openOutput } from './output.ts';

/**
 * Builds the site of a judged county into a folder.
 *
 * @param output absolute, or relative to the working folder; made when it is missing
 * @param pathPrefix where the site stands on its host; only the 404 page needs it
 * @returns how many pages it has and how long it took
 * @throws OutputRefused when the folder holds the county, its records, somebody's files or the other edition
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
  const started = performance.now();
  const folder = resolve(output);
  const files = openOutput(folder, judgement.ledger.root, edition);
  const publicView = edition === 'public' ? publicCounty(judgement) : null;
  const view = publicView ?? officeCounty(judgement, findings(judgement));
  let pages = 0;
  await renderSite(edition, view, { pathPrefix, live: false }, (path, content) => {
    files.put(path, content);
    if (path.endsWith('.html')) pages++;
  });
  if (publicView) {
    for (const { path, content } of await openDataFiles(publicView, judgement.ledger.office.site ?? null)) {
      files.put(path, Buffer.from(content));
    }
  }
  files.finish();
  return { pages, milliseconds: Math.round(performance.now() - started) };
}
