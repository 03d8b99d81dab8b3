import { asked, NO_DISPATCH, phrasesOf } from '../../lib/search-text.ts';

/** What Pagefind keeps of a document (site/build/search/files.ts). */
export interface Kept {
  readonly raw_url: string;
  readonly content: string;
  readonly meta: Readonly<Record<'title' | 'kind' | 'note', string>> & { readonly look?: string; readonly word?: string };
}

interface Hit {
  readonly id: string;
  data(): Promise<Kept>;
}

/** The part of Pagefind's own script that is used here. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: object): Promise<{ readonly results: readonly Hit[] }>;
}

/** What was found: those that hold it in their titles first, then the latest; each is fetched when it is shown. */
export interface Found {
  readonly phrases: readonly string[];
  readonly dispatches: readonly Hit[];
  /** Units, clauses and pages. */
  readonly others: readonly Hit[];
}

/** Everything that holds all phrases of a query. A query without a letter or a figure finds nothing. */
export async function find(pagefind: Pagefind, query: string): Promise<Found> {
  const phrases = phrasesOf(query);
  const hits = await holding(pagefind, phrases);
  const others = await noDispatches(pagefind);
  return {
    phrases,
    dispatches: hits.filter(({ id }) => !others.has(id)),
    others: hits.filter(({ id }) => others.has(id)),
  };
}

/** In the order of the index, those with more of the phrases in their titles first. */
async function holding(pagefind: Pagefind, phrases: readonly string[]): Promise<Hit[]> {
  let hits: readonly Hit[] | null = null;
  const inTitles = new Map<string, number>();
  for (const phrase of phrases) {
    const holds = await ask(pagefind, asked(phrase, 'text'));
    const ids = new Set(holds.map(({ id }) => id));
    hits = hits === null ? holds : hits.filter(({ id }) => ids.has(id));
    for (const { id } of await ask(pagefind, asked(phrase, 'title'))) inTitles.set(id, (inTitles.get(id) ?? 0) + 1);
  }
  const titled = ({ id }: Hit) => inTitles.get(id) ?? 0;
  return [...(hits ?? [])].sort((a, b) => titled(b) - titled(a));
}

const ask = async (pagefind: Pagefind, question: string): Promise<readonly Hit[]> =>
  (await pagefind.search(question, { sort: { place: 'asc' } })).results;

const others = new WeakMap<Pagefind, Promise<ReadonlySet<string>>>();

/** The ids of what is no dispatch; asked for once. */
function noDispatches(pagefind: Pagefind): Promise<ReadonlySet<string>> {
  const known = others.get(pagefind) ?? ask(pagefind, `"${NO_DISPATCH}"`).then((hits) => new Set(hits.map(({ id }) => id)));
  others.set(pagefind, known);
  return known;
}
