import type { Graded, Judgement } from '../../judgement.ts';
import type { Grade } from '../../records/schema/assessment.ts';
import type { Day } from '../../records/schema/common.ts';
import type { Category } from '../../records/schema/officers.ts';
import type { SubsidyFlag } from '../../rules/subsidy.ts';
import { SUBSIDY_FLAGS } from '../../words/labels.ts';
import { yuanInWords } from './yuan.ts';

/** 已发放 | 可发放 | 待考核决定 | 待满一年 | 不发放 */
type SubsidyStanding = 'paid' | 'payable' | 'awaiting-decision' | 'awaiting-full-year' | 'none';

interface SubsidyLine {
  /** From 1. */
  readonly n: number;
  readonly code: string;
  readonly category: Category | null;
  readonly grade: Grade;
  /** Yuan, as things stand on the day. */
  readonly amount: number;
  /** The day on which a full year has been served; null when the recorded service never holds one. */
  readonly fullYearOn: Day | null;
  /** Null when it never may be paid. */
  readonly eligibleFrom: Day | null;
  readonly paidOn: Day | null;
  readonly standing: SubsidyStanding;
  /** Why nothing; empty when there is an amount. */
  readonly reasons: readonly string[];
  readonly notes: readonly string[];
}

/** 交通和差旅补助发放表 (7.5): for the county's finance office, by code. */
export interface SubsidyList {
  readonly year: number;
  readonly asOf: Day;
  readonly county: string;
  readonly office: string;
  /** What it rests on; null while the grades are only proposed, and nothing can be paid. */
  readonly basis: { readonly decided: Day; readonly minutes: string | null } | null;
  /** Yuan by grade, as the year's policy says. */
  readonly rates: Readonly<Record<Exclude<Grade, 'unqualified'>, number>>;
  readonly lines: readonly SubsidyLine[];
  /** Yuan: everything on the list, and its three parts. */
  readonly total: number;
  readonly totalInWords: string;
  readonly paid: number;
  /** What can be paid on the day, which is what is signed for. */
  readonly payable: number;
  readonly payableInWords: string;
  readonly awaitingDecision: number;
  /** Who signs below; each line has a place for the receiver's signature too. */
  readonly signatures: readonly string[];
}

const SIGNATURES = ['制表人', '复核人', '专班办公室负责人', '县财政审核'] as const;

/** What keeps an amount at nothing; the other flags are remarks. */
const BARS: ReadonlySet<SubsidyFlag> = new Set([
  'awaiting-full-year',
  'under-a-year',
  'unqualified',
  'verified-breach',
  'dismissed-unpaid',
]);

/** The subsidy list of a year. */
export function subsidyList(judgement: Judgement, year: number): SubsidyList {
  const { ledger, asOf, officers } = judgement;
  const graded = judgement.grade(year);
  const { assessment } = graded;
  const judgedBy = new Map(officers.map((judged) => [judged.officer.code, judged]));

  const lines = graded.officers.map((line, i): SubsidyLine => {
    const judged = judgedBy.get(line.code);
    const facts: Facts = {
      fullYearOn: line.fullYearOn,
      paidOn: line.paidOn,
      dismissedOn: judged?.officer.dismissal?.on ?? null,
    };
    const words = (list: readonly SubsidyFlag[]) => list.map((flag) => inWords(flag, facts));
    // Where nothing can ever be paid, a full year to come is no reason.
    const flags = line.subsidyFlags.filter((flag) => flag !== 'awaiting-full-year' || line.eligibleFrom !== null);
    const bars = line.subsidy === 0 ? flags.filter((flag) => BARS.has(flag)) : [];
    return {
      n: i + 1,
      code: line.code,
      category: judged?.officer.category ?? null,
      grade: line.grade,
      amount: line.subsidy,
      fullYearOn: facts.fullYearOn,
      eligibleFrom: line.eligibleFrom,
      paidOn: facts.paidOn,
      standing: standingOf(line),
      reasons: words(bars),
      notes: words(flags.filter((flag) => !bars.includes(flag))),
    };
  });
  const sum = (standing: SubsidyStanding) =>
    lines.filter((line) => line.standing === standing).reduce((total, { amount }) => total + amount, 0);
  return {
    year,
    asOf,
    county: ledger.office.county,
    office: ledger.office.office,
    basis: assessment && { decided: assessment.data.decided, minutes: assessment.data.minutes ?? null },
    rates: ledger.policies.on(`${year}-12-31`).values.subsidy,
    lines,
    total: graded.subsidyTotal,
    totalInWords: yuanInWords(graded.subsidyTotal),
    paid: sum('paid'),
    payable: sum('payable'),
    payableInWords: yuanInWords(sum('payable')),
    awaitingDecision: sum('awaiting-decision'),
    signatures: SIGNATURES,
  };
}

function standingOf({ subsidy, eligibleFrom, subsidyFlags }: Graded['officers'][number]): SubsidyStanding {
  if (subsidyFlags.includes('paid')) return 'paid';
  if (eligibleFrom === null) return 'none';
  if (subsidy === 0) return 'awaiting-full-year';
  // 7.5: eligible from the later of the two days, and the decision's has not come.
  return subsidyFlags.includes('undecided') ? 'awaiting-decision' : 'payable';
}

interface Facts {
  readonly fullYearOn: Day | null;
  readonly paidOn: Day | null;
  readonly dismissedOn: Day | null;
}

/** What is known beyond the flag's own word. */
const MORE: Readonly<Partial<Record<SubsidyFlag, (facts: Facts) => string>>> = {
  'awaiting-full-year': ({ fullYearOn }) => `：${fullYearOn} 满一年`,
  'dismissed-unpaid': ({ dismissedOn }) => `：${dismissedOn}`,
  paid: ({ paidOn }) => `：${paidOn}`,
};

const inWords = (flag: SubsidyFlag, facts: Facts): string => `${SUBSIDY_FLAGS[flag]}${MORE[flag]?.(facts) ?? ''}`;
