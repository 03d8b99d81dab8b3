import { describe, expect, test } from 'vitest';
import type { DispatchClock } from '../rules/dispatch-clock.ts';
import { withDeemedReceipt } from './deemed.ts';

const clock = (deemed: boolean, received: string | null) => ({ deemed, received }) as DispatchClock;
const events = ['2022-03-01', '2022-03-02', '2022-03-03'].map((on) => ({ on, what: 'event' }));
const told = (of: DispatchClock | null, list = events) =>
  withDeemedReceipt(list, of, (on) => ({ on, what: 'deemed' })).map(({ on, what }) => `${on} ${what}`);

describe('6.2 deemed receipt among what happened', () => {
  test.each([
    ['no clock', null],
    ['signed in time', clock(false, '2022-03-02')],
    ['neither signed nor deemed yet', clock(true, null)],
  ])('%s: nothing is added', (_, of) => {
    expect(told(of)).toEqual(['2022-03-01 event', '2022-03-02 event', '2022-03-03 event']);
  });

  test.each([
    ['after everything of its day', '2022-03-02', 2],
    ['at the end', '2022-03-04', 3],
    ['after the last one’s day', '2022-03-03', 3],
    ['first', '2022-02-28', 0],
  ])('%s', (_, received, place) => {
    expect(told(clock(true, received)).indexOf(`${received} deemed`)).toBe(place);
    expect(told(clock(true, received))).toHaveLength(4);
  });

  test('nothing had happened', () => {
    expect(told(clock(true, '2022-03-02'), [])).toEqual(['2022-03-02 deemed']);
  });
});
