import type { Policy } from '../ledger/policies.ts';
import type { Day } from '../records/schema/common.ts';
import { type PolicyKey, PolicySchema, type PolicyValues } from '../records/schema/policy.ts';

/** One number of the regulation: what it is, how much, on which clause and why. */
export interface PublicPolicyValue {
  readonly key: PolicyKey;
  readonly title: string;
  readonly value: PolicyValues[PolicyKey];
  readonly clause: string;
  readonly reason: string;
}

/** The form's own labels; the schema's type doesn't keep them. */
const TITLES = PolicySchema.properties as unknown as Readonly<Record<PolicyKey, { readonly title: string }>>;

/** The policy in force, with every value, its own and the inherited. */
export interface PublicPolicy {
  readonly title: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly values: readonly PublicPolicyValue[];
}

/** Names what the public may see of a policy: all of it but its file. The order is the schema's, which is the regulation's. */
export function publicPolicy({ title, from, to, sources }: Policy): PublicPolicy {
  const keys = (Object.keys(PolicySchema.properties) as PolicyKey[]).filter((key) => key in sources);
  return {
    title,
    from,
    to,
    values: keys.map((key) => {
      const { value, clause, reason } = sources[key];
      return { key, title: TITLES[key].title, value, clause: String(clause), reason };
    }),
  };
}
