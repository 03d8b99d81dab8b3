import { groupedBy } from '../../grouped.ts';
import { type JudgedDispatch, type Judgement, judge } from '../../judgement.ts';
import type { Day } from '../../records/schema/common.ts';
import { type DispatchFigures, dispatchFigures, dueOutcomes } from '../../rules/figures.ts';
import { type BoardSide, boardSide, rankByRate } from '../../rules/ranking.ts';
import { type Period, periodsAround } from '../period.ts';
import { type Named, unitNamed } from './names.ts';

/** One unit's figures of a period. */
interface BoardRow {
  readonly unit: Named;
  /** The unit that took over its duties. */
  readonly successor: Named | null;
  readonly figures: DispatchFigures;
  /** Of those due in the period, unlike `figures.overdue`; with those in time they are the base of the on-time rate. */
  readonly late: number;
  readonly overdue: number;
}

interface RankedRow extends BoardRow {
  readonly rank: number;
  readonly side: BoardSide | null;
}

/** 红黑榜 of a period: internal, never for the public. */
export interface Board extends Period {
  /** Units with less due than this are not ranked. */
  readonly rankFrom: number;
  /** All units together: `judgement.figuresOf` of the quarter, where it is one. */
  readonly all: Omit<BoardRow, 'unit' | 'successor'>;
  /** Best first; ties share a rank. */
  readonly ranked: readonly RankedRow[];
  readonly tooFew: readonly BoardRow[];
  readonly nothingDue: readonly BoardRow[];
}

/** The current quarter and year, and the last ones; null where nothing had been sent by their end. */
export interface Boards {
  readonly quarter: Board;
  readonly lastQuarter: Board | null;
  readonly year: Board;
  readonly lastYear: Board | null;
}

export function boardsOf(judgement: Judgement): Boards {
  const judgedBy = new Map([[judgement.asOf, judgement]]);
  const board = (period: Period) => {
    // A period that is over is judged as of its last day, so that its board never changes.
    const judged = judgedBy.get(period.to) ?? judge(judgement.ledger, period.to);
    judgedBy.set(period.to, judged);
    return boardOf(judged, period);
  };
  const first = judgement.dispatches.reduce<Day>(
    (day, { history }) => (history.dispatched < day ? history.dispatched : day),
    '9999',
  );
  const past = (period: Period) => (period.to < first ? null : board(period));
  const { quarter, lastQuarter, year, lastYear } = periodsAround(judgement.asOf);
  return { quarter: board(quarter), lastQuarter: past(lastQuarter), year: board(year), lastYear: past(lastYear) };
}

/** The board of a period. @param judgement as of the period's last day, or of the day while it runs */
function boardOf({ ledger, dispatches }: Judgement, period: Period): Board {
  const { from, to } = period;
  const byUnit = groupedBy(dispatches, ({ entry }) => entry.data.unit);
  const units = new Set([...ledger.unitList.map(({ id }) => id), ...byUnit.keys()]);
  const measure = (own: readonly JudgedDispatch[]) => {
    const { late, overdue } = dueOutcomes(own, from, to);
    return { figures: dispatchFigures(own, from, to), late, overdue };
  };
  const rows = [...units].map((id): BoardRow => {
    const successor = ledger.units.get(id)?.successor;
    const named = { unit: unitNamed(ledger, id), successor: successor ? unitNamed(ledger, successor) : null };
    return { ...named, ...measure(byUnit.get(id) ?? []) };
  });
  const all = measure(dispatches);
  const { rankFrom } = ledger.policies.on(to).values;
  const { ranked, tooFew, nothingDue } = rankByRate(rows, ({ figures }) => figures.onTime, rankFrom);
  return {
    ...period,
    rankFrom,
    all,
    ranked: ranked.map(({ item, rank }) => ({
      ...item,
      rank,
      side: boardSide({ onTime: item.figures.onTime, overdue: item.overdue }, all.figures.onTime),
    })),
    tooFew,
    nothingDue,
  };
}
