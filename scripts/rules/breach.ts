import { isDay } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Breach, Officer } from '../records/schema/officers.ts';

/** A breach that was verified and found to be true. */
export type VerifiedBreach = Breach & { readonly verified: string; readonly conclusion: string };

/** What a conclusion says of a breach; `unclear` when it can't be told from its words. */
export type BreachOutcome = 'founded' | 'unfounded' | 'unclear';

/** It was true, or a part of it was: 属实 and its like, where nothing before them turns them round. */
const FOUNDED = /部分|(?<![不未否非能法以])(?:属实|成立|查实)|\bfounded|\bpartly/i;

/**
 * How people write that a clue turned out to be nothing, or that nobody knows yet. 不实 and 失实 are said of the clue here;
 * a report of the officer's can be untrue too, and then the breach is that.
 */
const UNFOUNDED = new RegExp(
  [
    'unfounded|unproven|不属实|不成立|查无|证据不足|待[查核]',
    '未(?:查实|核实|证实|认定)|(?:未能|无法|难以)(?:查实|核实|证实|查证|查明|认定|确认|成立)',
    String.raw`(?:^|[\s，,、：:；;。]|(?:反映|举报|线索|来信|来电|投诉)[^，,、：:；;。]{0,6})(?:不实|失实)(?!\p{L})`,
    '^(?:否|无|no)$',
  ].join('|'),
  'iu',
);

/** Reads a verification or a conclusion as it was put in words. */
export function breachOutcome(text: string): BreachOutcome {
  if (FOUNDED.test(text)) return 'founded';
  return UNFOUNDED.test(text.trim()) ? 'unfounded' : 'unclear';
}

/**
 * The breaches of discipline that end an appointment (5.4 经核实的): verified, concluded, and not unfounded.
 *
 * A clue alone is no breach, nor is one still being looked into. A conclusion that is unclear counts until it is cleared up.
 *
 * @param asOf a verification written as a day later than this has not been made yet
 */
export function verifiedBreaches(officer: Pick<Officer, 'breaches'>, asOf: Day): VerifiedBreach[] {
  return (officer.breaches ?? []).filter((breach): breach is VerifiedBreach => {
    const { verified, conclusion } = breach;
    if (verified === undefined || conclusion === undefined) return false;
    if (isDay(verified) && verified > asOf) return false;
    // One who was cleared is not to be harmed by the words it was put in. Where they don't say, `breach` asks.
    return breachOutcome(verified) !== 'unfounded' && breachOutcome(conclusion) !== 'unfounded';
  });
}
