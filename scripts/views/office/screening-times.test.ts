import { expect, test } from 'vitest';
import { judgeDemo, judgeHandMade, report, unscreened } from './county.fixtures.ts';
import { screeningTimes } from './screening-times.ts';
import { todayOf } from './today.ts';

const screened = (id: string, received: string, on: string) => report(id, received, { screening: { result: 'valid', on } });

test('working days from receipt to screening, over the make-up weekend before the spring festival', async () => {
  const times = screeningTimes(
    await judgeHandMade(
      {
        reports: [
          screened('R2022-0001', '2022-01-28', '2022-01-28'), // the same day: 0
          screened('R2022-0002', '2022-01-28', '2022-01-30'), // Saturday and Sunday are workdays: 2
          screened('R2022-0003', '2022-01-28', '2022-02-08'), // 29, 30 January, 7, 8 February: 4
          screened('R2022-0004', '2022-01-29', '2022-02-09'), // 30 January, 7, 8, 9 February: 4
          screened('R2022-0005', '2022-04-06', '2022-04-01'), // a mistake: screened before it came
          screened('R2022-0006', '2022-04-01', '2022-04-08'), // screened later than the day of the judgement
          unscreened('R2022-0007', '2022-04-02'),
          unscreened('R2022-0008', '2022-04-09'), // not here yet
        ],
      },
      '2022-04-07',
    ),
  );
  expect(times).toMatchObject({
    ...{ received: 7, measured: 4, unmeasured: 1, unscreened: 2, median: 3, mean: 2.5 },
    longest: { id: 'R2022-0003', days: 4 },
    waitingLongest: { id: 'R2022-0006', received: '2022-04-01', days: 3 },
  });
  expect(times.quarters.map(({ quarter, received, median, longest }) => [quarter, received, median, longest?.days])).toEqual([
    ['2022-Q2', 3, null, undefined],
    ['2022-Q1', 4, 3, 4],
  ]);
});

test('nothing received: no figure, and not 0', async () => {
  expect(screeningTimes(await judgeHandMade({}, '2022-04-07'))).toEqual({
    ...{ received: 0, measured: 0, unmeasured: 0, unscreened: 0, median: null, mean: null, longest: null },
    ...{ quarters: [], waitingLongest: null },
  });
});

test('the demo county: the quarters add up, and what waits is what today lists', async () => {
  const judgement = await judgeDemo();
  const times = screeningTimes(judgement);
  for (const figure of ['received', 'measured', 'unmeasured', 'unscreened'] as const) {
    expect(times.quarters.reduce((sum, quarter) => sum + quarter[figure], 0)).toBe(times[figure]);
  }
  expect(times.received).toBe(times.measured + times.unmeasured + times.unscreened);
  const waiting = todayOf(judgement).awaitingScreening;
  expect(times.unscreened).toBe(waiting.length);
  expect(times.waitingLongest).toMatchObject({ id: waiting[0]?.id, days: waiting[0]?.waited });
});
