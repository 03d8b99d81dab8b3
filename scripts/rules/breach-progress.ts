import { isDay } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Breach, Officer } from '../records/schema/officers.ts';
import { breachOutcome, verifiedBreaches } from './breach.ts';

/** The steps of a breach record after its clue, in their order (5.4). */
const BREACH_STEPS = ['verified', 'conclusion', 'decision'] as const;
export type BreachStep = (typeof BREACH_STEPS)[number];

/**
 * What a breach record still needs (5.4: clue → verification → conclusion → decision).
 *
 * `skipped`: a later step stands there without an earlier one. `conclusion-pending`: verified, and nobody concluded.
 * `conclusion-unclear`: concluded in words that don't say whether it was true.
 * `decision-pending`: verified and true, and nobody decided what follows. `settled`: nothing, or only a clue so far.
 */
export type BreachProgress =
  | { readonly state: 'skipped'; readonly has: BreachStep; readonly missing: readonly BreachStep[] }
  | { readonly state: 'conclusion-pending' | 'conclusion-unclear' | 'decision-pending' | 'settled' };

/** @param asOf a verification written as a day later than this has not been made yet */
export function breachProgress(breach: Breach, officer: Pick<Officer, 'breaches'>, asOf: Day): BreachProgress {
  const isWritten = (step: BreachStep) => (breach[step] ?? '').trim() !== '';
  const has = BREACH_STEPS.findLast(isWritten);
  if (has === undefined) return { state: 'settled' };
  const missing = BREACH_STEPS.slice(0, BREACH_STEPS.indexOf(has)).filter((step) => !isWritten(step));
  if (missing.length > 0) return { state: 'skipped', has, missing };
  const verified = breach.verified ?? '';
  if (isDay(verified) && verified > asOf) return { state: 'settled' };
  if (has === 'verified') return { state: 'conclusion-pending' };
  if (breachOutcome(breach.conclusion ?? '') === 'unclear') return { state: 'conclusion-unclear' };
  if (has === 'decision') return { state: 'settled' };
  return { state: verifiedBreaches(officer, asOf).some((found) => found === breach) ? 'decision-pending' : 'settled' };
}
