/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { EVENTS } from '../../lib/words.ts';

type Step = OfficeCounty['today']['overdue'][number]['next'];

/** What to do next in the office's words; small below it, by which key the log knows what is entered for it. */
export function NextStep({ next: { text, events } }: { readonly next: Step }) {
  return (
    <>
      {text}
      {events.length > 0 && <span class="kind">登记为：{events.map((event) => `${EVENTS[event]}（${event}）`).join('、')}</span>}
    </>
  );
}
