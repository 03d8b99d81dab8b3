import type { ReportLine } from './report-line.ts';

/** What of 收件登记 is not settled, by what it waits for. */
export interface ReportsWaiting {
  /** 待筛选 */
  readonly unscreened: readonly ReportLine[];
  /** Valid, and with no unit: never sent, or declined and not sent again. A positive case may stay so. */
  readonly unsent: readonly ReportLine[];
  /** 待定采纳: every unit has closed it, and nobody has said whether it is adopted, on which the grade rests (7.2). */
  readonly undecided: readonly ReportLine[];
  /** 退回补充: it waits for its officer. */
  readonly returned: readonly ReportLine[];
}

/** @param reports as they stood on one day; each list keeps their order */
export function reportsWaiting(reports: readonly ReportLine[]): ReportsWaiting {
  const open = reports.filter(({ screening, adoption }) => screening?.result === 'valid' && adoption === null);
  const withUnits = open.map((line) => ({ line, states: line.dispatches.map(({ state }) => state).filter(isTaken) }));
  return {
    unscreened: reports.filter(({ screening }) => screening === null),
    unsent: withUnits.filter(({ states }) => states.length === 0).map(({ line }) => line),
    undecided: withUnits
      .filter(({ states }) => states.length > 0 && states.every((state) => state === 'closed'))
      .map(({ line }) => line),
    returned: reports.filter(({ screening }) => screening?.result === 'returned'),
  };
}

/** A declined dispatch is no unit's any more. */
const isTaken = (state: ReportLine['dispatches'][number]['state']): boolean => state !== 'declined';
