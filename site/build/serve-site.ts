import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Judgement } from '../../scripts/judgement.ts';
import { openDataFiles } from '../../scripts/open-data/files.ts';
import { publicCounty } from '../../scripts/views/public.ts';
import { assetsOf } from './assets.ts';
import { type Edition, requirePublic } from './edition.ts';
import { eleventyFor } from './eleventy.ts';
import { searchDocuments } from './search/documents.ts';
import { searchFiles } from './search/files.ts';

/** A site being served on this machine. */
export interface ServedSite {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the site on this machine and builds it again whenever a record or a page changes. Shared components are
 * read once, as Node does; after changing one, start again.
 *
 * @param judgeAgain reads and judges the county; asked once at the start and again at every change
 */
export async function serveSite({
  judgeAgain,
  edition,
  port,
}: {
  readonly judgeAgain: () => Promise<Judgement>;
  readonly edition: Edition;
  readonly port: number;
}): Promise<ServedSite> {
  requirePublic(edition);
  const judgement = await judgeAgain();
  const { root } = judgement.ledger;
  let view = publicCounty(judgement);
  // Eleventy works in the program's folder; the caller's may be another, and its paths relative to it.
  const callersFolder = process.cwd();
  const judgeThere = async () => {
    const eleventysFolder = process.cwd();
    process.chdir(callersFolder);
    try {
      return await judgeAgain();
    } finally {
      process.chdir(eleventysFolder);
    }
  };
  let isFirst = true;
  // What is served is nobody's to keep: a folder of its own, gone with the server.
  const output = mkdtempSync(join(tmpdir(), 'tiyan-ledger-site-'));
  const eleventy = await eleventyFor('public', () => view, { pathPrefix: '/', live: true }, output, {
    more(config) {
      for (const folder of ['data', 'reports']) config.addWatchTarget(join(root, folder));
      config.addWatchTarget('site');
      config.on('eleventy.before', async () => {
        if (!isFirst) view = publicCounty(await judgeThere());
        isFirst = false;
      });
      config.on('eleventy.after', async () => {
        const search = await searchFiles(searchDocuments(view));
        for (const { path, content } of [...assetsOf('public'), ...(await openDataFiles(view, null)), ...search]) {
          mkdirSync(dirname(join(output, path)), { recursive: true });
          writeFileSync(join(output, path), content);
        }
      });
    },
  });
  await eleventy.init();
  await eleventy.watch();
  await eleventy.serve(port);
  return {
    address: `http://localhost:${port}/`,
    async close() {
      await eleventy.stopWatch();
      process.chdir(callersFolder);
      rmSync(output, { recursive: true, force: true });
    },
  };
}
