import { type Quarter, quarterOf } from '../../calendar/days.ts';
import type { Judgement } from '../../judgement.ts';
import type { Day } from '../../records/schema/common.ts';
import { screeningOn } from '../../rules/screening.ts';
import { quarterLabel } from '../period.ts';
import { compare } from './order.ts';

/** How long screening took, in working days from receipt (day 0). Measured only: no limit stands behind it (6.1). */
interface ScreeningTime {
  readonly received: number;
  /** Screened, with a time that can be told; the figures below are over these. */
  readonly measured: number;
  /** Screened, but before receipt or where the calendar doesn't reach. */
  readonly unmeasured: number;
  readonly unscreened: number;
  readonly median: number | null;
  readonly mean: number | null;
  /** The earliest of those that took longest. */
  readonly longest: { readonly id: string; readonly days: number } | null;
}

export interface ScreeningTimes extends ScreeningTime {
  /** Of the reports received in each quarter, the latest first. */
  readonly quarters: readonly (ScreeningTime & { readonly quarter: Quarter; readonly label: string })[];
  /** What waits longest, of those not screened; the whole list is `today`'s. */
  readonly waitingLongest: { readonly id: string; readonly received: Day; readonly days: number | null } | null;
}

export function screeningTimes({ ledger, asOf }: Judgement): ScreeningTimes {
  const { calendar } = ledger;
  const daysBetween = (from: Day, to: Day) =>
    from <= to && calendar.covers(from) && calendar.covers(to) ? calendar.between(from, to) : null;

  const whole = new Tally();
  const byQuarter = new Map<Quarter, Tally>();
  let waitingLongest: { id: string; received: Day } | null = null;
  const reports = [...ledger.reports.values()].map(({ data }) => data).filter(({ received }) => received <= asOf);
  for (const data of reports.sort((a, b) => compare(a.id, b.id))) {
    const { id, received } = data;
    const screening = screeningOn(data, asOf);
    const quarter = quarterOf(received);
    const own = byQuarter.get(quarter) ?? new Tally();
    byQuarter.set(quarter, own);
    for (const tally of [whole, own]) tally.add(id, screening ? daysBetween(received, screening.on) : 'unscreened');
    if (!screening && (waitingLongest === null || received < waitingLongest.received)) waitingLongest = { id, received };
  }
  return {
    ...whole.told(),
    quarters: [...byQuarter]
      .sort(([a], [b]) => compare(b, a))
      .map(([quarter, tally]) => ({ quarter, label: quarterLabel(quarter), ...tally.told() })),
    waitingLongest: waitingLongest && { ...waitingLongest, days: daysBetween(waitingLongest.received, asOf) },
  };
}

class Tally {
  private readonly days: number[] = [];
  private unmeasured = 0;
  private unscreened = 0;
  private longest: { id: string; days: number } | null = null;

  add(id: string, days: number | null | 'unscreened'): void {
    if (days === 'unscreened') this.unscreened++;
    else if (days === null) this.unmeasured++;
    else {
      this.days.push(days);
      if (this.longest === null || days > this.longest.days) this.longest = { id, days };
    }
  }

  told(): ScreeningTime {
    const sorted = this.days.toSorted((a, b) => a - b);
    const measured = sorted.length;
    const [low, high] = [sorted[(measured - 1) >> 1], sorted[measured >> 1]];
    return {
      received: measured + this.unmeasured + this.unscreened,
      measured,
      unmeasured: this.unmeasured,
      unscreened: this.unscreened,
      median: low === undefined || high === undefined ? null : (low + high) / 2,
      mean: measured === 0 ? null : sorted.reduce((sum, days) => sum + days, 0) / measured,
      longest: this.longest,
    };
  }
}
