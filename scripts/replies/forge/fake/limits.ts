import type { Call } from './faults.ts';
import { type Reply, refusal } from './github-routes.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
/** What GitHub documents: so many new issues and comments. */
const MADE_A_MINUTE = 80;
const MADE_AN_HOUR = 500;
const MAKING = new Set(['issues/create', 'issues/create-comment']);

interface Past {
  /** Moments of the last hour. */
  calls: number[];
  made: number[];
  wrote: number;
}

/** GitHub's limits for each account: so many calls an hour, and so many new things a minute and an hour. */
export interface Limiter {
  /** The refusal, or null when the call may go on. */
  admit(account: number, call: Call, operation: string): Reply | null;
  /** Takes the last call back: what has not changed is free. */
  refund(account: number): void;
  headers(account: number): Readonly<Record<string, string>>;
  /** Writes that came less than a second after another of the same account. */
  readonly hasty: readonly Call[];
}

export function limiter(now: () => number, hourly: number): Limiter {
  const pasts = new Map<number, Past>();
  const hasty: Call[] = [];
  const pastOf = (account: number): Past => {
    const past = pasts.get(account) ?? { calls: [], made: [], wrote: Number.NEGATIVE_INFINITY };
    pasts.set(account, past);
    return past;
  };
  const within = (moments: readonly number[], milliseconds: number) => moments.filter((at) => at > now() - milliseconds);

  return {
    hasty,
    admit: (account, call, operation) => {
      const past = pastOf(account);
      past.calls = within(past.calls, HOUR);
      if (past.calls.length >= hourly) return refusal(403, `API rate limit exceeded for user ID ${account}.`);
      past.calls.push(now());
      if (call.method === 'GET') return null;
      if (now() - past.wrote < 1000) hasty.push(call);
      past.wrote = now();
      if (!MAKING.has(operation)) return null;
      past.made = within(past.made, HOUR);
      if (past.made.length >= MADE_AN_HOUR || within(past.made, MINUTE).length >= MADE_A_MINUTE) {
        const message = 'You have exceeded a secondary rate limit and have been temporarily blocked from content creation.';
        return { ...refusal(403, message), headers: { 'retry-after': '60' } };
      }
      past.made.push(now());
      return null;
    },
    refund: (account) => {
      pastOf(account).calls.pop();
    },
    headers: (account) => {
      const { calls } = pastOf(account);
      return {
        'x-ratelimit-limit': String(hourly),
        'x-ratelimit-remaining': String(hourly - calls.length),
        'x-ratelimit-reset': String(Math.ceil(((calls[0] ?? now()) + HOUR) / 1000)),
      };
    },
  };
}
