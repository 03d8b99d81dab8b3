import type { Day } from '../records/schema/common.ts';
import type { Dispatch } from '../records/schema/dispatch.ts';
import type { Meeting } from '../records/schema/meeting.ts';

/** Whether the public may read what a dispatch or a meeting was about. */
export type Publication = 'pending' | 'public' | 'withheld';

/**
 * What the office had decided on publication by the end of a day (5.1); one that makes public without a date has no day
 * from which it could be shown.
 */
export function publicationOn({ publication }: Pick<Dispatch | Meeting, 'publication'>, asOf: Day): Publication {
  if (!publication) return 'pending';
  const { result, on } = publication;
  if (result === 'withheld') return on === undefined || on <= asOf ? 'withheld' : 'pending';
  return result === 'public' && on !== undefined && on <= asOf ? 'public' : 'pending';
}
