import { failureOf, misshapen, nameOf } from './failure.ts';
import { ForgeFailure } from './forge.ts';
import { askedToWait, refusedFor, serverTime } from './rate-limit.ts';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** From the root of the interface, with its query; or a whole address there, as a link gives it. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** The statuses that are an answer; any other is a failure. */
  readonly expect: readonly number[];
  /** Whether to keep this answer and ask next time only whether it has changed. */
  readonly keep?: (answer: Answer) => boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON; undefined when there was none. */
  readonly body: unknown;
}

export interface Connection {
  /**
   * @throws ForgeFailure on any status that isn't expected. A write is sent once, and again only if the server refused it
   *   for having come too soon; a read is repeated when nothing came back.
   */
  call(call: Call): Promise<Answer>;
  /** The address of a link, if it leads to the same interface; the token goes nowhere else. */
  inside(link: string): string | null;
}

/** What a run may use up. Milliseconds. */
export interface Limits {
  readonly writes: number;
  /** Waiting because the server said so, or for it to come back, all in all. */
  readonly waiting: number;
  readonly betweenWrites: number;
  /** How often a read is tried. */
  readonly tries: number;
  readonly timeout: number;
  /** Of one answer, in bytes. */
  readonly answer: number;
}

const LIMITS: Limits = {
  writes: 60,
  waiting: 300_000,
  betweenWrites: 1000,
  tries: 4,
  timeout: 30_000,
  answer: 32 * 1024 * 1024,
};

/**
 * How far this machine's clock may be from the server's, in milliseconds: what is due and what is overdue is decided by ours,
 * what was in time by the server's.
 */
const MOST_SKEW = 120_000;

/** Everything outside that a connection needs, so that a test can stand in for it. */
export interface Surroundings {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Aborts after so many milliseconds. */
  readonly timeout?: (milliseconds: number) => AbortSignal;
}

/**
 * The one way to call a forge. Calls go one after another, writes at least a second apart, and none once the server has
 * told a time that is not ours. Redirects are never followed:
 * `fetch` would turn a POST into a GET and call it a success.
 *
 * @param root the address of the interface, `https://api.github.com`; without TLS only on this very machine
 * @throws Error when the address or a header cannot be used; what they hold is not repeated
 */
export function connect(
  root: string,
  headers: Readonly<Record<string, string>>,
  { fetch, now, sleep, timeout = AbortSignal.timeout }: Surroundings,
  allowed: Partial<Limits> = {},
): Connection {
  const limits = { ...LIMITS, ...allowed };
  const base = baseOf(root);
  const fixed = headersOf(headers);
  const secret = fixed.authorization?.split(' ').at(-1) ?? '***';
  const kept = new Map<string, Answer>();
  let queue: Promise<unknown> = Promise.resolve();
  let writes = 0;
  let waited = 0;
  let lastWrite = Number.NEGATIVE_INFINITY;
  let closedUntil = Number.NEGATIVE_INFINITY;
  /** How far ours was ahead when the server last told its time. */
  let ahead = 0;

  async function patiently(call: Call): Promise<Answer> {
    const write = call.method !== 'GET';
    if (write && writes >= limits.writes) {
      throw new ForgeFailure('budget', `${nameOf(call)}: ${limits.writes} writes a run`, { effect: 'none', status: null });
    }
    if (write && Math.abs(ahead) > MOST_SKEW) throw wrongClock(ahead);
    if (now() < closedUntil) await wait(closedUntil - now(), call, 429);
    if (write) {
      writes += 1;
      const early = lastWrite + limits.betweenWrites - now();
      if (early > 0) await sleep(early);
    }
    for (let tried = 1, refused = 0; ; ) {
      const outcome = await once(call).catch(asFailure);
      if (write) lastWrite = now();
      else if (Math.abs(ahead) > MOST_SKEW) throw wrongClock(ahead);
      if (outcome instanceof ForgeFailure || outcome.status >= 500) {
        const failure = outcome instanceof ForgeFailure ? outcome : failureOf(call, outcome);
        if (write || failure.kind !== 'unreachable' || tried >= limits.tries) throw failure;
        const told = outcome instanceof ForgeFailure ? null : askedToWait(outcome, now());
        if (!(await affordable(told ?? 1000 * 2 ** (tried - 1)))) throw failure;
        tried += 1;
        continue;
      }
      const forbidden = refusedFor(outcome, now(), refused);
      if (forbidden !== null) {
        closedUntil = now() + forbidden;
        await wait(forbidden, call, outcome.status);
        refused += 1;
        continue;
      }
      if (!call.expect.includes(outcome.status)) throw failureOf(call, outcome);
      return outcome;
    }
  }

  /** Waits as long as the server wants, if the run still has so much time. */
  async function wait(milliseconds: number, call: Call, status: number): Promise<void> {
    if (await affordable(milliseconds)) return;
    const seconds = Math.ceil(milliseconds / 1000);
    throw new ForgeFailure('rate-limited', `${nameOf(call)}: ${status}, wait ${seconds} s`, { effect: 'none', status });
  }

  async function affordable(milliseconds: number): Promise<boolean> {
    if (waited + milliseconds > limits.waiting) return false;
    waited += milliseconds;
    await sleep(milliseconds);
    return true;
  }

  async function once(call: Call): Promise<Answer> {
    const url = new URL(call.path.startsWith('/') ? base + call.path : call.path);
    const known = call.method === 'GET' ? kept.get(url.href) : undefined;
    const response = await send(url, call, known?.headers.get('etag') ?? null);
    ahead = now() - serverTime(response.headers, now());
    const text = await textOf(response, limits.answer).catch((error: unknown) => {
      throw error === TOO_LARGE ? misshapen(call, response.status, 'too large') : lost(call, error);
    });
    if (response.status === 304 && known) return known;
    const body = text === '' ? undefined : jsonOf(response.ok ? text : text.replaceAll(secret, '***'));
    if (body === NOT_JSON && response.ok) throw misshapen(call, response.status, 'not JSON');
    // What stands in front of the server refuses with a page of its own.
    const answer = { status: response.status, headers: response.headers, body: body === NOT_JSON ? undefined : body };
    if (answer.status === 200 && response.headers.has('etag') && call.keep?.(answer)) kept.set(url.href, answer);
    return answer;
  }

  async function send(url: URL, call: Call, etag: string | null): Promise<Response> {
    try {
      return await fetch(url.href, {
        method: call.method,
        redirect: 'manual',
        signal: timeout(limits.timeout),
        headers: {
          ...fixed,
          ...(call.body ? { 'content-type': 'application/json; charset=utf-8' } : {}),
          ...(etag ? { 'if-none-match': etag } : {}),
        },
        ...(call.body ? { body: JSON.stringify(call.body) } : {}),
      });
    } catch (error) {
      throw lost(call, error);
    }
  }

  return {
    call: (call) => {
      const answer = queue.then(() => patiently(call));
      queue = answer.catch(() => {});
      return answer;
    },
    inside: (link) => {
      const url = URL.canParse(link) ? new URL(link) : null;
      return url?.href.startsWith(`${base}/`) ? url.href : null;
    },
  };
}

function wrongClock(ahead: number): ForgeFailure {
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  const [zh, en] = ahead > 0 ? ['快', 'ahead of'] : ['慢', 'behind'];
  const message = `这台机器的钟比服务器${zh} ${minutes} 分钟，为免算错期限，停下了；请校准时间再运行 (the clock is ${minutes} minutes ${en} the server's)`;
  return new ForgeFailure('clock', message, { effect: 'none', status: null });
}

function asFailure(error: unknown): ForgeFailure {
  if (error instanceof ForgeFailure) return error;
  throw error;
}

/** Only the error's code is told: its words may hold whatever was sent. */
function lost(call: Call, error: unknown): ForgeFailure {
  const { cause, name } = error as { readonly cause?: { readonly code?: unknown }; readonly name?: unknown };
  const code = typeof cause?.code === 'string' ? cause.code : name === 'TimeoutError' ? 'timeout' : 'no answer';
  const effect = call.method === 'GET' || NEVER_SENT.has(code) ? 'none' : 'unknown';
  return new ForgeFailure('unreachable', `${nameOf(call)}: ${code}`, { effect, status: null });
}

/** There was no connection to send anything over. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

const TOO_LARGE = Symbol('too large');
const NOT_JSON = Symbol('not JSON');

async function textOf(response: Response, limit: number): Promise<string> {
  if (!response.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    // Leaving the loop closes the connection.
    if (size > limit) throw TOO_LARGE;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

function baseOf(root: string): string {
  const url = URL.canParse(root) ? new URL(root) : null;
  const here = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1' || url?.hostname === '[::1]';
  const usable = url && (url.protocol === 'https:' || (url.protocol === 'http:' && here));
  if (!usable || url.username || url.password || url.search || url.hash) {
    throw new Error("the forge's address must be that of its interface, with https and without an account");
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function headersOf(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  // `fetch` would repeat a token with a line break in its complaint.
  if (Object.values(headers).some((value) => !/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value))) {
    throw new Error('the token or another header is empty or holds characters that cannot be sent');
  }
  return headers;
}
