/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { STATES, VERDICTS } from '../../../scripts/words/labels.ts';
import { Shape } from '../../components/standing.tsx';
import { A } from './page.tsx';

type DispatchLine = OfficeCounty['leaderPage']['overdueUnits'][number]['dispatches'][number];

/** A section with its heading and how much is in it; says so when there is nothing. */
export function Listed({
  id,
  title,
  count,
  none,
  unit = '件',
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly none: string;
  readonly unit?: string;
  readonly children: () => Child;
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title}
        <span class="tally">
          {count}
          {unit}
        </span>
      </h2>
      {count === 0 ? <p class="none">{none}</p> : children()}
    </section>
  );
}

/** The cells that every table of dispatches begins with: id and number, matter, unit. */
export function DispatchCells({ line: { id, number, title, unit, nature, role } }: { readonly line: DispatchLine }) {
  return (
    <>
      <th scope="row" class="id">
        {id}
        {number && <span class="kind">{number}</span>}
      </th>
      <td class="matter">
        {title}
        {nature === 'special' && <span class="tag">特殊</span>}
      </td>
      <td data-label="责任单位">
        {unit.name}
        {role === 'assisting' && <span class="tag">协办</span>}
      </td>
    </>
  );
}

/** Where a dispatch stands: a shape, a colour and a word, as on the public pages. */
export function Stands({ line: { verdict, state, daysOver } }: { readonly line: DispatchLine }) {
  const look = verdict ?? 'open';
  const isSettled = verdict === 'on-time' || verdict === 'late';
  return (
    <>
      <span class={`standing is-${look}`}>
        <Shape look={look} />
        {isSettled ? VERDICTS[verdict] : STATES[state]}
      </span>
      {verdict === 'overdue' && <span class="over-by">超期{daysOver}个工作日</span>}
    </>
  );
}

/** A day in a table's cell, `—` for none. */
export const DayCell = ({ day }: { readonly day: string | null }) => (day === null ? <>—</> : <time datetime={day}>{day}</time>);

/** The years that a page of one year has beside it. */
export function Years({
  years,
  to,
  current,
}: {
  readonly years: readonly number[];
  readonly to: (year: number) => string;
  readonly current: number;
}) {
  if (years.length < 2) return null;
  return (
    <nav class="tabs" aria-label="年份">
      <ul>
        {years.map((year) => (
          <li key={year}>
            <A to={to(year)} current={year === current ? 'page' : undefined}>
              {year}年
            </A>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Names side by side. */
export const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join('、');
