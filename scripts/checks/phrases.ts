import type { Path, Place } from '../findings/finding.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { DATA_FILES } from '../records/places.ts';
import type { Grade } from '../records/schema/assessment.ts';
import type { Category } from '../records/schema/officers.ts';

/** Small things the checks' wordings share. */

/** A place in `officers.yaml`, by the officer's position in it. */
export const inOfficers = (index: number, ...path: Path): Place => ({ file: DATA_FILES.officers, path: [index, ...path] });

/** What people call a unit; its id when the county doesn't list it. */
export const unitName = ({ units }: Pick<Ledger, 'units'>, id: string): string => units.get(id)?.name ?? id;

/** The first few of a list, and how many there are when that isn't all. */
export function listed(items: readonly string[], language: 'zh' | 'en', most = 5): string {
  const shown = items.slice(0, most).join(language === 'zh' ? '、' : ', ');
  if (items.length <= most) return shown;
  return language === 'zh' ? `${shown} 等 ${items.length} 项` : `${shown} and ${items.length - most} more`;
}

/** A count with its noun in English. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const CATEGORIES_EN: Readonly<Record<Category, string>> = {
  official: 'officials',
  enterprise: 'enterprise operators',
  community: 'community members',
};

export const GRADES_EN: Readonly<Record<Grade, string>> = {
  excellent: 'excellent',
  good: 'good',
  qualified: 'qualified',
  unqualified: 'unqualified',
};

/** What to do first where reports could not be read; empty when all were. */
export const readFirst = {
  zh: (unread: number): string =>
    unread === 0 ? '' : `有 ${unread} 份体验报告读不出来，可能就是本人的：先改正它们，再看这一条。`,
  en: (unread: number): string =>
    unread === 0 ? '' : `${plural(unread, 'report')} can't be read and may be this officer's: correct them first; then `,
} as const;
