const LONGEST = 40;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A value as it was written, for a Chinese message: short, on one line, with nothing invisible in it. */
export const quotedZh = (value: unknown): string => quoted(value, '“', '”', ['空值', '一个列表', '一组字段']);

/** The same for an English message. */
export const quotedEn = (value: unknown): string => quoted(value, '"', '"', ['nothing', 'a list', 'a group of fields']);

function quoted(value: unknown, open: string, close: string, [none, list, group]: readonly [string, string, string]): string {
  if (value === null || value === undefined) return none;
  if (Array.isArray(value)) return list;
  if (typeof value === 'object') return group;
  return `${open}${shortened(String(value))}${close}`;
}

/** A text cut to what a message can hold. */
export function shortened(text: string): string {
  const characters = [
    ...text
      .trim()
      .slice(0, 4 * LONGEST)
      .replaceAll(/\s+/g, ' ')
      .replaceAll(INVISIBLE, '\ufffd'),
  ];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}

/** The question after a misspelling; empty when nothing is near. */
export const didYouMeanZh = (suggestions: readonly string[]): string =>
  suggestions.length > 0 ? `是不是 ${suggestions.map(shortened).join(' 或 ')}？` : '';

export const didYouMeanEn = (suggestions: readonly string[]): string =>
  suggestions.length > 0 ? `did you mean ${suggestions.map(shortened).join(' or ')}? ` : '';
