import { groupedByEach } from '../../scripts/grouped.ts';
import { NATURES as NATURE_IDS } from '../../scripts/records/schema/dispatch.ts';
import type { PublicCounty } from '../../scripts/views/public.ts';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import type { PublicCount, PublicGroup } from '../../scripts/views/public-figures.ts';
import { NATURES, STATES, VERDICTS } from '../../scripts/words/labels.ts';
import { address } from './address.ts';
import { FACET_IDS, FACETS, type Facet } from './facets.ts';
import { latestFirst, once } from './lists.ts';

/** The dispatches of the ledger that share something, which have a page of their own. */
export interface LedgerList {
  readonly facet: Facet;
  readonly id: string;
  /** What they share: `市场监督管理局`, `特殊`, `2022年第一季度`. */
  readonly label: string;
  /** What else people call it: a unit's short names. */
  readonly also?: readonly string[];
  readonly count: PublicCount;
  /** Latest first. */
  readonly dispatches: readonly PublicDispatch[];
}

/** The lists by one facet: those that have something in them, and those that may be empty today and weren't yesterday. */
export const ledgerLists = (view: PublicCounty, facet: Facet): readonly LedgerList[] => allLists(view).get(facet) ?? [];

const allLists = once(
  (view): ReadonlyMap<Facet, readonly LedgerList[]> => new Map(FACETS.map((facet) => [facet, listsOf(view, facet)])),
);

function listsOf(view: PublicCounty, facet: Facet): LedgerList[] {
  const members = groupedByEach(latestFirst(view), FACET_IDS[facet]);
  return NAMED[facet](view).flatMap((named): LedgerList[] => {
    const dispatches = members.get(named.id) ?? (COME_AND_GO.has(facet) ? [] : undefined);
    return dispatches ? [{ facet, ...named, dispatches }] : [];
  });
}

/** By what a dispatch changes as it is handled: its list stays at its address when nothing is left in it. */
const COME_AND_GO: ReadonlySet<Facet> = new Set(['verdict', 'state', 'nature']);

/** Where a list stands. Verdicts are among the states, as people speak of them. */
export function listAddress({ facet, id }: Pick<LedgerList, 'facet' | 'id'>, page = 1): string {
  if (facet === 'year') return address.year(id, page);
  return address.ledgerBy(facet === 'verdict' ? 'state' : facet, id, page);
}

type Named = Pick<LedgerList, 'id' | 'label' | 'also' | 'count'>;

/** What the lists are called and how many the view says they hold, in the order in which they are shown. */
const NAMED: Readonly<Record<Facet, (view: PublicCounty) => readonly Named[]>> = {
  // 不计 is 已退单 among the states.
  verdict: ({ verdicts }) =>
    (['overdue', 'open', 'on-time', 'late'] as const).map((id) => ({ id, label: VERDICTS[id], count: verdicts[id] })),
  state: ({ counts }) =>
    (Object.keys(STATES) as (keyof typeof STATES)[]).map((id) => ({ id, label: STATES[id], count: counts.states[id] })),
  unit: ({ units }) =>
    units.map(({ id, name, aliases, figures }) => ({ id, label: name, also: aliases, count: figures.dispatched })),
  theme: ({ themes }) => themes.map(ofGroup),
  problem: ({ problems }) => problems.map(ofGroup),
  nature: ({ counts }) => NATURE_IDS.map((id) => ({ id, label: NATURES[id], count: counts.natures[id] })),
  quarter: ({ quarters }) => quarters.map(ofGroup).reverse(),
  year: ({ counts }) =>
    [...counts.years].map(([id, count]) => ({ id, label: `${id}年`, count })).sort((a, b) => (a.id < b.id ? 1 : -1)),
};

const ofGroup = ({ id, label, figures }: PublicGroup): Named => ({ id, label, count: figures.dispatched });
