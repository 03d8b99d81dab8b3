import type { Day, Month } from '../records/schema/common.ts';
import type { Officer } from '../records/schema/officers.ts';
import { verifiedBreaches } from './breach.ts';
import type { MonthlyDuty } from './monthly-duty.ts';
import { currentTerm, inServiceOn, serviceOf } from './service.ts';
import type { PolicyOn } from './trial.ts';
import { warningsCounted } from './warnings.ts';

/** One ground of dismissal, with the facts it rests on. */
export type DismissalReason =
  | {
      readonly rule: 'warnings';
      readonly clause: '7.4';
      readonly warnings: readonly { readonly number: number; readonly served: Day }[];
      readonly limit: number;
    }
  | { readonly rule: 'consecutive-missed'; readonly clause: '3.5'; readonly months: readonly Month[]; readonly limit: number }
  | { readonly rule: 'missed-in-year'; readonly clause: '3.5'; readonly months: readonly Month[]; readonly limit: number }
  | {
      readonly rule: 'breach';
      readonly clause: '5.4';
      readonly clue: string;
      readonly verified: string;
      readonly conclusion: string;
    }
  | { readonly rule: 'unqualified'; readonly clause: '7.4'; readonly year: number; readonly decided: Day };

/** 拟解聘: a proposal to people, who decide with a date and a basis of their own (7.4). */
export interface DismissalProposal {
  readonly reasons: readonly DismissalReason[];
}

/** A year whose grade was decided 不合格, and the day of the decision. */
export interface UnqualifiedYear {
  readonly year: number;
  readonly decided: Day;
}

export interface DismissalFacts {
  readonly officer: Pick<Officer, 'terms' | 'dismissal' | 'warnings' | 'breaches'>;
  /** The officer's months as of the same day. */
  readonly duty: Pick<MonthlyDuty, 'limits'>;
  /** Years whose grade was decided 不合格, each with the day of the decision. */
  readonly decidedUnqualified: readonly UnqualifiedYear[];
}

/**
 * Whether the facts call for a dismissal (7.4, 3.5, 5.4). The system proposes and never dismisses.
 *
 * @param asOf what happened later is not known yet
 * @param policyOn warnings are judged by the policy of the day the last of them was served (8.1)
 * @returns every ground there is; null when there is none, or when the officer is not in service on `asOf` or
 *   dismissed already
 */
export function proposeDismissal(facts: DismissalFacts, asOf: Day, policyOn: PolicyOn): DismissalProposal | null {
  const { officer, duty, decidedUnqualified } = facts;
  if (!inServiceOn(serviceOf(officer, asOf), asOf)) return null;

  const reasons = [
    ...warningReasons(officer, asOf, policyOn),
    ...duty.limits.map(
      ({ kind, months, clause, limit }): DismissalReason => ({
        rule: kind === 'consecutive' ? 'consecutive-missed' : 'missed-in-year',
        clause,
        months,
        limit,
      }),
    ),
    ...verifiedBreaches(officer, asOf).map(
      ({ clue, verified, conclusion }): DismissalReason => ({ rule: 'breach', clause: '5.4', clue, verified, conclusion }),
    ),
    ...unqualifiedReasons(officer, decidedUnqualified, asOf),
  ];
  return reasons.length > 0 ? { reasons } : null;
}

function warningReasons(officer: DismissalFacts['officer'], asOf: Day, policyOn: PolicyOn): DismissalReason[] {
  const counted = warningsCounted(officer, asOf, policyOn(asOf));
  // A later policy neither undoes a limit that was reached nor makes one of warnings served before it.
  const reached = counted.find(({ served }, i) => i + 1 >= policyOn(served).warningsMax);
  if (!reached) return [];
  const warnings = counted.map(({ number, served }) => ({ number, served }));
  return [{ rule: 'warnings', clause: '7.4', warnings, limit: policyOn(reached.served).warningsMax }];
}

/** A grade decided in an earlier term was before those who renewed it: only the current term's decisions are grounds. */
function unqualifiedReasons(
  officer: DismissalFacts['officer'],
  decisions: DismissalFacts['decidedUnqualified'],
  asOf: Day,
): DismissalReason[] {
  const term = currentTerm(officer, asOf);
  return decisions
    .filter(({ decided }) => decided <= asOf && term !== null && term.appointed <= decided && decided <= term.ends)
    .map(({ year, decided }) => ({ rule: 'unqualified', clause: '7.4', year, decided }));
}
