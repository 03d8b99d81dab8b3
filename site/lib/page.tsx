/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { PublicCounty } from '../../scripts/views/public.ts';
import { Layout, type LayoutProps } from '../components/layout.tsx';
import { hostAddress, relativeAddress } from './address.ts';
import { linkingFrom } from './links.ts';

/** How this build of the site was asked for. */
export interface SiteOptions {
  /** Where the site stands on its host; only the 404 page needs it. */
  readonly pathPrefix: string;
  /** Served on this machine while someone edits: the page may then load Eleventy's reload script. */
  readonly live: boolean;
}

/** What every template is given. */
export interface PageData {
  readonly view: PublicCounty;
  readonly options: SiteOptions;
  readonly page: { readonly url: string };
}

/** What a component can ask of the page it stands on. */
export interface Here {
  readonly url: string;
  readonly view: PublicCounty;
  readonly options: SiteOptions;
  /** A link from this page to an address of the site. */
  to(address: string): string;
}

let here: Here | null = null;

/** The page being rendered. */
export function useHere(): Here {
  if (here === null) throw new Error('a component was rendered outside of a page');
  return here;
}

/**
 * A whole page as HTML.
 *
 * @param fromHost the page is served at addresses it doesn't know (404), so its links start at the host's root
 */
export function renderPage(
  { view, options, page }: PageData,
  { fromHost = false, ...layout }: LayoutProps & { readonly fromHost?: boolean },
  content: () => Child,
): string {
  here = {
    url: page.url,
    view,
    options,
    to: (address) => (fromHost ? hostAddress(options.pathPrefix, address) : relativeAddress(page.url, address)),
  };
  try {
    return linkingFrom(here, () => `<!doctype html>\n${<Layout {...layout}>{content()}</Layout>}\n`);
  } finally {
    here = null;
  }
}
