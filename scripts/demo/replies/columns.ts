import { width } from '../../words/width.ts';

/** Columns of a terminal: the ledger on the left, the issues on the right. */
const LEFT = 44;
const RIGHT = 64;
const BETWEEN = ' │ ';
export const WHOLE = LEFT + RIGHT + BETWEEN.length;

/** Signs that never begin a line. */
const CLOSING = new Set('，。、；：！？）〕】》”’,.;:!?)');

/** Characters that stay together: a number, a date, an id, a word of Latin letters. */
const PIECES = /[A-Za-z0-9][A-Za-z0-9:#./-]*|./gsu;

/**
 * A text on lines of so many columns, where a Chinese character takes two. A line that goes on is indented as far as the
 * first one and two columns more.
 */
export function wrapped(text: string, columns: number): string[] {
  const indent = `${/^ */.exec(text)?.[0] ?? ''}  `;
  const lines: string[] = [];
  let line = '';
  let last = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (width(line + piece) <= columns) {
      line += piece;
      last = piece;
      continue;
    }
    // What closes a sentence takes the character before it along.
    const along = CLOSING.has(piece) && last.trim() !== '' ? last : '';
    lines.push(line.slice(0, line.length - along.length).trimEnd());
    line = indent + along + (piece === ' ' ? '' : piece);
    last = piece;
  }
  return [...lines, line.trimEnd()];
}

/** Two texts beside each other, each wrapped in its own column. */
export function sideBySide(left: readonly string[], right: readonly string[]): string[] {
  const [ours, theirs] = [left.flatMap((line) => wrapped(line, LEFT)), right.flatMap((line) => wrapped(line, RIGHT))];
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, i) => {
    const line = ours[i] ?? '';
    return `${line}${' '.repeat(Math.max(0, LEFT - width(line)))}${BETWEEN}${theirs[i] ?? ''}`.trimEnd();
  });
}

/** The first words of a text, on one line. */
export function gist(text: string, characters: number): string {
  const all = [...text.replaceAll(/\s+/g, ' ').trim()];
  return all.length <= characters ? all.join('') : `${all.slice(0, characters).join('')}……`;
}
