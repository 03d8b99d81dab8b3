/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { PublicCount } from '../../../scripts/views/public-figures.ts';
import { countText, isExact } from '../../lib/format.ts';
import { Bar } from '../figures.tsx';

interface CountBarsProps {
  readonly caption: string;
  /** What the rows are and what is counted, for who hears the table. */
  readonly heads: readonly [string, string];
  readonly rows: readonly { readonly id: string; readonly label: Child; readonly count: PublicCount }[];
  readonly unit?: string;
}

/** Counts as a table with a bar in each row, the longest being the whole width; in the order given. */
export function CountBars({ caption, heads, rows, unit = '件' }: CountBarsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => (isExact(count) ? count : 0)));
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <thead class="away">
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, count }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>
              {isExact(count) && <Bar part={count} whole={most} />}
              <span>{countText(count, unit)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
