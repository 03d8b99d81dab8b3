import { momentIn } from './local-day.ts';

/** The county's work runs by itself every hour; after so many hours without it something has stopped. */
const HOURS = 3;

/**
 * What to say of the last time the county's work ran by itself: null when nobody told, or nothing that makes sense.
 *
 * @param told what `/heartbeat.json` holds: `{"at": "2022-03-16T09:30:00+08:00"}`, or `{"at": null}` before the first time
 */
export function heartbeatText(told: unknown, zone: string, now: Date): string | null {
  const at = (told as { readonly at?: unknown } | null)?.at;
  if (typeof at !== 'string' || !/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(at)) return null;
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return null;
  const when = momentIn(zone, moment);
  if (when === null) return null;
  const hours = Math.floor((now.getTime() - moment.getTime()) / 3_600_000);
  return hours < HOURS
    ? `自动办理最近一次运行：${when}。`
    : `自动办理已有${hours}小时没有运行（最近一次：${when}），新的回复可能还没有收进来。`;
}

/** Adds to the foot of the page when the county's work last ran. Where nobody says so, nothing is added. */
export async function showHeartbeat(address: URL, now: Date): Promise<void> {
  const asOf = document.getElementById('site-as-of');
  // A page opened from a folder can't ask for anything.
  if (!asOf || !address.protocol.startsWith('http')) return;
  try {
    const answer = await fetch(address, { cache: 'no-cache' });
    const text = heartbeatText(await answer.json(), asOf.dataset.zone ?? '', now);
    if (text === null) return;
    const line = document.createElement('p');
    line.id = 'heartbeat';
    line.textContent = text;
    asOf.after(line);
  } catch {
    // The page is whole without it.
  }
}
