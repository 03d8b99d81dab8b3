import { groupedByEach } from '../../grouped.ts';
import type { JudgedDispatch, Judgement } from '../../judgement.ts';
import type { Entry } from '../../ledger/ledger.ts';
import type { Day } from '../../records/schema/common.ts';
import type { Adoption, Report, Screening } from '../../records/schema/report.ts';
import { adoptionOn } from '../../rules/adoption.ts';
import type { DispatchState } from '../../rules/dispatch-history.ts';
import { screeningOn } from '../../rules/screening.ts';
import { ADOPTIONS, REPORT_KINDS, SCREENINGS, STATES } from '../../words/labels.ts';
import { listNamed, type Named, unitNamed } from './names.ts';

/** A report with what became of it. */
export interface ReportLine {
  readonly id: string;
  readonly officer: string;
  readonly received: Day;
  readonly kind: string;
  readonly theme: Named;
  readonly units: readonly Named[];
  readonly title: string;
  readonly screening: Screening | null;
  readonly adoption: Adoption | null;
  /** What was sent out because of it. */
  readonly dispatches: readonly { readonly id: string; readonly unit: Named; readonly state: DispatchState }[];
  /** The same in words, in the order in which it happened. */
  readonly status: string;
  readonly file: string;
}

/** The dispatches that rest on each report, by the report's id. */
export function dispatchesByReport({
  dispatches,
}: Pick<Judgement, 'dispatches'>): ReadonlyMap<string, readonly JudgedDispatch[]> {
  return groupedByEach(dispatches, ({ entry }) => entry.data.reports ?? []);
}

export function reportLine(
  { data, file }: Entry<Report>,
  sent: readonly JudgedDispatch[],
  { ledger, asOf }: Pick<Judgement, 'ledger' | 'asOf'>,
): ReportLine {
  const screening = screeningOn(data, asOf);
  const adoption = adoptionOn(data, asOf);
  const dispatches = sent.map(({ id, entry, history }) => ({
    id,
    unit: unitNamed(ledger, entry.data.unit),
    state: history.state,
  }));
  return {
    id: data.id,
    officer: data.officer,
    received: data.received,
    kind: REPORT_KINDS[data.kind],
    theme: listNamed(ledger, 'themes', data.theme),
    units: (data.units ?? []).map((unit) => unitNamed(ledger, unit)),
    title: data.title,
    screening,
    adoption,
    dispatches,
    status: [
      screening ? screened(screening) : '待筛选',
      ...(dispatches.length === 0 && screening?.result === 'valid' ? ['未转办'] : []),
      ...dispatches.map(({ id, state }) => `${id} ${STATES[state]}`),
      ...(adoption ? [ADOPTIONS[adoption.result]] : []),
    ].join('，'),
    file,
  };
}

const screened = ({ result, duplicateOf }: Screening): string =>
  result === 'duplicate' && duplicateOf ? `${SCREENINGS[result]}，并入 ${duplicateOf}` : SCREENINGS[result];
