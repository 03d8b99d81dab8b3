/** @jsxImportSource #jsx */
import type { Html } from '#jsx/jsx-runtime';

/** How a bar looks: a colour and a texture, so that colour is never the only sign. */
export type ChartLook = 'accent' | 'soft' | 'on-time' | 'late' | 'overdue' | 'open' | 'excluded';

/** What is drawn over a tinted tile of 6 × 6; a look without one is filled evenly. */
const MARKS: Readonly<Partial<Record<ChartLook, string>>> = {
  soft: 'M-1 7 7-1M-1 1 1-1M5 7 7 5',
  late: 'M-1-1 7 7M-1 5 1 7M5-1 7 1',
  overdue: 'M0 1h6M0 4h6',
  open: 'M1 1h1M4 4h1',
  excluded: 'M1 0v6M4 0v6',
};

/** The patterns of some looks. Where a chart and its legend stand on a page, its id keeps them apart from others'. */
export function Textures({ id, looks }: { readonly id: string; readonly looks: readonly ChartLook[] }) {
  const textured = [...new Set(looks)].filter((look) => MARKS[look]);
  if (textured.length === 0) return null;
  return (
    <defs>
      {textured.map((look) => (
        <pattern key={look} id={`${id}-${look}`} class={`is-${look}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="texture-ground" width="6" height="6" />
          <path class="texture-mark" d={MARKS[look] ?? ''} />
        </pattern>
      ))}
    </defs>
  );
}

/** The attributes of a shape with a look; its chart's `Textures` must be on the page. */
export const dressed = (id: string, look: ChartLook): { class: string; fill?: `url(#${string})` } =>
  MARKS[look] ? { class: `chart-bar is-${look}`, fill: `url(#${id}-${look})` } : { class: `chart-bar chart-solid is-${look}` };

/** What a look means, for a legend. */
export function Swatch({ id, look }: { readonly id: string; readonly look: ChartLook }): Html {
  return (
    <svg class="swatch" width="14" height="14" aria-hidden="true">
      <rect {...dressed(id, look)} x="1" y="1" width="12" height="12" rx="2" />
    </svg>
  );
}
