/** @jsxImportSource #jsx */
import type { PublicCounty } from '../../scripts/views/public.ts';
import { Share } from './charts/share.tsx';
import type { Look } from './standing.tsx';

const PARTS: readonly (readonly [Look, string])[] = [
  ['on-time', '按时办结'],
  ['late', '逾期办结'],
  ['overdue', '逾期未结'],
  ['open', '在办未逾期'],
  ['excluded', '已退单，不计'],
];

/** How all dispatches divide among the verdicts; one whose calendar isn't announced yet is open. */
export function Composition({ verdicts }: { readonly verdicts: PublicCounty['verdicts'] }) {
  const parts = PARTS.map(([look, label]) => ({ look, label, count: verdicts[look] + (look === 'open' ? verdicts.unknown : 0) }));
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return <Share id="verdicts" caption={`转办的${total}件，现在怎样`} parts={parts} />;
}
