import type { Officer } from '../records/schema/officers.ts';
import type { DismissalReason } from './dismissal.ts';
import { inServiceOn, serviceOf } from './service.ts';

/** The clauses a dismissal can rest on. */
export const DISMISSAL_BASES: readonly DismissalReason['clause'][] = ['3.5', '5.4', '7.4'];

export type DismissalFault = 'no-decision' | 'outside-service' | 'unknown-basis';

/**
 * What is wrong with a dismissal as people recorded it (7.4: a dated human decision with its basis dismisses). Its day
 * must lie within a term; the facts behind the basis are weighed by the people who decided.
 *
 * @returns none for an officer who is not dismissed
 */
export function dismissalFaults({ terms, dismissal }: Pick<Officer, 'terms' | 'dismissal'>): DismissalFault[] {
  if (dismissal === undefined) return [];
  const { on, basis, decision } = dismissal;
  const faults: DismissalFault[] = [];
  if ((decision ?? '').trim() === '') faults.push('no-decision');
  if (!inServiceOn(serviceOf({ terms }, on), on)) faults.push('outside-service');
  if (!DISMISSAL_BASES.some((clause) => clause === String(basis).trim())) faults.push('unknown-basis');
  return faults;
}
