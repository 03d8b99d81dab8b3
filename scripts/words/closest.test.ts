import { describe, expect, test } from 'vitest';
import { closest } from './closest.ts';
import { width } from './width.ts';

describe('did you mean', () => {
  test.each([
    ['market-regulatoin', ['market-regulation', 'housing'], ['market-regulation']],
    ['Housing', ['market-regulation', 'housing'], ['housing']],
    ['市监局', ['市监局', '市建局', '城管局'], ['市监局', '市建局']],
    ['xyz', ['market-regulation', 'housing'], []],
    ['ab', ['ac', 'ad', 'ae', 'af'], ['ac', 'ad', 'ae']],
  ])('%s among %j', (word, known, expected) => expect(closest(word, known)).toEqual(expected));
});

describe('width in a terminal', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['市监局', 6],
    ['（A）', 5],
  ])('%s', (text, columns) => expect(width(text)).toBe(columns));
});
