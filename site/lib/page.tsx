/** @jsxRuntime automatic @jsxImportSource preact */
import { type ComponentChild, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import type { PublicCounty } from '../../scripts/views/public.ts';
import { Layout, type LayoutProps } from '../components/layout.tsx';
import { hostAddress, relativeAddress } from './address.ts';

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

const HereContext = createContext<Here | null>(null);

/** The page being rendered. */
export function useHere(): Here {
  const here = useContext(HereContext);
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
  content: ComponentChild,
): string {
  const here: Here = {
    url: page.url,
    view,
    options,
    to: (address) => (fromHost ? hostAddress(options.pathPrefix, address) : relativeAddress(page.url, address)),
  };
  const html = renderToString(
    <HereContext.Provider value={here}>
      <Layout {...layout}>{content}</Layout>
    </HereContext.Provider>,
  );
  return `<!doctype html>\n${withVisibleControls(html)}\n`;
}

/**
 * Characters that turn the reading direction or can't be seen could make a text say something else than its record.
 * They are shown by their code. Done once on the finished page, so that no component can forget it.
 */
export const withVisibleControls = (html: string): string =>
  html.replaceAll(CONTROLS, (character) => `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`);

const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
