import { dismissalProposal } from '../../checks/dismissal-proposal.ts';
import type { DismissalProposal } from '../../rules/dismissal.ts';

/** One ground of a proposed dismissal in words. */
export interface ReasonInWords {
  /** 3.5, 5.4 or 7.4: what a decision would name as its basis. */
  readonly clause: string;
  readonly text: string;
  readonly next: string;
}

/** 拟解聘 in the very words of the check, so that the page and `ledger check` never differ (7.4). */
export function reasonsInWords(officer: string, proposal: DismissalProposal): ReasonInWords[] {
  return proposal.reasons.map((reason) => {
    const wording = dismissalProposal.wording[reason.rule];
    if (!wording) throw new Error(`no wording for ${reason.rule}`);
    const { message, hint } = wording.zh({ ...reason, officer });
    return { clause: reason.clause, text: message, next: hint };
  });
}
