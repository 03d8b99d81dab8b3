import type { PublicCounty } from '../../scripts/views/public.ts';
import type { PublicFlow } from '../../scripts/views/public-flow.ts';
import type { PublicMeeting } from '../../scripts/views/public-meetings.ts';
import type { PublicPeriod } from '../../scripts/views/public-period.ts';

/** The months of a quarter or a year that have begun, as the whole county's are told. */
export const monthsWithin = ({ months }: PublicCounty, { from, to }: Pick<PublicPeriod, 'from' | 'to'>): readonly PublicFlow[] =>
  months.filter(({ id }) => from.slice(0, 7) <= id && id <= to.slice(0, 7));

/** The meetings of some ids, the latest first. */
export const meetingsOf = ({ meetings }: PublicCounty, ids: readonly string[]): readonly PublicMeeting[] =>
  meetings.filter(({ id }) => ids.includes(id)).toReversed();

/** Those before and after one in a list of periods. */
export function neighboursOf<T>(list: readonly T[], one: T): { readonly before: T | null; readonly after: T | null } {
  const at = list.indexOf(one);
  return { before: list[at - 1] ?? null, after: list[at + 1] ?? null };
}
