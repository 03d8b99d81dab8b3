/** @jsxImportSource #jsx */
import { cellsOf, DispatchRow } from '../../components/dispatch-row.tsx';
import type { ListedDispatch } from '../../lib/facets.ts';

/** Rows as HTML, the same as the pages' own; every text in them is escaped. */
export const rowsHtml = (dispatches: readonly ListedDispatch[], root: string, withUnit: boolean): string =>
  dispatches
    .map((dispatch) => String(<DispatchRow dispatch={dispatch} cells={cellsOf(dispatch)} root={root} withUnit={withUnit} />))
    .join('');
