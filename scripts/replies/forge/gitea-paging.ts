import { misshapen } from './failure.ts';
import type { Call, Connection } from './http.ts';

/** The most a server gives on a page unless it is set up otherwise; asking for more does no harm, and helps nobody. */
const PAGE = 50;

/**
 * Every item of a list, in order of its key. Gitea's lists differ: some give links, some only their total, some neither;
 * some lists cannot be paged and come whole, whatever page is asked for; and how many a page holds is the server's choice.
 * So pages are asked for by number until one brings nothing new, or the total is reached.
 *
 * @param read null for what isn't wanted; it counts nevertheless
 * @throws ForgeFailure `unexpected` when a page is no list
 */
export async function everyNumberedPage<T>(
  connection: Connection,
  path: string,
  query: Readonly<Record<string, string>>,
  read: (item: unknown, call: Call) => T | null,
  keyOf: (item: T) => number,
): Promise<T[]> {
  const items = new Map<number, T>();
  const seen = new Set<string>();
  for (let page = 1; ; page++) {
    const parameters = new URLSearchParams({ ...query, page: String(page), limit: String(PAGE) });
    const call: Call = { method: 'GET', path: `${path}?${parameters}`, expect: [200] };
    const { body, headers, status } = await connection.call(call);
    if (!Array.isArray(body)) throw misshapen(call, status, 'no list');
    const before = seen.size;
    for (const value of body as unknown[]) {
      seen.add(idOf(value));
      const item = read(value, call);
      if (item !== null) items.set(keyOf(item), item);
    }
    const total = headers.get('x-total-count');
    const whole = total !== null && /^\d+$/.test(total) && seen.size >= Number(total);
    if (whole || seen.size === before) return [...items].sort(([a], [b]) => a - b).map(([, item]) => item);
  }
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : JSON.stringify(value);
}
