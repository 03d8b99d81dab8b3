import { describe, expect, test } from 'vitest';
import { dayOf, isEarly, momentOn, soonAfter } from './moments.ts';
import { random } from './random.ts';

const chance = random('moments');
const many = <T>(make: () => T): T[] => Array.from({ length: 300 }, make);

describe('a moment on a day', () => {
  test('lies in the opening hours', () => {
    for (const at of many(() => momentOn('2022-03-16', chance))) {
      const hour = at.slice(11, 16);
      expect(('08:30' <= hour && hour < '12:00') || ('14:30' <= hour && hour < '17:30')).toBe(true);
      expect(at).toMatch(/^2022-03-16T\d\d:\d\d:00\+08:00$/);
    }
  });

  test('is later than what came before it on that day, also at its end', () => {
    for (const after of ['2022-03-16T08:31:00+08:00', '2022-03-16T11:58:00+08:00', '2022-03-16T17:29:00+08:00']) {
      for (const at of many(() => momentOn('2022-03-16', chance, after))) {
        expect(at > after).toBe(true);
        expect(dayOf(at)).toBe('2022-03-16');
      }
    }
  });

  test('does not mind what came on another day', () => {
    const hours = many(() => momentOn('2022-03-17', chance, '2022-03-16T17:20:00+08:00').slice(11, 13));
    expect(new Set(hours)).toContain('09');
  });

  test('a few minutes later is later', () => {
    for (const at of many(() => soonAfter('2022-03-16T11:59:00+08:00', chance))) {
      expect(at > '2022-03-16T11:59:00+08:00' && at < '2022-03-16T12:30:00+08:00').toBe(true);
    }
  });
});

test('early is when there is still time on the same day', () => {
  expect(isEarly('2022-03-16T10:00:00+08:00')).toBe(true);
  expect(isEarly('2022-03-16T17:00:00+08:00')).toBe(false);
});
