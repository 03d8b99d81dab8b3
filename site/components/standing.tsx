/** @jsxImportSource #jsx */
import type { Html } from '#jsx/jsx-runtime';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { kept, keptByTwo } from '../lib/kept.ts';
import { standing } from '../lib/words.ts';

/** The five looks of a standing; each has its own shape, so that colour is never the only sign. */
export type Look = 'on-time' | 'late' | 'open' | 'overdue' | 'excluded';

/** Where a dispatch stands: a shape, a colour and a word. */
export const Standing = ({ dispatch }: { readonly dispatch: Pick<PublicDispatch, 'verdict' | 'state'> }) =>
  standings(dispatch.verdict ?? 'open', standing(dispatch));

const standings = keptByTwo((look: Look, word: string) => (
  <span class={`standing is-${look}`}>
    <Shape look={look} />
    {word}
  </span>
));

/** The shape alone, for a legend or a heading that says the word itself. */
export const Shape = ({ look }: { readonly look: Look }) => shapes(look);

const shapes = kept((look: Look) => (
  <svg class={`shape is-${look}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    {SHAPES[look]}
  </svg>
));

const SHAPES: Readonly<Record<Look, Html>> = {
  // A full disc with a tick.
  'on-time': (
    <>
      <circle class="fill" cx="8" cy="8" r="7" />
      <path class="cut" d="m4.8 8.2 2.2 2.2 4.2-4.6" />
    </>
  ),
  // A full square with a tick: done, but not in time.
  late: (
    <>
      <rect class="fill" x="1.5" y="1.5" width="13" height="13" rx="2" />
      <path class="cut" d="m4.8 8.2 2.2 2.2 4.2-4.6" />
    </>
  ),
  // A ring with a hand: running.
  open: (
    <>
      <circle class="line" cx="8" cy="8" r="6" />
      <path class="line" d="M8 4.6V8l2.2 1.6" />
    </>
  ),
  // A triangle with a stroke: past due.
  overdue: (
    <>
      <path class="fill" d="M8 1.2 15.4 14.4H.6Z" />
      <path class="cut" d="M8 6v4M8 12.2v.2" />
    </>
  ),
  // A crossed ring: left out of the count.
  excluded: (
    <>
      <circle class="line" cx="8" cy="8" r="6" />
      <path class="line" d="m3.9 12.1 8.2-8.2" />
    </>
  ),
};
