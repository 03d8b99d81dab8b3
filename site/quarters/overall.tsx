/** @jsxImportSource #jsx */
import type { PublicQuarter } from '../../scripts/views/public-quarters.ts';
import { FlowChart } from '../components/charts/flow-chart.tsx';
import { Figure, RateFigure } from '../components/figures.tsx';
import { countText, workingDays } from '../lib/format.ts';
import { useHere } from '../lib/page.tsx';
import { monthsWithin } from '../lib/periods.ts';
import { comparedTo } from '../lib/report-words.ts';

interface OverallProps {
  readonly quarter: PublicQuarter;
  /** The quarter before, where there is one. */
  readonly before: PublicQuarter | null;
}

/** 一、总体情况: how much came, how much was done, and how it went month by month. */
export function Overall({ quarter, before }: OverallProps) {
  const { view } = useHere();
  const { figures, complete } = quarter;
  const end = complete ? '季度末' : '目前';
  return (
    <section aria-labelledby="overall">
      <h2 id="overall">一、总体情况</h2>
      <p class="report-text">
        本季度转办{countText(figures.dispatched)}
        {complete && comparedTo(figures.dispatched, before?.figures.dispatched, '上一季度')}。到{end}办结
        {countText(figures.closed)}，在办{countText(figures.open)}；经同意退单{countText(figures.declined)}。连同以前季度转办的，
        {end}
        逾期未结{countText(figures.overdue)}。
      </p>
      <dl class="figures">
        <RateFigure main label="按时办结率" rate={figures.onTime} of="本季度到期" is="按时办结" />
        <RateFigure label="办结率" rate={figures.closing} of="转办（不含退单）" is="办结" />
        <Figure label="逾期未结" value={countText(figures.overdue)} note={`${end}已过截止日的，含以前季度转办的`} />
        <Figure
          label="用时中位数"
          value={workingDays(figures.medianDays)}
          note={`已办结${countText(figures.closed)}，平均${workingDays(figures.meanDays)}`}
        />
      </dl>
      <FlowChart
        id="months"
        caption="本季度各月转办、办结的件数，和月末逾期未结的件数"
        flows={monthsWithin(view, quarter)}
        note="办结按办结之日计入当月，不论何时转办；逾期未结含以前季度转办的。"
      />
    </section>
  );
}
