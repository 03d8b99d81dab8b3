/** @jsxImportSource #jsx */
import type { PublicQuarter } from '../../scripts/views/public-quarters.ts';
import { DayCell } from '../components/day-cell.tsx';
import { Title } from '../components/dispatch-row.tsx';
import { A, Clause, UnitLink } from '../components/link.tsx';
import { MeetingList } from '../components/meeting-list.tsx';
import { Shape, Standing } from '../components/standing.tsx';
import { address } from '../lib/address.ts';
import { dispatchesById } from '../lib/lists.ts';
import { useHere } from '../lib/page.tsx';
import { meetingsOf } from '../lib/periods.ts';

/** More than these stand in the basis only. */
const MOST = 60;

/** 四、下一步工作: what the quarter leaves to be done, and what meetings have decided. */
export function NextSteps({ quarter }: { readonly quarter: PublicQuarter }) {
  const { view } = useHere();
  const meetings = meetingsOf(view, quarter.meetings);
  return (
    <section aria-labelledby="next">
      <h2 id="next">四、下一步工作</h2>
      <Unfinished quarter={quarter} />
      {meetings.length > 0 && (
        <>
          <h3>落实本季度会议议定的事项</h3>
          <p class="hint">
            反映集中的问题由协调会研究，重大复杂的提请专班决定（
            <Clause id="6.3" />
            ）。
          </p>
          <MeetingList meetings={meetings} />
        </>
      )}
    </section>
  );
}

function Unfinished({ quarter: { unfinished, complete } }: { readonly quarter: PublicQuarter }) {
  const { view } = useHere();
  const end = complete ? '季度末' : '目前';
  const rows = unfinished.flatMap((one) => {
    const dispatch = dispatchesById(view).get(one.id);
    return dispatch ? [{ ...one, dispatch }] : [];
  });
  if (rows.length === 0) return <p class="report-text">{end}没有在办的事项。</p>;
  return (
    <>
      <h3>继续办理{end}没有办结的事项</h3>
      <table class="cards unfinished">
        <caption>
          {end}没有办结的{rows.length}件，含以前季度转办的，逾期的在前
          {rows.length > MOST && `；列出前${MOST}件，其余见依据表`}
        </caption>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">事项</th>
            <th scope="col">责任单位</th>
            <th scope="col">截止</th>
            <th scope="col">{end}</th>
            {complete && <th scope="col">现在</th>}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map(({ id, due, overdue, dispatch }) => (
            <tr key={id}>
              <th scope="row">
                <A to={address.dispatch(id)}>{id}</A>
              </th>
              <td class="matter">
                <Title dispatch={dispatch} />
              </td>
              <td class="of-unit">
                <UnitLink unit={dispatch.unit} />
              </td>
              <td data-label="截止" class="when">
                <DayCell day={due} />
              </td>
              <td data-label={end}>
                <span class={`standing is-${overdue ? 'overdue' : 'open'}`}>
                  <Shape look={overdue ? 'overdue' : 'open'} />
                  {overdue ? '已逾期' : '未逾期'}
                </span>
              </td>
              {complete && (
                <td data-label="现在">
                  <Standing dispatch={dispatch} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
