import { CATEGORIES } from '../records/schema/choices.ts';
import type { Day } from '../records/schema/common.ts';
import type { Category, Officer } from '../records/schema/officers.ts';
import type { PolicyValues } from '../records/schema/policy.ts';
import { inServiceOn, serviceOf } from './service.ts';
import type { PolicyOn } from './trial.ts';

type Recruited = Pick<Officer, 'code' | 'category' | 'terms' | 'dismissal'>;

/** 2.1: more officers in service on one day than a cap allows. */
export interface CapExcess {
  readonly scope: Category | 'total';
  /** The first day on which the cap was exceeded. */
  readonly day: Day;
  readonly inService: number;
  readonly cap: number;
  /** Everyone counted on that day, in the roster's order. */
  readonly codes: readonly string[];
  /** The one too many, by position in the roster: the last of them whose letter is of that day. */
  readonly newcomer: number;
}

/**
 * The hard caps of 2.1, each category's and the total. Free places of one category never make room in another.
 *
 * Numbers only rise on a day somebody is appointed, and a renewal is an appointment under the policy of its own day,
 * so the days looked at are the letters' days up to `asOf`, each for the caps its letters fall under. Who was appointed
 * under a higher cap stays appointed when a policy lowers it.
 *
 * @param policyOn the policy in force on a day (8.1)
 * @returns each exceeded cap once, with the first day it was exceeded: categories in the regulation's order, then the total
 */
export function capExcesses(officers: readonly Recruited[], asOf: Day, policyOn: PolicyOn): CapExcess[] {
  const roster = officers.map((officer, index) => ({ ...officer, index, service: serviceOf(officer, asOf) }));
  const days = officers.flatMap(({ terms }) => terms.map(({ appointed }) => appointed)).filter((day) => day <= asOf);
  const found = new Map<CapExcess['scope'], CapExcess>();

  for (const day of [...new Set(days)].sort()) {
    const { maxByCategory, maxOfficers } = policyOn(day);
    const present = roster.filter(({ service }) => inServiceOn(service, day));
    const test = (scope: CapExcess['scope'], counted: typeof present, cap: number) => {
      const newcomer = counted.findLast(({ terms }) => terms.some(({ appointed }) => appointed === day))?.index;
      if (newcomer === undefined || counted.length <= cap || found.has(scope)) return;
      found.set(scope, { scope, day, inService: counted.length, cap, codes: counted.map(({ code }) => code), newcomer });
    };
    for (const category of CATEGORIES) {
      const counted = present.filter((officer) => officer.category === category);
      test(category, counted, maxByCategory[category]);
    }
    test('total', present, maxOfficers);
  }
  return [...CATEGORIES, 'total' as const].flatMap((scope) => found.get(scope) ?? []);
}

/** 2.1: the officers in service beside the ratio. */
export interface RatioDeviation {
  readonly inService: number;
  readonly categories: readonly {
    readonly category: Category;
    readonly actual: number;
    /** The category's exact share of those in service: a fraction of a person, to explain the rounded one. */
    readonly share: number;
    /** That share in whole officers, by largest remainder; of equal remainders the later category is rounded up. */
    readonly target: number;
  }[];
}

/**
 * Whether the officers in service on `asOf` keep to the ratio of 2.1, a target and never an error.
 *
 * Where equal remainders allow several roundings, any of them keeps to the ratio.
 *
 * @returns null when they do, or when nobody is in service
 */
export function ratioDeviation(
  officers: readonly Recruited[],
  asOf: Day,
  policy: Pick<PolicyValues, 'ratio'>,
): RatioDeviation | null {
  const present = officers.filter((officer) => inServiceOn(serviceOf(officer, asOf), asOf));
  const parts = CATEGORIES.reduce((sum, category) => sum + policy.ratio[category], 0);
  if (present.length === 0 || parts === 0) return null;

  const shares = CATEGORIES.map((category) => {
    const product = present.length * policy.ratio[category]; // whole numbers, so that equal remainders are equal
    return {
      category,
      actual: present.filter((officer) => officer.category === category).length,
      share: product / parts,
      floor: Math.floor(product / parts),
      remainder: product % parts,
    };
  });
  const up = shares.filter(({ actual, floor }) => actual === floor + 1);
  const down = shares.filter(({ actual, floor }) => actual === floor);
  const smallestUp = Math.min(...up.map(({ remainder }) => remainder));
  const largestDown = Math.max(...down.map(({ remainder }) => remainder));
  if (up.length + down.length === shares.length && smallestUp >= largestDown) return null;

  const places = present.length - shares.reduce((sum, { floor }) => sum + floor, 0);
  const roundedUp = shares
    .toReversed()
    .sort((a, b) => b.remainder - a.remainder)
    .slice(0, places);
  return {
    inService: present.length,
    categories: shares.map((entry) => ({
      category: entry.category,
      actual: entry.actual,
      share: entry.share,
      target: entry.floor + (roundedUp.includes(entry) ? 1 : 0),
    })),
  };
}
