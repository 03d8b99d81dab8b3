import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workingDays } from '../calendar/working-days.ts';
import { programRoot } from '../records/program.ts';
import type { DispatchState } from './dispatch-history.ts';
import { dueSoon, isAwaitedFromUnit } from './due-soon.ts';

const calendar = workingDays([JSON.parse(readFileSync(join(programRoot, 'data/state-council/2022.json'), 'utf8'))]);
const open = (due: string) => ({ due, verdict: 'open' as const });
const working = { state: 'in-progress' as const };

describe('6.2 due today or on the next working day', () => {
  test.each<[asOf: string, due: string, expected: ReturnType<typeof dueSoon>, why: string]>([
    ['2022-03-31', '2022-03-31', 'today', 'the due day itself'],
    ['2022-03-30', '2022-03-31', 'next-working-day', 'Wednesday for Thursday'],
    ['2022-03-29', '2022-03-31', null, 'two working days away'],
    ['2022-03-25', '2022-03-28', 'next-working-day', 'Friday for Monday'],
    ['2022-03-27', '2022-03-28', 'next-working-day', 'Sunday for Monday'],
    ['2022-04-01', '2022-04-02', 'next-working-day', 'Friday for the make-up Saturday'],
    ['2022-04-01', '2022-04-06', null, 'the make-up Saturday lies between'],
    ['2022-04-02', '2022-04-06', 'next-working-day', 'over the Qingming holidays'],
    ['2022-04-01', '2022-03-31', null, 'past due is not soon'],
  ])('on %s, due %s: %s (%s)', (asOf, due, expected) => {
    expect(dueSoon(open(due), working, calendar, asOf)).toBe(expected);
  });

  test('the last day of the last announced year needs no calendar of the next', () => {
    expect(dueSoon(open('2022-12-30'), working, calendar, '2022-12-30')).toBe('today');
    expect(dueSoon(open('2022-12-30'), working, calendar, '2022-12-29')).toBe('next-working-day');
  });

  test.each<[DispatchState, ReturnType<typeof dueSoon>]>([
    ['awaiting-signature', 'today'],
    ['in-progress', 'today'],
    ['awaiting-review', null],
  ])('%s: %s', (state, expected) => {
    expect(dueSoon(open('2022-03-31'), { state }, calendar, '2022-03-31')).toBe(expected);
  });

  test('a unit is awaited up to its due day, however far that is, and not once it has answered', () => {
    const awaited = (due: string, state: DispatchState) => isAwaitedFromUnit(open(due), { state }, '2022-03-31');
    expect([awaited('2022-03-31', 'in-progress'), awaited('2022-06-30', 'awaiting-signature')]).toEqual([true, true]);
    expect([awaited('2022-03-30', 'in-progress'), awaited('2022-06-30', 'awaiting-review')]).toEqual([false, false]);
  });

  test.each(['on-time', 'late', 'overdue', 'excluded'] as const)('%s is not soon', (verdict) => {
    expect(dueSoon({ due: '2022-03-31', verdict }, working, calendar, '2022-03-31')).toBeNull();
  });
});
