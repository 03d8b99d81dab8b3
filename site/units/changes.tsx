/** @jsxImportSource #jsx */
import { groupedBy } from '../../scripts/grouped.ts';
import { changesOf } from '../../scripts/open-data/feeds/changes.ts';
import type { PublicUnit } from '../../scripts/views/public-unit.ts';
import { Day } from '../components/day.tsx';
import { Title } from '../components/dispatch-row.tsx';
import { A } from '../components/link.tsx';
import { address } from '../lib/address.ts';
import { once } from '../lib/lists.ts';
import { useHere } from '../lib/page.tsx';
import { EVENTS } from '../lib/words.ts';

/** How many are shown; the unit's feed has more. */
const MOST = 10;

/** What its feed tells, as a part of the page: browsers are giving up showing feeds to people. */
export function Changes({ unit }: { readonly unit: PublicUnit }) {
  const changes = changesByUnit(useHere().view).get(unit.id) ?? [];
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">最近的动态</h2>
      <ol class="timeline">
        {changes.slice(0, MOST).map(({ dispatch, event, on, key }) => (
          <li key={`${dispatch.id} ${key}`}>
            <Day day={on} />
            <span>
              {event === 'published' ? '内容公开' : EVENTS[event]}：
              <A to={address.dispatch(dispatch.id)}>
                {dispatch.id} <Title dispatch={dispatch} />
              </A>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** By the day on which it happened, the latest first: a feed tells a closure again when its content is made public, a page needn't. */
const changesByUnit = once((view) =>
  groupedBy(
    changesOf(view).toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
    ({ dispatch }) => dispatch.unit.id,
  ),
);
