import { describe, expect, test } from 'vitest';
import { type Decline, lateDeclines } from './decline.ts';

const decline = (on: string, outcome: Decline['outcome'] = 'pending', index = 2): Decline => ({ index, on, outcome });
const clock = { declineBy: '2022-04-06' };

describe('6.2 declines that came too late', () => {
  test('the last day is in time, the day after is not', () => {
    expect(lateDeclines({ declines: [decline('2022-04-06')] }, clock)).toEqual([]);
    expect(lateDeclines({ declines: [decline('2022-04-07')] }, clock)).toEqual([decline('2022-04-07')]);
  });

  test.each(['pending', 'accepted', 'refused'] as const)('whatever the office made of it: %s', (outcome) => {
    expect(lateDeclines({ declines: [decline('2022-04-07', outcome)] }, clock)).toEqual([decline('2022-04-07', outcome)]);
  });

  test('each by itself: one in time and refused, another too late', () => {
    const [first, second] = [decline('2022-04-02', 'refused', 1), decline('2022-04-08', 'pending', 3)];
    expect(lateDeclines({ declines: [first, second] }, clock)).toEqual([second]);
  });

  test('nothing declined, nothing late', () => {
    expect(lateDeclines({ declines: [] }, clock)).toEqual([]);
  });
});
