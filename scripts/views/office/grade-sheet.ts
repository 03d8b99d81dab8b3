import type { Graded, Judgement } from '../../judgement.ts';
import type { Grade } from '../../records/schema/assessment.ts';
import { GRADES as ALL_GRADES } from '../../records/schema/choices.ts';
import type { Day } from '../../records/schema/common.ts';
import type { Category } from '../../records/schema/officers.ts';
import { adoptionOn, submittedInYear } from '../../rules/adoption.ts';
import { type Certificate, certificateFor } from '../../rules/certificate.ts';
import { type FallbackBase, type GradeFlag, isYearOver } from '../../rules/grading.ts';
import type { TotalWorking } from '../../rules/grading-by-total.ts';
import { screeningOn } from '../../rules/screening.ts';
import { GRADE_BASES, GRADE_FLAGS, GRADE_PATHS, GRADES } from '../../words/labels.ts';
import { CERTIFICATES, DECISION_FAULTS } from './words.ts';

/** Officers with equal totals and what happened to them, in order (7.3). */
interface SheetGroup {
  readonly total: number;
  readonly codes: readonly string[];
  readonly attempts: TotalWorking['groups'][number]['attempts'];
  readonly grade: Grade;
  /** What happened to the group, step by step, in words. */
  readonly steps: readonly string[];
}

/** 7.3 under one base. */
interface SheetBase {
  readonly base: FallbackBase;
  readonly label: string;
  /** The head count the shares are taken of. */
  readonly headCount: number;
  readonly places: { readonly excellent: number; readonly good: number };
  /** The highest total first. */
  readonly groups: readonly SheetGroup[];
}

interface SheetLine {
  readonly code: string;
  readonly category: Category | null;
  readonly submitted: number;
  readonly valid: number;
  readonly adopted: number;
  readonly path: Graded['officers'][number]['path'];
  readonly pathText: string;
  readonly clause: '7.2' | '7.3';
  readonly unmetDuties: readonly string[];
  /** What the rules propose under the policy's base, and under the other. */
  readonly proposed: Grade;
  readonly proposedOtherwise: Grade;
  /** In effect. */
  readonly grade: Grade;
  /** The office's own reason for what it decided. */
  readonly decisionReason: string | null;
  readonly flags: readonly { readonly flag: GradeFlag; readonly text: string }[];
  /** Null for 不合格, and before the year is over. */
  readonly certificate: { readonly kind: Certificate; readonly text: string } | null;
}

/** Reports received in the year on which the office has still to say something that a grade rests on (7.2, 7.3). */
interface Unsettled {
  readonly unscreened: number;
  readonly returned: number;
  /** Valid, and not said whether adopted. The year of an adoption is that of its decision. */
  readonly undecided: number;
}

/** 年度考核表 with its working (7.1–7.3, 7.5). */
export interface GradeSheet {
  readonly year: number;
  readonly asOf: Day;
  /** The year's end is not reached: the grades may still change. */
  readonly provisional: boolean;
  /** Null while the grades are only proposed. */
  readonly decided: { readonly on: Day; readonly minutes: string | null; readonly file: string } | null;
  /** The base that the policy says, and the other one beside it. */
  readonly applied: SheetBase;
  readonly other: SheetBase;
  /** By code. */
  readonly officers: readonly SheetLine[];
  readonly unsettled: Unsettled;
  readonly totals: Readonly<Record<Grade, number>>;
  /** How many certificates of each kind; none before the year is over. */
  readonly certificates: readonly { readonly kind: Certificate; readonly text: string; readonly count: number }[];
  /** Who signs below. */
  readonly signatures: readonly string[];
}

const SIGNATURES = ['制表人', '复核人', '专班办公室负责人'] as const;

/** The grade sheet of a year. */
export function gradeSheet(judgement: Judgement, year: number): GradeSheet {
  const { ledger, asOf } = judgement;
  const graded = judgement.grade(year);
  const provisional = !isYearOver(year, asOf);
  const { assessment } = graded;
  const decisions = new Map(assessment?.data.grades.toReversed().map((entry) => [entry.officer, entry]));
  const otherwise = new Map(graded.alternative.officers.map(({ code, grade }) => [code, grade]));

  const officers = graded.officers.map((officer): SheetLine => {
    const certificate = provisional ? null : certificateFor(officer.grade);
    return {
      code: officer.code,
      category: ledger.officers.get(officer.code)?.category ?? null,
      submitted: officer.submitted,
      valid: officer.valid,
      adopted: officer.adopted,
      path: officer.path,
      pathText: GRADE_PATHS[officer.path],
      clause: officer.clause,
      unmetDuties: officer.unmetDuties,
      proposed: officer.proposed,
      proposedOtherwise: otherwise.get(officer.code) ?? officer.proposed,
      grade: officer.grade,
      decisionReason: decisions.get(officer.code)?.reason ?? null,
      flags: officer.flags.map((flag) => ({
        flag,
        text:
          flag === 'decision-refused' && officer.decisionFault
            ? `${GRADE_FLAGS[flag]}：${DECISION_FAULTS[officer.decisionFault]}`
            : GRADE_FLAGS[flag],
      })),
      certificate: certificate && { kind: certificate, text: CERTIFICATES[certificate] },
    };
  });
  const count = (grade: Grade) => officers.filter((officer) => officer.grade === grade).length;
  const totals = {
    excellent: count('excellent'),
    good: count('good'),
    qualified: count('qualified'),
    unqualified: count('unqualified'),
  };
  return {
    year,
    asOf,
    provisional,
    decided: assessment && {
      on: assessment.data.decided,
      minutes: assessment.data.minutes ?? null,
      file: assessment.file,
    },
    applied: sheetBase(graded.base, graded.working),
    other: sheetBase(graded.alternative.base, graded.alternative.working),
    officers,
    unsettled: unsettledIn(judgement, year),
    totals,
    certificates: ALL_GRADES.flatMap((grade) => {
      const kind = certificateFor(grade);
      return kind && !provisional ? [{ kind, text: CERTIFICATES[kind], count: totals[grade] }] : [];
    }),
    signatures: SIGNATURES,
  };
}

function unsettledIn({ ledger, asOf }: Judgement, year: number): Unsettled {
  const reports = submittedInYear(
    [...ledger.reports.values()].map(({ data }) => data),
    year,
    asOf,
  );
  const screenedAs = (result: 'valid' | 'returned') => reports.filter((report) => screeningOn(report, asOf)?.result === result);
  return {
    unscreened: reports.filter((report) => screeningOn(report, asOf) === null).length,
    returned: screenedAs('returned').length,
    undecided: screenedAs('valid').filter((report) => adoptionOn(report, asOf) === null).length,
  };
}

function sheetBase(base: FallbackBase, { base: headCount, places, groups }: TotalWorking): SheetBase {
  return {
    base,
    label: GRADE_BASES[base],
    headCount,
    places,
    groups: groups.map((group) => ({ ...group, steps: stepsOf(group) })),
  };
}

function stepsOf({ codes, attempts, grade }: TotalWorking['groups'][number]): string[] {
  const steps = attempts.map(({ grade: tried, left, outcome }) => {
    const word = GRADES[tried];
    switch (outcome) {
      case 'taken':
        return `${word}还有 ${left} 个名额，${codes.length} 人评定为${word}`;
      case 'no-room':
        return left === 0
          ? `${word}没有名额了`
          : `${word}还有 ${left} 个名额，${codes.length} 人总数相同、容不下，整组不取，${word}到此为止`;
      case 'no-valid-report':
        return `没有有效报告，不能评定为${word}，${word}到此为止`;
      default:
        return outcome satisfies never;
    }
  });
  if (grade !== 'qualified') return steps;
  return [...steps, attempts.length === 0 ? '优秀、良好都已到此为止，评定为合格' : '评定为合格'];
}
