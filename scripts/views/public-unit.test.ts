import { describe, expect, it } from 'vitest';
import type { Dispatch } from '../records/schema/dispatch.ts';
import { dispatch, type HandMade, judgeDemo, judgeHandMade } from './office/county.fixtures.ts';
import { publicCounty } from './public.ts';
import type { PublicUnit } from './public-unit.ts';

let last = 0;
/** So many dispatches to a unit in March, the first of them closed in time and the others late. */
const closed = (unit: string, count: number, inTime: number): Dispatch[] =>
  Array.from({ length: count }, (_, i) => {
    last++;
    const day = i < inTime ? '2022-03-03' : '2022-03-10';
    const lines = ['2022-03-01 dispatched', '2022-03-01 signed', `${day} replied`, `${day} accepted`];
    return dispatch(`D2022-${String(last).padStart(4, '0')}`, lines, { unit });
  });

const named = (...ids: readonly string[]) => ids.map((id) => ({ id, name: `${id}局` }));

async function unitsOf(county: HandMade, asOf = '2022-03-31'): Promise<Record<string, PublicUnit>> {
  const { units } = publicCounty(await judgeHandMade(county, asOf));
  return Object.fromEntries(units.map((unit) => [unit.id, unit]));
}

const placesOf = (units: Record<string, PublicUnit>) =>
  Object.fromEntries(Object.values(units).map(({ id, rank, unranked }) => [id, rank ?? unranked]));

describe('ranks ("Figures and their bases")', () => {
  it('equal rates share a rank, the next counts all before it, and a base under five has none', async () => {
    const units = await unitsOf({
      units: named('worst', 'best', 'also-best', 'same-third', 'third', 'few', 'none'),
      dispatches: [
        ...closed('worst', 6, 3),
        ...closed('best', 5, 5),
        ...closed('also-best', 9, 9),
        // Three quarters, whatever it is a share of.
        ...closed('same-third', 8, 6),
        ...closed('third', 12, 9),
        ...closed('few', 4, 4),
      ],
    });
    expect(placesOf(units)).toEqual({
      best: 1,
      'also-best': 1,
      third: 3,
      'same-third': 3,
      worst: 5,
      few: 'too-few',
      none: 'nothing-due',
    });
    for (const { rank, unranked } of Object.values(units)) expect((rank === null) === (unranked !== null)).toBe(true);
  });

  it('5.1 a rate that is not shown gives no rank, nor moves that of another', async () => {
    const others = [...closed('best', 5, 5), ...closed('worst', 5, 0)];
    const without = await unitsOf({ units: named('hidden', 'best', 'worst'), dispatches: others });
    const units = await unitsOf({ units: named('hidden', 'best', 'worst'), dispatches: [...others, ...closed('hidden', 7, 2)] });
    expect(units.hidden?.figures.onTime).toEqual({ numerator: { under: 3 }, denominator: 7, rate: null });
    expect(placesOf(units)).toEqual({ hidden: 'not-shown', best: 1, worst: 2 });
    expect(placesOf(without)).toEqual({ hidden: 'nothing-due', best: 1, worst: 2 });
  });

  it('a base too small to be shown is too few, and what is not due yet is nothing due', async () => {
    const units = await unitsOf({
      units: named('two', 'open'),
      dispatches: [...closed('two', 2, 2), dispatch('D2022-9001', ['2022-03-30 dispatched'], { unit: 'open' })],
    });
    expect(placesOf(units)).toEqual({ two: 'too-few', open: 'nothing-due' });
    expect(units.open?.nothingDue).toBe(true);
    expect(units.open?.figures.onTime.rate).toBeNull();
  });
});

describe('what is open', () => {
  it('is listed overdue first, then by due day, and on one day by id', async () => {
    const sent = (id: string, day: string, more: Partial<Dispatch> = {}) =>
      dispatch(id, [`${day} dispatched`, `${day} signed`], { unit: 'one', ...more });
    const { one } = await unitsOf(
      {
        units: named('one'),
        dispatches: [
          sent('D2022-0001', '2022-03-30'),
          sent('D2022-0002', '2022-03-29', { nature: 'special', natureReason: '复杂' }),
          sent('D2022-0003', '2022-03-16'),
          sent('D2022-0004', '2022-03-10'),
          sent('D2022-0005', '2022-03-30'),
          ...closed('one', 1, 1).map((done) => ({ ...done, id: 'D2022-0006' })),
          dispatch('D2022-0007', ['2022-03-01 dispatched', '2022-03-02 declined', '2022-03-02 decline-accepted'], {
            unit: 'one',
          }),
        ],
      },
      '2022-03-31',
    );
    expect(one?.open).toEqual(['D2022-0004', 'D2022-0003', 'D2022-0001', 'D2022-0005', 'D2022-0002']);
    expect(one?.dispatches).toHaveLength(7);
  });

  it('is where the due day can’t be known yet, too', async () => {
    const { one } = await unitsOf(
      { units: named('one'), dispatches: [dispatch('D2026-0001', ['2026-12-31 dispatched'], { unit: 'one' })] },
      '2026-12-31',
    );
    expect(one).toMatchObject({ open: ['D2026-0001'], unranked: 'nothing-due' });
  });
});

describe('quarters', () => {
  it('each is judged as of its last day, so what was overdue then stays so', async () => {
    const lines = ['2022-03-01 dispatched', '2022-03-01 signed', '2022-04-11 replied', '2022-04-12 accepted'];
    const late = Array.from({ length: 3 }, (_, i) => dispatch(`D2022-000${i + 1}`, lines, { unit: 'one' }));
    const { one, idle } = await unitsOf({ units: named('one', 'idle'), dispatches: late }, '2022-05-10');
    expect(one?.quarters).toEqual([
      {
        ...{ id: '2022-Q1', label: '2022年第一季度', complete: true, dispatched: 3, closed: 0, overdue: 3 },
        onTime: { numerator: 0, denominator: 3, rate: 0 },
      },
      {
        ...{ id: '2022-Q2', label: '2022年第二季度', complete: false, dispatched: 0, closed: 3, overdue: 0 },
        onTime: { numerator: 0, denominator: 0, rate: null },
      },
    ]);
    for (const { onTime } of idle?.quarters ?? []) expect(onTime).toEqual({ numerator: 0, denominator: 0, rate: null });
  });

  it('5.1 small numbers in them are not shown', async () => {
    const { one } = await unitsOf({ units: named('one'), dispatches: closed('one', 2, 1) });
    expect(one?.quarters).toMatchObject([
      { dispatched: { under: 3 }, closed: { under: 3 }, overdue: 0, onTime: { denominator: { under: 3 }, rate: null } },
    ]);
  });

  it('their numbers add up to the unit’s own and to the county’s', async () => {
    const judgement = await judgeDemo();
    const { units, quarters } = publicCounty({ ...judgement, ledger: withoutSuppression(judgement.ledger) });
    const sum = (numbers: readonly unknown[]) => (numbers as number[]).reduce((total, number) => total + number, 0);
    for (const { id, figures, quarters: own } of units) {
      expect(sum(own.map(({ dispatched }) => dispatched)), id).toBe(figures.dispatched);
    }
    for (const { id, figures } of quarters) {
      const own = units.flatMap((unit) => unit.quarters.filter((quarter) => quarter.id === id));
      expect(sum(own.map(({ dispatched }) => dispatched)), id).toBe(figures.dispatched);
      expect(sum(own.map(({ onTime }) => onTime.numerator)), id).toBe(figures.onTime.numerator);
      expect(sum(own.map(({ onTime }) => onTime.denominator)), id).toBe(figures.onTime.denominator);
    }
  });
});

/** The same county under a policy that shows every number. */
function withoutSuppression(ledger: Awaited<ReturnType<typeof judgeDemo>>['ledger']): typeof ledger {
  const { policies } = ledger;
  return {
    ...ledger,
    policies: {
      ...policies,
      on: (day) => {
        const policy = policies.on(day);
        return { ...policy, values: { ...policy.values, suppressUnder: 0 } };
      },
    },
  };
}

describe('names', () => {
  it('a unit that merged says who succeeded it, and that one whose duties it took over', async () => {
    const units = await unitsOf({
      units: [
        { id: 'old', name: '规划局', successor: 'new' },
        { id: 'older', name: '测绘局', successor: 'new' },
        { id: 'new', name: '自然资源局', formerNames: [{ name: '国土局', until: '2019-02-28' }] },
        { id: 'lost', name: '别的局', successor: 'nowhere' },
      ],
    });
    expect(units.old?.successor).toEqual({ id: 'new', name: '自然资源局' });
    expect(units.new).toMatchObject({
      successor: null,
      predecessors: [
        { id: 'old', name: '规划局' },
        { id: 'older', name: '测绘局' },
      ],
      formerNames: [{ name: '国土局', until: '2019-02-28' }],
    });
    expect(units.lost?.successor).toBeNull();
  });
});
