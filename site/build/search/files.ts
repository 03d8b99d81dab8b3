import { FIELD_END, NO_DISPATCH, separated, titleNames } from '../../lib/search-text.ts';
import type { Asset } from '../assets.ts';
import type { SearchDocument } from './documents.ts';

/** What Pagefind brings that our own page script has no use for: its interfaces, and a worker it can do without. */
const UNUSED = /-(?:ui|worker|highlight)\.(?:js|css)$/;

/**
 * The index that `/search/` looks things up in, with Pagefind's script and its WebAssembly. The same documents give
 * the same bytes, whatever the day and the zone.
 *
 * @param documents in the order in which results are shown
 * @throws Error when Pagefind refuses a document, or has no program for this machine
 */
export async function searchFiles(documents: readonly SearchDocument[]): Promise<Asset[]> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh' });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const [i, document] of documents.entries()) {
      const added = await index.addCustomRecord(recordOf(document, i));
      if (added.errors.length > 0) throw new Error(`Pagefind: ${document.address}: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return files
      .filter(({ path }) => !UNUSED.test(path))
      .map(({ path, content }) => ({ path: `pagefind/${path}`, content: Buffer.from(content) }));
  } finally {
    await pagefind.close();
  }
}

/** What `site/browser/search.ts` gets back of a document: `meta` as it is here, and `content` for the passage around a hit. */
function recordOf({ address, kind, title, note, standing, fields }: SearchDocument, place: number) {
  return {
    url: address,
    language: 'zh',
    content: [separated(title), ...fields.map(separated), `${titleNames(title)} ${kind === 'dispatch' ? '' : NO_DISPATCH}`].join(
      ` ${FIELD_END} `,
    ),
    meta: { title, kind, note, ...(standing ? { look: standing.look, word: standing.word } : {}) },
    // Pagefind sorts by figures.
    sort: { place: String(place) },
  };
}
