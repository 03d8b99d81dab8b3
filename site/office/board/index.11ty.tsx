/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { RateCell } from '../../components/figures.tsx';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Facts, names } from '../lib/parts.tsx';
import { type Column, Table } from '../lib/table.tsx';

export const data = { permalink: '/board/index.html' };

type Board = OfficeCounty['boards']['quarter'];
type Row = Board['ranked'][number];

/** `/board/`: the red and the black board of the quarter and the year, for the office only. */
export default function board(page: OfficePageData): string {
  const { boards } = page.view;
  return renderOffice(
    page,
    {
      title: '红黑榜',
      lead: '按时办结率以期内到期的件数为基数。到期的全部按时办结为红榜；低于全县、又有逾期未结的为黑榜。只供内部使用，不得公布。',
    },
    () => Object.entries(boards).map(([id, one]: [string, Board | null]) => one && <Period key={id} id={id} board={one} />),
  );
}

function Period({ id, board }: { readonly id: string; readonly board: Board }) {
  const { label, to, complete, all, ranked, rankFrom, tooFew, nothingDue } = board;
  const { numerator, denominator } = all.figures.onTime;
  const onSide = (side: Row['side']) => names(ranked.filter((row) => row.side === side).map(({ unit }) => unit));
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {label}
        {!complete && <span class="tally">截至{to}</span>}
      </h2>
      {ranked.length === 0 ? (
        <p class="none">没有到期满{rankFrom}件的单位，不排名。</p>
      ) : (
        <Table caption={`到期满${rankFrom}件的单位，同率同名次；逾期的只计期内到期的`} columns={COLUMNS} rows={ranked} />
      )}
      <Facts
        facts={[
          ['全县', `到期${denominator}件，按时${numerator}件，逾期办结${all.late}件，逾期未结${all.overdue}件`],
          ['红榜', ranked.length > 0 && (onSide('red') || '没有')],
          ['黑榜', ranked.length > 0 && (onSide('black') || '没有')],
          [`到期少于${rankFrom}件`, names(tooFew.map(({ unit }) => unit))],
          ['没有到期件', names(nothingDue.map(({ unit }) => unit))],
        ]}
      />
    </section>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  { title: '名次', class: 'short', cell: ({ rank }) => rank },
  {
    title: '单位',
    isHeader: true,
    cell: ({ unit, successor }) => (
      <>
        {unit.name}
        {successor && <span class="kind">职责已转{successor.name}</span>}
      </>
    ),
  },
  { title: '榜', class: 'short', cell: ({ side }) => <Side side={side} /> },
  { title: '按时办结率', cell: ({ figures }) => <RateCell rate={figures.onTime} /> },
  { title: '逾期办结', isQuantity: true, cell: ({ late }) => late },
  { title: '逾期未结', isQuantity: true, cell: ({ overdue }) => overdue },
];

/** 红榜 is praise: red, and a star; 黑榜 is dark, and a bar. */
const SIDES = {
  red: {
    word: '红榜',
    class: 'board-side is-red-side',
    shape: 'M8 1.2 10 6l5.2.4-4 3.4 1.3 5.1L8 12.1l-4.5 2.8 1.3-5.1-4-3.4L6 6Z',
  },
  black: { word: '黑榜', class: 'board-side is-black-side', shape: 'M2 6h12v4H2Z' },
} as const;

function Side({ side }: { readonly side: Row['side'] }) {
  if (side === null) return <>—</>;
  const { word, class: look, shape } = SIDES[side];
  return (
    <span class={look}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={shape} />
      </svg>
      {word}
    </span>
  );
}
