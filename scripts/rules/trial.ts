import type { Day } from '../records/schema/common.ts';
import type { PolicyFile, PolicyValues } from '../records/schema/policy.ts';

/** 8.1: every record is judged by the policy in force on its own day; this is how a rule asks for it. */
export type PolicyOn = (day: Day) => PolicyValues;

/** When a policy is in force: both days included, no end when `to` is absent. */
export type Effective = PolicyFile['effective'];

/** 8.1: where a day stands to the regulation's time in force. */
export type Trial =
  | { readonly phase: 'before'; readonly from: Day }
  /** `since`: the first day of the policy in force; `until`: its last, or null for one without an end. */
  | { readonly phase: 'in-force'; readonly since: Day; readonly until: Day | null }
  /** `ended`: the last day of the last policy that was in force. */
  | { readonly phase: 'expired'; readonly ended: Day };

/**
 * Whether the regulation is in force on `asOf`, not yet, or no more (8.1: a one-year trial; past it the site says 试行期满).
 *
 * A policy takes over from the one before on its first day, so the latest begun decides alone: a day between two
 * policies is expired as much as one after the last.
 *
 * @param policies when each policy is in force, sorted by `from`
 * @returns null when there is no policy at all
 */
export function trialOf(policies: readonly Effective[], asOf: Day): Trial | null {
  const [first] = policies;
  if (first === undefined) return null;
  const { from, to } = policies.findLast((policy) => policy.from <= asOf) ?? first;
  if (asOf < from) return { phase: 'before', from };
  return to && to < asOf ? { phase: 'expired', ended: to } : { phase: 'in-force', since: from, until: to ?? null };
}
