import { linksFrom, siteBase } from '../../scripts/open-data/address.ts';
import type { PublicCounty } from '../../scripts/views/public.ts';

/**
 * A page's address as it can be cited: whole, and the same for good. The site never links to it, so that it also works
 * elsewhere.
 *
 * @param to an address from the site's root
 * @returns null while the county's file doesn't say where the site stands
 * @throws TypeError when what it says is no http(s) address
 */
export function permanentAddress({ site }: Pick<PublicCounty, 'site'>, to: string): string | null {
  return site === null ? null : linksFrom('/', siteBase(site))(to);
}
