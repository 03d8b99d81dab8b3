import type { Answer } from './http.ts';

/** How long a server that says nothing of it wants to be left alone, in milliseconds: what GitHub asks for. */
const UNTOLD = 60_000;
/** Moments are told in whole seconds. */
const SECOND = 1000;

/**
 * How many milliseconds to wait when an answer is a refusal for having asked too often, and null when it isn't. Such a
 * refusal has had no effect. A 403 is one only if it says so: it is also the answer to someone without permission.
 *
 * @param before how often this call was refused so already; each time without a word of how long, the wait doubles
 */
export function refusedFor(answer: Answer, now: number, before: number): number | null {
  const { status, headers, body } = answer;
  if (status !== 403 && status !== 429) return null;
  const told = askedToWait(answer, now) ?? untilReset(answer, now);
  if (told !== null) return told;
  return status === 429 || headers.has('retry-after') || saysSo(body) ? UNTOLD * 2 ** before : null;
}

/** How many milliseconds `retry-after` asks for, at least a second; null when it asks for none. It is seconds or a date. */
export function askedToWait({ headers }: Answer, now: number): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.max(Number(text), 1) * SECOND;
  const until = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(until) ? null : Math.max(until - serverTime(headers, now), 0) + SECOND;
}

/** Until the hour's calls are given anew. */
function untilReset({ headers }: Answer, now: number): number | null {
  const reset = headers.get('x-ratelimit-reset') ?? '';
  if (headers.get('x-ratelimit-remaining') !== '0' || !/^\d+$/.test(reset)) return null;
  return Math.max(Number(reset) * SECOND - serverTime(headers, now), 0) + SECOND;
}

/** The moment by the server's clock, whatever ours says; ours when it doesn't say. */
export function serverTime(headers: Headers, now: number): number {
  const date = headers.get('date') ?? '';
  return HTTP_DATE.test(date) ? Date.parse(date) : now;
}

// `Date.parse` alone would take `-5` for a day in May.
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

function saysSo(body: unknown): boolean {
  const message = typeof body === 'object' && body !== null ? (body as { message?: unknown }).message : null;
  return typeof message === 'string' && /rate limit|abuse detection/i.test(message);
}
