import type { JudgedDispatch, Judgement } from '../judgement.ts';
import { duplicatesByOriginal, publicMerged } from './merged-reports.ts';
import { periodsAround } from './period.ts';
import { type RelatedDispatches, relatedDispatches } from './related-dispatches.ts';

/** What belongs with a dispatch, as the public may know it. */
export interface PublicRelated extends RelatedDispatches {
  /** Further reports of the same matter (并案) from years that are over; null when there are none or too few to be told. */
  readonly merged: number | null;
}

/** Looked up once for all dispatches of a county. */
export function publicRelated(judgement: Judgement): (judged: JudgedDispatch) => PublicRelated {
  const { ledger, asOf, dispatches } = judgement;
  const { suppressUnder } = ledger.policies.on(asOf).values;
  const relatedOf = relatedDispatches(dispatches);
  // A number that grows on a day tells the unit that somebody came again, so it is that of the last year that is over.
  const { to: yearEnd } = periodsAround(asOf).lastYear;
  const duplicates = duplicatesByOriginal({ ledger, asOf: yearEnd });
  const isOld = (id: string) => (ledger.reports.get(id)?.data.received ?? asOf) <= yearEnd;
  return (judged) => ({
    ...relatedOf(judged),
    merged: publicMerged((judged.entry.data.reports ?? []).filter(isOld), duplicates, suppressUnder),
  });
}
