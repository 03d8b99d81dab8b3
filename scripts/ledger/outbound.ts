import type { Dispatch } from '../records/schema/dispatch.ts';
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

/** 5.1: what a dispatch gives away in the texts a unit or the public can read. */
export function outboundSecrets(dispatch: Dispatch, body: string, isOfficerCode: (word: string) => boolean): readonly Secret[] {
  const secrets: Secret[] = [];
  const scan = (text: string | undefined, ...path: (string | number)[]) => {
    if (text) for (const secret of secretsIn(text, isOfficerCode)) secrets.push({ ...secret, path });
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
  scan(body, 'body');
  return secrets.length > 0 ? secrets : NONE;
}

const NONE: readonly Secret[] = [];
