import { describe, expect, it } from 'vitest';
import type { Dispatch } from '../records/schema/dispatch.ts';
import { dispatch, judgeHandMade } from './office/county.fixtures.ts';
import { relatedDispatches } from './related-dispatches.ts';

const SENT = ['2022-03-01 dispatched'];

/** What is related to each dispatch of a county that has only these. */
async function relatedIn(dispatches: readonly Dispatch[], asOf = '2022-03-31') {
  const judgement = await judgeHandMade({ dispatches }, asOf);
  const relatedOf = relatedDispatches(judgement.dispatches);
  return Object.fromEntries(judgement.dispatches.map((judged) => [judged.id, relatedOf(judged)]));
}

describe('6.1 a matter of several units', () => {
  const MATTER = [
    dispatch('D2022-0001', SENT, { role: 'lead', theme: 'utilities' }),
    dispatch('D2022-0002', SENT, { unit: 'housing', role: 'assisting', lead: 'D2022-0001' }),
    dispatch('D2022-0003', SENT, { unit: 'power', role: 'assisting', lead: 'D2022-0001' }),
    dispatch('D2022-0004', SENT, { unit: 'housing' }),
  ];

  it('its lead names those that assist, and each of them the others', async () => {
    const related = await relatedIn(MATTER);
    expect(related['D2022-0001']?.assisting).toEqual(['D2022-0002', 'D2022-0003']);
    expect(related['D2022-0002']?.assisting).toEqual(['D2022-0003']);
    expect(related['D2022-0003']?.assisting).toEqual(['D2022-0002']);
    expect(related['D2022-0004']?.assisting).toEqual([]);
  });

  it('one that says it assists itself is not its own relative', async () => {
    const related = await relatedIn([dispatch('D2022-0001', SENT, { role: 'assisting', lead: 'D2022-0001' })]);
    expect(related['D2022-0001']).toEqual({ assisting: [], redirectedTo: [], similar: [] });
  });
});

describe('6.2 a matter sent on', () => {
  const declined = dispatch('D2022-0001', ['2022-03-01 dispatched', '2022-03-02 declined', '2022-03-02 decline-accepted']);

  it('names where it went, though only the other one says so', async () => {
    const related = await relatedIn([declined, dispatch('D2022-0002', SENT, { unit: 'housing', redirects: 'D2022-0001' })]);
    expect(related['D2022-0001']?.redirectedTo).toEqual(['D2022-0002']);
    expect(related['D2022-0002']?.redirectedTo).toEqual([]);
  });

  it('but not one that has not been sent by the day', async () => {
    const later = dispatch('D2022-0002', ['2022-04-06 dispatched'], { unit: 'housing', redirects: 'D2022-0001' });
    expect((await relatedIn([declined, later]))['D2022-0001']?.redirectedTo).toEqual([]);
    expect((await relatedIn([declined, later], '2022-04-06'))['D2022-0001']?.redirectedTo).toEqual(['D2022-0002']);
  });
});

describe('similar ones', () => {
  const ids = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => `D2022-${String(from + i).padStart(4, '0')}`);

  it('are the four nearest of the same unit and theme, latest first', async () => {
    const related = await relatedIn(ids(1, 9).map((id) => dispatch(id, SENT)));
    expect(related['D2022-0005']?.similar).toEqual(['D2022-0007', 'D2022-0006', 'D2022-0004', 'D2022-0003']);
    expect(related['D2022-0001']?.similar).toEqual(['D2022-0005', 'D2022-0004', 'D2022-0003', 'D2022-0002']);
    expect(related['D2022-0009']?.similar).toEqual(['D2022-0008', 'D2022-0007', 'D2022-0006', 'D2022-0005']);
    expect(related['D2022-0002']?.similar).toEqual(['D2022-0005', 'D2022-0004', 'D2022-0003', 'D2022-0001']);
  });

  it('are of the same unit and of the same theme, not of one of them', async () => {
    const related = await relatedIn([
      dispatch('D2022-0001', SENT),
      dispatch('D2022-0002', SENT, { unit: 'housing' }),
      dispatch('D2022-0003', SENT, { theme: 'utilities' }),
      dispatch('D2022-0004', SENT),
    ]);
    expect(related['D2022-0001']?.similar).toEqual(['D2022-0004']);
    expect(related['D2022-0002']?.similar).toEqual([]);
  });

  it('are none for a dispatch without a theme, not even others without one', async () => {
    const plain = (id: string): Dispatch => {
      const { theme: _, ...rest } = dispatch(id, SENT);
      return rest;
    };
    const related = await relatedIn([plain('D2022-0001'), plain('D2022-0002')]);
    expect(related['D2022-0001']?.similar).toEqual([]);
  });

  it('leave out what is related otherwise, and go further for it', async () => {
    const closed = ['2022-03-01 dispatched', '2022-03-02 signed', '2022-03-02 replied', '2022-03-03 accepted'];
    const reopened = { at: '2022-03-04T10:00:00+08:00', event: 'reopened', as: 'D2022-0004' } as const;
    const old = dispatch('D2022-0003', closed);
    const related = await relatedIn([
      dispatch('D2022-0001', SENT),
      dispatch('D2022-0002', SENT, { role: 'assisting', lead: 'D2022-0003' }),
      { ...old, log: [...old.log, reopened] },
      dispatch('D2022-0004', ['2022-03-04 dispatched'], { reopens: 'D2022-0003' }),
      dispatch('D2022-0005', SENT, { redirects: 'D2022-0003' }),
      ...ids(6, 9).map((id) => dispatch(id, SENT)),
    ]);
    expect(related['D2022-0003']).toEqual({
      assisting: ['D2022-0002'],
      redirectedTo: ['D2022-0005'],
      similar: ['D2022-0008', 'D2022-0007', 'D2022-0006', 'D2022-0001'],
    });
    expect(related['D2022-0004']?.similar).not.toContain('D2022-0003');
    expect(related['D2022-0002']?.similar).not.toContain('D2022-0003');
  });

  it('never hold the dispatch itself, nor one twice, nor more than four', async () => {
    const related = await relatedIn(ids(1, 12).map((id) => dispatch(id, SENT)));
    for (const [id, { similar }] of Object.entries(related)) {
      expect(similar, id).toHaveLength(4);
      expect(new Set([...similar, id]).size, id).toBe(5);
      expect(similar, id).toEqual([...similar].sort().reverse());
    }
  });
});
