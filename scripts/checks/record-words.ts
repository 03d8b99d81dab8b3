import type { LogEvent } from '../records/schema/dispatch.ts';
import type { Screening } from '../records/schema/report.ts';
import { EVENTS } from '../words/labels.ts';

/** What the results of a screening are in English (6.1); in Chinese they are `SCREENINGS`. */
export const SCREENING_EN: Readonly<Record<Screening['result'], string>> = {
  valid: 'valid',
  invalid: 'invalid',
  duplicate: 'a duplicate',
  returned: 'returned',
};

/** A log event as a clerk knows it and as it is written: `“签收”（signed）`. */
export const eventZh = (event: LogEvent): string => `“${EVENTS[event]}”（${event}）`;
