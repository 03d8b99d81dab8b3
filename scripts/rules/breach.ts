import { isDay } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Breach, Officer } from '../records/schema/officers.ts';

/** A breach that was verified and found to be true. */
export type VerifiedBreach = Breach & { readonly verified: string; readonly conclusion: string };

/** What the office writes when a clue turns out to be nothing. */
const UNFOUNDED = ['unfounded', '不属实', '不成立'];

/**
 * The breaches of discipline that end an appointment (5.4 经核实的): verified, concluded, and not unfounded.
 *
 * A clue alone is no breach, nor is one still being looked into.
 *
 * @param asOf a verification written as a day later than this has not been made yet
 */
export function verifiedBreaches(officer: Pick<Officer, 'breaches'>, asOf: Day): VerifiedBreach[] {
  return (officer.breaches ?? []).filter((breach): breach is VerifiedBreach => {
    const { verified, conclusion } = breach;
    if (verified === undefined || conclusion === undefined) return false;
    if (isDay(verified) && verified > asOf) return false;
    return !UNFOUNDED.includes(conclusion.trim().toLowerCase());
  });
}
