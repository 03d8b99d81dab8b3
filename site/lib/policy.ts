import type { PolicyKey, PolicyValues } from '../../scripts/records/schema/policy.ts';
import type { PublicCounty } from '../../scripts/views/public.ts';

/** A value of the policy in force, as a number for a sentence; no page writes one itself. */
export function policyNumber<K extends PolicyKey>({ policy }: PublicCounty, key: K): PolicyValues[K] {
  const found = policy.values.find((value) => value.key === key);
  if (!found) throw new Error(`the policy has no ${key}`);
  return found.value as PolicyValues[K];
}
