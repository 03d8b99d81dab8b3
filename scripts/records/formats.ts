import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isLikelyDay } from '../calendar/days.ts';

const { validate: isDateTime } = fullFormats['date-time'] as { validate: (text: string) => boolean };

/** A moment as records write it. */
const PLAIN_MOMENT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-](?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * The formats our schemas use, as `ajv-formats` understands them. It takes a moment apart in four steps, and a county has
 * a hundred thousand of them; so one look decides for those that are written as ours are, and it for all others. A
 * property test holds the two together, but for years that no county has to do with.
 */
export const formats = {
  date: isLikelyDay,
  'date-time': (text: string): boolean => isLikelyDay(text.slice(0, 10)) && (PLAIN_MOMENT.test(text) || isDateTime(text)),
};
