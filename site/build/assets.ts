import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programRoot } from '../../scripts/records/program.ts';
import type { Edition } from './edition.ts';

/** A file beside the pages: its path within the output, with forward slashes. */
export interface Asset {
  readonly path: string;
  readonly content: string | Buffer;
}

/** What the pages of an edition load: one stylesheet, the pictures and, for the public one, the scripts a page may do without. */
export function assetsOf(edition: Edition): Asset[] {
  const assets = filesOf(join(programRoot, 'site/assets'));
  const stylesheet = { path: 'assets/site.css', content: stylesheetOf(edition) };
  return edition === 'office' ? [...assets, stylesheet] : [...assets, stylesheet, ...filesOf(BROWSER), NO_HEARTBEAT];
}

/** Nothing has run yet; whoever publishes the site writes over it (docs/open-data.md). A page that asks always finds something. */
const NO_HEARTBEAT: Asset = { path: 'heartbeat.json', content: '{"at": null}\n' };

/** `site/browser`, as `npm run build` compiled it. */
const BROWSER = join(programRoot, 'dist/browser');

/** The parts of the one stylesheet, in this order: what every page uses, single pages and components, print. */
const STYLES = [
  'colours',
  'type',
  'frame',
  'heads',
  'small-things',
  'figures',
  'tables',
  'charts',
  'ledger',
  'home',
  'themes',
  'dispatch',
  'units',
  'reports',
  'rules',
  'about',
  'standing-pages',
  'search',
  'print',
] as const;

/** One file, because the first view of a page should need one. */
function stylesheetOf(edition: Edition): string {
  const paths = STYLES.map((name) => `site/styles/${name}.css`);
  if (edition === 'office') paths.push('site/office/office.css');
  return paths.map((path) => readFileSync(join(programRoot, path), 'utf8')).join('\n');
}

function filesOf(folder: string): Asset[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ path: `assets/${name}`, content: readFileSync(join(folder, name)) }));
}
