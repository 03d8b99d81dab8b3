/** @jsxImportSource #jsx */
import type { DispatchSheet } from '../../../scripts/views/office/dispatch-sheet.ts';
import { PUBLICATIONS } from '../../../scripts/words/labels.ts';
import { Day } from '../../components/day.tsx';
import { Prose } from '../../components/prose.tsx';
import { Facts } from '../lib/parts.tsx';

/** What the public sees of the matter now, who decided so, and what holds it back. */
export function Publication({ sheet: { publication } }: { readonly sheet: DispatchSheet }) {
  const { shown, isHeldBack, recorded } = publication;
  return (
    <section class="publication" aria-labelledby="publication">
      <h2 id="publication">公开</h2>
      {isHeldBack && (
        <p class="notice">
          <strong>决定公开，但内容暂不公开。</strong>公开的文字里有像是能认出体验员的内容，见下面的检查；改好后自动公开。
        </p>
      )}
      <Facts
        facts={[
          ['公众看到', shown === 'public' ? '标题、摘要和答复摘要' : '只有主题、期限和进度'],
          ['决定', PUBLICATIONS[isHeldBack ? 'public' : shown]],
          ['决定日期', recorded.on && <Day key="on" day={recorded.on} />],
          ['决定人', recorded.by],
          ['理由', recorded.reason],
          ['公开摘要', recorded.summary && <Prose text={recorded.summary} />],
          ['答复摘要', recorded.replySummary && <Prose text={recorded.replySummary} />],
        ]}
      />
    </section>
  );
}
