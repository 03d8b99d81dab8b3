import { REPLY_LABEL } from '../../forms/reply-form.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Nature } from '../../records/schema/dispatch.ts';
import type { DispatchState } from '../../rules/dispatch-history.ts';
import { NATURES, STATES } from '../../words/labels.ts';
import type { ForgeLabel } from '../forge/forge.ts';

/**
 * A label of the channel's own. Who it is stands in its description, so that one that was renamed by hand is known
 * again and named back; labels are shown and never read.
 */
const label = (key: string, name: string, color: string): ForgeLabel => ({ name, color, description: `体验台账维护 ${key}` });

const STATE_COLORS: Readonly<Record<DispatchState, string>> = {
  'awaiting-signature': 'fbca04',
  'in-progress': '1d76db',
  'awaiting-review': '5319e7',
  closed: '0e8a16',
  declined: 'cccccc',
};

export const stateLabel = (state: DispatchState): ForgeLabel =>
  label(`state.${state}`, `状态：${STATES[state]}`, STATE_COLORS[state]);

export const natureLabel = (nature: Nature): ForgeLabel =>
  label(`nature.${nature}`, `性质：${NATURES[nature]}`, nature === 'special' ? 'd93f0b' : 'bfd4f2');

/** Null when the county doesn't list the theme: an id is no word for people. */
export function themeLabel({ themes }: Pick<Ledger, 'themes'>, id: string | undefined): ForgeLabel | null {
  const theme = themes.themes.find((item) => item.id === id);
  return theme ? label(`theme.${theme.id}`, `主题：${theme.zh}`, 'c5def5') : null;
}

export const OVERDUE: ForgeLabel = label('overdue', '逾期', 'b60205');
export const SUPERVISION: ForgeLabel = label('supervision', '督办', 'b60205');
export const NOTICE: ForgeLabel = label('notice', '办公室提醒', 'fef2c0');

/** What the form puts on itself, so that a form is known for one. */
export const REPLY_FORM: ForgeLabel = label('reply-form', REPLY_LABEL, '006b75');

/** Whether a label's name is one of ours, so that it may be taken off when it no longer holds. */
export const isOurs = (name: string): boolean => /^(?:状态|性质|主题)：/.test(name) || name === OVERDUE.name;

/** Forges compare labels without regard to case. */
export const sameLabel = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
