/** @jsxImportSource #jsx */
import type { DispatchSheet } from '../../../scripts/views/office/dispatch-sheet.ts';
import { NATURE_TERMS } from '../../../scripts/words/labels.ts';
import { Prose } from '../../components/prose.tsx';
import { Tag } from '../../components/tag.tsx';
import { EVENTS } from '../../lib/words.ts';
import { DispatchLink } from '../lib/links.tsx';

type Line = DispatchSheet['log'][number];

/** The whole log with everybody's words: who, when, what. */
export function Log({ log }: { readonly log: readonly Line[] }) {
  return (
    <ol class="timeline log">
      {log.map((line, i) => (
        <li key={i} class={`event-${line.event}`}>
          <p class="log-head">
            <b>{EVENTS[line.event]}</b>
            {line.isImpossible && <Tag>不起作用</Tag>}
            <time datetime={(line.at ?? line.on).replace(' ', 'T')}>{line.at ?? line.on}</time>
            {line.by && <span class="kind">{line.by}</span>}
          </p>
          <More line={line} />
          {line.reason && <Prose text={`理由：${line.reason}`} />}
          {line.text && <Prose text={line.text} />}
          {line.source && <p class="kind">来源：{line.source}</p>}
        </li>
      ))}
    </ol>
  );
}

/** What only some events have. */
function More({ line: { nature, meeting, as } }: { readonly line: Line }) {
  if (nature === null && meeting === null && as === null) return null;
  return (
    <p>
      {nature && `改为${NATURE_TERMS[nature]}`}
      {meeting && `会议${meeting}`}
      {as && (
        <>
          重新转办为
          <DispatchLink id={as} />
        </>
      )}
    </p>
  );
}
