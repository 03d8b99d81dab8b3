/** @jsxImportSource #jsx */
import type { PublicQuarter } from '../../scripts/views/public-quarters.ts';
import { RateFigure } from '../components/figures.tsx';
import { PeriodUnits } from '../components/period-units.tsx';
import { SmallNumbers } from '../components/small-numbers.tsx';

/** 二、办理情况: signing, declining, sending back, and each unit's part. */
export function Handling({ quarter: { figures, units, complete } }: { readonly quarter: PublicQuarter }) {
  return (
    <section aria-labelledby="handling">
      <h2 id="handling">二、办理情况</h2>
      <dl class="figures">
        <RateFigure label="签收及时率" rate={figures.signing} of="应签收" is="按时签收" />
        <RateFigure label="退单率" rate={figures.declining} of="转办" is="经同意退单" />
        <RateFigure label="重办率" rate={figures.returning} of="已回复" is="退回重办" />
      </dl>
      {units.length > 0 && <PeriodUnits caption="附表：各责任单位本季度的办理情况，按单位名录排列，不排名次" units={units} />}
      <p class="hint">
        转办、办结按转办之日计入本季度，按时办结率按截止日计入，逾期未结是{complete ? '季度末' : '目前'}的，不论何时转办。
        <SmallNumbers />
      </p>
    </section>
  );
}
