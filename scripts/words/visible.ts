/**
 * Marks of no width and of direction. They are never part of what a Chinese text says, and can make it look like
 * something else: a command that isn't one, a sentence read backwards, a code that is none.
 */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A text without its invisible characters, its blanks all of one kind, its lines ended alike. */
export const visible = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
