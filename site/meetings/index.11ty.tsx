/** @jsxImportSource #jsx */
import { Clause } from '../components/link.tsx';
import { MeetingList } from '../components/meeting-list.tsx';
import { ReportsHead } from '../components/report-head.tsx';
import { type PageData, renderPage } from '../lib/page.tsx';

export const data = { permalink: '/meetings/index.html' };

/** `/meetings/`: the meetings held, the latest first. */
export default function meetings(page: PageData): string {
  const { view } = page;
  return renderPage(
    page,
    { title: '会议', description: `${view.county}优化营商环境协调会和专班会议：研究了哪些转办事项，议定了什么。` },
    () => (
      <>
        <ReportsHead title="协调会和专班会议">
          反映集中或有代表性的问题由协调会研究，重大复杂的提请专班决定（
          <Clause id="6.3" />
          ）。议题和决定经办公室决定后公开。
        </ReportsHead>
        {view.meetings.length === 0 ? (
          <p class="notice">截至统计截止日，还没有召开会议。</p>
        ) : (
          <MeetingList meetings={view.meetings.toReversed()} />
        )}
      </>
    ),
  );
}
