import { expect, test } from 'vitest';
import { groupedBy, groupedByEach } from './grouped.ts';

test('each group keeps the order of its things, and what belongs to none is in none', () => {
  const groups = groupedBy([3, 10, 1, 12, 7], (number) => (number === 7 ? undefined : number < 10 ? 'small' : 'large'));
  expect([...groups]).toEqual([
    ['small', [3, 1]],
    ['large', [10, 12]],
  ]);
});

test('what belongs to several is in each of them, once however often it says so', () => {
  const groups = groupedByEach(['aab', 'b', ''], (word) => word);
  expect([...groups]).toEqual([
    ['a', ['aab']],
    ['b', ['aab', 'b']],
  ]);
});

test('nothing has no groups', () => {
  expect(groupedBy([], () => 'any').size).toBe(0);
});
