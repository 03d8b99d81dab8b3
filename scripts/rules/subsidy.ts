import { isDay } from '../calendar/days.ts';
import type { Grade } from '../records/schema/assessment.ts';
import type { Day } from '../records/schema/common.ts';
import type { PolicyValues } from '../records/schema/policy.ts';
import type { VerifiedBreach } from './breach.ts';

/** What the subsidy of one graded year rests on. Days later than `asOf` are not seen, except the full-year date. */
export interface SubsidyFacts {
  /** The grade in effect. */
  readonly grade: Grade;
  /**
   * The first day after a full year of continuous service (renewals add up) in the stretch that includes service in
   * the graded year; null when the recorded service never completes one.
   */
  readonly fullYearDate: Day | null;
  readonly dismissedOn?: Day | undefined;
  readonly paidOn?: Day | undefined;
  /** From `verifiedBreaches`; the day of verification is known where it is written as one. */
  readonly verifiedBreaches: readonly Pick<VerifiedBreach, 'verified'>[];
  /** The day of the grade decision. */
  readonly decidedOn?: Day | undefined;
  readonly asOf: Day;
  readonly policy: Pick<PolicyValues, 'subsidy'>;
}

export type SubsidyFlag =
  /** 待满一年: the full year is still being served. */
  | 'awaiting-full-year'
  /** 未满一年: the recorded service never completes a year. */
  | 'under-a-year'
  | 'unqualified'
  | 'verified-breach'
  /** Dismissed before the payment, which cancels it. */
  | 'dismissed-unpaid'
  /** The year's grade has no decision yet. */
  | 'undecided'
  | 'paid'
  /** Paid although nothing was due on that day. */
  | 'paid-undue';

export interface Subsidy {
  /** Whether the full year had been served by `asOf`. */
  readonly fullYear: boolean;
  /** The first day on which it may be paid; null when it never may. */
  readonly eligibleFrom: Day | null;
  /** Yuan for this graded year as things stand on `asOf`. */
  readonly subsidy: number;
  readonly flags: readonly SubsidyFlag[];
}

/**
 * The one-off transport subsidy of a graded year (7.5): by grade, after a full year served; none under a year, for
 * 不合格, for a verified breach, or when dismissed before payment. Payable from the later of the grade decision and the
 * full-year date. The amount does not wait for the decision's record; `undecided` says that it is missing.
 *
 * There is one payment a year and it stays as paid: only what came before it can have cancelled it.
 */
export function yearlySubsidy(facts: SubsidyFacts): Subsidy {
  const { grade, fullYearDate, verifiedBreaches, asOf, policy } = facts;
  const verifiedBreach = verifiedBreaches.length > 0;
  const seen = (day: Day | null | undefined): Day | null => (day !== undefined && day !== null && day <= asOf ? day : null);
  const [paid, dismissed, decided] = [seen(facts.paidOn), seen(facts.dismissedOn), seen(facts.decidedOn)];
  const fullYear = seen(fullYearDate) !== null;

  const unqualified = grade === 'unqualified';
  // The day of dismissal is already out of service, so a payment on it comes too late.
  const dismissedUnpaid = dismissed !== null && (paid === null || dismissed <= paid);
  const isBreachUnpaid =
    paid === null ? verifiedBreach : verifiedBreaches.some(({ verified }) => isDay(verified) && verified < paid);
  const barred = unqualified || dismissedUnpaid || isBreachUnpaid;
  const eligibleFrom =
    barred || fullYearDate === null ? null : decided !== null && decided > fullYearDate ? decided : fullYearDate;

  const when: Record<SubsidyFlag, boolean> = {
    'awaiting-full-year': fullYearDate !== null && !fullYear,
    'under-a-year': fullYearDate === null,
    unqualified,
    'verified-breach': verifiedBreach,
    'dismissed-unpaid': dismissedUnpaid,
    undecided: decided === null,
    paid: paid !== null,
    'paid-undue': paid !== null && (eligibleFrom === null || paid < eligibleFrom),
  };
  return {
    fullYear,
    eligibleFrom,
    subsidy: unqualified || barred || !(fullYear || paid !== null) ? 0 : policy.subsidy[grade],
    flags: (Object.keys(when) as SubsidyFlag[]).filter((flag) => when[flag]),
  };
}
