import { dayInZone } from '../calendar/zone.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** The county's zone; China's when what is written is none, which `ledger check` says. */
export function timeZoneOf({ office }: Pick<Ledger, 'office'>): string {
  const known = KNOWN.get(office.timeZone) ?? (isZone(office.timeZone) ? office.timeZone : 'Asia/Shanghai');
  KNOWN.set(office.timeZone, known);
  return known;
}

/** To find out takes longer than everything else that is asked of a zone. */
const KNOWN = new Map<string, string>();

function isZone(timeZone: string): boolean {
  try {
    dayInZone(timeZone);
    return true;
  } catch {
    return false;
  }
}
