import { FIELD_END, joined } from '../../lib/search-text.ts';

/** A piece of text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** How many signs are shown before the first hit, and in all. */
const BEFORE = 16;
const LENGTH = 90;

/** The fields of a document as people wrote them, without its title, from what Pagefind kept of it. */
export const fieldsOf = (content: string): string[] => content.split(FIELD_END).slice(1, -1).map(joined);

/**
 * The passage of a document that shows best why it was found: around the first phrase in the first field that has one;
 * the beginning of the first field when only the title does.
 */
export function excerpt(fields: readonly string[], phrases: readonly string[]): Piece[] {
  const field = fields.find((text) => firstHit(text, phrases) !== -1) ?? fields[0] ?? '';
  const start = Math.max(0, firstHit(field, phrases) - BEFORE);
  const from = start <= 2 ? 0 : start;
  const passage = field.slice(from, from + LENGTH);
  const [more, evenMore] = [from > 0 ? '…' : '', from + LENGTH < field.length ? '…' : ''];
  return marked(`${more}${passage}${evenMore}`, phrases);
}

/** A text cut where the phrases stand in it. */
export function marked(text: string, phrases: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  const plain = text.toLowerCase();
  let done = 0;
  while (done < text.length) {
    const next = firstOf(phrases.map((phrase) => ({ at: plain.indexOf(phrase, done), length: phrase.length })));
    if (next === null) break;
    if (next.at > done) pieces.push({ text: text.slice(done, next.at), isHit: false });
    pieces.push({ text: text.slice(next.at, next.at + next.length), isHit: true });
    done = next.at + next.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isHit: false });
  return pieces;
}

const firstHit = (text: string, phrases: readonly string[]): number =>
  firstOf(phrases.map((phrase) => ({ at: text.toLowerCase().indexOf(phrase), length: phrase.length })))?.at ?? -1;

interface Place {
  readonly at: number;
  readonly length: number;
}

/** The earliest of what is there; the longer of two. */
function firstOf(places: readonly Place[]): Place | null {
  const there = places.filter(({ at }) => at !== -1).sort((a, b) => a.at - b.at || b.length - a.length);
  return there[0] ?? null;
}
