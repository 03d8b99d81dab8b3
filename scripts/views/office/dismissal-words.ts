import { yearOf } from '../../calendar/days.ts';
import { dismissalProposal } from '../../checks/dismissal-proposal.ts';
import type { DismissalProposal } from '../../rules/dismissal.ts';
import { monthsInWords } from '../../words/months.ts';

/** One ground of a proposed dismissal in words. */
export interface ReasonInWords {
  /** 3.5, 5.4 or 7.4: what a decision would name as its basis. */
  readonly clause: string;
  readonly text: string;
  readonly next: string;
}

/** 拟解聘 in the words of the check, so that the page and `ledger check` never differ (7.4); the check’s hint names the keys. */
export function reasonsInWords(officer: string, proposal: DismissalProposal): ReasonInWords[] {
  return proposal.reasons.map((reason) => {
    const wording = dismissalProposal.wording[reason.rule];
    if (!wording) throw new Error(`no wording for ${reason.rule}`);
    const { message } = wording.zh({ ...reason, officer });
    return { clause: reason.clause, text: message, next: nextOf(reason.clause) };
  });
}

/** A proposal in one line: its grounds, each month named once however many limits it counts for, and their clauses. */
export interface ProposalInWords {
  readonly text: string;
  /** Each once. */
  readonly clauses: readonly string[];
}

/** 拟解聘 for who decides (3.5, 5.4, 7.4): `未上报2022年4、5、9、11月（连续2个月，2022年共4个月）`. */
export function proposalInWords({ reasons }: DismissalProposal): ProposalInWords {
  const months = [...new Set(reasons.flatMap((reason) => ('months' in reason ? reason.months : [])))].sort();
  const counts = reasons.flatMap((reason) => {
    if (reason.rule === 'consecutive-missed') return [`连续${reason.months.length}个月`];
    return reason.rule === 'missed-in-year' ? [`${yearOf(reason.months[0] ?? '')}年共${reason.months.length}个月`] : [];
  });
  const others = reasons.flatMap((reason) => {
    if (reason.rule === 'warnings') return [`累计警告提醒${reason.warnings.length}次`];
    if (reason.rule === 'breach') return ['违反工作纪律，经核实'];
    return reason.rule === 'unqualified' ? [`${reason.year}年度考核不合格`] : [];
  });
  const missed = months.length > 0 ? [`未上报${monthsInWords(months)}（${[...new Set(counts)].join('，')}）`] : [];
  return { text: [...missed, ...new Set(others)].join('；'), clauses: [...new Set(reasons.map(({ clause }) => clause))] };
}

const nextOf = (clause: string): string =>
  `请报专班办公室研究。决定解聘的，登记解聘日期、依据（${clause}）和决定文号（dismissal：on、basis、decision）；系统只提出建议，不会自动解聘`;
