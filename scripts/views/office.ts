import type { Judgement } from '../judgement.ts';
import type { Day } from '../records/schema/common.ts';
import type { Nature } from '../records/schema/dispatch.ts';
import type { Adoption, Report, Screening } from '../records/schema/report.ts';
import { adoptionOn } from '../rules/adoption.ts';
import type { Verdict } from '../rules/dispatch-clock.ts';
import type { DispatchState } from '../rules/dispatch-history.ts';
import { type Publication, publicationOn } from '../rules/publication.ts';
import { screeningOn } from '../rules/screening.ts';
import { daysUsedOf } from './days-used.ts';

/** 6.4: one line of the office's 转办台账. Never leaves the office. */
export interface OfficeDispatch {
  readonly id: string;
  readonly number: string | null;
  readonly unit: string;
  readonly unitName: string;
  readonly role: 'lead' | 'assisting' | null;
  readonly nature: Nature;
  readonly natureReason: string | null;
  readonly theme: string | null;
  readonly stage: string | null;
  readonly problems: readonly string[];
  readonly title: string;
  readonly request: string | null;
  readonly reports: readonly string[];
  readonly dispatched: Day;
  readonly signed: Day | null;
  readonly received: Day | null;
  readonly deemed: boolean;
  readonly due: Day | null;
  readonly replied: Day | null;
  readonly closed: Day | null;
  readonly state: DispatchState;
  readonly verdict: Verdict | null;
  readonly daysUsed: number | null;
  readonly daysOver: number | null;
  readonly returns: number;
  readonly urged: number;
  readonly publication: Publication;
}

/** 6.1: one line of the office's 收件登记: by code, as everywhere. */
export interface OfficeReport {
  readonly id: string;
  readonly officer: string;
  readonly received: Day;
  readonly kind: Report['kind'];
  readonly theme: string;
  readonly units: readonly string[];
  readonly title: string;
  readonly screening: Screening['result'] | null;
  readonly screenedOn: Day | null;
  readonly adoption: Adoption['result'] | null;
  readonly adoptedOn: Day | null;
}

/** The whole ledger as the office exports it. */
export interface OfficeLedger {
  readonly asOf: Day;
  readonly dispatches: readonly OfficeDispatch[];
  readonly reports: readonly OfficeReport[];
}

/** What the office sees of a judged county, field by field, as it stood at the day's end: what came later is left out. */
export function officeLedger({ ledger, asOf, dispatches }: Judgement): OfficeLedger {
  const label = (list: 'themes' | 'stages' | 'problems', id: string | undefined) =>
    id === undefined ? null : (ledger.themes[list].find((item) => item.id === id)?.zh ?? id);
  return {
    asOf,
    dispatches: dispatches.map(({ id, entry: { data }, history, clock }) => ({
      id,
      number: data.number ?? null,
      unit: data.unit,
      unitName: ledger.units.get(data.unit)?.name ?? data.unit,
      role: data.role ?? null,
      nature: clock?.nature ?? data.nature,
      natureReason: data.natureReason ?? null,
      theme: label('themes', data.theme),
      stage: label('stages', data.stage),
      problems: (data.problems ?? []).map((problem) => label('problems', problem) ?? problem),
      title: data.title,
      request: data.request ?? null,
      reports: data.reports ?? [],
      dispatched: history.dispatched,
      signed: history.signed,
      received: clock?.received ?? null,
      deemed: clock?.deemed ?? false,
      due: clock?.due ?? null,
      replied: history.reply ?? history.lastReply,
      closed: history.closed,
      state: history.state,
      verdict: clock?.verdict ?? null,
      daysUsed: daysUsedOf(clock),
      daysOver: clock?.daysOver ?? null,
      returns: history.returns,
      urged: history.urged,
      publication: publicationOn(data, asOf),
    })),
    reports: [...ledger.reports.values()]
      .map(({ data }) => data)
      .filter(({ received }) => received <= asOf)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((data) => ({ data, screening: screeningOn(data, asOf), adoption: adoptionOn(data, asOf) }))
      .map(({ data, screening, adoption }) => ({
        id: data.id,
        officer: data.officer,
        received: data.received,
        kind: data.kind,
        theme: label('themes', data.theme) ?? data.theme,
        units: data.units ?? [],
        title: data.title,
        screening: screening?.result ?? null,
        screenedOn: screening?.on ?? null,
        adoption: adoption?.result ?? null,
        adoptedOn: adoption?.on ?? null,
      })),
  };
}
