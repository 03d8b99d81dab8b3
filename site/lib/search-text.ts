/**
 * How text is put before Pagefind, and how a reader's words are asked of it. Both sides have to agree, so both are here;
 * docs/decisions/0018-search.md tells why it is done this way.
 */

/** Between the fields of a text; no field holds it, and no phrase reaches across it. */
export const FIELD_END = '␤';

/** In place of the spaces people wrote, because ours are taken out again. */
const SPACE = '␣';

/** What is looked for: letters and figures, each alone. Everything else parts phrases. */
const SIGN = /[\p{L}\p{N}]/gu;

/** A text with every sign a word of its own, so that any part of a word is found and not only those a dictionary knows. */
export const separated = (text: string): string => plain(text).trim().replaceAll(/\s+/gu, SPACE).replaceAll(SIGN, ' $& ');

/** The text again, from what Pagefind kept of it: it adds full stops after paragraphs, and spaces without width between words. */
export const joined = (kept: string): string => kept.replaceAll(/[\s\u200b]+/gu, '').replaceAll(SPACE, ' ');

/**
 * The signs of a title under names of their own. Pagefind doesn't rank phrases, so that a title holds one has to be
 * asked by itself.
 */
export const titleNames = (title: string): string => signsOf(plain(title)).map(titleName).join(' ');

const titleName = (sign: string): string => `title${sign.toLowerCase().codePointAt(0)?.toString(16)}`;

/** The phrases of a query, all of which a result must hold: parted by spaces and by punctuation. */
export const phrasesOf = (query: string): string[] => [
  ...new Set(
    query
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  ),
];

/** A phrase as Pagefind is asked for it: in quotes, which make it look for the words next to each other. */
export const asked = (phrase: string, where: 'text' | 'title'): string =>
  `"${signsOf(phrase)
    .map((sign) => (where === 'title' ? titleName(sign) : sign))
    .join(' ')}"`;

/**
 * A word in the text of everything but dispatches. Pagefind's own filters would tell the two apart, but it writes them in
 * another order each time.
 */
export const NO_DISPATCH = 'nodispatch';

const signsOf = (text: string): string[] => text.match(SIGN) ?? [];

/** Figures and letters of full width as everyone types them; the punctuation stays Chinese. */
const plain = (text: string): string => text.replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => sign.normalize('NFKC'));
