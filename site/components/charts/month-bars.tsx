/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { PublicCount } from '../../../scripts/views/public-figures.ts';
import { countText, isExact } from '../../lib/format.ts';
import { percentage, ticksFor } from './scale.ts';
import { type ChartLook, dressed, Swatch, Textures } from './texture.tsx';

export interface Series {
  readonly label: string;
  readonly look: ChartLook;
}

export interface Point {
  /** The period's name in the table: `2022年3月`. */
  readonly label: string;
  /** What stands under its bars: `3月`, and `2022年` below where a year begins. */
  readonly tick?: string;
  readonly subtick?: string;
  /** One for each series; one that is too small to be shown is marked and not drawn. */
  readonly values: readonly PublicCount[];
}

interface MonthBarsProps {
  /** Unique on the page. */
  readonly id: string;
  /** What is counted, of whom and when: the name of the chart and of its table. */
  readonly caption: string;
  /** What the table's first column holds: `月份`. */
  readonly period?: string;
  readonly series: readonly Series[];
  readonly points: readonly Point[];
  /** Bars on top of each other, which add up, or side by side, which don't. */
  readonly arrangement?: 'stacked' | 'grouped';
  readonly unit?: string;
  readonly note?: Child;
}

/** Counts by period as bars, drawn at build time, with their table. */
export function MonthBars(props: MonthBarsProps) {
  const { id, caption, series, points, note } = props;
  const isSuppressed = points.some(({ values }) => values.some((value) => !isExact(value)));
  return (
    <figure class="chart">
      <figcaption>
        <span class="chart-caption">{caption}</span>
        {(series.length > 1 || isSuppressed) && <Legend id={id} series={series} isSuppressed={isSuppressed} />}
      </figcaption>
      {points.length > 0 && <Plot {...props} />}
      {note && <p class="hint">{note}</p>}
      <Data {...props} />
    </figure>
  );
}

function Legend({
  id,
  series,
  isSuppressed,
}: {
  readonly id: string;
  readonly series: readonly Series[];
  readonly isSuppressed: boolean;
}) {
  return (
    <ul class="legend">
      {series.map(({ label, look }) => (
        <li key={label}>
          <Swatch id={id} look={look} />
          {label}
        </li>
      ))}
      {isSuppressed && (
        <li>
          <svg class="swatch" width="14" height="14" aria-hidden="true">
            <circle class="chart-few" cx="7" cy="7" r="3" />
          </svg>
          数字太小，不显示
        </li>
      )}
    </ul>
  );
}

/**
 * Everything is placed by percentages and text has its own size, so it fits a phone and a desk. Who can't see it is not
 * told about it: the table is the same in words.
 */
function Plot({ id, series, points, arrangement = 'stacked' }: MonthBarsProps) {
  const bars = points.map(({ values }) => barsOf(values, arrangement));
  const ticks = ticksFor(Math.max(0, ...bars.flat().map(({ to }) => to)));
  const top = ticks.at(-1) ?? 1;
  const slot = 100 / points.length;
  const columns = arrangement === 'grouped' ? series.length : 1;
  const width = Math.min(slot * 0.76, 4 * columns + 4) / columns;
  const every = Math.ceil(points.length / 12);
  return (
    <svg class="plot" aria-hidden="true">
      <Textures id={id} looks={series.map(({ look }) => look)} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line class={tick === 0 ? 'axis' : 'gridline'} x1="0" x2="100%" y1={down(tick, top)} y2={down(tick, top)} />
          <text class="tick tick-count" x="0" y={down(tick, top)} dx="-0.6em" dy="0.35em">
            {tick}
          </text>
        </g>
      ))}
      {points.map(({ label, tick, subtick }, i) => {
        const middle = slot * (i + 0.5);
        const left = middle - (width * columns) / 2;
        return (
          <g key={label}>
            {bars[i]?.map(({ from, to, few }, of) => {
              const x = left + (arrangement === 'grouped' ? width * of : 0);
              const { look } = series[of] as Series;
              if (few) return <circle key={of} class="chart-few" cx={percentage(x + width / 2)} cy={down(to, top)} r="3" />;
              if (from === to) return null;
              return (
                <rect
                  key={of}
                  {...dressed(id, look)}
                  x={percentage(x)}
                  y={down(to, top)}
                  width={percentage(width * (columns > 1 ? 0.88 : 1))}
                  height={percentage(to - from, top)}
                />
              );
            })}
            {i % every === 0 && (
              <g class={(i / every) % 2 === 0 ? undefined : 'tick-minor'}>
                <text class="tick" x={percentage(middle)} y="100%" dy="1.5em">
                  {tick ?? label}
                </text>
              </g>
            )}
            {subtick && (
              <text class="tick" x={percentage(middle)} y="100%" dy="2.9em">
                {subtick}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const down = (count: number, top: number): string => percentage(top - count, top);

/** Where each value of a period begins and ends; one that isn't told has no height. */
function barsOf(values: readonly PublicCount[], arrangement: 'stacked' | 'grouped') {
  let height = 0;
  return values.map((value) => {
    const from = arrangement === 'stacked' ? height : 0;
    const to = from + (isExact(value) ? value : 0);
    height = to;
    return { from, to, few: !isExact(value) };
  });
}

function Data({ caption, period = '月份', series, points, unit = '件' }: MonthBarsProps) {
  return (
    <details class="chart-data">
      <summary>数据表</summary>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{period}</th>
            {series.map(({ label }) => (
              <th key={label} scope="col" class="quantity">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, i) => (
                <td key={i} class="quantity">
                  {countText(value, unit)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
