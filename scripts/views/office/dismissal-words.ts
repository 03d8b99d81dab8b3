import { dismissalProposal } from '../../checks/dismissal-proposal.ts';
import type { DismissalProposal } from '../../rules/dismissal.ts';

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

const nextOf = (clause: string): string =>
  `请报专班办公室研究。决定解聘的，登记解聘日期、依据（${clause}）和决定文号（dismissal：on、basis、decision）；系统只提出建议，不会自动解聘`;
