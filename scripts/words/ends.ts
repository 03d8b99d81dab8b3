/**
 * A text without the characters of a kind at its end, or at its beginning. In one pass: a pattern like `/[ab]+$/` tries
 * anew from every place where the kind occurs, and a line of 65,000 blanks takes it minutes.
 *
 * @param kind matches one character of the Basic Multilingual Plane
 */
export function withoutEnd(text: string, kind: RegExp): string {
  let end = text.length;
  while (end > 0 && kind.test(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

export function withoutStart(text: string, kind: RegExp): string {
  let start = 0;
  while (start < text.length && kind.test(text[start] as string)) start++;
  return text.slice(start);
}
