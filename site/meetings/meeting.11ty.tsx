/** @jsxImportSource #jsx */

import type { PublicMeeting } from '../../scripts/views/public-meetings.ts';
import { Day } from '../components/day.tsx';
import { DispatchTable } from '../components/dispatch-table.tsx';
import { A, Clause } from '../components/link.tsx';
import { meetingTitle } from '../components/meeting-list.tsx';
import { Prose } from '../components/prose.tsx';
import { Neighbours, ReportCrumbs } from '../components/report-head.tsx';
import { address } from '../lib/address.ts';
import { longDay } from '../lib/format.ts';
import { dispatchesById } from '../lib/lists.ts';
import { type PageData, renderPage } from '../lib/page.tsx';
import { neighboursOf } from '../lib/periods.ts';
import { MEETING_UNPUBLISHED, MEETINGS } from '../lib/report-words.ts';

export const data = {
  pagination: { data: 'view.meetings', size: 1, alias: 'meeting' },
  permalink: ({ meeting: { id } }: { meeting: PublicMeeting }) => `${address.meeting(id)}index.html`,
};

/** `/meetings/M2022-01/`: what one meeting was about, what it decided, and the dispatches it dealt with (6.3). */
export default function meeting(page: PageData & { readonly meeting: PublicMeeting }): string {
  const { view, meeting } = page;
  const { id, held, kind, dispatches } = meeting;
  const title = meetingTitle(meeting);
  const { before, after } = neighboursOf(view.meetings, meeting);
  const neighbour = (other: PublicMeeting | null) =>
    other && { label: `${longDay(other.held)}${MEETINGS[other.kind]}`, to: address.meeting(other.id) };
  const known = dispatches.flatMap((one) => dispatchesById(view).get(one) ?? []);
  return renderPage(page, { title: `${id} ${title}`, description: `${longDay(held)}${MEETINGS[kind]}：${title}。` }, () => (
    <article class="report">
      <ReportCrumbs within="meetings" here={id} />
      <header class="page-head">
        <h1>{title}</h1>
        <p class="sub">
          <Day day={held} />
          <span>{MEETINGS[kind]}</span>
          <span>
            依据
            <Clause id="6.3" />
          </span>
          <Quarter page={page} held={held} />
        </p>
      </header>
      <Decision meeting={meeting} />
      {known.length > 0 && (
        <section aria-labelledby="dispatches">
          <h2 id="dispatches">研究的转办事项</h2>
          <DispatchTable caption={`会议研究的${known.length}件，状态是统计截止日的`} dispatches={known} />
        </section>
      )}
      <Neighbours before={neighbour(before)} after={neighbour(after)} />
    </article>
  ));
}

function Decision({ meeting: { content, publication } }: { readonly meeting: PublicMeeting }) {
  if (content === null) {
    return (
      <p class="notice">
        议题和决定未公开：{publication === 'public' ? null : MEETING_UNPUBLISHED[publication]}。会议日期和研究的转办事项照常列出。
      </p>
    );
  }
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">议定事项</h2>
      {content.decision ? <Prose text={content.decision} /> : <p class="notice">没有书面的议定事项。</p>}
      <p class="hint">
        <Day day={content.on} />
        公开
      </p>
    </section>
  );
}

/** The report on the quarter it was held in, where there is one. */
function Quarter({ page: { view }, held }: { readonly page: PageData; readonly held: string }) {
  const quarter = view.quarters.find(({ from, to }) => from <= held && held <= to);
  if (!quarter) return null;
  return (
    <span>
      见<A to={address.quarter(quarter.id)}>{quarter.label}工作进展</A>
    </span>
  );
}
