/**
 * The hidden mark by which an issue or a comment of ours is found again after a lost answer. It is believed only in
 * what our own account wrote; the number on record is who an issue is.
 *
 * @param id the dispatch's, `office`, or `forms-2022` for what was answered to a form
 * @param key of the post: `issue`, `status`, `supervision-1` …
 */
export const marker = (id: string, key: string): string => `<!-- ledger:${key === 'issue' ? 'dispatch' : key}:${id} -->`;

const FORM = /<!-- ledger:([a-z][A-Za-z0-9.-]*):(D\d{4}-\d{4,}|office|forms-\d{4}) -->/;

/** What a text of ours is, by its mark; null when it has none. */
export function markedAs(body: string): { readonly id: string; readonly key: string } | null {
  const [, key, id] = FORM.exec(body) ?? [];
  return key && id ? { id, key: key === 'dispatch' ? 'issue' : key } : null;
}
