/** @jsxImportSource #jsx */

import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { EVENTS } from '../lib/words.ts';
import { Day } from './day.tsx';

/** What happened, in order. */
export function Timeline({ dispatch }: { readonly dispatch: PublicDispatch }) {
  return (
    <ol class="timeline">
      {dispatch.timeline.map(({ on, event }, i) => (
        <li key={i} class={`event-${event}`}>
          <Day day={on} />
          <span>{EVENTS[event]}</span>
        </li>
      ))}
    </ol>
  );
}
