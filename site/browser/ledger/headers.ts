import type { Column } from '../../components/dispatch-row.tsx';
import { element } from './form.ts';
import type { Sort } from './query.ts';

/** The table's head, each column a button that sorts by it. */
export interface SortableHead {
  readonly columns: readonly Column[];
  /** Tells everybody which column the rows are in the order of. */
  show(sort: Sort | null): void;
}

/** The pages' own order. */
const LATEST_FIRST: Sort = { column: 'dispatched', descending: true };

/** @param onSort asked for another order; null is the pages' own */
export function sortableHead(table: HTMLTableElement, onSort: (sort: Sort | null) => void): SortableHead {
  const heads = new Map<Column, HTMLElement>();
  let current = LATEST_FIRST;
  for (const head of table.querySelectorAll<HTMLElement>('th[data-column]')) {
    const column = head.dataset.column as Column;
    const [name = '', ...measure] = head.childNodes;
    const arrow = element('span', { class: 'arrow', 'aria-hidden': 'true' });
    const button = element('button', { type: 'button' }, name, arrow, ...measure);
    button.addEventListener('click', () => {
      const descending = current.column === column && !current.descending;
      onSort(column === LATEST_FIRST.column && descending ? null : { column, descending });
    });
    head.append(button);
    heads.set(column, head);
  }
  return {
    columns: [...heads.keys()],
    show(sort) {
      current = sort ?? LATEST_FIRST;
      for (const [column, head] of heads) {
        if (column === current.column) head.setAttribute('aria-sort', current.descending ? 'descending' : 'ascending');
        else head.removeAttribute('aria-sort');
      }
    },
  };
}
