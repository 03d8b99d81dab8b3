import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { lastDayOfQuarter } from '../calendar/days.ts';
import { type Judgement, judge } from '../judgement.ts';
import type { Dispatch } from '../records/schema/dispatch.ts';
import { dispatch, judgeDemo, judgeHandMade } from './office/county.fixtures.ts';
import { publicCounty } from './public.ts';
import { groupFigures } from './public-figures.ts';
import { publicMonths } from './public-flow.ts';
import { publicMeetings } from './public-meetings.ts';
import { type PublicQuarter, publicQuarters } from './public-quarters.ts';

const UNDER = 3;
const quartersOf = (judgement: Judgement, under = UNDER): PublicQuarter[] =>
  publicQuarters(judgement, publicMeetings(judgement), under);

let demo: Judgement;
let quarters: PublicQuarter[];
const quarter = (id: string, among = quarters): PublicQuarter => among.find((one) => one.id === id) as PublicQuarter;

beforeAll(async () => {
  demo = await judgeDemo();
  quarters = quartersOf(demo);
}, 120_000);

/** The figures of a quarter as anybody can count them from its published basis, knowing nothing of this program. */
function recount(basis: string) {
  const rows: Record<string, string>[] = parse(basis, { columns: true });
  const asOf = rows[0]?.asOf ?? '';
  const from = `${asOf.slice(0, 4)}-${{ '03': '01', '06': '04', '09': '07', '12': '10' }[asOf.slice(5, 7)]}-01`;
  const within = (day = '') => day >= from && day <= asOf;
  const sent = rows.filter(({ dispatched }) => within(dispatched));
  const count = (own: typeof rows, is: (row: Record<string, string>) => boolean) => own.filter(is).length;
  const part = (own: typeof rows, is: (row: Record<string, string>) => boolean) => {
    const [numerator, denominator] = [count(own, is), own.length];
    return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
  };
  const closed = sent.filter(({ state }) => state === 'closed');
  const days = closed.map(({ daysUsed }) => Number(daysUsed)).sort((a, b) => a - b);
  const half = days.length / 2;
  return {
    from,
    to: asOf,
    dispatched: sent.length,
    closed: closed.length,
    open: count(sent, ({ state }) => state !== 'closed' && state !== 'declined'),
    overdue: count(rows, ({ verdict }) => verdict === 'overdue'),
    declined: count(sent, ({ state }) => state === 'declined'),
    onTime: part(
      rows.filter(({ due, verdict = '' }) => within(due) && ['on-time', 'late', 'overdue'].includes(verdict)),
      ({ verdict }) => verdict === 'on-time',
    ),
    closing: part(
      sent.filter(({ state }) => state !== 'declined'),
      ({ state }) => state === 'closed',
    ),
    signing: part(
      sent.filter(({ signed, signBy = '' }) => signed !== '' || asOf > signBy),
      ({ signed = '', signBy = '' }) => signed !== '' && signed <= signBy,
    ),
    declining: part(sent, ({ state }) => state === 'declined'),
    returning: part(
      sent.filter(({ lastReply }) => lastReply !== ''),
      ({ returns }) => Number(returns) > 0,
    ),
    medianDays: days.length === 0 ? null : ((days[Math.ceil(half) - 1] ?? 0) + (days[Math.floor(half)] ?? 0)) / 2,
    meanDays: days.length === 0 ? null : days.reduce((sum, day) => sum + day, 0) / days.length,
  };
}

describe('6.4 a quarter can be rebuilt from what is published', () => {
  it('its figures, from its basis, by somebody who doesn’t know this program', () => {
    expect(quarters.map(({ id }) => id)).toEqual(['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4', '2023-Q1']);
    for (const { id, basis, complete } of quarters) {
      if (complete) expect(recount(basis), id).toEqual(demo.figuresOf(id));
    }
    expect(quarter('2022-Q2').figures.dispatched).toBeGreaterThan(50);
  });

  it('its hash is that of its basis, as every tool computes it', () => {
    for (const { hash, basis } of quarters) {
      expect(hash).toBe(createHash('sha256').update(Buffer.from(basis, 'latin1')).digest('hex'));
      expect(basis).toMatch(/^[\x20-\x7e\n]*\n$/);
      expect(basis).not.toMatch(/["\r]/);
    }
    expect(new Set(quarters.map(({ hash }) => hash)).size).toBe(quarters.length);
  });

  it('the hash of a fixed quarter is this, on every machine and for good', async () => {
    const judgement = await judgeHandMade({ dispatches: STORY }, '2022-05-01');
    const [q1] = quartersOf(judgement) as [PublicQuarter];
    expect(
      q1.basis,
    ).toBe(`asOf,id,unit,nature,theme,problems,dispatched,signBy,signed,received,due,state,verdict,lastReply,closed,returns,daysUsed
2022-03-31,D2022-0001,tax,general,paying-taxes,inefficiency,2022-03-01,2022-03-02,2022-03-02,2022-03-02,2022-03-07,closed,on-time,2022-03-04,2022-03-07,0,2
2022-03-31,D2022-0002,tax,special,,inefficiency not-transparent,2022-03-28,2022-03-29,,2022-03-29,2022-04-08,in-progress,open,2022-03-30,,1,2
`);
    expect(q1.hash).toBe('5007bdd2bfeba711e59fe87be7c80f993f117747a7cffe558929a5657e38543a');
  });
});

const STORY: readonly Dispatch[] = [
  dispatch('D2022-0001', ['2022-03-01 dispatched', '2022-03-02 signed', '2022-03-04 replied', '2022-03-07 accepted']),
  {
    ...dispatch('D2022-0002', [
      '2022-03-28 dispatched',
      '2022-03-30 replied',
      '2022-03-31 returned',
      '2022-04-06 replied',
      '2022-04-08 accepted',
    ]),
    nature: 'special',
    problems: ['inefficiency', 'not-transparent'],
    theme: undefined as never,
  },
];

describe('the hash stands still', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });
  const hashes = (judgement: Judgement) => new Map(quartersOf(judgement).map(({ id, hash, complete }) => [id, complete && hash]));

  it('on later days, in another zone, in another year', () => {
    const expected = hashes(demo);
    vi.stubEnv('TZ', 'America/New_York');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-01T12:00:00Z') });
    for (const asOf of ['2022-04-01', '2022-07-04', '2022-12-31', '2023-01-13', '2025-06-01']) {
      for (const [id, hash] of hashes(judge(demo.ledger, asOf))) {
        if (hash && lastDayOfQuarter(id) < '2023-01-01') expect(hash, `${id} as of ${asOf}`).toBe(expected.get(id));
      }
    }
  });

  it('whatever is written, decided or made public afterwards, and whatever a text says', () => {
    const expected = hashes(demo);
    const dispatches = new Map(
      [...demo.ledger.dispatches].map(([id, entry]) => {
        const { publication: _, ...data } = entry.data;
        return [id, { ...entry, data: { ...data, title: '改过的标题', request: '改过的要求' } }];
      }),
    );
    const units = new Map([...demo.ledger.units].map(([id, unit]) => [id, { ...unit, name: '改过的名称' }]));
    expect(hashes(judge({ ...demo.ledger, dispatches, units }, demo.asOf))).toEqual(expected);
  });

  it('and moves with whatever a figure of the quarter is counted from', () => {
    const expected = hashes(demo);
    const [id, entry] = [...demo.ledger.dispatches].find(([id, { data }]) => id < 'D2022-0020' && data.log.some(closes)) as [
      string,
      NonNullable<ReturnType<typeof demo.ledger.dispatches.get>>,
    ];
    const changes: Partial<Dispatch>[] = [
      { log: entry.data.log.filter((event) => !closes(event)) },
      {
        log: entry.data.log.map((event) =>
          event.event === 'dispatched' ? { ...event, at: '2022-01-04T09:00:00+08:00' } : event,
        ),
      },
      { nature: entry.data.nature === 'general' ? 'special' : 'general' },
      { unit: 'another-unit' },
      { theme: 'another-theme' },
      { problems: [] },
    ];
    for (const change of changes) {
      const dispatches = new Map(demo.ledger.dispatches).set(id, { ...entry, data: { ...entry.data, ...change } });
      expect(hashes(judge({ ...demo.ledger, dispatches }, demo.asOf)).get('2022-Q1'), JSON.stringify(change)).not.toBe(
        expected.get('2022-Q1'),
      );
    }
  });
});

const closes = ({ event }: { readonly event: string }): boolean => event === 'accepted';

describe('what a quarter tells', () => {
  it('the figures the judgement gives, its groups’ small numbers left out', () => {
    for (const { id, figures } of quarters) expect(figures).toEqual(groupFigures(demo.figuresOf(id), UNDER));
  });

  it('units and themes add up to it when nothing is left out', () => {
    for (const { figures, units, themes, complete, from, to } of quartersOf(demo, 0)) {
      const sum = (groups: PublicQuarter['units' | 'themes'], of: (one: (typeof groups)[number]) => unknown) =>
        groups.reduce((total, one) => total + Number(of(one)), 0);
      expect(sum(units, ({ figures: { dispatched } }) => dispatched)).toBe(figures.dispatched);
      expect(sum(units, ({ figures: { onTime } }) => onTime.denominator)).toBe(figures.onTime.denominator);
      expect(sum(units, ({ figures: { onTime } }) => onTime.numerator)).toBe(figures.onTime.numerator);
      expect(sum(units, ({ figures: { overdue } }) => overdue)).toBe(figures.overdue);
      expect(sum(themes, ({ figures: { dispatched } }) => dispatched)).toBe(figures.dispatched);
      expect(from < to && complete === to < demo.asOf).toBe(true);
    }
  });

  it('逾期未结 is one number: the figure, the list of what was left, and the last month of the chart', () => {
    const months = publicMonths(demo, 0);
    for (const { id, figures, unfinished, to } of quartersOf(demo, 0)) {
      expect(unfinished.filter(({ overdue }) => overdue).length, id).toBe(figures.overdue);
      expect(months.find((month) => month.id === to.slice(0, 7))?.overdue, id).toBe(figures.overdue);
    }
    // Some of them came before the quarter, or this would hold however they were counted.
    const sent = demo.dispatches.filter(
      ({ history, clock }) => clock?.verdict === 'overdue' && history.dispatched >= '2023-01-01',
    );
    expect(sent.length).toBeLessThan(quarter('2023-Q1').figures.overdue as number);
  });

  it('units in the order of the county’s list, and none of which nothing was sent, due or overdue', async () => {
    const judgement = await judgeHandMade(
      {
        dispatches: [
          dispatch('D2022-0001', ['2022-02-01 dispatched'], { unit: 'power' }),
          dispatch('D2022-0002', ['2022-02-01 dispatched'], { unit: 'gone' }),
          dispatch('D2022-0003', ['2022-03-31 dispatched', '2022-05-05 replied', '2022-05-06 accepted'], { unit: 'tax' }),
        ],
      },
      '2022-12-31',
    );
    const LEFT = [
      ['power', true],
      ['gone', false],
    ];
    const units = quartersOf(judgement).map((one) => one.units.map(({ id, listed }) => [id, listed]));
    expect(units).toEqual([
      [
        ['tax', true],
        ['power', true],
        ['gone', false],
      ],
      [
        ['tax', true],
        ['power', true],
        ['gone', false],
      ],
      LEFT,
      LEFT,
    ]);
  });

  it('what had not ended at its end, the overdue first, though it has ended since', async () => {
    const judgement = await judgeHandMade(
      {
        dispatches: [
          dispatch('D2022-0001', ['2022-02-01 dispatched', '2022-05-05 replied', '2022-05-06 accepted']),
          dispatch('D2022-0002', ['2022-03-31 dispatched', '2022-03-31 signed', '2022-04-01 replied', '2022-04-02 accepted']),
          dispatch('D2022-0003', [
            '2022-03-30 dispatched',
            '2022-03-30 signed',
            '2022-04-02 declined',
            '2022-04-02 decline-accepted',
          ]),
          dispatch('D2022-0004', ['2022-03-01 dispatched', '2022-03-02 declined', '2022-03-02 decline-accepted']),
          dispatch('D2026-0001', ['2026-12-31 dispatched']),
        ],
      },
      '2027-06-01',
    );
    const [q1, q2] = quartersOf(judgement);
    expect(q1?.unfinished).toEqual([
      { id: 'D2022-0001', due: '2022-02-10', overdue: true },
      { id: 'D2022-0003', due: '2022-04-02', overdue: false },
      { id: 'D2022-0002', due: '2022-04-06', overdue: false },
    ]);
    expect(q2?.unfinished).toEqual([]);
    expect(quartersOf(judgement).at(-1)?.unfinished).toEqual([{ id: 'D2026-0001', due: null, overdue: false }]);
  });

  it('the meetings held in it', () => {
    const held = quarters.map(({ id, meetings }) => [id, meetings.length]);
    expect(held).toEqual([
      ['2022-Q1', 1],
      ['2022-Q2', 2],
      ['2022-Q3', 2],
      ['2022-Q4', 2],
      ['2023-Q1', 0],
    ]);
    expect(quarter('2022-Q2').meetings).toEqual(['M2022-02', 'M2022-03']);
  });

  it('nothing at all in a county that sent nothing', async () => {
    expect(quartersOf(await judgeHandMade({}, '2022-12-31'))).toEqual([]);
  });
});

describe('6.4 the report to the county government: its days and nothing else', () => {
  it('when it was due, when it came and as of which day', () => {
    expect(quarters.map(({ report }) => report)).toEqual([
      { due: '2022-04-15', submitted: '2022-04-12', asOf: '2022-03-31', state: 'submitted' },
      { due: '2022-07-14', submitted: '2022-07-08', asOf: '2022-06-30', state: 'submitted' },
      { due: '2022-10-19', submitted: '2022-10-20', asOf: '2022-09-30', state: 'submitted-late' },
      { due: '2023-01-16', submitted: '2023-01-11', asOf: '2022-12-31', state: 'submitted' },
      null,
    ]);
  });

  it('one that had not come by the day is not told', () => {
    const before = quarter('2022-Q1', quartersOf(judge(demo.ledger, '2022-04-11')));
    expect(before.report).toEqual({ due: '2022-04-15', submitted: null, asOf: null, state: 'not-due' });
  });

  it('never its number, its title or its text', () => {
    const everything = JSON.stringify(publicCounty(demo));
    for (const { data } of demo.ledger.quarterlies.values()) {
      expect(everything).not.toContain(data.number);
      expect(everything).not.toContain(data.title);
    }
    expect(demo.ledger.quarterlies.size).toBe(4);
  });
});
