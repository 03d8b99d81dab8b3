/** @jsxImportSource #jsx */

import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { Day } from '../components/day.tsx';
import { Prose } from '../components/prose.tsx';
import { longDay } from '../lib/format.ts';
import { UNPUBLISHED } from '../lib/words.ts';

/** What the office made public, with a word where it has nothing to show yet; otherwise only that it did not. */
export function Content({ dispatch }: { readonly dispatch: PublicDispatch }) {
  const { content, publication } = dispatch;
  if (!content) {
    return (
      <section aria-labelledby="content">
        <h2 id="content">内容</h2>
        <p class="notice">
          <strong>内容未公开。</strong>
          {publication === 'public' ? '' : `${UNPUBLISHED[publication]}。`}期限、进度和办理单位照常列出。
        </p>
      </section>
    );
  }
  return (
    <>
      <Part id="summary" title="发现了什么" text={content.summary} without="办公室没有公开问题摘要。" />
      <Part id="request" title="要求怎样办" text={content.request} without="办公室没有公开办理要求。" />
      <Part
        id="reply"
        title="怎样答复，改了什么"
        text={content.replySummary}
        without={dispatch.closed === null ? '还没有办结，答复在审核通过之后公开。' : '办公室没有公开答复摘要。'}
        lead={replyDays(dispatch)}
      />
      <p class="hint">
        内容于
        <Day day={content.on} />
        公开，由办公室改写，不含体验员的任何信息。
      </p>
    </>
  );
}

function Part({
  id,
  title,
  text,
  without,
  lead,
}: {
  readonly id: string;
  readonly title: string;
  readonly text: string | null;
  /** What is said where there is no text. */
  readonly without: string;
  readonly lead?: string;
}) {
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p class="part-lead">{lead}</p>}
      {text ? <Prose text={text} /> : <p class="unpublished">{without}</p>}
    </section>
  );
}

/** When the unit replied and what the office made of it. */
function replyDays({ replied, closed, returns }: PublicDispatch): string {
  const returned = returns > 0 ? `退回重办${returns}次；` : '';
  if (replied === null) return returns > 0 ? `退回重办${returns}次，还没有再回复。` : '';
  return `${returned}${longDay(replied)}回复，${closed === null ? '等待审核' : `${longDay(closed)}审核通过`}。`;
}
