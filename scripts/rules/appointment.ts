import { addDays, addMonths } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Officer, Term } from '../records/schema/officers.ts';
import type { PolicyOn } from './trial.ts';

/** What is wrong with one term. `term` is its index in the record, so that a check can point at the value. */
export type AppointmentFault = { readonly term: number } & (
  | { readonly kind: 'missing-approval'; readonly clause: '2.1' }
  | { readonly kind: 'missing-filing'; readonly clause: '2.1' }
  | {
      readonly kind: 'out-of-order';
      readonly clause: '2.1';
      /** The fact that must not be later than `second`, and is. */
      readonly first: 'approved' | 'appointed';
      readonly second: 'appointed' | 'filed';
      readonly firstDay: Day;
      readonly secondDay: Day;
    }
  | { readonly kind: 'ends-before-start'; readonly clause: '2.3'; readonly appointed: Day; readonly ends: Day }
  | { readonly kind: 'too-long' | 'too-short'; readonly clause: '2.3'; readonly ends: Day; readonly expected: Day }
  | { readonly kind: 'overlap'; readonly clause: '2.3'; readonly previous: number; readonly previousEnds: Day }
  | { readonly kind: 'after-dismissal'; readonly clause: '7.4'; readonly appointed: Day; readonly dismissed: Day }
);

/**
 * The last day of a term as 2.3 would have it: the day before the anniversary of the letter's date.
 *
 * It is the form's suggestion and the check's yardstick; the end that counts is the stored one.
 *
 * @param termMonths calendar months, from the policy. A letter of 29 February has its anniversary on the 28th.
 */
export const scaffoldEnd = (appointed: Day, termMonths: number): Day => addDays(addMonths(appointed, termMonths), -1);

/**
 * Everything wrong with the terms of one officer (2.1: approved, then appointed, then filed; 2.3: one year, renewable).
 *
 * A term of the future is judged as written, except that its filing is not missing before the letter is signed.
 *
 * @param asOf a filing or a dismissal dated later has not happened yet
 * @param policyOn the policy in force on the letter's day (8.1) says how long the term is
 * @returns the faults term by term, in the record's order
 */
export function appointmentFaults(
  officer: Pick<Officer, 'terms' | 'dismissal'>,
  asOf: Day,
  policyOn: PolicyOn,
): AppointmentFault[] {
  return officer.terms.flatMap((term, index) => [
    ...factFaults(term, index, asOf),
    ...lengthFaults(term, index, policyOn(term.appointed).termMonths),
    ...overlapFaults(officer.terms, index),
    ...dismissalFaults(officer, index, asOf),
  ]);
}

function factFaults({ approved, appointed, filed }: Term, term: number, asOf: Day): AppointmentFault[] {
  const faults: AppointmentFault[] = [];
  const clause = '2.1';
  if (approved === undefined) faults.push({ term, kind: 'missing-approval', clause });
  if (appointed <= asOf && (filed === undefined || filed > asOf)) faults.push({ term, kind: 'missing-filing', clause });
  if (approved !== undefined && approved > appointed) {
    faults.push({
      term,
      kind: 'out-of-order',
      clause,
      first: 'approved',
      second: 'appointed',
      firstDay: approved,
      secondDay: appointed,
    });
  }
  if (filed !== undefined && appointed > filed) {
    faults.push({
      term,
      kind: 'out-of-order',
      clause,
      first: 'appointed',
      second: 'filed',
      firstDay: appointed,
      secondDay: filed,
    });
  }
  return faults;
}

function lengthFaults({ appointed, ends }: Term, term: number, termMonths: number): AppointmentFault[] {
  const clause = '2.3';
  if (ends < appointed) return [{ term, kind: 'ends-before-start', clause, appointed, ends }];
  const expected = scaffoldEnd(appointed, termMonths);
  if (ends === expected) return [];
  return [{ term, kind: ends > expected ? 'too-long' : 'too-short', clause, ends, expected }];
}

/** An overlap is the later term's fault, with the earlier term that reaches furthest into it. */
function overlapFaults(terms: readonly Term[], index: number): AppointmentFault[] {
  const { appointed } = terms[index] as Term;
  let furthest: { previous: number; previousEnds: Day } | undefined;
  terms.forEach((other, previous) => {
    const earlier = other.appointed < appointed || (other.appointed === appointed && previous < index);
    if (!earlier || other.ends < appointed || (furthest && other.ends <= furthest.previousEnds)) return;
    furthest = { previous, previousEnds: other.ends };
  });
  return furthest ? [{ term: index, kind: 'overlap', clause: '2.3', ...furthest }] : [];
}

/** A letter signed on or after the dismissal gives no service: whoever comes back is engaged anew, under a new code. */
function dismissalFaults(officer: Pick<Officer, 'terms' | 'dismissal'>, term: number, asOf: Day): AppointmentFault[] {
  const { appointed } = officer.terms[term] as Term;
  const dismissed = officer.dismissal?.on;
  if (dismissed === undefined || dismissed > asOf || appointed < dismissed) return [];
  return [{ term, kind: 'after-dismissal', clause: '7.4', appointed, dismissed }];
}
