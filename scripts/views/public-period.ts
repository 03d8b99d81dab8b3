import { groupedBy } from '../grouped.ts';
import type { JudgedDispatch, Judgement } from '../judgement.ts';
import type { Day } from '../records/schema/common.ts';
import { type DispatchFigures, dispatchFigures } from '../rules/figures.ts';
import type { Period } from './period.ts';
import { groupFigures, type PublicFigures, type PublicGroup } from './public-figures.ts';
import { type PublicHeat, publicHeat } from './public-heat.ts';
import { topicsOf } from './public-topic.ts';

/** What the public may read of the dispatches of a quarter or a year, as they stood at its end (6.4). */
export interface PublicPeriod {
  readonly label: string;
  readonly from: Day;
  /** Its last day, or the day of the view while it runs. */
  readonly to: Day;
  /** Its last day is over: the figures stand still. */
  readonly complete: boolean;
  readonly figures: PublicFigures;
  /** Those that any dispatch was of, in the order of the county's lists; one with two problem types counts at both. */
  readonly themes: readonly PublicGroup[];
  readonly problems: readonly PublicGroup[];
  readonly heat: PublicHeat;
  /** Those with something sent, due or overdue, in the order of the county's list; the others after them. */
  readonly units: readonly (PublicGroup & { readonly listed: boolean })[];
}

/**
 * Every group's numbers under `suppressUnder` are not shown (5.1), nor are those of the period, which is a group itself.
 *
 * @param touched the judgement's dispatches touched in it
 */
export function publicPeriod(
  touched: readonly JudgedDispatch[],
  period: Period,
  { ledger }: Pick<Judgement, 'ledger'>,
  suppressUnder: number,
): PublicPeriod {
  const { label, from, to, complete } = period;
  const measure = (own: readonly JudgedDispatch[]) => dispatchFigures(own, from, to);
  const topics = (list: 'themes' | 'problems'): PublicGroup[] =>
    ledger.themes[list].flatMap(({ id, zh }) => {
      const figures = measure(touched.filter((one) => topicsOf(one, list).includes(id)));
      return figures.dispatched === 0 ? [] : [{ id, label: zh, figures: groupFigures(figures, suppressUnder) }];
    });
  const byUnit = groupedBy(touched, ({ entry }) => entry.data.unit);
  const sent = touched.filter(({ history }) => history.dispatched >= from);
  return {
    label,
    from,
    to,
    complete,
    figures: groupFigures(measure(touched), suppressUnder),
    themes: topics('themes'),
    problems: topics('problems'),
    heat: publicHeat({ ledger, dispatches: sent, asOf: to }, suppressUnder),
    units: unitsInOrder(byUnit, ledger.unitList).flatMap((id) => {
      const figures = measure(byUnit.get(id) ?? []);
      const unit = ledger.units.get(id);
      if (isEmpty(figures)) return [];
      return [{ id, label: unit?.name ?? id, listed: unit !== undefined, figures: groupFigures(figures, suppressUnder) }];
    }),
  };
}

const isEmpty = ({ dispatched, overdue, onTime }: DispatchFigures): boolean =>
  dispatched === 0 && overdue === 0 && onTime.denominator === 0;

function unitsInOrder(groups: ReadonlyMap<string, unknown>, listed: readonly { readonly id: string }[]): string[] {
  return [...new Set([...listed.map(({ id }) => id), ...groups.keys()])];
}
