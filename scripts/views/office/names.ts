import type { Ledger } from '../../ledger/ledger.ts';

/** Something of one of the county's own lists: its id, and what people call it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A unit; by its id when the county doesn't list it. */
export const unitNamed = ({ units }: Pick<Ledger, 'units'>, id: string): Named => ({ id, name: units.get(id)?.name ?? id });

/** A theme, a stage or a problem type; by its id when the county doesn't list it. */
export const listNamed = ({ themes }: Pick<Ledger, 'themes'>, list: 'themes' | 'stages' | 'problems', id: string): Named => ({
  id,
  name: themes[list].find((item) => item.id === id)?.zh ?? id,
});
