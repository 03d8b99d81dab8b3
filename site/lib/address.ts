/** The address of every page, from the site's own root. The template of a page stands at its address in `site/`. */
export const address = {
  home: '/',
  ledger: '/ledger/',
  ledgerPage: (page: number) => (page === 1 ? '/ledger/' : `/ledger/all/${page}/`),
  year: (year: string, page = 1) => `/ledger/${year}/${pageFolder(page)}`,
  /** A list of the ledger: `/ledger/unit/housing/`, `/ledger/state/overdue/`. */
  ledgerBy: (by: string, id: string, page = 1) => `/ledger/${by}/${id}/${pageFolder(page)}`,
  dispatch: (id: string) => `/dispatches/${id}/`,
  units: '/units/',
  unit: (id: string) => `/units/${id}/`,
  rules: '/rules/',
  clause: (clause: string) => `/rules/#${clauseAnchor(clause)}`,
  themes: '/themes/',
  theme: (id: string) => `/themes/${id}/`,
  problems: '/problems/',
  problem: (id: string) => `/problems/${id}/`,
  quarters: '/quarters/',
  quarter: (id: string) => `/quarters/${id}/`,
  years: '/years/',
  annual: (year: string) => `/years/${year}/`,
  meetings: '/meetings/',
  meeting: (id: string) => `/meetings/${id}/`,
  takePart: '/take-part/',
  handIn: '/take-part/report/',
  apply: '/take-part/apply/',
  search: '/search/',
  accessibility: '/accessibility/',
  privacy: '/privacy/',
  about: '/about/',
  data: '/data/',
  asset: (name: string) => `/assets/${name}`,
} as const;

/** A long list goes on below its first page. */
const pageFolder = (page: number): string => (page === 1 ? '' : `${page}/`);

/** `6.2` → `c-6-2`. */
export const clauseAnchor = (clause: string): string => `c-${clause.replaceAll('.', '-')}`;

/**
 * How one page points at another. Links are relative, so the site works under any path, on any host.
 *
 * @param here the page that holds the link
 * @param to an address from the site's root, with its fragment if it has one
 */
export function relativeAddress(here: string, to: string): string {
  const hash = to.indexOf('#');
  const path = hash === -1 ? to : to.slice(0, hash);
  const tail = hash === -1 ? '' : to.slice(hash);
  if (path === here && tail) return tail;
  // What follows the last slash they share is where the two ways part.
  let shared = 0;
  for (let i = 0; i < here.length && here[i] === path[i]; i++) if (here[i] === '/') shared = i + 1;
  let up = '';
  for (let i = shared; i < here.length; i++) if (here[i] === '/') up += '../';
  return `${up}${path.slice(shared)}${tail}` || './';
}

/**
 * The same for a page that is served at addresses it doesn't know (404): from the host's root.
 *
 * @param prefix where the site stands on its host: `/` or `/county/`
 */
export const hostAddress = (prefix: string, to: string): string => `${normalPrefix(prefix)}${to.slice(1)}`;

/** `county`, `/county` and `/county/` are one prefix. */
export function normalPrefix(prefix: string): string {
  const path = prefix.split('/').filter(Boolean).map(encodeURIComponent).join('/');
  return path === '' ? '/' : `/${path}/`;
}
