import type { Day } from '../records/schema/common.ts';
import type { Dispatch } from '../records/schema/dispatch.ts';
import type { Meeting } from '../records/schema/meeting.ts';
import { type Secret, secretsIn } from '../words/secrets.ts';

/** The events whose words the office writes and the unit reads. What a unit wrote itself is not held against it. */
const OFFICE_WRITES = new Set([
  'dispatched',
  'returned',
  'decline-refused',
  'decline-accepted',
  'urged',
  'reclassified',
  'accepted',
]);

/** What is known of the officers that a text could give away. */
export interface Known {
  readonly isOfficerCode: (word: string) => boolean;
  /** The days of the visits behind a dispatch. */
  readonly visitsOf: (dispatch: Dispatch) => readonly Day[];
}

/** 5.1: what a dispatch gives away in the texts a unit or the public can read. */
export function outboundSecrets(dispatch: Dispatch, body: string, { isOfficerCode, visitsOf }: Known): readonly Secret[] {
  const visits = visitsOf(dispatch);
  const secrets: Secret[] = [];
  const scan = (text: string | undefined, ...path: (string | number)[]) => {
    if (text) for (const secret of secretsIn(text, isOfficerCode, visits)) secrets.push({ ...secret, path });
  };
  const lineOf = (found: string): number[] => {
    const line = body
      .split('\n')
      .findIndex((text) => secretsIn(text, isOfficerCode, visits).some((secret) => secret.found === found));
    return line === -1 ? [] : [line];
  };
  scan(dispatch.number, 'number');
  scan(dispatch.title, 'title');
  scan(dispatch.request, 'request');
  scan(dispatch.natureReason, 'natureReason');
  scan(dispatch.explanation, 'explanation');
  dispatch.log.forEach(({ event, text, reason }, i) => {
    if (!OFFICE_WRITES.has(event)) return;
    scan(text, 'log', i, 'text');
    scan(reason, 'log', i, 'reason');
  });
  scan(dispatch.publication?.summary, 'publication', 'summary');
  scan(dispatch.publication?.replySummary, 'publication', 'replySummary');
  for (const secret of secretsIn(body, isOfficerCode, visits))
    secrets.push({ ...secret, path: ['body', ...lineOf(secret.found)] });
  return secrets.length > 0 ? secrets : NONE;
}

/** 5.1: what a meeting gives away once the public can read what it was about. Before, its record is the office's own. */
export function meetingSecrets(
  { title, decision, publication }: Meeting,
  isOfficerCode: (word: string) => boolean,
): readonly Secret[] {
  if (publication?.result !== 'public') return NONE;
  const found = Object.entries({ title, decision }).flatMap(([field, text]) =>
    secretsIn(text ?? '', isOfficerCode).map((secret) => ({ ...secret, path: [field] })),
  );
  return found.length > 0 ? found : NONE;
}

const NONE: readonly Secret[] = [];
