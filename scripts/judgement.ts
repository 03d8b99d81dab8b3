import { addDays, firstDayOfQuarter, lastDayOfQuarter, type Quarter, quartersBetween } from './calendar/days.ts';
import { UncoveredDay } from './calendar/working-days.ts';
import type { Entry, Ledger } from './ledger/ledger.ts';
import type { Policy } from './ledger/policies.ts';
import type { Assessment } from './records/schema/assessment.ts';
import type { Day } from './records/schema/common.ts';
import type { Dispatch } from './records/schema/dispatch.ts';
import type { Officer, Term } from './records/schema/officers.ts';
import type { Quarterly } from './records/schema/quarterly.ts';
import { adoptedInYear, adoptionOn, countsAsAdopted, submittedInYear, validInYear } from './rules/adoption.ts';
import { verifiedBreaches } from './rules/breach.ts';
import { type DismissalProposal, proposeDismissal, type UnqualifiedYear } from './rules/dismissal.ts';
import { type DispatchClock, dispatchClock, type Receipt, receiptOf } from './rules/dispatch-clock.ts';
import { type DispatchHistory, followDispatch, hasEnded } from './rules/dispatch-history.ts';
import { type DispatchFigures, dispatchFigures, type Rate, rate } from './rules/figures.ts';
import { type GradedYear, gradeYear } from './rules/grading.ts';
import { type MonthlyDuty, monthlyDuty } from './rules/monthly-duty.ts';
import { owesQuarterlyReport, type QuarterlyState, quarterlyReportDue, quarterlyState } from './rules/quarterly-report.ts';
import { screeningOn } from './rules/screening.ts';
import { currentTerm, fullYearIn, inServiceOn, type Service, serviceOf, stretchesIn } from './rules/service.ts';
import { type Subsidy, yearlySubsidy } from './rules/subsidy.ts';
import { type PolicyOn, type Trial, trialOf } from './rules/trial.ts';
import { unmetDuties } from './rules/unmet-duty.ts';
import { type ServedWarning, warningsCounted } from './rules/warnings.ts';

/** What is true of one dispatch on the day. */
export interface JudgedDispatch {
  readonly id: string;
  readonly entry: Entry<Dispatch>;
  readonly policy: Policy;
  readonly history: DispatchHistory;
  /** Null when the calendar of a year it needs has not been announced; `uncovered` says which day. */
  readonly clock: DispatchClock | null;
  readonly uncovered: UncoveredDay | null;
  /** Known although the due day may not be; null when even that needs a calendar which has not been announced. */
  readonly receipt: Receipt | null;
}

/** What is true of one officer on the day. */
export interface JudgedOfficer {
  readonly officer: Officer;
  /** Position in `officers.yaml`. */
  readonly index: number;
  readonly service: Service;
  readonly inService: boolean;
  readonly term: Term | null;
  readonly duty: MonthlyDuty;
  readonly warnings: readonly ServedWarning[];
  readonly proposal: DismissalProposal | null;
}

/** What is true of one quarter's report on the day. */
interface JudgedQuarter {
  readonly quarter: Quarter;
  /** Null when the calendar doesn't reach, and for a report that was written without being owed. */
  readonly due: Day | null;
  readonly uncovered: UncoveredDay | null;
  readonly state: QuarterlyState | null;
  readonly entry: Entry<Quarterly> | null;
}

/** One officer's year with what it is worth. */
type GradedOfficer = GradedYear['officers'][number] &
  Pick<Subsidy, 'fullYear' | 'eligibleFrom' | 'subsidy'> & {
    readonly subsidyFlags: Subsidy['flags'];
    /** 7.5: when the officer has a full year of service behind them; null when the recorded service never completes one. */
    readonly fullYearOn: Day | null;
    /** The day on which the year's subsidy was paid, once it was. */
    readonly paidOn: Day | null;
  };

/** 7: a year's grade sheet. */
export interface Graded extends Omit<GradedYear, 'officers'> {
  readonly officers: readonly GradedOfficer[];
  readonly subsidyTotal: number;
  /** The year's grades as the office decided them; null until the day on which it did. */
  readonly assessment: Entry<Assessment> | null;
}

/**
 * Everything the rules say about a county on one day. It sees what had happened up to and on that day, and nothing
 * later, so any past day can be judged again. Every output asks it; nothing else computes a rule.
 */
export interface Judgement {
  readonly ledger: Ledger;
  readonly asOf: Day;
  /** In order of their ids. */
  readonly dispatches: readonly JudgedDispatch[];
  readonly dispatchById: ReadonlyMap<string, JudgedDispatch>;
  readonly officers: readonly JudgedOfficer[];
  readonly quarters: readonly JudgedQuarter[];
  readonly trial: Trial | null;
  /** All dispatches up to the day. */
  readonly figures: DispatchFigures;
  /** 采纳率: adopted ÷ decided, over all reports up to the day. */
  readonly adoption: Rate;
  /** The same at the end of a day; `asOf` or before. */
  adoptionBy(day: Day): Rate;
  /** The dispatches sent by a day, as they stood at its end; `asOf` or before. In order of their ids. */
  dispatchesOn(day: Day): readonly JudgedDispatch[];
  /**
   * Those of them that were sent, due, closed or still open at some time from a day on: all that the figures of a period
   * are counted from. As they stood at the end of `to`; in order of their ids.
   */
  dispatchesTouchedIn(from: Day, to: Day): readonly JudgedDispatch[];
  /** The figures of a quarter, judged as of its last day or `asOf`, whichever is earlier. */
  figuresOf(quarter: Quarter): DispatchFigures;
  grade(year: number): Graded;
}

/** Judges a ledger as of a day. */
export function judge(ledger: Ledger, asOf: Day): Judgement {
  const policyOn: PolicyOn = (day) => ledger.policies.on(day).values;
  const dispatches = judgeDispatches(ledger, asOf);
  const graded = new Map<number, Graded>();
  const grade = (year: number): Graded => {
    const known = graded.get(year) ?? gradeOfficers(ledger, year, asOf);
    graded.set(year, known);
    return known;
  };
  const unqualifiedOf = yearsUnqualified(ledger, grade);
  const { dispatchesOn, dispatchesTouchedIn } = earlierDays(ledger, dispatches, asOf);
  return {
    ledger,
    asOf,
    dispatches,
    dispatchById: new Map(dispatches.map((judged) => [judged.id, judged])),
    officers: ledger.officerList.map((officer, index) =>
      judgeOfficer(ledger, officer, index, asOf, policyOn, unqualifiedOf(officer.code)),
    ),
    quarters: judgeQuarters(ledger, dispatches, asOf),
    trial: trialOf(
      ledger.policies.all.map(({ from, to }) => ({ from, to })),
      asOf,
    ),
    figures: dispatchFigures(dispatches, null, asOf),
    adoption: adoptionRate(ledger, asOf),
    adoptionBy: (day) => adoptionRate(ledger, day),
    dispatchesOn,
    dispatchesTouchedIn,
    figuresOf(quarter) {
      const last = lastDayOfQuarter(quarter);
      const until = last < asOf ? last : asOf;
      const first = firstDayOfQuarter(quarter);
      return dispatchFigures(dispatchesTouchedIn(first, until), first, until);
    },
    grade,
  };
}

/** The dispatches sent by the day, in order of their ids. */
function judgeDispatches(ledger: Ledger, asOf: Day): JudgedDispatch[] {
  return [...ledger.dispatches.values()]
    .map((entry) => judgeDispatch(ledger, entry, asOf))
    .filter((judged) => judged !== null)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Judges earlier days again. Most of what a dispatch can be on a day it still is: once it has ended and nothing more was
 * written, no later day judges it differently. Only the rest is followed again.
 */
function earlierDays(
  ledger: Ledger,
  judged: readonly JudgedDispatch[],
  asOf: Day,
): Pick<Judgement, 'dispatchesOn' | 'dispatchesTouchedIn'> {
  let spans: readonly Span[] | undefined;
  const standingOn = (day: Day, hasToDo: (span: Span) => boolean): JudgedDispatch[] => {
    spans ??= judged.map((one) => spanOf(one, ledger, asOf));
    const then: JudgedDispatch[] = [];
    for (const span of spans) {
      if (span.first > day || !hasToDo(span)) continue;
      const { one, last } = span;
      const stood = day >= asOf || (last <= day && standsStill(one, day)) ? one : judgeDispatch(ledger, one.entry, day);
      if (stood) then.push(stood);
    }
    return then;
  };
  const touched = new Map<string, readonly JudgedDispatch[]>();
  return {
    dispatchesOn: (day) => (day >= asOf ? judged : standingOn(day, () => true)),
    dispatchesTouchedIn(from, to) {
      const period = `${from} ${to}`;
      const known =
        touched.get(period) ??
        standingOn(to, ({ over }) => over === null || over >= from).filter((one) => isTouchedSince(one, from));
      touched.set(period, known);
      return known;
    },
  };
}

/** The days that something is written of a dispatch. */
interface Span {
  readonly one: JudgedDispatch;
  readonly first: Day;
  readonly last: Day;
  /** The last day that has anything to do with it; null while it has not ended. */
  readonly over: Day | null;
}

function spanOf(one: JudgedDispatch, ledger: Ledger, asOf: Day): Span {
  let [first, last] = [asOf, ''];
  for (const { at } of one.entry.data.log) {
    const on = ledger.dayOf(at);
    if (on < first) first = on;
    if (on <= asOf && on > last) last = on;
  }
  const due = standsStill(one, asOf) ? one.clock?.due : undefined;
  return { one, first, last, over: due === undefined ? null : due > last ? due : last };
}

/** It has ended, and its day of receipt was no longer waited for: on any later day it stands the same. */
const standsStill = ({ history, clock }: JudgedDispatch, day: Day): boolean =>
  hasEnded(history) && clock !== null && (!clock.deemed || day > clock.signBy);

const isTouchedSince = ({ history: { dispatched, closed, state }, clock }: JudgedDispatch, from: Day): boolean =>
  dispatched >= from || (closed === null ? state !== 'declined' : closed >= from) || (clock !== null && clock.due >= from);

function judgeDispatch(ledger: Ledger, entry: Entry<Dispatch>, asOf: Day): JudgedDispatch | null {
  const { id, log, nature } = entry.data;
  const history = followDispatch(log, asOf, ledger.dayOf);
  if (history === null) return null;
  const policy = ledger.policies.on(history.dispatched);
  let receipt: Receipt | null = null;
  try {
    receipt = receiptOf(history, policy.values, ledger.calendar, asOf);
    const clock = dispatchClock(history, nature, policy.values, ledger.calendar, asOf);
    return { id, entry, policy, history, clock, receipt: clock, uncovered: null };
  } catch (error) {
    if (!(error instanceof UncoveredDay)) throw error;
    return { id, entry, policy, history, clock: null, receipt, uncovered: error };
  }
}

/** 7.2, 7.4: by code, the years in which the office decided 不合格 with effect, each with the day of the decision. */
function yearsUnqualified(ledger: Ledger, grade: Judgement['grade']): (code: string) => readonly UnqualifiedYear[] {
  const byCode = new Map<string, UnqualifiedYear[]>();
  for (const { data } of ledger.assessments.values()) {
    const decided = new Set(data.grades.filter((entry) => entry.grade === 'unqualified').map(({ officer }) => officer));
    if (decided.size === 0) continue;
    const year = Number(data.id);
    // A decision without a named unmet duty has no effect, and nobody is dismissed for it.
    for (const { code, grade: inEffect } of grade(year).officers) {
      if (!decided.has(code) || inEffect !== 'unqualified') continue;
      byCode.set(code, [...(byCode.get(code) ?? []), { year, decided: data.decided }]);
    }
  }
  return (code) => byCode.get(code) ?? [];
}

function judgeOfficer(
  ledger: Ledger,
  officer: Officer,
  index: number,
  asOf: Day,
  policyOn: PolicyOn,
  decidedUnqualified: readonly UnqualifiedYear[],
): JudgedOfficer {
  const duty = monthlyDuty(officer, ledger.reportsOf(officer.code), asOf, policyOn);
  const service = serviceOf(officer, asOf);
  return {
    officer,
    index,
    service,
    inService: inServiceOn(service, asOf),
    term: currentTerm(officer, asOf),
    duty,
    warnings: warningsCounted(officer, asOf, policyOn(asOf)),
    proposal: proposeDismissal({ officer, duty, decidedUnqualified }, asOf, policyOn),
  };
}

/**
 * 6.4: the quarters that have ended since the county began, on its own word, else with its first dispatch; and those it
 * has written a report on. An older ledger that was imported owes no report from before the first policy (8.1).
 */
function judgeQuarters(ledger: Ledger, dispatches: readonly JudgedDispatch[], asOf: Day): JudgedQuarter[] {
  const began = ledger.office.since ?? dispatches.map(({ history }) => history.dispatched).sort()[0];
  const inForceFrom = (ledger.policies.all[0] as Policy).from;
  const isOwed = (quarter: Quarter) => owesQuarterlyReport(quarter, inForceFrom);
  const ended = began === undefined ? [] : quartersBetween(began, asOf).filter((quarter) => lastDayOfQuarter(quarter) < asOf);
  const quarters = new Set([...ended.filter(isOwed), ...ledger.quarterlies.keys()]);
  return [...quarters].sort().map((quarter) => {
    const entry = ledger.quarterlies.get(quarter) ?? null;
    return isOwed(quarter)
      ? judgeOwedQuarter(ledger, quarter, entry, asOf)
      : { quarter, due: null, uncovered: null, state: null, entry };
  });
}

function judgeOwedQuarter(ledger: Ledger, quarter: Quarter, entry: Entry<Quarterly> | null, asOf: Day): JudgedQuarter {
  try {
    const due = quarterlyReportDue(quarter, ledger.policies.on(lastDayOfQuarter(quarter)).values, ledger.calendar);
    const submitted = entry?.data.submitted;
    return {
      quarter,
      due,
      uncovered: null,
      state: quarterlyState({ quarter, ...(submitted ? { submitted } : {}) }, due, asOf),
      entry,
    };
  } catch (error) {
    if (!(error instanceof UncoveredDay)) throw error;
    return { quarter, due: null, uncovered: error, state: null, entry };
  }
}

function adoptionRate(ledger: Ledger, asOf: Day): Rate {
  let [adopted, decided] = [0, 0];
  for (const { data } of ledger.reports.values()) {
    if (adoptionOn(data, asOf) === null || screeningOn(data, asOf)?.result !== 'valid') continue;
    decided++;
    if (countsAsAdopted(data, asOf)) adopted++;
  }
  return rate(adopted, decided);
}

/** 7.1: everyone with a day of service in the year is graded on what they did, under the policy of the year's last day. */
function gradeOfficers(ledger: Ledger, year: number, asOf: Day): Graded {
  const lastDay = `${year}-12-31`;
  const policy = ledger.policies.on(lastDay).values;
  const assessment = ledger.assessments.get(String(year)) ?? null;
  const serving = ledger.officerList.flatMap((officer) => {
    const service = serviceOf(officer, asOf);
    return stretchesIn(service, year).length > 0 ? [{ officer, service }] : [];
  });
  const dismissedOn = (officer: Officer) => officer.dismissal?.on;
  const decisionOn = (officer: Officer) => assessment?.data.grades.find((entry) => entry.officer === officer.code);

  const result = gradeYear({
    year,
    policy,
    asOf,
    candidates: serving.map(({ officer, service }) => {
      const reports = ledger.reportsOf(officer.code);
      const decision = decisionOn(officer);
      return {
        code: officer.code,
        submitted: submittedInYear(reports, year, asOf).length,
        valid: validInYear(reports, year, asOf).length,
        adopted: adoptedInYear(reports, year, asOf).length,
        unmetDuties: unmetDuties(officer.duties, year, asOf),
        dismissedInYear: isBetween(dismissedOn(officer), `${year}-01-01`, lastDay < asOf ? lastDay : asOf),
        dismissalUndecided: isDismissalUndecided(ledger, officer, service, year, asOf),
        ...(assessment && decision
          ? { decided: { grade: decision.grade, reason: decision.reason, on: assessment.data.decided } }
          : {}),
      };
    }),
  });

  const byCode = new Map(serving.map((entry) => [entry.officer.code, entry]));
  const officers = result.officers.map((graded): GradedOfficer => {
    const { officer, service } = byCode.get(graded.code) as (typeof serving)[number];
    const fullYearOn = fullYearIn(service, year, (day) => ledger.policies.on(day).values.termMonths);
    const paidOn = decisionOn(officer)?.paid;
    const { flags, ...money } = yearlySubsidy({
      grade: graded.grade,
      fullYearDate: fullYearOn,
      dismissedOn: dismissedOn(officer),
      paidOn,
      verifiedBreaches: verifiedBreaches(officer, asOf),
      decidedOn: decisionOn(officer) && assessment?.data.decided,
      asOf,
      policy,
    });
    return {
      ...graded,
      ...money,
      fullYearOn,
      paidOn: paidOn !== undefined && paidOn <= asOf ? paidOn : null,
      subsidyFlags: flags,
    };
  });
  const isDecided = assessment !== null && assessment.data.decided <= asOf;
  const subsidyTotal = officers.reduce((sum, { subsidy }) => sum + subsidy, 0);
  return { ...result, officers, subsidyTotal, assessment: isDecided ? assessment : null };
}

/**
 * 7.4: whether a dismissal was called for on the officer's last day in a year, and has not been decided on since. Once a term
 * has ended there is nobody to dismiss, and yet whoever pays should know.
 */
function isDismissalUndecided(ledger: Ledger, officer: Officer, service: Service, year: number, asOf: Day): boolean {
  if (officer.dismissal && officer.dismissal.on <= asOf) return false;
  const end = stretchesIn(service, year).at(-1)?.to;
  if (end === undefined) return false;
  const day = [end, `${year}-12-31`, asOf].sort()[0] as Day;
  const policyOn: PolicyOn = (on) => ledger.policies.on(on).values;
  const dutyOn = (on: Day) => monthlyDuty(officer, ledger.reportsOf(officer.code), on, policyOn);
  if (proposeDismissal({ officer, duty: dutyOn(day), decidedUnqualified: [] }, day, policyOn)) return true;
  // The last month of a service that is over closes with the day after it (3.5).
  return day === end && end < asOf && dutyOn(addDays(end, 1)).limits.length > 0;
}

const isBetween = (day: Day | undefined, from: Day, to: Day): boolean => day !== undefined && day >= from && day <= to;
