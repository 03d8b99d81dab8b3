import { describe, expect, it } from 'vitest';
import { dispatch, judgeHandMade } from './office/county.fixtures.ts';
import { publicCounty } from './public.ts';
import type { PublicDispatch } from './public-dispatch.ts';

/** One dispatch to 税务局 as the public sees it. */
async function shown(lines: readonly string[], asOf: string, nature: 'general' | 'special' = 'general'): Promise<PublicDispatch> {
  const dispatches = [dispatch('D2022-0001', lines, { nature })];
  return publicCounty(await judgeHandMade({ dispatches }, asOf)).dispatches[0] as PublicDispatch;
}

const daysOf = ({ working }: PublicDispatch) => working?.days.map(({ date, nth, why }) => [date.slice(5), nth, why]);

describe('6.2 the days of a working', () => {
  it('over a Spring Festival with its make-up weekend, each day with its holiday’s name', async () => {
    const one = await shown(
      ['2022-01-28 dispatched', '2022-01-28 signed', '2022-02-07 replied', '2022-02-08 accepted'],
      '2022-03-31',
    );
    expect(one).toMatchObject({ due: '2022-02-07', verdict: 'on-time', daysUsed: 3 });
    expect(daysOf(one)).toEqual([
      ['01-29', 1, '调休上班（春节）'],
      ['01-30', 2, '调休上班（春节）'],
      ...['01-31', '02-01', '02-02', '02-03', '02-04', '02-05', '02-06'].map((day) => [day, null, '春节放假']),
      ['02-07', 3, '工作日'],
      ['02-08', 4, '工作日'],
    ]);
  });

  it('closed early: to the due day all the same, so that it can be counted', async () => {
    const one = await shown(
      ['2022-03-01 dispatched', '2022-03-01 signed', '2022-03-02 replied', '2022-03-02 accepted'],
      '2022-03-31',
    );
    expect(one.working?.days.at(-1)?.date).toBe('2022-03-04');
    expect(one.daysUsed).toBe(1);
  });

  it('reviewed late: to the day of the close, while the days used end with the reply', async () => {
    const one = await shown(
      ['2022-03-01 dispatched', '2022-03-01 signed', '2022-03-02 replied', '2022-03-10 accepted'],
      '2022-03-31',
    );
    expect(one.working?.days.at(-1)).toMatchObject({ date: '2022-03-10', nth: 7 });
    expect(one).toMatchObject({ verdict: 'on-time', daysUsed: 1, closed: '2022-03-10' });
  });

  it.each([
    ['open and not yet due', ['2022-03-01 dispatched', '2022-03-01 signed'], '2022-03-02', '2022-03-04'],
    ['due today', ['2022-03-01 dispatched', '2022-03-01 signed'], '2022-03-04', '2022-03-04'],
    ['overdue', ['2022-03-01 dispatched', '2022-03-01 signed'], '2022-03-09', '2022-03-09'],
    ['waiting for the office', ['2022-03-01 dispatched', '2022-03-01 signed', '2022-03-02 replied'], '2022-03-09', '2022-03-09'],
    ['not signed for yet', ['2022-03-01 dispatched'], '2022-03-01', '2022-03-07'],
  ])('%s: to the later of today and the due day', async (_, lines, asOf, last) => {
    expect((await shown(lines, asOf)).working?.days.at(-1)?.date).toBe(last);
  });

  it('a month past the due day at most; the rest is counted, and together they are the days used', async () => {
    const one = await shown(['2022-03-01 dispatched', '2022-03-01 signed'], '2022-08-31');
    const { days = [], more } = one.working ?? {};
    expect(days.at(-1)?.date).toBe('2022-04-04');
    expect(more?.until).toBe('2022-08-31');
    expect(days.filter(({ counts }) => counts).length + (more?.workingDays ?? 0)).toBe(one.daysUsed);
    expect(one.daysOver).toBe((one.daysUsed as number) - 3);
  });

  it('open into a year that is not announced: to the last day that is known', async () => {
    const one = await shown(['2026-12-01 dispatched', '2026-12-01 signed'], '2027-01-20');
    expect(one).toMatchObject({ verdict: 'overdue', daysUsed: null, daysOver: null });
    expect(one.working?.days.at(-1)?.date).toBe('2026-12-31');
  });

  it('days are numbered without a gap and only where they count', async () => {
    const { working } = await shown(['2022-09-23 dispatched', '2022-09-23 signed'], '2022-10-20', 'special');
    const numbers = working?.days.flatMap(({ nth }) => nth ?? []);
    expect(numbers).toEqual(Array.from({ length: numbers?.length ?? 0 }, (_, i) => i + 1));
    for (const { counts, nth } of working?.days ?? []) expect(nth !== null).toBe(counts);
    expect(working?.days.find(({ date }) => date === working.due)?.nth).toBe(7);
  });
});

describe('when a dispatch last changed', () => {
  const LINES = ['2022-03-01 dispatched', '2022-03-01 signed', '2022-03-02 replied', '2022-03-03 accepted'];
  const changedOf = async (more: Parameters<typeof dispatch>[2], asOf = '2022-03-31', lines = LINES) =>
    publicCounty(await judgeHandMade({ dispatches: [dispatch('D2022-0001', lines, more)] }, asOf)).dispatches[0]?.changed;

  it('is its last event', async () => expect(await changedOf({})).toBe('2022-03-03'));

  it('or the day its content was made public', async () =>
    expect(await changedOf({ publication: { result: 'public', on: '2022-03-20' } })).toBe('2022-03-20'));

  it('as of the day: what comes later has not changed it yet', async () => {
    expect(await changedOf({ publication: { result: 'public', on: '2022-03-20' } }, '2022-03-19')).toBe('2022-03-03');
    expect(await changedOf({}, '2022-03-02')).toBe('2022-03-02');
  });

  it('a decision to withhold is not told by its day', async () =>
    expect(await changedOf({ publication: { result: 'withheld', on: '2022-03-20' } })).toBe('2022-03-03'));

  it('being deemed received is a change', async () =>
    expect(await changedOf({}, '2022-03-31', ['2022-03-01 dispatched'])).toBe('2022-03-02'));
});
