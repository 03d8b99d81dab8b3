/**
 * What can go wrong with one call, and whether it does so `before` the call had its effect or `after`.
 *
 * - a status: the answer is that one, with these headers
 * - `dropped`: the socket is closed · `timeout`: nobody answers until the caller gives up · `no-connection`: none was made
 * - `cut-short`: half of the true answer · `foreign-page`: 200 and the page of some proxy
 * - `crash`: the caller dies; its call never returns, and the fake's `crashed` is fulfilled
 */
export interface Fault {
  readonly when: 'before' | 'after';
  readonly what: number | 'dropped' | 'timeout' | 'no-connection' | 'cut-short' | 'foreign-page' | 'crash';
  readonly headers?: Readonly<Record<string, string>> | ((now: number) => Readonly<Record<string, string>>);
  readonly message?: string;
}

const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

/** Every fault by name, for a test that goes through all of them. */
export const FAULTS = {
  'bad-credentials': { when: 'before', what: 401, message: 'Bad credentials' },
  forbidden: { when: 'before', what: 403, message: 'Resource not accessible by integration' },
  'not-found': { when: 'before', what: 404, message: 'Not Found' },
  conflict: { when: 'before', what: 409, message: 'Conflict' },
  'secondary-limit': { when: 'before', what: 403, message: SECONDARY, headers: { 'retry-after': '60' } },
  'secondary-limit-without-a-header': { when: 'before', what: 403, message: SECONDARY },
  'too-many-requests': { when: 'before', what: 429, message: SECONDARY, headers: { 'retry-after': '5' } },
  'too-many-requests-until': {
    when: 'before',
    what: 429,
    message: SECONDARY,
    headers: (now) => ({ 'retry-after': new Date(now + 90_000).toUTCString() }),
  },
  'primary-limit': {
    when: 'before',
    what: 403,
    message: 'API rate limit exceeded',
    headers: (now) => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(now / 1000) + 120) }),
  },
  'error-before': { when: 'before', what: 500 },
  'error-after': { when: 'after', what: 502 },
  'unavailable-before': { when: 'before', what: 503 },
  'unavailable-after': { when: 'after', what: 503 },
  'dropped-before': { when: 'before', what: 'dropped' },
  'dropped-after': { when: 'after', what: 'dropped' },
  'timeout-before': { when: 'before', what: 'timeout' },
  'timeout-after': { when: 'after', what: 'timeout' },
  'no-connection': { when: 'before', what: 'no-connection' },
  'cut-short': { when: 'after', what: 'cut-short' },
  'foreign-page': { when: 'before', what: 'foreign-page' },
} as const satisfies Readonly<Record<string, Fault>>;

/** One call as the fake saw it. */
export interface Call {
  /** From 1. */
  readonly number: number;
  readonly method: string;
  /** With its query, from the root of the interface. */
  readonly path: string;
}

/** Which calls go wrong, and how. */
export interface FaultQueue {
  /** The call of that number, counted from the first the fake ever got. */
  at(call: number, fault: Fault): void;
  /** The next calls, one for each fault. */
  next(...faults: readonly Fault[]): void;
  /** The first `times` calls that fit. */
  on(fits: (call: Call) => boolean, fault: Fault, times?: number): void;
  /** How many have come to pass. */
  readonly fired: number;
  /** The fault that strikes this call; for the fake itself. */
  take(call: Call): Fault | null;
}

export function faultQueue(): FaultQueue {
  const waiting: { fits: (call: Call) => boolean; fault: Fault; times: number }[] = [];
  let fired = 0;
  return {
    at: (number, fault) => {
      waiting.push({ fits: (call) => call.number === number, fault, times: 1 });
    },
    next: (...faults) => {
      for (const fault of faults) waiting.push({ fits: () => true, fault, times: 1 });
    },
    on: (fits, fault, times = 1) => {
      waiting.push({ fits, fault, times });
    },
    get fired() {
      return fired;
    },
    take: (call) => {
      const struck = waiting.find(({ fits, times }) => times > 0 && fits(call));
      if (!struck) return null;
      struck.times -= 1;
      fired += 1;
      return struck.fault;
    },
  };
}
