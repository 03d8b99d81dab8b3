import { conflict } from '../../checks/conflict.ts';
import type { Judgement } from '../../judgement.ts';
import type { Category } from '../../records/schema/officers.ts';
import { type ConflictKind, conflictKind, conflictsOf } from '../../rules/conflict.ts';
import { type Named, unitNamed } from './names.ts';
import { compare } from './order.ts';
import { dispatchesByReport, type ReportLine, reportLine } from './report-line.ts';

/** A report on a unit that its officer must keep away from (5.3), with what follows from its screening. */
interface ConflictRow {
  readonly kind: ConflictKind;
  readonly report: ReportLine;
  readonly unit: Named;
  readonly text: string;
  readonly next: string;
}

/** 回避 */
export interface Conflicts {
  /** Who in service keeps away from which units, by code; only those who have any. */
  readonly registered: readonly { readonly code: string; readonly category: Category; readonly units: readonly Named[] }[];
  /** In service with none on record: a clerk may have forgotten to ask. */
  readonly unregistered: readonly string[];
  /** The gravest kind first, then the latest. */
  readonly reports: readonly ConflictRow[];
}

const KINDS = ['valid', 'unscreened', 'settled'] as const;

export function conflictsIn(judgement: Judgement): Conflicts {
  const { ledger, asOf, officers } = judgement;
  const serving = officers
    .filter(({ inService }) => inService)
    .map(({ officer: { code, category, conflicts = [] } }) => ({
      code,
      category,
      units: conflicts.map((unit) => unitNamed(ledger, unit)),
    }))
    .sort((a, b) => compare(a.code, b.code));
  const sent = dispatchesByReport(judgement);
  const reports = [...ledger.reports.values()].flatMap((entry): ConflictRow[] => {
    const { data } = entry;
    const officer = ledger.officers.get(data.officer);
    if (!officer?.conflicts || data.received > asOf) return [];
    const kind = conflictKind(data, asOf);
    return conflictsOf(data, officer).map((id) => {
      const unit = unitNamed(ledger, id);
      const words = conflict.wording[kind]?.zh({ officer: officer.code, unit: unit.name });
      if (!words) throw new Error(`no wording for ${kind}`);
      return {
        kind,
        report: reportLine(entry, sent.get(data.id) ?? [], judgement),
        unit,
        text: words.message,
        next: words.hint,
      };
    });
  });
  return {
    registered: serving.filter(({ units }) => units.length > 0),
    unregistered: serving.filter(({ units }) => units.length === 0).map(({ code }) => code),
    reports: reports.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(b.report.id, a.report.id)),
  };
}
