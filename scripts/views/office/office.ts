import type { Finding } from '../../findings/finding.ts';
import type { Judgement } from '../../judgement.ts';
import type { Day } from '../../records/schema/common.ts';
import { isYearOver } from '../../rules/grading.ts';
import type { Trial } from '../../rules/trial.ts';
import { type Boards, boardsOf } from './board.ts';
import { type Conflicts, conflictsIn } from './conflicts.ts';
import { type DuplicatePair, duplicatePairs } from './duplicates.ts';
import { type FindingGroups, groupFindings } from './findings.ts';
import { type GradeSheet, gradeSheet } from './grade-sheet.ts';
import { gradedYears } from './graded-years.ts';
import { type LeaderPage, leaderPage } from './leader-page.ts';
import { type Officers, officersOf } from './officers.ts';
import { type ReportsWaiting, reportsWaiting } from './reports-waiting.ts';
import { type ScreeningTimes, screeningTimes } from './screening-times.ts';
import { type Sheets, sheetsOf } from './sheets.ts';
import { type SubsidyList, subsidyList } from './subsidy-list.ts';
import { type Today, todayOf } from './today.ts';

/** What only the office may see of a county on a day (内部). Each part is made when it is first asked for, once. */
export interface OfficeCounty {
  readonly county: string;
  readonly office: string;
  readonly fictional: boolean;
  readonly asOf: Day;
  /** The county's own file pins the day (a demo, an archive), so a newer edition would be of the same day. */
  readonly standsStill: boolean;
  readonly trial: Trial | null;
  readonly today: Today;
  readonly reportsWaiting: ReportsWaiting;
  readonly officers: Officers;
  readonly duplicates: readonly DuplicatePair[];
  readonly conflicts: Conflicts;
  readonly boards: Boards;
  readonly screeningTimes: ScreeningTimes;
  readonly findings: FindingGroups;
  readonly leaderPage: LeaderPage;
  /** The latest year first; the running one is provisional. */
  readonly gradeSheets: readonly GradeSheet[];
  /** Of the years that are over, the latest first. */
  readonly subsidyLists: readonly SubsidyList[];
  readonly sheets: Sheets;
}

/**
 * The office view of a judged county: 5.1 keeps all of it from the public, so nothing that the public view reaches
 * imports it, and a test holds that.
 *
 * @param findings what the checks say of the same judgement, in order of file and place
 */
export function officeCounty(judgement: Judgement, findings: readonly Finding[]): OfficeCounty {
  const { ledger, asOf, trial } = judgement;
  const years = gradedYears(judgement);
  // 7.1: grades are given at the year's end, so a running year has a provisional sheet and no list to pay from.
  const ended = years.filter((year) => isYearOver(year, asOf));
  const duplicates = once(() => duplicatePairs(judgement));
  const sheets = once(() => sheetsOf(judgement, findings, duplicates()));
  const today = once(() => todayOf(judgement, duplicates()));
  const waiting = once(() => reportsWaiting(sheets().reports));
  const officers = once(() => officersOf(judgement));
  const conflicts = once(() => conflictsIn(judgement));
  const boards = once(() => boardsOf(judgement));
  const times = once(() => screeningTimes(judgement));
  const groups = once(() => groupFindings(findings, sheets().subjectOf));
  const leaders = once(() => leaderPage(judgement));
  const gradeSheets = once(() => years.map((year) => gradeSheet(judgement, year)));
  const subsidyLists = once(() => ended.map((year) => subsidyList(judgement, year)));
  return {
    county: ledger.office.county,
    office: ledger.office.office,
    fictional: ledger.office.fictional ?? false,
    asOf,
    standsStill: ledger.office.asOf !== undefined,
    trial,
    get today() {
      return today();
    },
    get reportsWaiting() {
      return waiting();
    },
    get officers() {
      return officers();
    },
    get duplicates() {
      return duplicates();
    },
    get conflicts() {
      return conflicts();
    },
    get boards() {
      return boards();
    },
    get screeningTimes() {
      return times();
    },
    get findings() {
      return groups();
    },
    get leaderPage() {
      return leaders();
    },
    get gradeSheets() {
      return gradeSheets();
    },
    get subsidyLists() {
      return subsidyLists();
    },
    get sheets() {
      return sheets();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
