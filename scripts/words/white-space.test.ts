import { expect, test } from 'vitest';
import { invisibleName } from './white-space.ts';

test.each([
  [' ', '空格'],
  ['\t', '制表符（Tab 键）'],
  ['\u3000', '全角（中文）空格'],
  ['\ufeff', '看不见的字节顺序标记（BOM）'],
  ['\u200b', '看不见的字符（U+200B）'],
])('%j has a name', (character, name) => expect(invisibleName(character)?.zh).toBe(name));

test.each(['-', '字', '　-'])('%j can be seen', (text) => expect(invisibleName(text)).toBeNull());
