import { dayIn } from './local-day.ts';

/** A site is built every day; after so many days without it everybody should know. */
const DAYS = 3;

/**
 * For how many days nothing has been built, when that is worth saying: null while it isn't.
 *
 * @param asOf the day until which the page tells
 * @param zone the county's, in which days begin and end, wherever the visitor is
 */
export function standstill(asOf: string, zone: string, now: Date): number | null {
  const today = dayIn(zone, now);
  if (today === null) return null;
  const days = (Date.parse(today) - Date.parse(asOf)) / 86_400_000;
  return days >= DAYS ? days : null;
}

/** Says at the top of the page that the site has not been built for days. A county that stands still on purpose gives no day. */
export function warnOfStandstill(now: Date): void {
  const { day, zone } = document.getElementById('site-as-of')?.dataset ?? {};
  const days = day && zone ? standstill(day, zone, now) : null;
  if (days === null) return;
  const until = document.querySelector('#site-as-of time')?.textContent ?? day;
  const notice = document.createElement('p');
  notice.className = 'standstill';
  notice.setAttribute('role', 'status');
  const [plain, rest] = [document.createElement('strong'), document.createElement('span')];
  plain.textContent = `本站已有${days}天没有更新`;
  rest.textContent = `内容截至${until}，之后的签收、回复和办结没有列出。`;
  notice.append(plain, rest);
  document.querySelector('.site-header')?.after(notice);
}
