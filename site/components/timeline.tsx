/** @jsxImportSource #jsx */

import type { PublicDispatch, PublicEvent } from '../../scripts/views/public-dispatch.ts';
import { keptByTwo } from '../lib/kept.ts';
import { EVENTS } from '../lib/words.ts';
import { Day } from './day.tsx';

/** What happened, in order. */
export function Timeline({ dispatch }: { readonly dispatch: PublicDispatch }) {
  return <ol class="timeline">{dispatch.timeline.map(({ on, event }) => steps(event, on))}</ol>;
}

const steps = keptByTwo((event: PublicEvent['event'], on: string) => (
  <li class={`event-${event}`}>
    <Day day={on} />
    <span>{EVENTS[event]}</span>
  </li>
));
