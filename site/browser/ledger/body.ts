import type { ListedDispatch } from '../../lib/facets.ts';
import { MOST_ROWS } from '../../lib/lists.ts';
import { element } from './form.ts';
import { rowsHtml } from './rows.tsx';

/** The rows of the table: the page's own, or others in their place. */
export interface LedgerBody {
  /** How many rows the page has by itself. */
  readonly own: number;
  showOwn(): void;
  show(dispatches: readonly ListedDispatch[], caption: string): void;
}

/**
 * @param root the way from the page to the site's root, `../../`
 * @param onShown told how many of the others stand there, whenever that changes
 */
export function ledgerBody(table: HTMLTableElement, root: string, onShown: (shown: number) => void): LedgerBody {
  const [body] = table.tBodies as unknown as [HTMLTableSectionElement];
  const { caption } = table as { readonly caption: HTMLTableCaptionElement };
  const [ownRows, ownCaption] = [[...body.rows], caption.textContent];
  const pages = document.querySelector<HTMLElement>('nav[aria-label="分页"]');
  const withUnit = table.querySelector('[data-column="unit"]') !== null;

  let dispatches: readonly ListedDispatch[] = [];
  let shown = 0;
  const further = element('button', { type: 'button', class: 'further' });
  further.hidden = true;
  table.after(further);

  function extend(to: number): void {
    body.insertAdjacentHTML('beforeend', rowsHtml(dispatches.slice(shown, to), root, withUnit));
    shown = Math.min(to, dispatches.length);
    const left = dispatches.length - shown;
    further.hidden = left === 0;
    further.textContent = `再显示${Math.min(MOST_ROWS, left)}件（还有${left}件）`;
    onShown(shown);
  }
  further.addEventListener('click', () => {
    const next = shown;
    extend(shown + MOST_ROWS);
    body.rows[next]?.querySelector('a')?.focus();
  });
  addEventListener('beforeprint', () => {
    if (!further.hidden) extend(dispatches.length);
  });

  return {
    own: ownRows.length,
    showOwn() {
      dispatches = [];
      body.replaceChildren(...ownRows);
      caption.textContent = ownCaption;
      further.hidden = true;
      if (pages) pages.hidden = false;
    },
    show(others, words) {
      dispatches = others;
      shown = 0;
      body.replaceChildren();
      caption.textContent = words;
      if (pages) pages.hidden = true;
      extend(MOST_ROWS);
    },
  };
}
