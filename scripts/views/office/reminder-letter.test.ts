import { describe, expect, test } from 'vitest';
import type { Dispatch } from '../../records/schema/dispatch.ts';
import { dispatch, judgeHandMade } from './county.fixtures.ts';
import { officeCounty } from './office.ts';

async function reminderOf(one: Dispatch, asOf: string) {
  return officeCounty(await judgeHandMade({ dispatches: [one] }, asOf), []).sheets.reminder(one.id);
}
const SIGNED = ['2022-03-01 dispatched', '2022-03-01 signed']; // due 2022-03-04, a Friday

test('its fields, and no other', async () => {
  const sent = dispatch('D2022-0001', [...SIGNED, '2022-03-07 urged'], { number: '样营商转〔2022〕1号', request: '请核查' });
  expect(await reminderOf(sent, '2022-03-08')).toEqual({
    ...{ id: 'D2022-0001', number: '样营商转〔2022〕1号', office: '样例县专班办公室', asOf: '2022-03-08', stage: 1 },
    ...{ contact: { email: null, phone: null, address: null }, receiver: '税务局', title: '第 D2022-0001 件' },
    ...{ dispatched: '2022-03-01', received: '2022-03-01', deemed: false, isUnsigned: false },
    ...{ limit: 3, due: '2022-03-04', overdueSince: '2022-03-05', daysOver: 2, urged: 1, isHeldBack: false },
  });
});

test('never signed, it is deemed received, and the signature is asked for too', async () => {
  expect(await reminderOf(dispatch('D2022-0001', ['2022-03-01 dispatched']), '2022-03-08')).toMatchObject({
    ...{ received: '2022-03-02', deemed: true, isUnsigned: true, due: '2022-03-07', daysOver: 1 },
  });
});

test('pressed again after the policy’s days, and held back where a text gives somebody away', async () => {
  expect(await reminderOf(dispatch('D2022-0001', SIGNED, { title: '见 R2022-0001' }), '2022-03-14')).toMatchObject({
    ...{ stage: 2, isHeldBack: true },
  });
});

describe('there is none', () => {
  test.each([
    ['on the last day', SIGNED, '2022-03-04'],
    ['for what waits for the office', [...SIGNED, '2022-03-07 replied'], '2022-03-08'],
    ['once it is closed', [...SIGNED, '2022-03-07 replied', '2022-03-08 accepted'], '2022-03-09'],
    ['once it was declined', ['2022-03-01 dispatched', '2022-03-01 declined', '2022-03-09 decline-accepted'], '2022-03-14'],
  ])('%s', async (_, lines, asOf) => {
    expect(await reminderOf(dispatch('D2022-0001', lines), asOf)).toBeNull();
  });
});
