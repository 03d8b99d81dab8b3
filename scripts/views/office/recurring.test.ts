import { expect, test } from 'vitest';
import { dispatch, judgeDemo, judgeHandMade } from './county.fixtures.ts';
import { recurringProblems } from './recurring.ts';

const on = (id: string, day: string, more: Parameters<typeof dispatch>[2] = {}) => dispatch(id, [`${day} dispatched`], more);

test('the same unit, theme and problem at least twice in twelve months', async () => {
  const recurring = recurringProblems(
    await judgeHandMade(
      {
        dispatches: [
          on('D2021-0001', '2021-03-31'), // just over twelve months ago
          on('D2022-0001', '2022-01-05'),
          on('D2022-0002', '2022-02-07', { problems: ['inefficiency', 'not-transparent'] }),
          on('D2022-0003', '2022-03-10', { problems: ['not-transparent'], reopens: 'D2022-0002' }),
          on('D2022-0004', '2022-03-11', { unit: 'housing' }), // once there
          on('D2022-0005', '2022-03-11', { theme: 'starting-business' }), // once of that theme
          dispatch('D2022-0006', ['2022-03-14 dispatched', '2022-03-14 declined', '2022-03-15 decline-accepted']),
          on('D2022-0007', '2022-03-16', { problems: ['not-transparent', 'not-transparent'] }),
          on('D2022-0008', '2022-04-01'), // not sent yet
        ],
      },
      '2022-03-31',
    ),
  );
  expect(
    recurring.map(({ unit, theme, problem, count, reopened, first, last, dispatches }) => [
      ...[unit.name, theme.name, problem.name, count, reopened, first, last],
      dispatches.join(' '),
    ]),
  ).toEqual([
    ['税务局', '纳税便利化', '不透明', 3, 1, '2022-02-07', '2022-03-16', 'D2022-0007 D2022-0003 D2022-0002'],
    ['税务局', '纳税便利化', '效率低下', 2, 0, '2022-01-05', '2022-02-07', 'D2022-0002 D2022-0001'],
  ]);
});

test('the demo county: the most frequent first, none only once', async () => {
  const counts = recurringProblems(await judgeDemo()).map(({ count }) => count);
  expect(counts.length).toBeGreaterThan(10);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(Math.min(...counts)).toBe(2);
});
