import type { RecordKind } from './places.ts';

/** How the ids of each kind begin, also those with a slip further on. */
const FORMS: readonly (readonly [RecordKind, RegExp])[] = [
  ['report', /^R\d{4}-\d+/],
  ['dispatch', /^D\d{4}-\d+/],
  ['meeting', /^M\d{4}-\d+/],
  ['quarterly', /^\d{4}-Q[1-4]/],
  ['assessment', /^\d{4}$/],
];

/** The id that a text begins with, and its kind. */
export function kindOfId(text: string): { id: string; kind: RecordKind } | null {
  for (const [kind, form] of FORMS) {
    const id = form.exec(text.trim().toUpperCase())?.[0];
    if (id !== undefined) return { id, kind };
  }
  return null;
}

/** The endings a text editor gives a file, with the full stop of a Chinese keyboard too. */
const TEXT_ENDINGS = /(?:[.。．](?:md|markdown|txt|text))*\s*$/i;

/**
 * The id of the record that a file was meant for, by its name: `D2022-0001` for `D2022-0001.md.txt`, `d2022-0001.MD` and
 * `D2022-0001`; null for what is another kind's, or no text, such as `D2022-0001.pdf`.
 */
export function idMeantBy(file: string, kind: RecordKind): string | null {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(TEXT_ENDINGS, '');
  const named = kindOfId(stem);
  return named?.kind === kind && named.id === stem.toUpperCase() ? named.id : null;
}
