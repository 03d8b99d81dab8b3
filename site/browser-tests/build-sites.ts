import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findings } from '../../scripts/checks/run.ts';
import { AS_OF } from '../../scripts/demo/county.ts';
import { generate } from '../../scripts/demo/generate.ts';
import { type Judgement, judge } from '../../scripts/judgement.ts';
import { loadLedger } from '../../scripts/ledger/load.ts';
import { officeCounty } from '../../scripts/views/office/office.ts';
import { publicCounty } from '../../scripts/views/public.ts';
import { buildSite } from '../build/build-site.ts';
import type { Edition } from '../build/edition.ts';
import { eleventyFor } from '../build/eleventy.ts';
import type { BuiltPage } from './kinds.ts';

/**
 * Builds the sites that a browser looks at below a folder: `public` and `office` of the demo county, whose records are in
 * `county`, and which template made which page in `<edition>.json`. Run by `setup.ts`, and by hand to look at the pages:
 * `node --import tsx site/browser-tests/build-sites.ts FOLDER`.
 */
async function buildSites(folder: string): Promise<void> {
  const root = join(folder, 'county');
  await generate(root);
  const demo = judge(await loadLedger(root), AS_OF);
  for (const edition of ['public', 'office'] as const) {
    await buildSite({ judgement: demo, edition, output: join(folder, edition) });
    writeFileSync(join(folder, `${edition}.json`), JSON.stringify(await pagesOf(demo, edition, folder)));
  }
}

/** Asks Eleventy once more, which alone knows the template of a page. */
async function pagesOf(judgement: Judgement, edition: Edition, folder: string): Promise<Omit<BuiltPage, 'html'>[]> {
  const view = edition === 'public' ? publicCounty(judgement) : officeCounty(judgement, findings(judgement));
  const eleventy = await eleventyFor(edition, () => view, { pathPrefix: '/', live: false }, '_site');
  eleventy.disableLogger();
  const pages = await eleventy.toJSON();
  return pages.map(({ url, inputPath, content }) => {
    const file = join(folder, edition, url.endsWith('/') ? `${url}index.html` : url);
    // Otherwise the tests would look at something else than what was built.
    if (readFileSync(file, 'utf8') !== content) throw new Error(`${url} was rendered differently a second time`);
    return { url, template: inputPath.replace(/^(\.\/)?site\//, '') };
  });
}

await buildSites(process.argv[2] as string);
