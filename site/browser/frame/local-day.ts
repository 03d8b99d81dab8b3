/** The numbers of a moment on the clocks of a zone, `{ year: '2022', month: '03', day: '16', hour: '09', … }`; null for a zone there isn't. */
function partsIn(zone: string, moment: Date): Readonly<Record<string, string>> | null {
  try {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
    return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  } catch {
    return null;
  }
}

/** Which day it is in a zone, `2022-03-16`; null for a zone there isn't. */
export function dayIn(zone: string, moment: Date): string | null {
  const parts = partsIn(zone, moment);
  return parts && `${parts.year}-${parts.month}-${parts.day}`;
}

/** A moment as people of a zone write it: `2022年3月16日 09:30`; null for a zone there isn't. */
export function momentIn(zone: string, moment: Date): string | null {
  const parts = partsIn(zone, moment);
  return parts && `${parts.year}年${Number(parts.month)}月${Number(parts.day)}日 ${parts.hour}:${parts.minute}`;
}
