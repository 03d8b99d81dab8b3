import type { ListedDispatch } from '../../lib/facets.ts';
import { byLatest } from '../../lib/lists.ts';

/**
 * Asks for the whole ledger when it is first needed, and once: a page has its own rows and most readers need no others.
 *
 * @returns every dispatch, the latest first; throws when it can't be had, and may then be asked again
 */
export function ledgerAt(address: string): () => Promise<readonly ListedDispatch[]> {
  let asked: Promise<readonly ListedDispatch[]> | null = null;
  return () => {
    asked ??= read(address).catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}

async function read(address: string): Promise<readonly ListedDispatch[]> {
  // Rows that are older than the page would contradict it.
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const { dispatches } = (await answer.json()) as { readonly dispatches: ListedDispatch[] };
  return dispatches.sort(byLatest);
}
