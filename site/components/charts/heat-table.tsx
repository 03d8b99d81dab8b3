/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { PublicCount } from '../../../scripts/views/public-figures.ts';
import { isExact } from '../../lib/format.ts';
import { shadeOf } from './scale.ts';

interface HeatTableProps {
  readonly caption: string;
  /** What the rows are, at the head of the first column. */
  readonly corner: string;
  readonly columns: readonly { readonly id: string; readonly label: Child }[];
  /** `cells` has one for each column. */
  readonly rows: readonly { readonly id: string; readonly label: Child; readonly cells: readonly PublicCount[] }[];
  /** Numbers under this are not told. */
  readonly suppressUnder: number;
  readonly note?: Child;
}

/** Counts by row and column: a real table, its cells the deeper the more there are. The number says what the shade does. */
export function HeatTable({ caption, corner, columns, rows, suppressUnder, note }: HeatTableProps) {
  const counts = rows.flatMap(({ cells }) => cells).filter(isExact);
  const most = Math.max(0, ...counts);
  const isSuppressed = counts.length < rows.length * columns.length;
  return (
    <figure class="chart">
      <table class="heat">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cells }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {cells.map((count, i) => (
                <Cell key={columns[i]?.id ?? i} count={count} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <p class="hint">
          颜色越深，件数越多；“·”是没有。
          {isSuppressed && `“‹${suppressUnder}”是少于${suppressUnder}件，不显示确切数字。`}
          {note}
        </p>
      </figcaption>
    </figure>
  );
}

function Cell({ count, most }: { readonly count: PublicCount; readonly most: number }) {
  if (!isExact(count)) {
    return (
      <td class="heat-few">
        <span aria-hidden="true">‹{count.under}</span>
        <span class="away">少于{count.under}</span>
      </td>
    );
  }
  if (count === 0) {
    return (
      <td class="heat-0">
        <span aria-hidden="true">·</span>
        <span class="away">0</span>
      </td>
    );
  }
  return <td class={`heat-${shadeOf(count, most)}`}>{count}</td>;
}
