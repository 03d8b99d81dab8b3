import type { JudgedDispatch, Judgement } from '../judgement.ts';
import { duplicatesByOriginal, publicMerged } from './merged-reports.ts';
import { type RelatedDispatches, relatedDispatches } from './related-dispatches.ts';

/** What belongs with a dispatch, as the public may know it. */
export interface PublicRelated extends RelatedDispatches {
  /** Further reports of the same matter (并案); null when there are none or too few to be told. */
  readonly merged: number | null;
}

/** Looked up once for all dispatches of a county. */
export function publicRelated(judgement: Judgement): (judged: JudgedDispatch) => PublicRelated {
  const { ledger, asOf, dispatches } = judgement;
  const { suppressUnder } = ledger.policies.on(asOf).values;
  const relatedOf = relatedDispatches(dispatches);
  const duplicates = duplicatesByOriginal(judgement);
  return (judged) => ({
    ...relatedOf(judged),
    merged: publicMerged(judged.entry.data.reports ?? [], duplicates, suppressUnder),
  });
}
