import { describe, expect, it } from 'vitest';
import { statusOf } from '../commands/status.ts';
import type { Judgement } from '../judgement.ts';
import { dispatch, judgeHandMade } from './office/county.fixtures.ts';
import { dispatchLine } from './office/dispatch-line.ts';
import { officeLedger } from './office.ts';
import { publicCounty } from './public.ts';

/** What each view says of the one dispatch there is. */
const toldIn = (judgement: Judgement) => [
  publicCounty(judgement).dispatches[0]?.daysUsed,
  officeLedger(judgement).dispatches[0]?.daysUsed,
  statusOf(judgement).dispatches[0]?.daysUsed,
  ...judgement.dispatches.map((judged) => dispatchLine(judged, judgement.ledger).daysUsed),
];

describe('the days used', () => {
  const sent = dispatch('D2022-0001', ['2022-03-30 dispatched']);

  it('are none in any view while nobody has received it', async () => {
    expect(toldIn(await judgeHandMade({ dispatches: [sent] }, '2022-03-31'))).toEqual([null, null, null, null]);
  });

  it('are counted from the day it is deemed received', async () => {
    expect(toldIn(await judgeHandMade({ dispatches: [sent] }, '2022-04-01'))).toEqual([1, 1, 1, 1]);
  });
});
