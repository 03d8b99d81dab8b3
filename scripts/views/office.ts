import type { JudgedDispatch, Judgement } from '../judgement.ts';
import { bodyOf } from '../ledger/body.ts';
import type { Ledger } from '../ledger/ledger.ts';
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
  /** 问题摘要: the office's own rewriting of the matter; null where there is none. */
  readonly summary: string | null;
  readonly request: string | null;
  readonly reports: readonly string[];
  readonly dispatched: Day;
  readonly signed: Day | null;
  readonly received: Day | null;
  readonly deemed: boolean;
  readonly due: Day | null;
  readonly replied: Day | null;
  /** 回复内容: the unit's latest reply in full, with what it did about the matter. */
  readonly replyText: string | null;
  readonly closed: Day | null;
  readonly state: DispatchState;
  readonly verdict: Verdict | null;
  readonly daysUsed: number | null;
  readonly daysOver: number | null;
  readonly returns: number;
  readonly urged: number;
  readonly publication: Publication;
  /** 办理结果: the reply as the office summed it up, whether or not the public sees it. */
  readonly replySummary: string | null;
}

/** 6.1: one line of the office's 收件登记: by code, as everywhere. */
export interface OfficeReport {
  readonly id: string;
  readonly officer: string;
  readonly received: Day;
  readonly kind: Report['kind'];
  readonly theme: string;
  readonly units: readonly string[];
  readonly unitNames: readonly string[];
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
  const unitName = (id: string) => ledger.units.get(id)?.name ?? id;
  const label = (list: 'themes' | 'stages' | 'problems', id: string | undefined) =>
    id === undefined ? null : (ledger.themes[list].find((item) => item.id === id)?.zh ?? id);
  return {
    asOf,
    dispatches: dispatches.map(({ id, entry, entry: { data }, history, clock }) => ({
      id,
      number: data.number ?? null,
      unit: data.unit,
      unitName: unitName(data.unit),
      role: data.role ?? null,
      nature: clock?.nature ?? data.nature,
      natureReason: data.natureReason ?? null,
      theme: label('themes', data.theme),
      stage: label('stages', data.stage),
      problems: (data.problems ?? []).map((problem) => label('problems', problem) ?? problem),
      title: data.title,
      summary: bodyOf(ledger, 'dispatch', entry) || null,
      request: data.request ?? null,
      reports: data.reports ?? [],
      dispatched: history.dispatched,
      signed: history.signed,
      received: clock?.received ?? null,
      deemed: clock?.deemed ?? false,
      due: clock?.due ?? null,
      replied: history.reply ?? history.lastReply,
      replyText: latestReply({ entry, history }, ledger, asOf),
      closed: history.closed,
      state: history.state,
      verdict: clock?.verdict ?? null,
      daysUsed: daysUsedOf(clock),
      daysOver: clock?.daysOver ?? null,
      returns: history.returns,
      urged: history.urged,
      publication: publicationOn(data, asOf),
      replySummary: (data.publication?.on ?? '9999') <= asOf ? (data.publication?.replySummary ?? null) : null,
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
        unitNames: (data.units ?? []).map(unitName),
        title: data.title,
        screening: screening?.result ?? null,
        screenedOn: screening?.on ?? null,
        adoption: adoption?.result ?? null,
        adoptedOn: adoption?.on ?? null,
      })),
  };
}

function latestReply(
  { entry: { data }, history: { impossible } }: Pick<JudgedDispatch, 'entry' | 'history'>,
  { dayOf }: Ledger,
  asOf: Day,
): string | null {
  const reply = data.log.findLast(
    ({ event, at }, i) => event === 'replied' && dayOf(at) <= asOf && !impossible.some(({ index }) => index === i),
  );
  return reply?.text ?? null;
}
