import { resolve } from 'node:path';
import { findings } from '../../scripts/checks/run.ts';
import type { Judgement } from '../../scripts/judgement.ts';
import { officeCounty } from '../../scripts/views/office/office.ts';
import { publicCounty } from '../../scripts/views/public.ts';
import { lastingAddresses } from './addresses.ts';
import type { Edition } from './edition.ts';
import { isBundled, renderSite } from './eleventy.ts';
import { type SearchDocument, searchDocuments } from './search/documents.ts';
import { searchFiles } from './search/files.ts';
import { pageDocument } from './search/pages.ts';
import { openSite } from './site-files.ts';
import { openSiteThread } from './site-thread.ts';

/** What was built. */
export interface BuiltSite {
  readonly pages: number;
  readonly milliseconds: number;
  /** The addresses that last, in order; of the public edition alone. */
  readonly addresses: readonly string[];
}

/**
 * Builds the site of a judged county into a folder.
 *
 * @param output absolute, or relative to the working folder; made when it is missing
 * @param pathPrefix where the site stands on its host; only the 404 page needs it
 * @param search false leaves out the index that `/search/` needs, which takes longer than all the pages
 * @throws OutputRefused when the folder holds the county, its records, somebody's files or the other edition
 */
export async function buildSite({
  judgement,
  edition,
  output,
  pathPrefix = '/',
  search = true,
}: {
  readonly judgement: Judgement;
  readonly edition: Edition;
  readonly output: string;
  readonly pathPrefix?: string;
  readonly search?: boolean;
}): Promise<BuiltSite> {
  const started = performance.now();
  const folder = resolve(output);
  const site = (isBundled ? openSiteThread : openSite)(folder, judgement.ledger.root, edition);
  const publicView = edition === 'public' ? publicCounty(judgement) : null;
  const view = publicView ?? officeCounty(judgement, findings(judgement));
  if (publicView) site.putOpenData(publicView, judgement.ledger.office.site ?? null);
  const standingPages: SearchDocument[] = [];
  await renderSite(edition, view, { pathPrefix, live: false }, (path, content) => {
    site.put(path, content);
    const found = search ? pageDocument(path, content) : null;
    if (found) standingPages.push(found);
  });
  if (publicView && search) {
    const documents = [...searchDocuments(publicView), ...standingPages.sort(byAddress)];
    for (const { path, content } of await searchFiles(documents)) site.put(path, content);
  }
  const paths = await site.finish();
  return {
    pages: paths.filter((path) => path.endsWith('.html')).length,
    milliseconds: Math.round(performance.now() - started),
    addresses: publicView ? lastingAddresses(paths) : [],
  };
}

/** Pages are finished in no order that could be relied on. */
const byAddress = (a: SearchDocument, b: SearchDocument): number => (a.address < b.address ? -1 : 1);
