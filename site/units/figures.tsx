/** @jsxImportSource #jsx */
import type { PublicUnit } from '../../scripts/views/public-unit.ts';
import { Figure, RateFigure } from '../components/figures.tsx';
import { Clause } from '../components/link.tsx';
import { SmallNumbers } from '../components/small-numbers.tsx';
import { countText, workingDays } from '../lib/format.ts';
import { useHere } from '../lib/page.tsx';

/** A unit's figures with their bases, and its rank where it has one. */
export function Figures({ unit }: { readonly unit: PublicUnit }) {
  const { figures } = unit;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">办理情况</h2>
      <dl class="figures unit-figures">
        <RateFigure main label="按时办结率" rate={figures.onTime} of="已到期" is="按时办结" />
        <Figure label="名次" value={unit.rank === null ? '—' : `第${unit.rank}名`} note={<RankNote unit={unit} />} />
        <RateFigure label="办结率" rate={figures.closing} of="转办（不含退单）" is="办结" />
        <Figure label="逾期未结" value={countText(figures.overdue)} note={`在办共${countText(figures.open)}`} />
        <Figure label="办结用时（中位数）" value={workingDays(figures.medianDays)} note={`${countText(figures.closed)}已办结`} />
        <RateFigure label="签收及时率" rate={figures.signing} of="应签收" is="按时签收" />
        <RateFigure label="退单率" rate={figures.declining} of="转办" is="退单" />
        <RateFigure label="重办率" rate={figures.returning} of="已回复" is="退回重办" />
      </dl>
      <p class="hint">
        <SmallNumbers />
      </p>
    </section>
  );
}

function RankNote({ unit: { unranked } }: { readonly unit: PublicUnit }) {
  const { units, rankFrom, suppressUnder } = useHere().view;
  switch (unranked) {
    case null:
      return <>按时办结率，{units.filter(({ rank }) => rank !== null).length}个单位参与，相同的并列</>;
    case 'nothing-due':
      return <>没有到期件，不排名</>;
    case 'too-few':
      return <>到期不足{rankFrom}件，不排名</>;
    case 'not-shown':
      return (
        <>
          有少于{suppressUnder}件的数字，不显示也不排名（
          <Clause id="5.1" />）
        </>
      );
    default:
      return unranked satisfies never;
  }
}
