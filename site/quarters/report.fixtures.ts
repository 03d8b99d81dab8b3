import { gzipSync } from 'node:zlib';
import { assetsOf } from '../build/assets.ts';
import type { PageData } from '../lib/page.tsx';

/** What a template is given for a page at an address. */
export const pageAt = (view: PageData['view'], url: string): PageData => ({
  view,
  options: { pathPrefix: '/', live: false },
  page: { url },
});

/** What a page says, without its markup. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** One part of a page by the id of its heading. */
export const part = (html: string, id: string): string =>
  new RegExp(`<section[^>]* aria-labelledby="${id}">.*?</section>`, 's').exec(html)?.[0] ?? '';

/** The rows of the table whose caption holds the words, their cells as text. */
export function tableOf(html: string, caption: string): string[][] {
  const table = [...html.matchAll(/<table.*?<\/table>/gs)].map(([text]) => text).find((text) => text.includes(caption));
  if (!table) return [];
  return [...table.slice(table.indexOf('<tbody>')).matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell)),
  );
}

/** Where the links of a page lead, as addresses from the site's root. */
export const linksOf = (html: string, url: string): string[] =>
  [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href = '']) => {
    const { pathname, hash } = new URL(href, `https://site.example${url}`);
    return `${pathname}${hash}`;
  });

/** Bytes of a page with the stylesheet, as they come over the line. */
export const sizeOf = (html: string): number => {
  const styles = assetsOf('public').find(({ path }) => path === 'assets/site.css')?.content ?? '';
  return gzipSync(html).length + gzipSync(styles).length;
};
