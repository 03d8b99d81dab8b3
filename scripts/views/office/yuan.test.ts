import { expect, test } from 'vitest';
import { yuanInWords } from './yuan.ts';

test.each([
  [0, '零元整'],
  [7, '柒元整'],
  [10, '壹拾元整'],
  [2000, '贰仟元整'],
  [5005, '伍仟零伍元整'],
  [10_000, '壹万元整'],
  [73_000, '柒万叁仟元整'],
  [100_500, '壹拾万零伍佰元整'],
  [105_000, '壹拾万零伍仟元整'],
  [110_010, '壹拾壹万零壹拾元整'],
  [1_000_001, '壹佰万零壹元整'],
  [20_030_400, '贰仟零叁万零肆佰元整'],
  [100_000_000, '壹亿元整'],
  [100_000_500, '壹亿零伍佰元整'],
])('%d', (amount, words) => {
  expect(yuanInWords(amount)).toBe(words);
});

test.each([-1, 0.5, Number.NaN, 1e12])('%d is refused', (amount) => {
  expect(() => yuanInWords(amount)).toThrow(RangeError);
});
