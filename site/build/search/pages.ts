import { address } from '../../lib/address.ts';
import type { SearchDocument } from './documents.ts';

/** The pages that hold no records and are found by what they say: their files within the site. */
const FOUND = new Set(
  [address.handIn, address.apply, address.takePart, address.about, address.data, address.accessibility, address.privacy].map(
    (place) => `${place.slice(1)}index.html`,
  ),
);

/** A finished page as something that can be found; null for one that isn't looked through by itself. */
export function pageDocument(path: string, content: string | Buffer): SearchDocument | null {
  if (!FOUND.has(path)) return null;
  const html = String(content);
  const title = text(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const body = main
    .replace(/<nav[\s\S]*?<\/nav>/g, '')
    .replace(/<h1[\s\S]*?<\/h1>/, '')
    .replaceAll('</dt>', '：');
  return {
    address: `/${path.replace(/index\.html$/, '')}`,
    kind: 'page',
    title,
    note: '说明',
    standing: null,
    fields: body
      .split(/<\/(?:p|li|h2|h3|caption|tr|dd)>/)
      .map(text)
      .filter(Boolean),
  };
}

/** What a person reads of some HTML of ours, which writes three characters as entities and no others. */
const text = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
