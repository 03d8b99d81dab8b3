import type { Judgement } from '../judgement.ts';
import { hasEnded } from '../rules/dispatch-history.ts';

/**
 * The dispatches that an old table was imported as and that have ended: history, of which the table's columns are all there
 * is. What nobody will look up any more is not asked for, five hundred times over.
 */
export const importedHistory = ({ dispatches }: Pick<Judgement, 'dispatches'>): ReadonlySet<string> =>
  new Set(dispatches.flatMap(({ id, entry, history }) => (entry.data.importedFrom && hasEnded(history) ? [id] : [])));
