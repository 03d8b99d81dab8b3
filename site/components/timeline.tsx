/** @jsxImportSource #jsx */
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { longDay } from '../lib/format.ts';
import { EVENTS } from '../lib/words.ts';

/** What happened, in order. */
export function Timeline({ dispatch }: { readonly dispatch: PublicDispatch }) {
  return (
    <ol class="timeline">
      {dispatch.timeline.map(({ on, event }, i) => (
        <li key={i} class={`event-${event}`}>
          <time datetime={on}>{longDay(on)}</time>
          <span>{EVENTS[event]}</span>
        </li>
      ))}
    </ol>
  );
}
