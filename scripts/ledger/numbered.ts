import type { Dispatch } from '../records/schema/dispatch.ts';
import { plainNumber } from '../words/document-number.ts';
import type { Entry, Ledger } from './ledger.ts';

/** The dispatches whose document has a number (文号), in whatever width and brackets it is written. */
export function dispatchesNumbered({ dispatches }: Pick<Ledger, 'dispatches'>, number: string): Entry<Dispatch>[] {
  const wanted = plainNumber(number);
  return [...dispatches.values()].filter(({ data }) => data.number !== undefined && plainNumber(data.number) === wanted);
}
