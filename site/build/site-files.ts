import { setImmediate } from 'node:timers/promises';
import { openDataFiles } from '../../scripts/open-data/files.ts';
import type { PublicCounty } from '../../scripts/views/public.ts';
import type { Edition } from './edition.ts';
import { openOutput } from './output.ts';

/** Takes the files of a site, in any order. */
export interface SiteFiles {
  /** @param path within the output, with forward slashes */
  put(path: string, content: string | Buffer): void;
  /** Makes the open data of a view and puts it there too. @param base where the site stands; null while nobody knows */
  putOpenData(view: PublicCounty, base: string | null): void;
  /** Ends when everything is written. @returns the path of every file */
  finish(): Promise<string[]>;
}

/**
 * Writes a site into its folder (`output.ts`).
 *
 * @throws OutputRefused when the folder holds something else than a site of ours
 */
export function openSite(output: string, root: string, edition: Edition): SiteFiles {
  const files = openOutput(output, root, edition);
  const paths: string[] = [];
  let openData = Promise.resolve();
  const put = (path: string, content: string | Buffer) => {
    files.put(path, content);
    paths.push(path);
  };
  return {
    put,
    putOpenData(view, base) {
      openData = makeOpenData(view, base, put);
      // Whoever finishes is told.
      openData.catch(() => {});
    },
    async finish() {
      await openData;
      files.finish();
      return paths;
    },
  };
}

async function makeOpenData(view: PublicCounty, base: string | null, put: SiteFiles['put']): Promise<void> {
  let count = 0;
  for (const { path, content } of await openDataFiles(view, base)) {
    put(path, content);
    // There is a file for every dispatch, and pages are waiting to be written meanwhile.
    if (++count % 100 === 0) await setImmediate();
  }
}
