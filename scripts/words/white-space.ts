/** White space that is no plain space, for a class of a pattern: what a Chinese keyboard types, and what is copied from Word and web pages. */
export const ODD_SPACES = String.raw`\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff`;

const NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  ' ': { zh: '空格', en: 'a space' },
  '\t': { zh: '制表符（Tab 键）', en: 'a tab' },
  '\u3000': { zh: '全角（中文）空格', en: 'a full-width space' },
  '\u00a0': {
    zh: '不换行空格（多半是从网页或 Word 复制来的）',
    en: 'a no-break space, most likely copied from a web page or from Word',
  },
  '\ufeff': { zh: '看不见的字节顺序标记（BOM）', en: 'an invisible byte order mark' },
};

/** What people call a character that can't be seen; null for one that can. */
export function invisibleName(character: string): { zh: string; en: string } | null {
  if (!new RegExp(`^[\\s${ODD_SPACES}]$`).test(character)) return null;
  const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  return NAMES[character] ?? { zh: `看不见的字符（${code}）`, en: `an invisible character (${code})` };
}
