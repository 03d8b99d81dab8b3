import type { JudgedDispatch } from '../judgement.ts';
import { NATURES, type Nature } from '../records/schema/dispatch.ts';
import type { DispatchState } from '../rules/dispatch-history.ts';
import { type PublicCount, shownCount } from './public-figures.ts';

/** How many dispatches there are in the lists of the ledger that have no figures of their own. */
export interface PublicCounts {
  /** How many stand in each state; together all of them, and no group, so nothing is held back. */
  readonly states: Readonly<Record<DispatchState, number>>;
  readonly natures: Readonly<Record<Nature, PublicCount>>;
  /** By the year of dispatch, `2022`; only years that have some. */
  readonly years: ReadonlyMap<string, PublicCount>;
}

/** @param suppressUnder numbers of a group under this are not shown (5.1) */
export function publicCounts(dispatches: readonly JudgedDispatch[], suppressUnder: number): PublicCounts {
  const states = { 'awaiting-signature': 0, 'in-progress': 0, 'awaiting-review': 0, closed: 0, declined: 0 };
  const natures = new Map<Nature, number>();
  const years = new Map<string, number>();
  const add = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { entry, history, clock } of dispatches) {
    states[history.state]++;
    add(natures, clock?.nature ?? entry.data.nature);
    add(years, history.dispatched.slice(0, 4));
  }
  const natureCount = (nature: Nature) => shownCount(natures.get(nature) ?? 0, suppressUnder);
  return {
    states,
    natures: Object.fromEntries(NATURES.map((nature) => [nature, natureCount(nature)])) as PublicCounts['natures'],
    years: new Map([...years].map(([year, count]) => [year, shownCount(count, suppressUnder)])),
  };
}
