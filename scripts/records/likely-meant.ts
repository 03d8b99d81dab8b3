import { isDay } from '../calendar/days.ts';
import { closest } from '../words/closest.ts';
import type { FieldSchema } from './expectation.ts';
import type { Expectation } from './fault.ts';

/**
 * What a person probably meant by a value that doesn't fit: the same written as it should be. Null when a guess would
 * add something they didn't write, such as an hour, or be what they wrote.
 */
export function likelyMeant(value: unknown, expected: Expectation, schema: FieldSchema | undefined): string | null {
  const meant = rewritten(value, expected, schema);
  return meant === value ? null : meant;
}

function rewritten(value: unknown, expected: Expectation, schema: FieldSchema | undefined): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  const text = String(value).normalize('NFKC').trim();
  if (text === '') return null;
  switch (expected.form) {
    case 'day':
      return dayIn(text);
    case 'moment':
      return momentIn(text);
    case 'day-or-moment':
      return momentIn(text) ?? dayIn(text);
    case 'boolean':
      return BOOLEANS.get(text.toLowerCase()) ?? null;
    case 'choice': {
      const { choices } = expected;
      const named = choices.find(({ label }) => label === text) ?? choices.find(({ label }) => label.startsWith(text));
      const words = choices.map(({ word }) => word);
      return named?.word ?? closest(text, words)[0] ?? null;
    }
    case 'like': {
      const spellings = [text, text.toUpperCase(), text.toLowerCase().replaceAll(/[\s_]+/g, '-'), paddedId(text)];
      const fitting = spellings.find(fits(schema));
      // A number of the right form only lacks its quotes.
      return fitting === undefined ? null : typeof value === 'string' ? fitting : JSON.stringify(fitting);
    }
    case 'list':
      // Items behind dashes that are none to YAML are one text to it.
      return DASH.test(text) ? null : `[${text}]`;
    case 'text':
      return typeof value === 'string' ? null : JSON.stringify(String(value));
    default:
      return null;
  }
}

const BOOLEANS = new Map([
  ...['是', 'yes', 'y', 'true', 'on', '1', '对'].map((word) => [word, 'true'] as const),
  ...['否', 'no', 'n', 'false', 'off', '0', '不'].map((word) => [word, 'false'] as const),
]);

const DATE = String.raw`(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?`;
const OFFSET = /(?:Z|[+-](\d{2}):?(\d{2}))$/i;
/** A dash at the beginning, of whatever kind. */
export const DASH = /^\s*[-‐‑‒–—−－]/;

/** `2022/3/15`, `2022年3月15日` or `20220315` as an ISO day, also with an hour behind it. */
function dayIn(text: string): string | null {
  const found = new RegExp(`^${DATE}(?=$|[\\sT])`, 'i').exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!found) return null;
  const day = `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** A day with an hour, as a moment; without an offset of its own, in that of China. */
function momentIn(text: string): string | null {
  const found = new RegExp(`^${DATE}[\\sT]*(\\d{1,2})[:时点](\\d{2})(?::(\\d{2}))?`, 'i').exec(text);
  const day = found && dayIn(found.slice(1, 4).join('-'));
  if (!found || !day) return null;
  const [hour, minute, second] = [found[4] ?? '', found[5] ?? '', found[6] ?? '00'];
  const [offset = '+08:00', hours = 0, minutes = 0] = OFFSET.exec(text) ?? [];
  const isOnClock = (h: string | number, m: string | number) => Number(h) <= 23 && Number(m) <= 59;
  if (!isOnClock(hour, minute) || Number(second) > 59 || !isOnClock(hours, minutes)) return null;
  return `${day}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
}

/** `r2022-42` as `R2022-0042`. */
function paddedId(text: string): string {
  const found = /^([A-Z])[-_ ]?(\d{4})[-_ ]?(\d+)$/i.exec(text);
  if (!found) return text;
  const letter = found[1]?.toUpperCase();
  return `${letter}${found[2]}-${found[3]?.padStart(letter === 'M' ? 2 : 4, '0')}`;
}

const fits = (schema: FieldSchema | undefined) => {
  const forms = [schema, ...(schema?.anyOf ?? [])].flatMap((form) => (form?.pattern ? [new RegExp(form.pattern)] : []));
  return (text: string): boolean => forms.some((form) => form.test(text));
};
