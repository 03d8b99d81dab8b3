/**
 * A value as whoever wrote it evidently meant it, for one that doesn't fit its schema as it stands:
 *
 * - a field left blank (`reason:`) is one that isn't there;
 * - a moment without seconds (`2022-03-16T10:00+08:00`) is at the full minute.
 *
 * Nothing else is mended: what could be meant in two ways stays wrong.
 */
export function asMeant(value: unknown): unknown {
  if (typeof value === 'string') return MINUTE.test(value) ? `${value.slice(0, 16)}:00${value.slice(16)}` : value;
  if (Array.isArray(value)) return value.map(asMeant);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([key, field]) => [key, asMeant(field)]),
  );
}

const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
