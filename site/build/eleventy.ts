import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Eleventy, UserConfig } from '@11ty/eleventy';
import { programRoot } from '../../scripts/records/program.ts';
import type { PublicCounty } from '../../scripts/views/public.ts';
import type { SiteOptions } from '../lib/page.tsx';
import type { SiteFile } from './output.ts';

/**
 * Eleventy, told where the templates are and what they show. It reads everything from the working folder, so it is
 * run in the program's own; callers resolve their paths before.
 *
 * @param view asked at every build, so that a server can hand over a newer one
 */
export async function eleventyFor(
  view: () => PublicCounty,
  options: SiteOptions,
  output: string,
  more: (config: UserConfig) => void = () => undefined,
): Promise<Eleventy> {
  await readTypeScript();
  const { Eleventy } = await import('@11ty/eleventy');
  process.chdir(programRoot);
  return new Eleventy('site', output, {
    configPath: 'site/eleventy.config.ts',
    quietMode: true,
    runMode: options.live ? 'serve' : 'build',
    config(config) {
      config.addGlobalData('view', view);
      config.addGlobalData('options', () => options);
      more(config);
    },
  });
}

/** Every file of the site, in memory: the pages and the assets. */
export async function renderSite(view: PublicCounty, options: SiteOptions): Promise<SiteFile[]> {
  const before = process.cwd();
  try {
    const eleventy = await eleventyFor(() => view, options, NOWHERE);
    eleventy.disableLogger();
    const pages = (await eleventy.toJSON()).flatMap(({ url, content }) =>
      url === false ? [] : [{ path: fileOf(url), content: Buffer.from(content) }],
    );
    return [...pages, ...assets()].sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    process.chdir(before);
  }
}

/** Nothing is written there: the pages are taken as they are rendered, and `writeOutput` puts them in their place. */
const NOWHERE = '_site';

/** `/ledger/` → `ledger/index.html`. */
const fileOf = (url: string): string => `${url.slice(1)}${url.endsWith('/') ? 'index.html' : ''}`;

const ASSETS = join(programRoot, 'site/assets');

const assets = (): SiteFile[] =>
  readdirSync(ASSETS).map((name) => ({ path: `assets/${name}`, content: readFileSync(join(ASSETS, name)) }));

let canReadTypeScript = false;

/**
 * Eleventy imports the config and the templates by itself, which are TypeScript. Under `tsx` that works already, from
 * the bundle it doesn't. Registering a second time does no harm, and makes sure that the JSX is read by the
 * program's own `tsconfig.json` and not by one that happens to lie in the caller's folder.
 */
async function readTypeScript(): Promise<void> {
  if (canReadTypeScript) return;
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(programRoot, 'tsconfig.json') });
  canReadTypeScript = true;
}
