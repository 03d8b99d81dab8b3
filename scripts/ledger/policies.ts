import { addDays } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { PolicyFile, PolicyKey, PolicyValues } from '../records/schema/policy.ts';

/** One policy with every value it has in force, its own and those it inherits. */
export interface Policy {
  readonly file: string;
  readonly title: string;
  readonly from: Day;
  /** Its last day; null while it has no end. */
  readonly to: Day | null;
  readonly values: PolicyValues;
  /** Each value with its clause and reason, for the page of the rules. */
  readonly sources: Required<Pick<PolicyFile, PolicyKey>>;
  /** The values it states itself. */
  readonly own: readonly PolicyKey[];
}

/** The county's policies in the order in which they took over. */
export interface Policies {
  readonly all: readonly Policy[];
  /** 8.1: the policy that a record of this day is judged by; one older than every policy by the earliest. */
  on(day: Day): Policy;
  /** Whether the day is older than every policy. */
  predates(day: Day): boolean;
}

const META = new Set(['id', 'title', 'source', 'effective']);

/**
 * Orders the policies and lets each inherit what it doesn't state from the one before it, the first from
 * `fallback`, the policy the program ships with.
 *
 * A policy stays in force past its `to` until another takes over: the trial's end is shown, but no record is ever
 * without a policy (8.1).
 *
 * @param files every policy file of the county; when there is none, `fallback` alone is in force
 */
export function orderPolicies(
  files: readonly { file: string; data: PolicyFile }[],
  fallback: { file: string; data: PolicyFile },
): Policies {
  const inOrder = [...(files.length > 0 ? files : [fallback])].sort((a, b) =>
    a.data.effective.from < b.data.effective.from ? -1 : 1,
  );
  let sources = valuesOf(fallback.data);
  const all = inOrder.map(({ file, data }): Policy => {
    const own = valuesOf(data);
    sources = { ...sources, ...own };
    return {
      file,
      title: data.title ?? file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, ''),
      from: data.effective.from,
      to: data.effective.to ?? null,
      values: Object.fromEntries(Object.entries(sources).map(([key, entry]) => [key, entry?.value])) as unknown as PolicyValues,
      sources: sources as Policy['sources'],
      own: Object.keys(own) as PolicyKey[],
    };
  });
  const earliest = all[0] as Policy;
  const on = (day: Day): Policy => {
    let inForce = earliest;
    for (const policy of all) if (policy.from <= day) inForce = policy;
    return inForce;
  };
  return { all, on, predates: (day) => day < earliest.from };
}

function valuesOf(file: PolicyFile): Partial<Pick<PolicyFile, PolicyKey>> {
  return Object.fromEntries(Object.entries(file).filter(([key]) => !META.has(key)));
}

/** Where one policy hands over to the next, when their dates don't meet. */
export interface Seam {
  readonly kind: 'overlap' | 'gap';
  readonly earlier: Policy;
  readonly later: Policy;
}

/** Two policies that both claim a stretch of days, and stretches that none does. */
export function policySeams(policies: Policies): Seam[] {
  return policies.all.slice(1).flatMap((later, i): Seam[] => {
    const earlier = policies.all[i] as Policy;
    if (earlier.to === null) return [];
    if (earlier.to >= later.from) return [{ kind: 'overlap', earlier, later }];
    return addDays(earlier.to, 1) < later.from ? [{ kind: 'gap', earlier, later }] : [];
  });
}
