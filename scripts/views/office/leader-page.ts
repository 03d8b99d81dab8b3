import { addMonths, firstDayOfQuarter, type Quarter, quarterOf } from '../../calendar/days.ts';
import { groupedBy } from '../../grouped.ts';
import type { Judgement } from '../../judgement.ts';
import { unreadFiles } from '../../ledger/unread-files.ts';
import type { Day } from '../../records/schema/common.ts';
import { hasEnded } from '../../rules/dispatch-history.ts';
import type { DispatchFigures, Rate } from '../../rules/figures.ts';
import { screeningOn } from '../../rules/screening.ts';
import { type Period, quarterLabel, quarterPeriod } from '../period.ts';
import { type ProposalInWords, proposalInWords } from './dismissal-words.ts';
import { byDue, type DispatchLine, dispatchLine } from './dispatch-line.ts';
import { type MeetingLine, meetingLines } from './meeting-line.ts';
import { type Named, unitNamed } from './names.ts';
import { type RecurringProblem, recurringProblems } from './recurring.ts';

/** 本季概况 */
interface QuarterOverview extends Period {
  readonly quarter: Quarter;
  /** As of the quarter's last day, or of today while it runs. */
  readonly figures: DispatchFigures;
  /** Reports received in the quarter, and how many of them had been screened valid by its end. */
  readonly received: number;
  readonly valid: number;
}

/** A unit with something overdue now. */
interface OverdueUnit {
  readonly unit: Named;
  readonly count: number;
  /** Working days of the longest; null when they can't be counted yet. */
  readonly longest: number | null;
  /** The longest overdue first. */
  readonly dispatches: readonly DispatchLine[];
}

/** 提请事项 */
interface ForDecision {
  /** Open dispatches put to the task force (6.3) that no meeting of it has dealt with since. */
  readonly escalated: readonly (DispatchLine & { readonly escalated: Day })[];
  /** 拟解聘 (7.4): people decide. */
  readonly dismissals: readonly ({ readonly code: string } & ProposalInWords)[];
  /** Quarterly reports to the county government that are past their day (6.4). */
  readonly quarterlies: readonly { readonly quarter: Quarter; readonly label: string; readonly due: Day }[];
}

/** The one page for the county's leaders. */
export interface LeaderPage {
  readonly asOf: Day;
  readonly county: string;
  /** Files that could not be read: without what they hold, the figures are not whole. */
  readonly unreadFiles: number;
  readonly quarter: QuarterOverview;
  readonly lastQuarter: QuarterOverview;
  /** 采纳率, over all reports up to the day. */
  readonly adoption: Rate;
  /** The unit with the longest overdue matter first. */
  readonly overdueUnits: readonly OverdueUnit[];
  /** The first few; `recurringMore` says how many there are besides. */
  readonly recurring: readonly RecurringProblem[];
  readonly recurringMore: number;
  readonly forDecision: ForDecision;
  /** Held since the last quarter began, the latest first. */
  readonly meetings: readonly MeetingLine[];
}

/** What fits on a page. */
const SHOWN = 10;

export function leaderPage(judgement: Judgement): LeaderPage {
  const { ledger, asOf, adoption } = judgement;
  const quarter = quarterOf(asOf);
  const before = quarterOf(addMonths(firstDayOfQuarter(quarter), -1));
  const recurring = recurringProblems(judgement);
  return {
    asOf,
    county: ledger.office.county,
    unreadFiles: unreadFiles(ledger).size,
    quarter: overview(judgement, quarter),
    lastQuarter: overview(judgement, before),
    adoption,
    overdueUnits: overdueUnits(judgement),
    recurring: recurring.slice(0, SHOWN),
    recurringMore: Math.max(0, recurring.length - SHOWN),
    forDecision: {
      escalated: undecided(judgement),
      dismissals: judgement.officers.flatMap(({ officer: { code }, proposal }) =>
        proposal ? [{ code, ...proposalInWords(proposal) }] : [],
      ),
      quarterlies: judgement.quarters.flatMap((late) =>
        late.state === 'overdue' && late.due !== null
          ? [{ quarter: late.quarter, label: quarterLabel(late.quarter), due: late.due }]
          : [],
      ),
    },
    meetings: meetingLines(judgement).filter(({ held }) => held >= firstDayOfQuarter(before)),
  };
}

function overview(judgement: Judgement, quarter: Quarter): QuarterOverview {
  const period = quarterPeriod(quarter, judgement.asOf);
  const own = [...judgement.ledger.reports.values()].filter(
    ({ data }) => period.from <= data.received && data.received <= period.to,
  );
  return {
    ...period,
    quarter,
    figures: judgement.figuresOf(quarter),
    received: own.length,
    valid: own.filter(({ data }) => screeningOn(data, period.to)?.result === 'valid').length,
  };
}

function overdueUnits({ ledger, dispatches }: Judgement): OverdueUnit[] {
  const overdue = dispatches.filter(({ clock }) => clock?.verdict === 'overdue');
  return [...groupedBy(overdue, ({ entry }) => entry.data.unit)]
    .map(([unit, own]): OverdueUnit => {
      const lines = own.map((judged) => dispatchLine(judged, ledger)).sort(byDue);
      return {
        unit: unitNamed(ledger, unit),
        count: lines.length,
        longest: lines[0]?.daysOver ?? null, // of one day, the earliest due is the longest over
        dispatches: lines,
      };
    })
    .sort((a, b) => byDue(a.dispatches[0]!, b.dispatches[0]!));
}

function undecided({ ledger, asOf, dispatches }: Judgement): ForDecision['escalated'] {
  const dealtWith = new Map<string, Day>();
  for (const { data } of ledger.meetings.values()) {
    if (data.kind !== 'task-force' || data.held > asOf) continue;
    for (const id of data.dispatches ?? []) {
      if (data.held > (dealtWith.get(id) ?? '')) dealtWith.set(id, data.held);
    }
  }
  return dispatches
    .flatMap((judged) => {
      const { escalated } = judged.history;
      if (escalated === null || hasEnded(judged.history)) return [];
      return (dealtWith.get(judged.id) ?? '') >= escalated ? [] : [{ ...dispatchLine(judged, ledger), escalated }];
    })
    .sort(byDue);
}
