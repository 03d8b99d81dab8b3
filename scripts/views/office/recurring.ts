import { addMonths } from '../../calendar/days.ts';
import type { Judgement } from '../../judgement.ts';
import type { Day } from '../../records/schema/common.ts';
import { listNamed, type Named, unitNamed } from './names.ts';
import { compare } from './order.ts';

/** One problem of one theme at one unit that came again (6.3 反映集中或有代表性的问题). */
export interface RecurringProblem {
  readonly unit: Named;
  readonly theme: Named;
  readonly problem: Named;
  readonly count: number;
  /** How many of them were closed and had to be sent again. */
  readonly reopened: number;
  readonly first: Day;
  readonly last: Day;
  /** Ids, the latest first. */
  readonly dispatches: readonly string[];
}

const LOOKS_BACK = 12; // months
const AGAIN = 2; // dispatches: once is no repetition

/**
 * What was sent to one unit about one theme and problem at least twice in the last twelve months, the most frequent
 * first. Accepted declines don't count: the matter was not the unit's. One of several problems counts for each of them.
 */
export function recurringProblems({ ledger, asOf, dispatches }: Judgement): RecurringProblem[] {
  const after = addMonths(asOf, -LOOKS_BACK);
  const groups = new Map<string, { key: readonly [string, string, string]; seen: { id: string; on: Day; reopens: boolean }[] }>();
  for (const { id, entry, history } of dispatches) {
    const { unit, theme, problems, reopens } = entry.data;
    if (theme === undefined || history.state === 'declined' || history.dispatched <= after) continue;
    for (const problem of new Set(problems)) {
      const key = [unit, theme, problem] as const;
      const group = groups.get(key.join('/')) ?? { key, seen: [] };
      groups.set(key.join('/'), group);
      group.seen.push({ id, on: history.dispatched, reopens: reopens !== undefined });
    }
  }
  return [...groups.values()]
    .filter(({ seen }) => seen.length >= AGAIN)
    .map(({ key: [unit, theme, problem], seen }): RecurringProblem => {
      const latestFirst = seen.sort((a, b) => compare(b.on, a.on) || compare(b.id, a.id));
      return {
        unit: unitNamed(ledger, unit),
        theme: listNamed(ledger, 'themes', theme),
        problem: listNamed(ledger, 'problems', problem),
        count: seen.length,
        reopened: seen.filter(({ reopens }) => reopens).length,
        first: latestFirst.at(-1)?.on ?? asOf,
        last: latestFirst[0]?.on ?? asOf,
        dispatches: latestFirst.map(({ id }) => id),
      };
    })
    .sort((a, b) => b.count - a.count || compare(b.last, a.last) || compare(keyOf(a), keyOf(b)));
}

const keyOf = ({ unit, theme, problem }: RecurringProblem): string => `${unit.id}/${theme.id}/${problem.id}`;
