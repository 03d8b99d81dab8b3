import { resolve } from 'node:path';
import { type OutputRefused, writeOutput } from '../../site/build/output.ts';
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
  const { checkOutput } = await import('../../site/build/output.ts');
  const { renderSite } = await import('../../site/build/eleventy.ts');
  const folder = resolve(output);
  checkOutput(folder, judgement.ledger.root);
  const files = await renderSite(publicCounty(judgement), { pathPrefix, live: false });
  writeOutput(folder, judgement.ledger.root, files);
  const pages = files.filter(({ path }) => path.endsWith('.html')).length;
  return { pages, milliseconds: Math.round(performance.now() - started) };
}
