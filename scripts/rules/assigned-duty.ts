import type { Day } from '../records/schema/common.ts';
import type { Duty } from '../records/schema/officers.ts';

/**
 * Where an assigned task stands (3.4). `undecided`: recorded as unmet without the decision that 7.2 needs, so it has no
 * effect. `outcome-missing`: its due day is over and nobody wrote what came of it.
 */
export type DutyState = 'open' | 'outcome-missing' | 'done' | 'undecided' | 'unmet';

/** The state of one assigned task on `asOf` (3.4); the due day itself is still in time. */
export function dutyState({ outcome, decision, due }: Duty, asOf: Day): DutyState {
  if (outcome === 'done') return 'done';
  if (outcome === 'unmet') return (decision ?? '').trim() === '' ? 'undecided' : 'unmet';
  return due < asOf ? 'outcome-missing' : 'open';
}
