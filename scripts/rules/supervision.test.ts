import { expect, test } from 'vitest';
import type { Verdict } from './dispatch-clock.ts';
import type { DispatchState } from './dispatch-history.ts';
import { supervisionStage } from './supervision.ts';

const policy = { supervisionDays: 0, secondSupervisionDays: 5 };
const stage = (verdict: Verdict, daysOver: number | null, state: DispatchState = 'in-progress', values = policy) =>
  supervisionStage({ verdict, daysOver }, { state }, values);

test.each<[Verdict, number | null, 0 | 1 | 2]>([
  ['open', 0, 0],
  // A Saturday after a Friday due day: late, though no working day has passed.
  ['overdue', 0, 1],
  ['overdue', 1, 1],
  ['overdue', 4, 1],
  ['overdue', 5, 2],
  ['overdue', 60, 2],
  ['late', 9, 0],
  ['on-time', 0, 0],
  ['excluded', null, 0],
])('6.2 %s, %s working days late: stage %s', (verdict, daysOver, expected) => {
  expect(stage(verdict, daysOver)).toBe(expected);
});

test('6.2 a reply or a decline that waits for the office is not pressed on the unit', () => {
  expect(stage('overdue', 7, 'awaiting-review')).toBe(0);
  expect(stage('overdue', 7, 'awaiting-signature')).toBe(2);
});

test('6.2 days late that cannot be counted yet are the first stage', () => {
  expect(stage('overdue', null)).toBe(1);
});

test('6.2 a county may wait before it presses, and never press twice', () => {
  const patient = { supervisionDays: 2, secondSupervisionDays: 9999 };
  expect(stage('overdue', 1, 'in-progress', patient)).toBe(0);
  expect(stage('overdue', 2, 'in-progress', patient)).toBe(1);
  expect(stage('overdue', 400, 'in-progress', patient)).toBe(1);
  expect(stage('overdue', null, 'in-progress', patient)).toBe(1);
});
