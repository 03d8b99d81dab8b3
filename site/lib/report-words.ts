import type { Meeting } from '../../scripts/records/schema/meeting.ts';
import type { QuarterlyState } from '../../scripts/rules/quarterly-report.ts';
import type { PublicCount, PublicGroup } from '../../scripts/views/public-figures.ts';
import { countText, isExact } from './format.ts';

/** Words of the pages on quarters, years and meetings. */

export const MEETINGS: Readonly<Record<Meeting['kind'], string>> = { coordination: '协调会', 'task-force': '专班会议' };

export const QUARTERLIES: Readonly<Record<QuarterlyState, string>> = {
  'not-due': '还没有到报送期限',
  submitted: '按期报送',
  'submitted-late': '迟报',
  overdue: '逾期未报',
};

/** Why a meeting's matter isn't told. */
export const MEETING_UNPUBLISHED = { pending: '办公室还没有决定是否公开', withheld: '办公室决定不公开' } as const;

/** `，比上一季度多3件`; nothing where one of the two isn't told. */
export function comparedTo(now: PublicCount, before: PublicCount | undefined, period: string): string {
  if (before === undefined || !isExact(now) || !isExact(before)) return '';
  if (now === before) return `，与${period}持平`;
  return `，比${period}${now > before ? '多' : '少'}${Math.abs(now - before)}件`;
}

/**
 * The groups with the most dispatches, those that are level with the last of them included: `开办企业12件、获得信贷9件`. Those that
 * aren't told are left out; empty where nothing is left.
 */
export function mostOf(groups: readonly PublicGroup[], most = 3): string {
  const counted = groups.flatMap(({ label, figures: { dispatched } }) =>
    isExact(dispatched) && dispatched > 0 ? [{ label, dispatched }] : [],
  );
  const inOrder = counted.sort((a, b) => b.dispatched - a.dispatched);
  const least = inOrder[most - 1]?.dispatched ?? 0;
  return inOrder
    .filter(({ dispatched }) => dispatched >= least)
    .map(({ label, dispatched }) => `${label}${countText(dispatched)}`)
    .join('、');
}
