/** @jsxImportSource #jsx */
import type { DispatchSheet } from '../../../scripts/views/office/dispatch-sheet.ts';
import { Day } from '../../components/day.tsx';
import { groupsOf } from '../../dispatches/related.tsx';
import { MEETINGS } from '../../lib/report-words.ts';
import { DispatchLink } from '../lib/links.tsx';
import { useOffice } from '../lib/page.tsx';
import { Stands } from '../lib/parts.tsx';

/** Dispatches of the same matter or of its kind, and the meetings that dealt with it. */
export function Related({ sheet: { asPublic, meetings } }: { readonly sheet: DispatchSheet }) {
  const { byId } = useOffice().view.sheets;
  const groups = groupsOf(asPublic)
    .map(({ label, ids }) => ({ label, others: ids.flatMap((id) => (id === null ? [] : (byId.get(id) ?? []))) }))
    .filter(({ others }) => others.length > 0);
  if (groups.length === 0 && meetings.length === 0) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">相关事项</h2>
      <dl>
        {groups.map(({ label, others }) => (
          <div key={label}>
            <dt>{label}</dt>
            {others.map((other) => (
              <dd key={other.id}>
                <span>
                  <DispatchLink id={other.id} /> {other.title}
                </span>
                <span class="about">
                  {other.unit.id !== asPublic.unit.id && <span>{other.unit.name}</span>}
                  <Stands line={other} />
                </span>
              </dd>
            ))}
          </div>
        ))}
        {meetings.length > 0 && (
          <div>
            <dt>研究这一事项的会议</dt>
            {meetings.map(({ id, held, kind, title, decision }) => (
              <dd key={id}>
                <span>
                  {id} {MEETINGS[kind]}：{title}
                  {decision && <span class="line">{decision}</span>}
                </span>
                <span class="about">
                  <Day day={held} />
                </span>
              </dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  );
}
