import { misshapen } from './failure.ts';
import type { Answer, Call, Connection } from './http.ts';

/**
 * Every item of a list that comes in pages, in order of its key, following the links the server gives. An item met twice,
 * because the list moved on meanwhile, is there once.
 *
 * @param size how many a full page has. Only a page that isn't full is asked for by its ETag: that of a full one does
 *   not change when another page comes to be, and the link to it would be missed.
 * @throws ForgeFailure `unexpected` when a page is no list or the links lead in a circle or away
 */
export async function everyPage<T, K extends number | string>(
  connection: Connection,
  path: string,
  size: number,
  read: (item: unknown, call: Call) => T | null,
  keyOf: (item: T) => K,
): Promise<T[]> {
  const items = new Map<K, T>();
  const seen = new Set<string>();
  for (let next: string | null = path; next !== null; ) {
    const call: Call = {
      method: 'GET',
      path: next,
      expect: [200],
      keep: ({ body, headers }) => Array.isArray(body) && body.length < size && !headers.has('link'),
    };
    const answer = await connection.call(call);
    if (!Array.isArray(answer.body)) throw misshapen(call, answer.status, 'no list');
    for (const value of answer.body as unknown[]) {
      const item = read(value, call);
      if (item !== null) items.set(keyOf(item), item);
    }
    seen.add(next);
    next = nextOf(connection, call, answer);
    if (next !== null && seen.has(next)) throw misshapen(call, answer.status, 'pages in a circle');
  }
  return [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

function nextOf(connection: Connection, call: Call, { headers, status }: Answer): string | null {
  const link = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(headers.get('link') ?? '');
  if (!link) return null;
  const next = connection.inside(link[1]!);
  if (next === null) throw misshapen(call, status, 'the next page is elsewhere');
  return next;
}
