import { expect, test } from 'vitest';
import { dispatch, judgeHandMade, report, unscreened } from './county.fixtures.ts';
import { officeCounty } from './office.ts';

const sent = ['2022-03-01 dispatched', '2022-03-01 signed'];
const closed = [...sent, '2022-03-02 replied', '2022-03-03 accepted'];
const declined = ['2022-03-01 dispatched', '2022-03-01 declined', '2022-03-02 decline-accepted'];
const of = (n: number) => ({ reports: [`R2022-000${n}`] });

test('what is not settled stands in the list of what it waits for, and in no other', async () => {
  const judgement = await judgeHandMade(
    {
      reports: [
        report('R2022-0001', '2022-02-25'), // closed by both, nobody decided
        report('R2022-0002', '2022-02-25'), // one of two is still at work
        report('R2022-0003', '2022-02-25', { adoption: { result: 'rejected', on: '2022-03-04', reason: '已有规定' } }),
        report('R2022-0004', '2022-02-25', { adoption: { result: 'adopted', on: '2022-03-11' } }), // decided tomorrow
        report('R2022-0005', '2022-02-25'), // declined, and not sent again
        report('R2022-0006', '2022-02-25'), // declined, then closed by another
        report('R2022-0007', '2022-02-25'), // never sent
        report('R2022-0008', '2022-02-25', { screening: { result: 'returned', on: '2022-02-26', reason: '请补充时间' } }),
        unscreened('R2022-0009', '2022-03-09'),
      ],
      dispatches: [
        dispatch('D2022-0001', closed, of(1)),
        dispatch('D2022-0002', closed, { ...of(1), unit: 'housing' }),
        dispatch('D2022-0003', closed, of(2)),
        dispatch('D2022-0004', sent, { ...of(2), unit: 'housing' }),
        dispatch('D2022-0005', closed, of(3)),
        dispatch('D2022-0006', closed, of(4)),
        dispatch('D2022-0007', declined, of(5)),
        dispatch('D2022-0008', declined, of(6)),
        dispatch('D2022-0009', closed, { ...of(6), unit: 'power' }),
      ],
    },
    '2022-03-10',
  );
  const waiting = officeCounty(judgement, []).reportsWaiting;
  expect(
    Object.fromEntries(Object.entries(waiting).map(([list, lines]) => [list, lines.map(({ id }: { id: string }) => id).sort()])),
  ).toEqual({
    unscreened: ['R2022-0009'],
    unsent: ['R2022-0005', 'R2022-0007'],
    undecided: ['R2022-0001', 'R2022-0004', 'R2022-0006'],
    returned: ['R2022-0008'],
  });
});
