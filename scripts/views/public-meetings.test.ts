import { describe, expect, it } from 'vitest';
import type { Meeting } from '../records/schema/meeting.ts';
import { Y2022 } from '../rules/officer.fixtures.ts';
import { dispatch, judgeHandMade } from './office/county.fixtures.ts';
import { type PublicMeeting, publicMeetings } from './public-meetings.ts';

const MEETING: Meeting = {
  id: 'M2022-01',
  held: '2022-03-18',
  kind: 'coordination',
  title: '一次性告知协调会',
  proposedBy: ['税务局'],
  dispatches: ['D2022-0001'],
  decision: '统一清单',
  minutes: '协调会纪要〔2022〕1号',
  publication: { result: 'public', on: '2022-03-25', by: 'office', reason: '无' },
};

const DISPATCHES = [
  dispatch('D2022-0001', ['2022-03-01 dispatched']),
  dispatch('D2022-0002', ['2022-03-02 dispatched']),
  dispatch('D2022-0003', ['2022-06-01 dispatched']),
];

const meetingsOf = async (meetings: readonly Meeting[], asOf = '2022-03-31'): Promise<PublicMeeting[]> =>
  publicMeetings(await judgeHandMade({ meetings, dispatches: DISPATCHES }, asOf));

const without = (field: keyof Meeting): Meeting => {
  const { [field]: _, ...rest } = MEETING;
  return rest as Meeting;
};

describe('6.3 a meeting', () => {
  it('has these fields and no others', async () => {
    expect(await meetingsOf([MEETING])).toEqual([
      {
        id: 'M2022-01',
        held: '2022-03-18',
        kind: 'coordination',
        publication: 'public',
        content: { on: '2022-03-25', title: '一次性告知协调会', decision: '统一清单' },
        dispatches: ['D2022-0001'],
      },
    ]);
  });

  it('that decided nothing in writing says so', async () => {
    const [meeting] = await meetingsOf([without('decision')]);
    expect(meeting?.content?.decision).toBeNull();
  });

  it('names each dispatch once, in order, and none that had not been sent', async () => {
    const dispatches = ['D2022-0003', 'D2022-0002', 'D2022-0001', 'D2022-0002', 'D2022-0099'];
    expect((await meetingsOf([{ ...MEETING, dispatches }]))[0]?.dispatches).toEqual(['D2022-0001', 'D2022-0002']);
  });

  it('earliest first; those of one day by their ids; none that is still to come', async () => {
    const held = (id: string, day: string) => ({ ...MEETING, id, held: day });
    const meetings = await meetingsOf([
      held('M2022-01', '2022-03-18'),
      held('M2022-02', '2022-03-11'),
      held('M2022-03', '2022-03-11'),
      held('M2022-04', '2022-04-01'),
    ]);
    expect(meetings.map(({ id }) => id)).toEqual(['M2022-02', 'M2022-03', 'M2022-01']);
  });
});

describe('5.1 what is not public is not told', () => {
  it.each<[string, Meeting['publication'], 'pending' | 'withheld']>([
    ['nothing was decided', undefined, 'pending'],
    ['pending', { result: 'pending' }, 'pending'],
    ['decided after the day', { result: 'public', on: '2022-04-01' }, 'pending'],
    ['decided on no day', { result: 'public' }, 'pending'],
    ['withheld', { result: 'withheld', on: '2022-03-25' }, 'withheld'],
    ['withheld, without a day', { result: 'withheld' }, 'withheld'],
    ['withheld after the day', { result: 'withheld', on: '2022-04-01' }, 'pending'],
  ])('%s', async (_, publication, expected) => {
    const rest = without('publication');
    const [meeting] = await meetingsOf([publication ? { ...rest, publication } : rest]);
    expect(meeting).toEqual({
      id: 'M2022-01',
      held: '2022-03-18',
      kind: 'coordination',
      publication: expected,
      content: null,
      dispatches: ['D2022-0001'],
    });
  });

  it.each<[string, Partial<Meeting>]>([
    ['an officer’s code in the title', { title: '研究 K7M3XP 反映的问题' }],
    ['a telephone number in the decision', { decision: '请联系 138-1234-5678' }],
    ['a report’s id', { decision: '见 R2022-0001' }],
  ])('%s holds both texts back', async (_, words) => {
    const officers = [{ code: 'K7M3XP', category: 'enterprise' as const, terms: [Y2022] }];
    const judgement = await judgeHandMade(
      { meetings: [{ ...MEETING, ...words }], dispatches: DISPATCHES, officers },
      '2022-03-31',
    );
    expect(publicMeetings(judgement)[0]).toMatchObject({ publication: 'pending', content: null });
  });

  it('a meeting without a dispatch is not even there, unless the office made it public', async () => {
    const onAnOfficer: Meeting = { ...without('dispatches'), kind: 'task-force', publication: { result: 'withheld' } };
    expect(await meetingsOf([onAnOfficer])).toEqual([]);
    expect(await meetingsOf([{ ...onAnOfficer, dispatches: ['D2022-0003'] }])).toEqual([]);
    expect(await meetingsOf([without('dispatches')])).toHaveLength(1);
  });
});
