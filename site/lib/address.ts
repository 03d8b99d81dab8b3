/** The address of every page, from the site's own root. The template of a page stands at its address in `site/`. */
export const address = {
  home: '/',
  ledger: '/ledger/',
  year: (year: string) => `/ledger/${year}/`,
  dispatch: (id: string) => `/dispatches/${id}/`,
  units: '/units/',
  unit: (id: string) => `/units/${id}/`,
  rules: '/rules/',
  clause: (clause: string) => `/rules/#${clauseAnchor(clause)}`,
  about: '/about/',
  asset: (name: string) => `/assets/${name}`,
} as const;

/** `6.2` → `c-6-2`. */
export const clauseAnchor = (clause: string): string => `c-${clause.replaceAll('.', '-')}`;

/**
 * How one page points at another. Links are relative, so the site works under any path, on any host.
 *
 * @param here the page that holds the link
 * @param to an address from the site's root, with its fragment if it has one
 */
export function relativeAddress(here: string, to: string): string {
  const [path = '/', fragment] = to.split('#');
  const tail = fragment === undefined ? '' : `#${fragment}`;
  if (path === here && tail) return tail;
  const from = folders(here);
  const target = folders(path);
  let shared = 0;
  while (shared < from.length && from[shared] === target[shared]) shared++;
  const up = '../'.repeat(from.length - shared);
  const down = target.slice(shared).map((folder) => `${folder}/`);
  return `${up}${down.join('')}${path.slice(path.lastIndexOf('/') + 1)}${tail}` || './';
}

/** `/dispatches/D2022-0031/` → `['dispatches', 'D2022-0031']`; what follows the last slash is a file. */
const folders = (path: string): string[] => path.split('/').slice(1, -1);

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
