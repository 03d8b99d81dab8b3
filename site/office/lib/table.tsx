/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';

/** One column of a table: what it is called and what stands in it. */
export interface Column<Row> {
  readonly title: string;
  /** What names the cell where a narrow screen makes a card of the row: the title, or nothing for one that names itself. */
  readonly label?: string | null;
  readonly cell: (row: Row) => Child;
  /** The cell that the row is known by. */
  readonly isHeader?: boolean;
  /** A number: to the right. */
  readonly isQuantity?: boolean;
  readonly class?: string;
}

/** A table of the office's: a row for each thing, a card on a narrow screen. */
export function Table<Row>({
  caption,
  columns,
  rows,
  total,
}: {
  readonly caption: Child;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** What stands below them all. */
  readonly total?: Child;
}) {
  return (
    <table class="cards office-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" {...classOf(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column) => (
              <Cell key={column.title} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <td colspan={columns.length}>{total}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const { title, label = title, isHeader = false, cell } = column;
  if (isHeader) {
    return (
      <th scope="row" {...classOf(column)}>
        {cell(row)}
      </th>
    );
  }
  if (label === null) return <td {...classOf(column)}>{cell(row)}</td>;
  return (
    <td data-label={label} {...classOf(column)}>
      <span>{cell(row)}</span>
    </td>
  );
}

function classOf({ class: own, isQuantity }: Pick<Column<never>, 'class' | 'isQuantity'>): { class?: string } {
  const classes = [isQuantity && 'quantity', own].filter(Boolean).join(' ');
  return classes ? { class: classes } : {};
}
