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

/**
 * Serves the site on this machine until the program ends, and builds it again whenever a record or a page changes.
 * Shared components are read once, as Node does; after changing one, start again.
 *
 * @param judgeAgain reads and judges the county; asked once at the start and again at every change
 * @param port where another program has it, the next free one is taken
 * @returns the address it is really at
 */
export async function serveSite({
  judgeAgain,
  edition,
  port,
}: {
  readonly judgeAgain: () => Promise<Judgement>;
  readonly edition: Edition;
  readonly port: number;
}): Promise<string> {
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
  const output = passingFolder();
  let served = '';
  const eleventy = await eleventyFor('public', () => view, { pathPrefix: '/', live: true }, output, {
    more(config) {
      for (const folder of ['data', 'reports']) config.addWatchTarget(join(root, folder));
      config.addWatchTarget('site');
      config.setServerOptions({
        ready(server) {
          served = server.getServerUrl('localhost');
        },
      });
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
  return served;
}

/** A folder that is gone with the program, however that ends: what is served is nobody's to keep. */
function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiyan-ledger-site-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Ctrl-C, `kill` and a closed window: left alone, a signal ends the program without its `exit`.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit());
  return folder;
}
