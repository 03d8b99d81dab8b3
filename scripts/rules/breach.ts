import { isDay } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Breach, Officer } from '../records/schema/officers.ts';

/** A breach that was verified and found to be true. */
export type VerifiedBreach = Breach & { readonly verified: string; readonly conclusion: string };

/** How people write that a clue turned out to be nothing, or that nobody knows yet. What is untrue in part is true in part. */
const UNFOUNDED =
  /^(?!.*部分).*(?:unfounded|unproven|不属实|不实|失实|不成立|未查实|未核实|未能|查无|证据不足|待[查核]|^(?:否|无|no)$)/i;

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
    // One who was cleared is not to be harmed by the words it was put in.
    return !UNFOUNDED.test(verified.trim()) && !UNFOUNDED.test(conclusion.trim());
  });
}
