import type { DispatchFigures, Rate } from '../rules/figures.ts';

/** A number as the public reads it: itself, or only that it is under the smallest number shown (5.1 `suppressUnder`). */
export type PublicCount = number | { readonly under: number };

/** A rate with its base. `rate` is null for an empty base, and where one of its numbers is too small to be shown. */
export interface PublicRate {
  readonly numerator: PublicCount;
  readonly denominator: PublicCount;
  readonly rate: number | null;
}

/** The figures of a set of dispatches, as the public reads them; what each counts is said in `rules/figures.ts`. */
export interface PublicFigures {
  readonly from: string | null;
  readonly to: string;
  readonly dispatched: PublicCount;
  readonly closed: PublicCount;
  readonly open: PublicCount;
  readonly overdue: PublicCount;
  readonly declined: PublicCount;
  readonly onTime: PublicRate;
  readonly closing: PublicRate;
  readonly signing: PublicRate;
  readonly declining: PublicRate;
  readonly returning: PublicRate;
  /** Working days to the closing reply, over `closed`; null when that is empty or too small. */
  readonly medianDays: number | null;
  readonly meanDays: number | null;
}

/** The figures of the dispatches that share something: a theme, a stage, a problem type, a quarter. */
export interface PublicGroup {
  readonly id: string;
  readonly label: string;
  readonly figures: PublicFigures;
}

/** The whole county's figures: no group, so nothing is held back. */
export const wholeFigures = (figures: DispatchFigures): PublicFigures => shownFigures(figures, 0);

/** A group's figures (a unit, a theme, a quarter): numbers under `suppressUnder` are not shown (5.1). */
export const groupFigures = (figures: DispatchFigures, suppressUnder: number): PublicFigures =>
  shownFigures(figures, suppressUnder);

/** One rate of a group, as `groupFigures` shows it. */
export const groupRate = (rate: Rate, suppressUnder: number): PublicRate => shownRate(rate, suppressUnder);

function shownFigures(figures: DispatchFigures, under: number): PublicFigures {
  const closed = shownCount(figures.closed, under);
  const isShown = typeof closed === 'number';
  return {
    from: figures.from,
    to: figures.to,
    dispatched: shownCount(figures.dispatched, under),
    closed,
    open: shownCount(figures.open, under),
    overdue: shownCount(figures.overdue, under),
    declined: shownCount(figures.declined, under),
    onTime: shownRate(figures.onTime, under),
    closing: shownRate(figures.closing, under),
    signing: shownRate(figures.signing, under),
    declining: shownRate(figures.declining, under),
    returning: shownRate(figures.returning, under),
    medianDays: isShown ? figures.medianDays : null,
    meanDays: isShown ? figures.meanDays : null,
  };
}

/** None is no secret: nobody can be inferred from it, and “under 3” would read as if there were some. */
export const shownCount = (count: number, under: number): PublicCount => (count > 0 && count < under ? { under } : count);

function shownRate({ numerator, denominator, rate }: Rate, under: number): PublicRate {
  const shown = { numerator: shownCount(numerator, under), denominator: shownCount(denominator, under) };
  const isShown = typeof shown.numerator === 'number' && typeof shown.denominator === 'number';
  return { ...shown, rate: isShown ? rate : null };
}
