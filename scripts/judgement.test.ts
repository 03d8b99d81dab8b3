import { describe, expect, it } from 'vitest';
import { addDays } from './calendar/days.ts';
import { statusOf } from './commands/status.ts';
import { type Judgement, judge } from './judgement.ts';
import { dispatch, judgeDemo, judgeHandMade, report } from './views/office/county.fixtures.ts';

/** What is said about an earlier day, and about the time up to it, beside what judging the ledger on that day says. */
function expectSame(judgement: Judgement, day: string): void {
  const { dispatches } = judge(judgement.ledger, day);
  expect(judgement.dispatchesOn(day), day).toEqual(dispatches);
  for (const from of [day, addDays(day, -3), addDays(day, -40)]) {
    const touched = dispatches.filter(({ history: { dispatched, closed, state }, clock }) => {
      const days = [dispatched, closed ?? (state === 'declined' ? dispatched : day), clock?.due ?? dispatched];
      return days.some((one) => one >= from);
    });
    expect(judgement.dispatchesTouchedIn(from, day), `${from} to ${day}`).toEqual(touched);
  }
}

describe('an earlier day is judged as if it were today', () => {
  it('days all over the demo county’s time, from before its first dispatch', async () => {
    const demo = await judgeDemo();
    for (let day = '2021-12-25'; day <= demo.asOf; day = addDays(day, 5)) expectSame(demo, day);
    expect(demo.dispatchesOn('2021-12-25')).toEqual([]);
    expect(demo.dispatchesOn(demo.asOf)).toBe(demo.dispatches);
  });

  it('every day around what can happen after an end, and before it was received', async () => {
    const judgement = await judgeHandMade(
      {
        dispatches: [
          // Closed on its first day without a signature: it is deemed received only later.
          dispatch('D2022-0001', ['2022-03-01 dispatched', '2022-03-01 replied', '2022-03-01 accepted']),
          dispatch('D2022-0002', ['2022-03-01 dispatched', '2022-03-02 declined', '2022-03-02 decline-accepted']),
          // Discussed and reopened after its end.
          dispatch('D2022-0003', [
            '2022-03-01 dispatched',
            '2022-03-02 signed',
            '2022-03-03 replied',
            '2022-03-04 accepted',
            '2022-03-10 discussed',
            '2022-03-14 reopened',
          ]),
          // Written in another order than it happened.
          dispatch('D2022-0004', ['2022-03-08 dispatched', '2022-03-02 dispatched', '2022-03-09 signed']),
          dispatch('D2022-0005', ['2022-03-01 dispatched', '2022-03-02 replied', '2022-03-03 returned', '2022-03-20 replied']),
          // Needs a year that has not been announced.
          dispatch('D2026-0001', ['2026-12-31 dispatched', '2026-12-31 signed', '2026-12-31 replied', '2026-12-31 accepted']),
        ],
      },
      '2027-01-04',
    );
    for (let day = '2022-02-27'; day <= '2022-03-24'; day = addDays(day, 1)) expectSame(judgement, day);
    for (const day of ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-04']) expectSame(judgement, day);
  });
});

describe('6.2 what is known of a dispatch whose due day needs a calendar that has not been announced', () => {
  const told = async (...log: string[]) => {
    const [one] = statusOf(await judgeHandMade({ dispatches: [dispatch('D2026-0001', log)] }, '2027-01-10')).dispatches;
    return { received: one?.received, deemed: one?.deemed, due: one?.due, verdict: one?.verdict };
  };

  it('signed: the day of receipt', async () => {
    const received = await told('2026-12-30 dispatched', '2026-12-30 signed');
    expect(received).toEqual({ received: '2026-12-30', deemed: false, due: null, verdict: null });
  });

  it('unsigned: when it was deemed received', async () => {
    expect(await told('2026-12-29 dispatched')).toEqual({ received: '2026-12-30', deemed: true, due: null, verdict: null });
  });

  it('an accepted decline is out of every base whatever the due day', async () => {
    const log = ['2026-12-29 dispatched', '2026-12-30 signed', '2026-12-30 declined', '2026-12-31 decline-accepted'];
    expect(await told(...log)).toMatchObject({ received: '2026-12-30', verdict: 'excluded' });
  });

  it('nothing where even the day of deemed receipt needs it', async () => {
    expect(await told('2026-12-31 dispatched')).toEqual({ received: null, deemed: false, due: null, verdict: null });
  });
});

describe('6.4 the quarters that owe a report', () => {
  const closed = (day: string) => ['dispatched', 'signed', 'replied', 'accepted'].map((event) => `${day} ${event}`);

  it('8.1 an older ledger that was imported owes none from before the first policy', async () => {
    const judgement = await judgeHandMade({ dispatches: [dispatch('D2012-0001', closed('2012-02-01'))] }, '2022-04-01');
    expect(judgement.quarters.map(({ quarter }) => quarter)).toEqual(['2021-Q4', '2022-Q1']);
  });

  it('begin with the county’s first dispatch', async () => {
    const judgement = await judgeHandMade({ dispatches: [dispatch('D2022-0001', closed('2022-02-01'))] }, '2022-07-01');
    expect(judgement.quarters.map(({ quarter }) => quarter)).toEqual(['2022-Q1', '2022-Q2']);
  });
});

describe('7.4 a grade that proposes a dismissal is the one in effect', () => {
  const duty = {
    id: '专项2022-5',
    assignedBy: '专班办公室',
    due: '2022-12-15',
    outcome: 'unmet',
    decision: '专班纪要〔2022〕11号',
  } as const;
  const decidedUnqualified = (duties: readonly (typeof duty)[]) =>
    judgeHandMade(
      {
        officers: [
          {
            code: 'K7M3XP',
            category: 'enterprise',
            terms: [{ appointed: '2022-11-15', ends: '2023-11-14' }],
            duties: [...duties],
          },
        ],
        reports: [report('R2022-0001', '2022-12-05')],
        assessments: [{ id: 2022, decided: '2022-12-31', grades: [{ officer: 'K7M3XP', grade: 'unqualified' }] }],
      },
      '2022-12-31',
    );

  it('不合格 for a named unmet duty', async () => {
    const judgement = await decidedUnqualified([duty]);
    expect(judgement.grade(2022).officers[0]?.grade).toBe('unqualified');
    expect(judgement.officers[0]?.proposal?.reasons).toEqual([
      { rule: 'unqualified', clause: '7.4', year: 2022, decided: '2022-12-31' },
    ]);
  });

  it('not a 不合格 without one, which has no effect', async () => {
    const judgement = await decidedUnqualified([]);
    expect(judgement.grade(2022).officers[0]?.grade).toBe('qualified');
    expect(judgement.officers[0]?.proposal).toBeNull();
  });
});

describe('7.4 7.5 a dismissal that was called for and never decided on', () => {
  const TO_JUNE = {
    approved: '2021-12-20',
    minutes: '纪要1号',
    appointed: '2022-01-01',
    filed: '2022-01-05',
    ends: '2022-06-30',
  };
  const flagsOf = async (asOf: string, more: object = {}) => {
    const officer = { code: 'K7M3XP', category: 'enterprise' as const, terms: [TO_JUNE], ...more };
    return (await judgeHandMade({ officers: [officer] }, asOf)).grade(2022).officers[0]?.flags;
  };

  it('is told on the grade sheet, also when the term is over', async () => {
    expect(await flagsOf('2022-02-28')).not.toContain('dismissal-undecided');
    expect(await flagsOf('2022-03-01')).toContain('dismissal-undecided'); // January and February missed
    expect(await flagsOf('2023-01-10')).toContain('dismissal-undecided');
  });

  it('counts the last month of a service that is over', async () => {
    const reports = ['2022-01-10', '2022-02-10', '2022-03-10', '2022-04-10'].map((on, i) => report(`R2022-000${i + 1}`, on));
    const county = { officers: [{ code: 'K7M3XP', category: 'enterprise' as const, terms: [TO_JUNE] }], reports };
    const flagsOn = async (asOf: string) => (await judgeHandMade(county, asOf)).grade(2022).officers[0]?.flags;
    expect(await flagsOn('2022-06-30')).not.toContain('dismissal-undecided');
    expect(await flagsOn('2022-07-01')).toContain('dismissal-undecided'); // May and June
  });

  it('is not told once it was decided', async () => {
    const dismissal = { on: '2022-04-01', basis: '3.5', decision: '营商办〔2022〕9号' };
    expect(await flagsOf('2023-01-10', { dismissal })).toEqual(['dismissed', 'no-valid-report']);
  });
});
