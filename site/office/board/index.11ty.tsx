/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { RateCell } from '../../components/figures.tsx';
import { type Look, Shape } from '../../components/standing.tsx';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { names } from '../lib/parts.tsx';

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
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {label}
        {!complete && <span class="tally">截至{to}</span>}
      </h2>
      {ranked.length === 0 ? <p class="none">没有到期满{rankFrom}件的单位，不排名。</p> : <Ranks board={board} />}
      <p class="hint">
        全县到期{all.figures.onTime.denominator}件，按时{all.figures.onTime.numerator}件，逾期办结{all.late}件，逾期未结
        {all.overdue}件。
        {tooFew.length > 0 && `到期少于${rankFrom}件、不排名：${names(tooFew.map(({ unit }) => unit))}。`}
        {nothingDue.length > 0 && `没有到期件：${names(nothingDue.map(({ unit }) => unit))}。`}
      </p>
    </section>
  );
}

function Ranks({ board: { ranked, label, rankFrom } }: { readonly board: Board }) {
  return (
    <table class="cards to-do">
      <caption>
        {label}到期满{rankFrom}件的单位，同率同名次
      </caption>
      <thead>
        <tr>
          <th scope="col">名次</th>
          <th scope="col">单位</th>
          <th scope="col">榜</th>
          <th scope="col">按时办结率</th>
          <th scope="col" class="quantity">
            逾期办结
          </th>
          <th scope="col" class="quantity">
            逾期未结
          </th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((row) => (
          <tr key={row.unit.id}>
            <td data-label="名次">{row.rank}</td>
            <th scope="row">
              {row.unit.name}
              {row.successor && <span class="kind">职责已转{row.successor.name}</span>}
            </th>
            <td data-label="榜">
              <Side side={row.side} />
            </td>
            <td data-label="按时办结率">
              <span>
                <RateCell rate={row.figures.onTime} />
              </span>
            </td>
            <td data-label="逾期办结" class="quantity">
              {row.late}
            </td>
            <td data-label="逾期未结" class="quantity">
              {row.overdue}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SIDES: Readonly<Record<NonNullable<Row['side']>, readonly [look: Look, word: string]>> = {
  red: ['on-time', '红榜'],
  black: ['overdue', '黑榜'],
};

function Side({ side }: { readonly side: Row['side'] }) {
  if (side === null) return <>—</>;
  const [look, word] = SIDES[side];
  return (
    <span class={`standing is-${look}`}>
      <Shape look={look} />
      {word}
    </span>
  );
}
