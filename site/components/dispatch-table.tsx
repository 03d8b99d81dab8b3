/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { address } from '../lib/address.ts';
import { kept } from '../lib/kept.ts';
import { once } from '../lib/lists.ts';
import { useHere } from '../lib/page.tsx';
import { COLUMN_NAMES, COLUMNS, type Column, courseOf, DispatchRow, matterOf, type RowCells } from './dispatch-row.tsx';

/** The ledger's table. On a narrow screen each row becomes a card, and `data-label` names its cells. */
export function DispatchTable({
  caption,
  dispatches,
  withUnit = true,
}: {
  readonly caption: Child;
  readonly dispatches: readonly PublicDispatch[];
  readonly withUnit?: boolean;
}) {
  const { to, view } = useHere();
  const root = to(address.home);
  const keptCells = cells(view);
  const columns = COLUMNS.filter((column) => withUnit || column !== 'unit');
  return (
    <table class="cards ledger">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column} {...(column === 'days' ? { class: 'quantity' } : {})}>
              <ColumnName column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dispatches.map((dispatch) => (
          <DispatchRow key={dispatch.id} dispatch={dispatch} cells={keptCells(dispatch)} root={root} withUnit={withUnit} />
        ))}
      </tbody>
    </table>
  );
}

/** `用时（工作日）` has its measure on a line of its own. */
function ColumnName({ column }: { readonly column: Column }) {
  const [name, measure] = COLUMN_NAMES[column].split(/(?=（)/);
  return (
    <>
      {name}
      {measure && <small>{measure}</small>}
    </>
  );
}

/** A dispatch stands in many lists. */
const cells = once(() => {
  const [matter, course] = [kept(matterOf), kept(courseOf)];
  return (dispatch: PublicDispatch): RowCells => ({ matter: matter(dispatch), course: course(dispatch) });
});
