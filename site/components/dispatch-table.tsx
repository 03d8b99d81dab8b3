/** @jsxImportSource #jsx */
import type { Child, Html } from '#jsx/jsx-runtime';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { address } from '../lib/address.ts';
import { useHere } from '../lib/page.tsx';
import { COLUMN_NAMES, COLUMNS, type Column, DispatchRow } from './dispatch-row.tsx';

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
  const root = useHere().to(address.home);
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
      <tbody>{dispatches.map((dispatch) => rowOf(dispatch, root, withUnit))}</tbody>
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

/** A dispatch stands in many lists, and its row is the same in all that are as deep in the site. */
const rows = new WeakMap<PublicDispatch, Map<string, Html>>();

function rowOf(dispatch: PublicDispatch, root: string, withUnit: boolean): Html {
  const known = rows.get(dispatch) ?? new Map<string, Html>();
  rows.set(dispatch, known);
  const kind = `${root} ${withUnit}`;
  const kept = known.get(kind);
  if (kept) return kept;
  const row = <DispatchRow dispatch={dispatch} root={root} withUnit={withUnit} />;
  // Asking for a character joins the many parts it was put together from, which take five times the memory.
  String(row).charCodeAt(0);
  known.set(kind, row);
  return row;
}
