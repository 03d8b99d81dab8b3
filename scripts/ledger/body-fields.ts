import type { Fault } from '../records/fault.ts';
import type { RecordKind } from '../records/places.ts';

/** A line that could be a field, or an entry of a log, had it been written above the closing fence. */
const LINE = /^(?:(?<field>[a-z][A-Za-z]{1,30})[ \t]*:(?=[ \t{["']|$)|[ \t]*-[ \t]+\{?[ \t]*at[ \t]*:[ \t])/m;

/** Whether a text needs a second look. Nearly none has the sign, and what hasn't is done at once. */
export const mayHoldFields = (body: string): boolean => body.includes(':') && LINE.test(body);

/**
 * The fields of a record that somebody added at the end of its file, below the text: nothing there is ever read as one,
 * and a reply or an adoption would be lost.
 *
 * @param body the text below the closing fence
 */
export async function fieldsInBody(kind: RecordKind, body: string): Promise<Fault[]> {
  const { SCHEMAS } = await import('../records/kinds.ts');
  return body.split('\n').flatMap((line, i): Fault[] => {
    const match = LINE.exec(line);
    if (!match) return [];
    const field = match.groups?.field ?? 'log';
    // An officer's own words may quote a mail's `title:`; what the office adds to a report later is only these.
    const isKnown = kind === 'report' ? ADDED_TO_REPORTS.has(field) : Object.hasOwn(SCHEMAS[kind].properties, field);
    return isKnown ? [{ code: 'field-in-body', args: { field, isEntry: !match.groups?.field }, path: ['body', i] }] : [];
  });
}

const ADDED_TO_REPORTS: ReadonlySet<string> = new Set(['screening', 'adoption']);
