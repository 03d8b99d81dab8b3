import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { COLUMNS, type Column } from '../../components/dispatch-row.tsx';
import type { ListedDispatch } from '../../lib/facets.ts';
import { anyDispatches, listed } from './ledger.fixtures.ts';
import { sortDispatches } from './sort.ts';

/** The ids in an order, of dispatches that differ in what is given for them. */
function order(column: Column, descending: boolean, ...differences: readonly Partial<ListedDispatch>[]): number[] {
  const dispatches = differences.map((more, i) => listed({ id: `D2022-000${i}`, ...more }));
  return sortDispatches(dispatches, { column, descending }).map((dispatch) => dispatches.indexOf(dispatch));
}

const unit = (name: string) => ({ unit: { id: 'u', name, listed: true } });

describe('a column', () => {
  test.each<[Column, ...Partial<ListedDispatch>[]]>([
    ['id', { id: 'D2022-9999' }, { id: 'D2022-10000' }, { id: 'D2023-0001' }],
    ['title', { content: { title: '办证慢' } }, { content: { title: '多跑路' } }, { content: { title: '无人接听' } }],
    ['unit', unit('财政局'), unit('公安局'), unit('税务局')],
    ['nature', { nature: 'general' }, { nature: 'special' }],
    ['dispatched', { dispatched: '2021-12-31' }, { dispatched: '2022-01-01' }],
    ['due', { due: '2022-01-05' }, { due: '2022-01-11' }],
    ['closed', { closed: '2022-01-05' }, { closed: '2022-01-11' }],
    ['days', { daysUsed: 0 }, { daysUsed: 2 }, { daysUsed: 10 }],
    [
      'standing',
      { state: 'in-progress', verdict: 'overdue' },
      { state: 'awaiting-signature', verdict: 'open' },
      { state: 'in-progress', verdict: 'open' },
      { state: 'awaiting-review', verdict: null },
      { state: 'closed', verdict: 'late' },
      { state: 'closed', verdict: 'on-time' },
      { state: 'declined', verdict: 'excluded' },
    ],
  ])('%s', (column, ...inOrder) => {
    const numbers = inOrder.map((_, i) => i);
    expect(order(column, false, ...inOrder)).toEqual(numbers);
    expect(order(column, true, ...inOrder)).toEqual(numbers.toReversed());
    expect(order(column, false, ...inOrder.toReversed())).toEqual(numbers.toReversed());
  });

  it('puts what it says nothing of last, whichever way it goes', () => {
    for (const descending of [false, true]) {
      expect(order('closed', descending, { closed: null }, { closed: '2022-03-18' })).toEqual([1, 0]);
      expect(order('due', descending, { due: null }, { due: '2022-03-18' })).toEqual([1, 0]);
      expect(order('title', descending, { content: null }, {})).toEqual([1, 0]);
      expect(order('days', descending, { daysUsed: null }, { daysUsed: 1 })).toEqual([1, 0]);
    }
  });
});

describe('every order', () => {
  const sort = fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() });

  it('loses nothing and adds nothing, and leaves its argument as it is', () => {
    fc.assert(
      fc.property(anyDispatches, sort, (dispatches, by) => {
        const before = [...dispatches];
        const sorted = sortDispatches(dispatches, by);
        expect(dispatches).toEqual(before);
        expect(sorted).toHaveLength(dispatches.length);
        expect(new Set(sorted)).toEqual(new Set(dispatches));
      }),
    );
  });

  it('is stable: those it can’t tell apart stay as they came, in both directions', () => {
    fc.assert(
      fc.property(anyDispatches, sort, (dispatches, by) => {
        // Each with all others: two that are equal in the column keep their places, whatever stands around them.
        const places = new Map(sortDispatches(dispatches, by).map((dispatch, place) => [dispatch, place]));
        for (const [i, a] of dispatches.entries()) {
          for (const b of dispatches.slice(i + 1)) {
            const [first] = sortDispatches([b, a], by);
            const [second] = sortDispatches([a, b], by);
            const isEqual = first === b && second === a;
            const [placeA, placeB] = [places.get(a) ?? -1, places.get(b) ?? -1];
            if (isEqual) expect(placeA).toBeLessThan(placeB);
            else expect(placeA < placeB).toBe(second === a);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('sorted again it stays', () => {
    fc.assert(
      fc.property(anyDispatches, sort, (dispatches, by) => {
        const sorted = sortDispatches(dispatches, by);
        expect(sortDispatches(sorted, by)).toEqual(sorted);
      }),
    );
  });
});
