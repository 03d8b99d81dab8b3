/** @jsxImportSource #jsx */
import type { Html } from '#jsx/jsx-runtime';
import { NATURES, ROLES } from '../../scripts/words/labels.ts';
import { address } from '../lib/address.ts';
import type { ListedDispatch } from '../lib/facets.ts';
import { DayCell } from './day-cell.tsx';
import { Standing } from './standing.tsx';
import { Tag } from './tag.tsx';

/** A column of the ledger's table that it can be sorted by. */
export const COLUMNS = ['id', 'title', 'unit', 'nature', 'dispatched', 'due', 'closed', 'standing', 'days'] as const;
export type Column = (typeof COLUMNS)[number];

export const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  id: '编号',
  title: '事项',
  unit: '责任单位',
  nature: '性质',
  dispatched: '转办',
  due: '截止',
  closed: '办结',
  standing: '办理情况',
  days: '用时（工作日）',
};

interface RowProps {
  readonly dispatch: ListedDispatch;
  readonly cells: RowCells;
  /** The way from the page to the site's root, `../../`. */
  readonly root: string;
  readonly withUnit: boolean;
}

/** What is the same in every row of a dispatch, wherever the row's page stands: the cells without links. */
export interface RowCells {
  readonly matter: Html;
  readonly course: Html;
}

export const cellsOf = (dispatch: ListedDispatch): RowCells => ({
  matter: matterOf(dispatch),
  course: courseOf(dispatch),
});

/** A row of the ledger's table, for a page or for its script; everything it shows is in its dispatch. */
export function DispatchRow({ dispatch: { id, unit, role }, cells, root, withUnit }: RowProps): Html {
  const to = (place: string) => `${root}${place.slice(1)}`;
  return (
    <tr>
      <th scope="row">
        <a href={to(address.dispatch(id))}>{id}</a>
      </th>
      {cells.matter}
      {withUnit && (
        <td class="of-unit">
          {unit.listed ? <a href={to(address.unit(unit.id))}>{unit.name}</a> : unit.name}
          {role === 'assisting' && <Tag>{ROLES.assisting}</Tag>}
        </td>
      )}
      {cells.course}
    </tr>
  );
}

/** What it is about. */
export const matterOf = (dispatch: ListedDispatch): Html => (
  <td class="matter">
    <Title dispatch={dispatch} />
    <About dispatch={dispatch} />
  </td>
);

/** How it goes: its nature, its days and where it stands. */
export function courseOf(dispatch: ListedDispatch): Html {
  const { nature, dispatched, due, received, closed } = dispatch;
  return (
    <>
      <td data-label="性质" class="nature">
        {NATURES[nature]}
      </td>
      <td data-label="转办" class="when">
        <time datetime={dispatched}>{dispatched}</time>
      </td>
      <td data-label="截止" class="when">
        <DayCell day={due} />
        {due !== null && received === null && <Tag>最迟</Tag>}
      </td>
      <td data-label="办结" class="when">
        <DayCell day={closed} />
      </td>
      <td class="stands">
        <Standing dispatch={dispatch} />
      </td>
      <td data-label="用时" class="quantity">
        <DaysUsed dispatch={dispatch} />
      </td>
    </>
  );
}

type Titled = Pick<ListedDispatch, 'content' | 'theme'>;

/** The matter's title; before it is public only its theme, which gives nobody away. */
export function Title({ dispatch: { content, theme } }: { readonly dispatch: Titled }) {
  if (content) return <>{content.title}</>;
  return <span class="unpublished">{theme && `${theme.label}：`}内容未公开</span>;
}

/** Under the title: its theme, where the title doesn't say it, and the number on its letter. */
function About({ dispatch: { content, theme, number } }: { readonly dispatch: ListedDispatch }) {
  const parts = [content && theme ? theme.label : null, number].filter((part) => part !== null);
  return parts.length === 0 ? null : <span class="theme">{parts.join('　')}</span>;
}

/** Working days used, and how many of them past the due day. */
function DaysUsed({ dispatch: { daysUsed, daysOver } }: { readonly dispatch: ListedDispatch }) {
  if (daysUsed === null) return <>—</>;
  return (
    <span class="days">
      {daysUsed}
      {daysOver !== null && daysOver > 0 && <span class="over">超{daysOver}</span>}
    </span>
  );
}
