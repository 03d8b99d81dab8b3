import { describe, expect, it } from 'vitest';
import { dispatch, judgeHandMade } from './county.fixtures.ts';
import { nextStep } from './next-step.ts';

const stepOn = async (asOf: string, ...log: string[]) => {
  const [judged] = (await judgeHandMade({ dispatches: [dispatch('D2022-0001', log)] }, asOf)).dispatches;
  return judged ? nextStep(judged) : null;
};

describe('6.2 what the office does next', () => {
  it('a decline in time is agreed to or not; a late one is not', async () => {
    const log = ['2022-03-01 dispatched', '2022-03-01 signed'];
    const inTime = await stepOn('2022-03-03', ...log, '2022-03-02 declined');
    expect(inTime?.events).toEqual(['decline-accepted', 'decline-refused']);
    const late = await stepOn('2022-03-03', ...log, '2022-03-03 declined');
    expect(late).toMatchObject({ action: 'answer-decline', events: ['decline-refused'] });
    expect(late?.text).toContain('2022-03-03 的退单超过了期限（2022-03-02）');
  });

  it('nothing once it has ended', async () => {
    expect(await stepOn('2022-03-09', '2022-03-01 dispatched', '2022-03-02 replied', '2022-03-03 accepted')).toBeNull();
  });
});
