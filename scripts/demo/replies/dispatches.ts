import type { Dispatch } from '../../records/schema/dispatch.ts';
import { renderRecord } from '../../records/write.ts';
import { NUMBERS, YEAR } from '../county.ts';
import { fill } from '../fill.ts';
import type { Matter } from '../matter.ts';
import { MATTERS } from '../matters/index.ts';

/** What the office sends: a matter of the demo county's, to one unit. */
export interface Sent {
  readonly id: string;
  /** A matter's key. */
  readonly matter: string;
  readonly unit: string;
  readonly nature: Dispatch['nature'];
  readonly redirects?: string;
}

/** The words of a matter, its slots filled with the first choice of each. @throws Error for an unknown key */
export function wordsOf(key: string): { readonly matter: Matter; readonly say: (phrase: string | undefined) => string } {
  const matter = MATTERS.find((one) => one.key === key);
  if (!matter) throw new Error(`no matter ${key}`);
  const filling = new Map(Object.entries(matter.slots).map(([slot, [first]]) => [slot, first as string]));
  return { matter, say: (phrase) => fill(phrase ?? '', filling) };
}

export const dispatchPath = (id: string): string => `reports/dispatches/${id.slice(1, 5)}/${id}.md`;

/** The file with which a dispatch goes out: nothing more than this is done by hand. */
export function dispatchFile({ id, matter: key, unit, nature, redirects }: Sent, at: string): string {
  const { matter, say } = wordsOf(key);
  const record: Dispatch = {
    id,
    number: NUMBERS.dispatch(YEAR, Number(id.slice(6))),
    unit,
    role: 'lead',
    nature,
    ...(nature === 'special' && matter.special ? { natureReason: say(matter.special) } : {}),
    theme: matter.theme,
    stage: matter.stage,
    problems: [...matter.problems],
    title: say(matter.dispatch.titles[0]),
    request: say(matter.dispatch.requests[0]),
    ...(redirects ? { redirects } : {}),
    log: [{ at, event: 'dispatched', by: 'office' }],
  };
  return renderRecord(record, say(matter.dispatch.bodies[0]));
}
