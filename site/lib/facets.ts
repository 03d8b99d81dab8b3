import { quarterOf } from '../../scripts/calendar/days.ts';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';

/** What the ledger's rows are made of: what a page and `/api/v1/dispatches.json` both have of a dispatch. */
export type ListedDispatch = Pick<
  PublicDispatch,
  | ('id' | 'number' | 'unit' | 'role' | 'nature' | 'theme' | 'problems' | 'dispatched' | 'received' | 'due' | 'closed')
  | ('state' | 'verdict' | 'daysUsed' | 'daysOver')
> & { readonly content: { readonly title: string } | null };

/** By what the ledger can be looked through, in the order in which people ask for it. */
export const FACETS = ['verdict', 'state', 'unit', 'theme', 'problem', 'nature', 'quarter', 'year'] as const;
export type Facet = (typeof FACETS)[number];

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  verdict: '时限',
  state: '状态',
  unit: '责任单位',
  theme: '主题',
  problem: '问题类型',
  nature: '性质',
  quarter: '转办季度',
  year: '转办年份',
};

/** Where a dispatch belongs: ids, none where it has no such thing, several where it has several. */
export const FACET_IDS: Readonly<Record<Facet, (dispatch: ListedDispatch) => readonly string[]>> = {
  verdict: ({ verdict }) => (verdict === null ? [] : [verdict]),
  state: ({ state }) => [state],
  unit: ({ unit }) => [unit.id],
  theme: ({ theme }) => (theme === null ? [] : [theme.id]),
  problem: ({ problems }) => problems.map(({ id }) => id),
  nature: ({ nature }) => [nature],
  quarter: ({ dispatched }) => [quarterOf(dispatched)],
  year: ({ dispatched }) => [dispatched.slice(0, 4)],
};
