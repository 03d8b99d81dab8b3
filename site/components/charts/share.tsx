/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import { percentage } from './scale.ts';
import { type ChartLook, dressed, Swatch, Textures } from './texture.tsx';

interface ShareProps {
  /** Unique on the page. */
  readonly id: string;
  readonly caption: Child;
  readonly parts: readonly { readonly label: string; readonly look: ChartLook; readonly count: number }[];
  readonly unit?: string;
}

/** How a whole divides: one bar, and below it its parts with their numbers, which are all of it in words. */
export function Share({ id, caption, parts, unit = '件' }: ShareProps) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return (
    <figure class="chart">
      <figcaption>
        <span class="chart-caption">{caption}</span>
      </figcaption>
      <svg class="share" aria-hidden="true">
        <Textures id={id} looks={parts.map(({ look }) => look)} />
        {parts.map(({ label, look, count }) => {
          const x = before;
          before += count;
          return (
            count > 0 && (
              <rect
                key={label}
                {...dressed(id, look)}
                x={percentage(x, total)}
                y="0"
                width={percentage(count, total)}
                height="100%"
              />
            )
          );
        })}
      </svg>
      <ul class="legend">
        {parts.map(({ label, look, count }) => (
          <li key={label}>
            <Swatch id={id} look={look} />
            {label}{' '}
            <b>
              {count}
              {unit}
            </b>
          </li>
        ))}
      </ul>
    </figure>
  );
}
