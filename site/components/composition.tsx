/** @jsxImportSource #jsx */
import type { PublicCounty } from '../../scripts/views/public.ts';
import { type Look, Shape } from './standing.tsx';

const PARTS: readonly (readonly [Look, string])[] = [
  ['on-time', '按时办结'],
  ['late', '逾期办结'],
  ['overdue', '逾期未结'],
  ['open', '在办未逾期'],
  ['excluded', '已退单，不计'],
];

/** How all dispatches divide among the verdicts: one bar, and its legend with the numbers. */
export function Composition({ verdicts }: { readonly verdicts: PublicCounty['verdicts'] }) {
  const parts = PARTS.map(([look, label]) => ({ look, label, count: verdicts[look] + (look === 'open' ? verdicts.unknown : 0) }));
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  return (
    <figure class="composition">
      <svg viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ look, count }) => {
          const width = total === 0 ? 0 : (count / total) * 1000;
          const from = x;
          x += width;
          return width > 0 && <rect key={look} class={`is-${look}`} x={round(from)} width={round(width)} height="14" />;
        })}
      </svg>
      <figcaption>
        <ul>
          {parts.map(({ look, label, count }) => (
            <li key={look}>
              <Shape look={look} />
              {label} <b>{count}</b>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

const round = (width: number): number => Math.round(width * 10) / 10;
