import { join } from 'node:path';
import type { Eleventy, UserConfig } from '@11ty/eleventy';
import { programRoot } from '../../scripts/records/program.ts';
import type { OfficeCounty } from '../../scripts/views/office/office.ts';
import type { PublicCounty } from '../../scripts/views/public.ts';
import type { SiteOptions } from '../lib/page.tsx';
import { assetsOf } from './assets.ts';
import type { Edition } from './edition.ts';

/** Takes a finished file of the site: its path within the output, with forward slashes, and what is in it. */
export type Take = (path: string, content: string | Buffer) => void;

/**
 * Eleventy, told where the templates are and what they show. It reads everything from the working folder, so it is
 * run in the program's own; callers resolve their paths before.
 *
 * @param edition whose templates are read: each edition has its own, and never those of the other
 * @param view asked at every build, so that a server can hand over a newer one
 * @param take given each page as soon as it is rendered, and then Eleventy writes nothing; without it Eleventy writes
 */
export async function eleventyFor(
  edition: Edition,
  view: () => PublicCounty | OfficeCounty,
  options: SiteOptions,
  output: string,
  { take, more }: { readonly take?: Take; readonly more?: (config: UserConfig) => void } = {},
): Promise<Eleventy> {
  const compiled = isBundled && !options.live;
  // Nothing changes while a site is built once, so no thread has to be asked at every import whether something has.
  if (compiled) process.env.ELEVENTY_SKIP_ESM_RESOLVER = 'true';
  const { Eleventy } = await import('@11ty/eleventy');
  // Later, because from then on every import takes longer.
  if (!compiled) await readTypeScript();
  const folder = compiled ? 'dist/site' : 'site';
  process.chdir(programRoot);
  return new Eleventy(edition === 'office' ? `${folder}/office` : folder, output, {
    configPath: `${folder}/eleventy.config.${compiled ? 'js' : 'ts'}`,
    quietMode: true,
    runMode: options.live ? 'serve' : 'build',
    config(config) {
      // Each edition has its own templates, and the public one never reads those of the office.
      if (edition === 'public') config.ignores.add(`${folder}/office/**`);
      // Frozen, because Eleventy copies and wraps every object that isn't, again for each page.
      config.addGlobalData('view', () => Object.freeze(view()));
      config.addGlobalData('options', () => Object.freeze({ ...options }));
      config.addExtension(compiled ? '11ty.js' : '11ty.tsx', {
        key: '11ty.js',
        useJavaScriptImport: true,
        compile:
          ({ render }) =>
          (data) => {
            const html = render(data);
            if (!take) return html;
            take(fileOf(data.page.url), html);
            // Eleventy keeps what it is given until all is done, which ten thousand pages make a lot of memory.
            return '';
          },
      });
      more?.(config);
    },
  });
}

/** Renders the site and hands over each of its files, the pages and the assets. */
export async function renderSite(
  edition: Edition,
  view: PublicCounty | OfficeCounty,
  options: SiteOptions,
  take: Take,
): Promise<void> {
  const before = process.cwd();
  try {
    const eleventy = await eleventyFor(edition, () => view, options, NOWHERE, { take });
    eleventy.disableLogger();
    await eleventy.toJSON();
    for (const { path, content } of assetsOf(edition)) take(path, content);
  } finally {
    process.chdir(before);
  }
}

/** The bundle renders pages by the templates that were compiled with it, unless somebody is editing them. */
export const isBundled = !import.meta.url.endsWith('.ts');

/** Nothing is written there: `take` gets the pages. */
const NOWHERE = '_site';

/** `/ledger/` → `ledger/index.html`. */
const fileOf = (url: string): string => `${url.slice(1)}${url.endsWith('/') ? 'index.html' : ''}`;

let canReadTypeScript = false;

/**
 * Eleventy imports the config and the templates by itself, which are TypeScript. Under `tsx` that works already, elsewhere
 * it doesn't. Registering a second time does no harm, and makes sure that the JSX is read by the
 * program's own `tsconfig.json` and not by one that happens to lie in the caller's folder.
 */
async function readTypeScript(): Promise<void> {
  if (canReadTypeScript) return;
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(programRoot, 'tsconfig.json') });
  canReadTypeScript = true;
}
