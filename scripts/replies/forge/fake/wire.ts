import { type Call, type Fault, type FaultQueue, faultQueue } from './faults.ts';

export type Fetch = (url: string | URL, init?: RequestInit) => Promise<Response>;

/** What lies between a caller and a fake server: a `fetch` that fails when it is told to, and keeps a list of its calls. */
export interface Wire {
  readonly fetch: Fetch;
  readonly faults: FaultQueue;
  /** Every call so far, with what became of it. */
  readonly calls: readonly (Call & { readonly outcome: number | Fault['what'] })[];
  /** Fulfilled when a `crash` struck. */
  readonly crashed: Promise<void>;
}

/** @param root the address of the server's interface; every other address is nobody's */
export function wire(
  root: string,
  now: () => number,
  serve: (call: Call, url: URL, init: RequestInit) => Promise<Response>,
): Wire {
  const base = new URL(root);
  const prefix = base.pathname.replace(/\/$/, '');
  const faults = faultQueue();
  const calls: (Call & { outcome: number | Fault['what'] })[] = [];
  let crash = () => {};
  const crashed = new Promise<void>((settle) => {
    crash = settle;
  });

  async function once(url: URL, init: RequestInit): Promise<Response> {
    if (url.origin !== base.origin || !url.pathname.startsWith(`${prefix}/`)) throw network('ENOTFOUND');
    const call = { number: calls.length + 1, method: init.method ?? 'GET', path: url.pathname.slice(prefix.length) + url.search };
    const record = { ...call, outcome: 0 as number | Fault['what'] };
    calls.push(record);
    const fault = faults.take(call);
    if (fault) record.outcome = fault.what;
    if (fault?.when === 'before') return await struck(fault, null);
    const answer = await serve(call, url, init);
    if (!fault) record.outcome = answer.status;
    return fault ? await struck(fault, answer) : answer;
  }

  async function struck({ what, headers, message }: Fault, answer: Response | null): Promise<Response> {
    switch (what) {
      case 'crash':
        crash();
        return await new Promise(() => {});
      case 'dropped':
        throw network('UND_ERR_SOCKET');
      case 'no-connection':
        throw network('ECONNREFUSED');
      case 'timeout':
        throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
      case 'cut-short':
        return await halved(answer!);
      case 'foreign-page':
        return htmlPage(200, {});
      default: {
        const date = new Date(now()).toUTCString();
        const all = { date, ...(typeof headers === 'function' ? headers(now()) : headers) };
        // What breaks down behind a forge's own machines is answered by a page of theirs.
        return what >= 500 ? htmlPage(what, all) : new Response(JSON.stringify({ message }), { status: what, headers: all });
      }
    }
  }

  return { fetch: (url, init = {}) => followed(once, new URL(url), init), faults, calls, crashed };
}

const network = (code: string) => new TypeError('fetch failed', { cause: { code } });

const htmlPage = (status: number, headers: Readonly<Record<string, string>>) =>
  new Response('<html><body>Unicorn!</body></html>', { status, headers: { ...headers, 'content-type': 'text/html' } });

/** As `fetch` does it when it isn't told otherwise: a 301 turns a POST into a GET, in silence. */
async function followed(
  once: (url: URL, init: RequestInit) => Promise<Response>,
  url: URL,
  init: RequestInit,
): Promise<Response> {
  init.signal?.throwIfAborted();
  const answer = await once(url, init);
  const location = answer.headers.get('location');
  const redirected = [301, 302, 303, 307, 308].includes(answer.status) && location !== null;
  if (!redirected || init.redirect === 'manual') return answer;
  const { body: _, ...withoutBody } = init;
  const asGet = init.method === 'POST' && answer.status <= 302;
  return await followed(once, new URL(location, url), asGet ? { ...withoutBody, method: 'GET' } : init);
}

async function halved(answer: Response): Promise<Response> {
  const text = await answer.text();
  const status = answer.status === 204 ? 200 : answer.status;
  return new Response(text.slice(0, Math.ceil(text.length / 2)), { status, headers: answer.headers });
}
