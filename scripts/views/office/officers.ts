import { addDays, addMonths, daysBetween, firstDay, monthOf, monthsBetween, yearOf } from '../../calendar/days.ts';
import type { JudgedOfficer, Judgement } from '../../judgement.ts';
import { DATA_FILES } from '../../records/places.ts';
import type { Day, Month } from '../../records/schema/common.ts';
import type { Category, Duty, Officer, Term } from '../../records/schema/officers.ts';
import { type DutyState, dutyState } from '../../rules/assigned-duty.ts';
import { verifiedBreaches } from '../../rules/breach.ts';
import type { MissedLimit, MonthlyDuty, MonthState } from '../../rules/monthly-duty.ts';
import { type ReasonInWords, reasonsInWords } from './dismissal-words.ts';
import { type Named, unitNamed } from './names.ts';
import { compare } from './order.ts';

/** One cell of the grid. */
interface GridMonth {
  readonly month: Month;
  readonly state: MonthState;
  readonly handedIn: number;
  readonly valid: number;
}

/** How near an officer is to one of the two limits of 3.5. `reached` names the months, once it was. */
interface MissedCount {
  readonly missed: number;
  /** Consecutive: so many end the appointment. Year: more than so many do. */
  readonly limit: number;
  readonly reached: readonly Month[] | null;
}

type WarningLine = NonNullable<Officer['warnings']>[number] & {
  /** Served, and in the scope of the policy. */
  readonly counts: boolean;
};

type BreachLine = NonNullable<Officer['breaches']>[number] & {
  /** Verified and found true (5.4). */
  readonly established: boolean;
};

/** When the current term ends, and what a renewal without a gap needs (2.3, 7.5). */
interface Renewal {
  readonly ends: Day;
  /** Calendar days to the last day of the term; negative when it is over. */
  readonly daysLeft: number;
  /** The last day on which a new letter continues the service. */
  readonly letterBy: Day;
}

/** One officer, by code: the office knows no name here. */
export interface OfficerSheet {
  readonly code: string;
  readonly category: Category;
  readonly engagement: 'full-time' | 'part-time' | null;
  readonly inService: boolean;
  /** The current term, or the last; null when none had begun. */
  readonly term: Term | null;
  /** Every term begun by the day, in the record's order. */
  readonly terms: readonly Term[];
  /** Null when not in service. */
  readonly renewal: Renewal | null;
  /** The last twelve months, the current one last. */
  readonly grid: readonly GridMonth[];
  readonly missedInTerm: number;
  /** The calendar years that the grid touches, each counted whole. */
  readonly missedByYear: readonly { readonly year: number; readonly missed: number }[];
  /** 3.5: the longest run that ends in the current term, and the calendar year of the day. */
  readonly consecutive: MissedCount;
  readonly inYear: MissedCount;
  readonly warnings: readonly WarningLine[];
  readonly warningsCounted: number;
  readonly warningsMax: number;
  /** Units the officer must keep away from (5.3). */
  readonly conflicts: readonly Named[];
  readonly duties: readonly (Duty & { readonly state: DutyState })[];
  readonly breaches: readonly BreachLine[];
  /** 拟解聘; null when nothing is proposed. */
  readonly proposal: readonly ReasonInWords[] | null;
  readonly dismissal: { readonly on: Day; readonly basis: string; readonly decision: string | null } | null;
  /** Where the officer stands, by the position in the file. */
  readonly file: string;
  readonly index: number;
}

export interface Officers {
  /** The columns of every grid. */
  readonly months: readonly Month[];
  /** By code. */
  readonly serving: readonly OfficerSheet[];
  readonly former: readonly OfficerSheet[];
  readonly byCategory: Readonly<Record<Category, { readonly inService: number; readonly max: number }>>;
  readonly inService: number;
  readonly max: number;
  readonly proposed: number;
  /** In service with nothing handed in this month so far, which a reminder can still change (3.5). By code. */
  readonly notYetReported: readonly string[];
}

/** Everyone engaged by the day (2.1 – 3.5, 7.4). */
export function officersOf(judgement: Judgement): Officers {
  const { ledger, asOf, officers } = judgement;
  const { maxByCategory, maxOfficers } = ledger.policies.on(asOf).values;
  const months = monthsBetween(addMonths(firstDay(monthOf(asOf)), -11), asOf);
  const sheets = officers
    .filter(({ term }) => term !== null)
    .map((judged) => officerSheet(judged, months, judgement))
    .sort((a, b) => compare(a.code, b.code));
  const serving = sheets.filter(({ inService }) => inService);
  const inCategory = (category: Category) => ({
    inService: serving.filter((sheet) => sheet.category === category).length,
    max: maxByCategory[category],
  });
  return {
    months,
    serving,
    former: sheets.filter(({ inService }) => !inService),
    byCategory: {
      official: inCategory('official'),
      enterprise: inCategory('enterprise'),
      community: inCategory('community'),
    },
    inService: serving.length,
    max: maxOfficers,
    proposed: serving.filter(({ proposal }) => proposal !== null).length,
    notYetReported: serving.filter(({ grid }) => isOutstanding(grid.at(-1))).map(({ code }) => code),
  };
}

/** The running month is owed, and nothing came yet. */
const isOutstanding = (month: GridMonth | undefined): boolean => month?.state === 'pending' && month.handedIn === 0;

function officerSheet(judged: JudgedOfficer, months: readonly Month[], { ledger, asOf }: Judgement): OfficerSheet {
  const { officer, index, inService, term, duty, warnings, proposal } = judged;
  const { consecutiveMissed, missedOver, warningsMax } = ledger.policies.on(asOf).values;
  const { dismissal } = officer;
  const established: readonly object[] = verifiedBreaches(officer, asOf);
  const counted: readonly object[] = warnings;
  return {
    code: officer.code,
    category: officer.category,
    engagement: officer.engagement ?? null,
    inService,
    term,
    terms: officer.terms.filter(({ appointed }) => appointed <= asOf),
    renewal: inService && term ? renewalOf(term, asOf) : null,
    grid: gridOf(duty, months),
    missedInTerm: duty.missedInTerm,
    missedByYear: [...new Set(months.map(yearOf))].map((year) => ({
      year,
      missed: duty.months.filter(({ month, state }) => state === 'missed' && yearOf(month) === year).length,
    })),
    consecutive: missedCount(
      duty.consecutive,
      consecutiveMissed,
      duty.limits.findLast(({ kind }) => kind === 'consecutive'),
    ),
    // A limit reached in an earlier calendar year of the term stays reached; this year's own is what is counted.
    inYear: missedCount(
      duty.missedInYear,
      missedOver,
      duty.limits.findLast(({ kind }) => kind === 'year'),
    ),
    warnings: (officer.warnings ?? [])
      .filter(({ on }) => on <= asOf)
      .map((warning) => ({ ...warning, counts: counted.includes(warning) })),
    warningsCounted: warnings.length,
    warningsMax,
    conflicts: (officer.conflicts ?? []).map((unit) => unitNamed(ledger, unit)),
    duties: (officer.duties ?? []).map((one) => ({ ...one, state: dutyState(one, asOf) })),
    breaches: (officer.breaches ?? []).map((breach) => ({ ...breach, established: established.includes(breach) })),
    proposal: proposal && reasonsInWords(officer.code, proposal),
    dismissal:
      dismissal && dismissal.on <= asOf
        ? { on: dismissal.on, basis: String(dismissal.basis), decision: dismissal.decision ?? null }
        : null,
    file: DATA_FILES.officers,
    index,
  };
}

const renewalOf = ({ ends }: Term, asOf: Day): Renewal => ({
  ends,
  daysLeft: daysBetween(asOf, ends),
  letterBy: addDays(ends, 1),
});

/** A month the rule doesn't list is before the first or after the last of service. */
function gridOf({ months: known }: MonthlyDuty, months: readonly Month[]): GridMonth[] {
  const byMonth = new Map(known.map((one) => [one.month, one]));
  return months.map((month) => byMonth.get(month) ?? { month, state: 'out-of-service', handedIn: 0, valid: 0 });
}

const missedCount = (missed: number, limit: number, reached: MissedLimit | undefined): MissedCount => ({
  missed,
  limit: reached?.limit ?? limit,
  reached: reached?.months ?? null,
});
