import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Judgement } from '../judgement.ts';
import { publicCounty } from '../views/public.ts';

export { OutputRefused } from '../../site/build/output.ts';

/** For whom the site is: everyone, or the office alone. */
export type Edition = 'public' | 'office';

/** The office's edition is not there yet. */
export class EditionNotBuilt extends Error {
  override readonly name = 'EditionNotBuilt';

  constructor() {
    super('办公室版尚未提供');
  }
}

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
  if (edition !== 'public') throw new EditionNotBuilt();
  const started = performance.now();
  const { checkOutput, writeOutput } = await import('../../site/build/output.ts');
  const { renderSite } = await import('../../site/build/eleventy.ts');
  const folder = resolve(output);
  checkOutput(folder, judgement.ledger.root);
  const files = await renderSite(publicCounty(judgement), { pathPrefix, live: false });
  writeOutput(folder, judgement.ledger.root, files);
  const pages = files.filter(({ path }) => path.endsWith('.html')).length;
  return { pages, milliseconds: Math.round(performance.now() - started) };
}

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
  if (edition !== 'public') throw new EditionNotBuilt();
  const { eleventyFor } = await import('../../site/build/eleventy.ts');
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
  const eleventy = await eleventyFor(
    () => view,
    { pathPrefix: '/', live: true },
    output,
    (config) => {
      for (const folder of ['data', 'reports']) config.addWatchTarget(join(root, folder));
      config.addWatchTarget('site');
      config.on('eleventy.before', async () => {
        if (!isFirst) view = publicCounty(await judgeThere());
        isFirst = false;
      });
    },
  );
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
