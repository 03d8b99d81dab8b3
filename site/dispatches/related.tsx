/** @jsxImportSource #jsx */

import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import type { PublicMeeting } from '../../scripts/views/public-meetings.ts';
import { Day } from '../components/day.tsx';
import { Title } from '../components/dispatch-row.tsx';
import { A } from '../components/link.tsx';
import { meetingTitle } from '../components/meeting-list.tsx';
import { Standing } from '../components/standing.tsx';
import { address } from '../lib/address.ts';
import { kept } from '../lib/kept.ts';
import { dispatchesById, once } from '../lib/lists.ts';
import { useHere } from '../lib/page.tsx';

/** What else one should know of: what was merged into it, dispatches of the same matter, what it came from or became, meetings, similar dispatches. */
export function Related({ dispatch }: { readonly dispatch: PublicDispatch }) {
  const { view } = useHere();
  const byId = dispatchesById(view);
  const groups = groupsOf(dispatch)
    .map(({ label, ids }) => ({ label, others: ids.flatMap((id) => (id === null ? [] : (byId.get(id) ?? []))) }))
    .filter(({ others }) => others.length > 0);
  const meetings = meetingsOn(view).get(dispatch.id) ?? [];
  const { merged } = dispatch.related;
  if (groups.length === 0 && meetings.length === 0 && merged === null) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">相关事项</h2>
      <dl>
        {merged !== null && (
          <div>
            <dt>并案</dt>
            <dd>并入{merged}条同类反映</dd>
          </div>
        )}
        {groups.map(({ label, others }) => (
          <div key={label}>
            <dt>{label}</dt>
            {others.map((other) => (
              <Other key={other.id} dispatch={other} withUnit={other.unit.id !== dispatch.unit.id} />
            ))}
          </div>
        ))}
        {meetings.length > 0 && (
          <div>
            <dt>研究这一事项的会议</dt>
            {meetings.map((meeting) => (
              <dd key={meeting.id}>
                <A to={address.meeting(meeting.id)}>
                  <span class="id">{meeting.id}</span> {meetingTitle(meeting)}
                </A>
                <span class="about">
                  <Day day={meeting.held} />
                </span>
              </dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  );
}

/** The nearest relation first. */
export function groupsOf({ lead, reopens, reopenedAs, redirects, related }: PublicDispatch) {
  const groups: readonly { readonly label: string; readonly ids: readonly (string | null)[] }[] = [
    { label: '同一事项的主办单位', ids: [lead] },
    { label: lead === null ? '同一事项的协办单位' : '同一事项的其他协办单位', ids: related.assisting },
    { label: '重新转办自', ids: [reopens] },
    { label: '已重新转办为', ids: [reopenedAs] },
    { label: '退单改派自', ids: [redirects] },
    { label: '退单后改派到', ids: related.redirectedTo },
    { label: '同一单位、同一主题', ids: related.similar },
  ];
  return groups;
}

function Other({ dispatch, withUnit }: { readonly dispatch: PublicDispatch; readonly withUnit: boolean }) {
  const { view } = useHere();
  return (
    <dd>
      {links(view)(dispatch)}
      <span class="about">
        {withUnit && <span>{dispatch.unit.name}</span>}
        <Standing dispatch={dispatch} />
      </span>
    </dd>
  );
}

/** The pages of dispatches lie beside each other, so the way to one is the same from all of them. */
const links = once(() =>
  kept((dispatch: PublicDispatch) => (
    <A to={address.dispatch(dispatch.id)}>
      <span class="id">{dispatch.id}</span> <Title dispatch={dispatch} />
    </A>
  )),
);

/** The meetings that dealt with a dispatch, by its id; earliest first. */
const meetingsOn = once(({ meetings }): ReadonlyMap<string, readonly PublicMeeting[]> => {
  const byDispatch = new Map<string, PublicMeeting[]>();
  for (const meeting of meetings) {
    for (const id of meeting.dispatches) byDispatch.set(id, [...(byDispatch.get(id) ?? []), meeting]);
  }
  return byDispatch;
});
