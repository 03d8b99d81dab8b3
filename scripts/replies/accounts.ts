import type { Ledger } from '../ledger/ledger.ts';
import type { Account } from './forge/forge.ts';
import type { Role } from './plan/decide.ts';

/**
 * Whose comment it is for a dispatch of `unit`: an account is known by its number alone, because a login can be given up
 * and taken by somebody else. A unit's successor acts in its place. An account that stands with the unit and with the
 * office is the unit's, which may do less.
 *
 * @returns null for everybody else
 */
export function roleOf({ units, office }: Pick<Ledger, 'units' | 'office'>, unit: string, author: Account | null): Role | null {
  if (author === null) return null;
  const seen = new Set<string>();
  for (let id: string | null | undefined = unit; id && !seen.has(id); id = units.get(id)?.successor) {
    seen.add(id);
    if (units.get(id)?.accounts?.some((account) => typeof account === 'object' && account.id === author.id)) return 'unit';
  }
  return office.accounts?.some(({ id }) => id === author.id) ? 'office' : null;
}

/** Whether anybody can be expected to answer for a unit on the forge; a login without its number will be completed. */
export function isOnForge({ units }: Pick<Ledger, 'units'>, unit: string): boolean {
  const seen = new Set<string>();
  for (let id: string | null | undefined = unit; id && !seen.has(id); id = units.get(id)?.successor) {
    seen.add(id);
    if ((units.get(id)?.accounts?.length ?? 0) > 0) return true;
  }
  return false;
}
