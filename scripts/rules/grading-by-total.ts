import type { PolicyValues } from '../records/schema/policy.ts';
import type { EarnedGrade } from './grading-by-adoption.ts';

export type SharePolicy = Pick<PolicyValues, 'excellentShare' | 'goodShare'>;

/** The grades whose places are limited, in the order in which they are filled. */
const LIMITED = ['excellent', 'good'] as const;
type LimitedGrade = (typeof LIMITED)[number];
export type Places = { readonly [G in LimitedGrade]: number };

/** An officer of the pool with the total that decides: valid reports. */
export interface PoolMember {
  readonly code: string;
  readonly total: number;
}

/** One attempt of a group at a grade: taken, or why not, with the places that were left before it. */
interface Attempt {
  readonly grade: LimitedGrade;
  readonly left: number;
  readonly outcome: 'taken' | 'no-room' | 'no-valid-report';
}

/** Officers with equal totals, what they tried for and what they got. No attempts: both grades had ended before them. */
interface TotalGroup {
  readonly total: number;
  readonly codes: readonly string[];
  readonly attempts: readonly Attempt[];
  readonly grade: EarnedGrade;
}

/** How the grades by total came about, for the grade sheet. `base` is the head count that the shares were taken of. */
export interface TotalWorking {
  readonly base: number;
  readonly places: Places;
  readonly groups: readonly TotalGroup[];
}

export interface TotalGrading {
  readonly grades: ReadonlyMap<string, EarnedGrade>;
  readonly working: TotalWorking;
}

/**
 * The whole places in a share of a head count (7.3: 不超过), rounded down. The share is taken as the decimal that was
 * written, so that 0.29 of 100 is 29 and not the 28 that binary fractions give.
 *
 * @throws SyntaxError for a share that is not a number, RangeError for a base that is not whole
 */
export function placesIn(base: number, share: number): number {
  const [digits = '', exponent = '0'] = String(share).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  return Number((BigInt(whole + fraction) * BigInt(base)) / 10n ** BigInt(fraction.length - Number(exponent)));
}

/**
 * Grades the pool by total (7.3): in order of the total, in whole groups of equal totals. A group that does not fit
 * the places left is not taken, ends that grade, and stands first for the next one. A total of 0 is never above 合格.
 *
 * @param members the officers who fall here, each code once, in any order
 * @param base the head count that the shares are taken of: the pool, or all officers graded
 */
export function gradeByTotal(members: readonly PoolMember[], base: number, policy: SharePolicy): TotalGrading {
  const places: Places = { excellent: placesIn(base, policy.excellentShare), good: placesIn(base, policy.goodShare) };
  const groups = equalTotals(members).map((group) => ({
    ...group,
    attempts: [] as Attempt[],
    grade: 'qualified' as EarnedGrade,
  }));

  let next = 0;
  for (const grade of LIMITED) {
    let left = places[grade];
    for (let ended = false; !ended && next < groups.length; ) {
      const group = groups[next] as (typeof groups)[number];
      const outcome = group.total === 0 ? 'no-valid-report' : group.codes.length > left ? 'no-room' : 'taken';
      group.attempts.push({ grade, left, outcome });
      if (outcome === 'taken') {
        group.grade = grade;
        left -= group.codes.length;
        next += 1;
      } else {
        ended = true;
      }
    }
  }

  const grades = new Map(groups.flatMap(({ codes, grade }) => codes.map((code) => [code, grade] as const)));
  return { grades, working: { base, places, groups } };
}

/** The groups of equal totals, highest first; the codes in each sorted, so that the order of the input never shows. */
function equalTotals(members: readonly PoolMember[]): { total: number; codes: string[] }[] {
  const byTotal = new Map<number, string[]>();
  for (const { code, total } of members) byTotal.set(total, [...(byTotal.get(total) ?? []), code]);
  return [...byTotal].sort(([a], [b]) => b - a).map(([total, codes]) => ({ total, codes: codes.sort() }));
}
