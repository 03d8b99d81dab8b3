import type { DispatchClock } from '../rules/dispatch-clock.ts';

/**
 * The working days that a view tells of a dispatch: none while nobody has received it, since its clock only shows what it
 * would be at the latest. Every view asks here, so that pages, tables and files say the same.
 */
export const daysUsedOf = (clock: DispatchClock | null): number | null =>
  clock === null || clock.received === null ? null : clock.daysUsed;
