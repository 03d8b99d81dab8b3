/**
 * A record's text for a file that people read as it is (a table, a feed, a calendar). Characters that turn the reading
 * direction, can't be seen or are forbidden in XML are shown by their code, as on the pages; line ends become `\n`.
 */
export const readable = (text: string): string =>
  MAY_BE_UNREADABLE.test(text)
    ? text
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(/\p{Surrogate}/gu, '\ufffd')
        .replaceAll(UNREADABLE, (character) => `⟦U+${codeOf(character).toUpperCase()}⟧`)
    : text;

/** The same on one line. */
export const readableLine = (text: string): string => readable(text).replaceAll(/\s+/g, ' ').trim();

const UNREADABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** Told at one look, since few texts hold any of it. It sees every letter of two halves; only half a one is unreadable. */
const MAY_BE_UNREADABLE = new RegExp(`\\r|[\\ud800-\\udfff]|${UNREADABLE.source}`);

/** A value as JSON on one line. Texts keep every character; the ones that could trick a reader or a page are escaped. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll(TRICKY, (character) => `\\u${codeOf(character)}`);

/** The fields of several objects as one object. @param objects each as JSON, and none of them empty */
export const joinedJson = (...objects: readonly string[]): string => `{${objects.map((json) => json.slice(1, -1)).join(',')}}`;

const TRICKY = /[<\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

const codeOf = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');

/** Text for XML, in elements and attributes. */
export const xml = (text: string): string =>
  readable(text).replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
