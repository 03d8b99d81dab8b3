import type { Grade } from '../records/schema/assessment.ts';
import { GRADES } from '../records/schema/choices.ts';
import type { Day } from '../records/schema/common.ts';
import type { PolicyValues } from '../records/schema/policy.ts';
import { type AdoptionPolicy, type EarnedGrade, fallsToTotal, gradeByAdoption } from './grading-by-adoption.ts';
import { gradeByTotal, type Places, type SharePolicy, type TotalWorking } from './grading-by-total.ts';

export type GradingPolicy = AdoptionPolicy & SharePolicy & Pick<PolicyValues, 'fallbackBase'>;
export type FallbackBase = PolicyValues['fallbackBase'];

/** What the office wrote down for one officer. */
export interface DecidedGrade {
  readonly grade: Grade;
  readonly reason?: string | undefined;
}

/** An officer with service in the graded year, and what there is to grade by on the day of the judgement. */
export interface Candidate {
  readonly code: string;
  readonly submitted: number;
  readonly valid: number;
  readonly adopted: number;
  /** From `unmetDuties`. */
  readonly unmetDuties: readonly string[];
  /** Dismissed in the year, by the day of the judgement. */
  readonly dismissedInYear: boolean;
  /** A dismissal was called for in the year (7.4) and nobody decided on it: neither the grade nor the money waits for that. */
  readonly dismissalUndecided?: boolean;
  /** The office's decision and its day; one later than `asOf` is not seen. */
  readonly decided?: (DecidedGrade & { readonly on: Day }) | undefined;
}

type GradePath = 'adoption' | 'total' | 'duty';
export type DecisionFault = 'raised' | 'no-reason' | 'no-duty';
export type GradeFlag =
  | 'dismissed'
  | 'dismissal-undecided'
  | 'no-valid-report'
  | 'outranks-more-adopted'
  | 'lowered'
  | 'decision-refused'
  | 'provisional';

interface GradedOfficer extends Pick<Candidate, 'code' | 'submitted' | 'valid' | 'adopted' | 'unmetDuties'> {
  /** In effect: the decided grade when it is legal, else the proposed one. */
  readonly grade: Grade;
  /** The highest grade reached: what the system proposes (7.2 可评定为). */
  readonly proposed: Grade;
  readonly path: GradePath;
  readonly clause: '7.2' | '7.3';
  readonly flags: readonly GradeFlag[];
  readonly decisionFault?: DecisionFault;
}

export interface GradedYear {
  readonly year: number;
  readonly base: FallbackBase;
  readonly places: Places;
  readonly working: TotalWorking;
  readonly officers: readonly GradedOfficer[];
  /** The same officers' proposed grades with the other base; decisions play no part, so that the two bases compare. */
  readonly alternative: {
    readonly base: FallbackBase;
    readonly places: Places;
    readonly working: TotalWorking;
    readonly officers: readonly { readonly code: string; readonly grade: Grade }[];
  };
}

/** Whether a year's grades can be given: they are at its end (7.1 每年度末), on its last day. */
export const isYearOver = (year: number, asOf: Day): boolean => asOf >= `${year}-12-31`;

/** 0 for 不合格 up to 3 for 优秀. */
export const gradeRank = (grade: Grade): number => GRADES.length - 1 - GRADES.indexOf(grade);

/**
 * What a decision does to the proposed grade (7.2 可评定为: the office may only lower it, with a reason). 不合格 cannot be
 * reached by lowering, since it needs a named unmet duty. A decision at fault takes no effect.
 */
export function decideGrade(proposed: Grade, decided?: DecidedGrade): { grade: Grade; lowered: boolean; fault?: DecisionFault } {
  const refused = (fault: DecisionFault) => ({ grade: proposed, lowered: false, fault });
  if (decided === undefined || decided.grade === proposed) return { grade: proposed, lowered: false };
  if (decided.grade === 'unqualified') return refused('no-duty');
  if (gradeRank(decided.grade) > gradeRank(proposed)) return refused('raised');
  if ((decided.reason ?? '').trim() === '') return refused('no-reason');
  return { grade: decided.grade, lowered: true };
}

/**
 * Grades everyone who served in `year` (7.1–7.3), under the policy's base and, beside it, under the other one.
 *
 * An unmet duty overrides everything. Who was dismissed in the year is graded by what they did but takes no place:
 * they are in neither base, and by total they reach 合格 at most. Decisions are applied last and free no place.
 *
 * @param candidates each code once, in any order
 * @param asOf the day of the judgement; before the year's last day the grades are provisional (7.1: 每年度末)
 */
export function gradeYear(input: {
  readonly year: number;
  readonly candidates: readonly Candidate[];
  readonly policy: GradingPolicy;
  readonly asOf: Day;
}): GradedYear {
  const { year, policy, asOf } = input;
  const candidates = [...input.candidates].sort((a, b) => (a.code < b.code ? -1 : 1));
  const base = policy.fallbackBase;
  const other: FallbackBase = base === 'pool' ? 'all' : 'pool';
  const [chosen, alternative] = [propose(candidates, base, policy), propose(candidates, other, policy)];

  const decided = chosen.proposals.map((proposal) => {
    const { proposed, decided: taken } = proposal;
    return { ...proposal, decision: decideGrade(proposed, taken !== undefined && taken.on <= asOf ? taken : undefined) };
  });
  // 7.3: the sheet must show a grade by total that is above that of someone with more adoptions.
  const rivals = decided.filter(({ path, dismissedInYear }) => path !== 'duty' && !dismissedInYear);

  const grade = ({ proposed, path, decision, ...candidate }: (typeof decided)[number]): GradedOfficer => {
    const { code, submitted, valid, adopted, unmetDuties } = candidate;
    const outranks = (rival: (typeof rivals)[number]): boolean =>
      rival.adopted > adopted && gradeRank(decision.grade) > gradeRank(rival.decision.grade);
    const when: Record<GradeFlag, boolean> = {
      dismissed: candidate.dismissedInYear,
      'dismissal-undecided': candidate.dismissalUndecided ?? false,
      'no-valid-report': path === 'total' && valid === 0,
      'outranks-more-adopted': path === 'total' && rivals.some(outranks),
      lowered: decision.lowered,
      'decision-refused': decision.fault !== undefined,
      provisional: !isYearOver(year, asOf),
    };
    const flags = (Object.keys(when) as GradeFlag[]).filter((flag) => when[flag]);
    const clause = path === 'total' ? '7.3' : '7.2';
    const graded = {
      code,
      submitted,
      valid,
      adopted,
      unmetDuties,
      grade: decision.grade,
      proposed,
      path,
      clause,
      flags,
    } as const;
    return decision.fault === undefined ? graded : { ...graded, decisionFault: decision.fault };
  };

  return {
    year,
    base,
    places: chosen.working.places,
    working: chosen.working,
    officers: decided.map(grade),
    alternative: {
      base: other,
      places: alternative.working.places,
      working: alternative.working,
      officers: alternative.proposals.map(({ code, proposed }) => ({ code, grade: proposed })),
    },
  };
}

type Proposal = Candidate & { readonly proposed: Grade; readonly path: GradePath };

function propose(candidates: readonly Candidate[], base: FallbackBase, policy: GradingPolicy) {
  const pathOf = ({ unmetDuties, adopted }: Candidate): GradePath =>
    unmetDuties.length > 0 ? 'duty' : fallsToTotal(adopted, policy) ? 'total' : 'adoption';
  const serving = candidates.filter((candidate) => !candidate.dismissedInYear);
  const pool = serving.filter((candidate) => pathOf(candidate) === 'total').map(({ code, valid }) => ({ code, total: valid }));
  const { grades, working } = gradeByTotal(pool, base === 'pool' ? pool.length : serving.length, policy);

  const proposals = candidates.map((candidate): Proposal => {
    const path = pathOf(candidate);
    // Outside the pool although graded by total: dismissed in the year, so 合格 at most.
    const earned: EarnedGrade =
      (path === 'adoption' ? gradeByAdoption(candidate.adopted, policy) : grades.get(candidate.code)) ?? 'qualified';
    return { ...candidate, path, proposed: path === 'duty' ? 'unqualified' : earned };
  });
  return { proposals, working };
}
