import type { JudgedDispatch } from '../../judgement.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Day } from '../../records/schema/common.ts';
import type { Nature } from '../../records/schema/dispatch.ts';
import type { Verdict } from '../../rules/dispatch-clock.ts';
import type { DispatchState } from '../../rules/dispatch-history.ts';
import { type SupervisionStage, supervisionStage } from '../../rules/supervision.ts';
import { daysUsedOf } from '../days-used.ts';
import { type Named, unitNamed } from './names.ts';
import { compare } from './order.ts';

/** One dispatch in a list of the office's. */
export interface DispatchLine {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly unit: Named;
  readonly role: 'lead' | 'assisting' | null;
  readonly nature: Nature;
  readonly state: DispatchState;
  readonly dispatched: Day;
  /** Null while it is neither signed nor deemed received. */
  readonly received: Day | null;
  /** Null when the calendar of a year it needs has not been announced; so are the next three. */
  readonly due: Day | null;
  readonly verdict: Verdict | null;
  /** Working days. */
  readonly daysUsed: number | null;
  readonly daysOver: number | null;
  readonly urged: number;
  /** How hard it is to be pressed: 督办, 再次督办. */
  readonly supervision: SupervisionStage;
  /** Relative to the county's root. */
  readonly file: string;
}

export function dispatchLine({ id, entry, history, clock, policy }: JudgedDispatch, ledger: Ledger): DispatchLine {
  const { data, file } = entry;
  return {
    id,
    number: data.number ?? null,
    title: data.title,
    unit: unitNamed(ledger, data.unit),
    role: data.role ?? null,
    nature: clock?.nature ?? data.nature,
    state: history.state,
    dispatched: history.dispatched,
    received: clock?.received ?? null,
    due: clock?.due ?? null,
    verdict: clock?.verdict ?? null,
    daysUsed: daysUsedOf(clock),
    daysOver: clock?.daysOver ?? null,
    urged: history.urged,
    supervision: clock ? supervisionStage(clock, history, policy.values) : 0,
    file,
  };
}

/** The earliest due day first, those without one last; then by id. */
export const byDue = (a: Pick<DispatchLine, 'due' | 'id'>, b: Pick<DispatchLine, 'due' | 'id'>): number =>
  compare(a.due ?? '9999', b.due ?? '9999') || compare(a.id, b.id);

/** The latest sent first; those of one day by their ids, the larger first. */
export const byLatest = (a: Pick<DispatchLine, 'dispatched' | 'id'>, b: Pick<DispatchLine, 'dispatched' | 'id'>): number =>
  compare(b.dispatched, a.dispatched) || compare(b.id, a.id);
