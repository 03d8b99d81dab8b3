/** @jsxImportSource #jsx */
import type { PublicUnit } from '../../scripts/views/public-unit.ts';
import { FlowChart } from '../components/charts/flow-chart.tsx';
import { Bar, RateCell } from '../components/figures.tsx';
import { Tag } from '../components/tag.tsx';
import { isExact } from '../lib/format.ts';
import { useHere } from '../lib/page.tsx';

/** How a unit went by quarter: what came and was done as a chart, and the on-time rates beside it. */
export function Trend({ unit }: { readonly unit: PublicUnit }) {
  const { name, quarters } = unit;
  const isDrawn = quarters.some(({ dispatched, closed, overdue }) =>
    [dispatched, closed, overdue].some((count) => isExact(count) && count > 0),
  );
  return (
    <div class="trend">
      {isDrawn ? (
        <FlowChart
          id="quarters"
          caption={`${name}：每季度转办、办结的件数，和季度末逾期未结的件数`}
          flows={quarters}
          note="办结按办结之日计入季度，与转办不一定在同一季度。"
        />
      ) : (
        <p>每季度的件数都少于{useHere().view.suppressUnder}件，不显示，也不画图。</p>
      )}
      <Rates unit={unit} />
    </div>
  );
}

function Rates({ unit: { quarters } }: { readonly unit: PublicUnit }) {
  return (
    <table class="unit-quarters">
      <caption>按时办结率，以当季到期的件数为基数</caption>
      <thead>
        <tr>
          <th scope="col">季度</th>
          <th scope="col">按时办结率</th>
        </tr>
      </thead>
      <tbody>
        {quarters.toReversed().map(({ id, label, onTime, complete }) => (
          <tr key={id}>
            <th scope="row">
              {label}
              {!complete && <Tag>未完</Tag>}
            </th>
            <td class="with-bar">
              <RateCell rate={onTime} />
              {onTime.rate !== null && <Bar part={onTime.rate} whole={1} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
