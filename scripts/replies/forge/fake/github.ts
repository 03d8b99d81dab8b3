import { createHash } from 'node:crypto';
import { answerFaults, operationOf, requestFaults } from './contract.ts';
import type { Call } from './faults.ts';
import { type Reply, refusal, route } from './github-routes.ts';
import type { Addresses } from './github-shapes.ts';
import { limiter } from './limits.ts';
import { type Person, person } from './people.ts';
import { type Wire, wire } from './wire.ts';
import {
  accountOf,
  type Beginning,
  emptyWorld,
  type FakeAccount,
  type FakeRepository,
  repositoryAt,
  tokenOf,
  type World,
} from './world.ts';

/**
 * A GitHub in memory, reached by a `fetch` of its own. Every request and every answer is held against GitHub's own
 * description; what does not fit stands in `violations`, and from then on every call is refused, so that no test passes
 * over it. Nothing waits: the clock is the caller's.
 */
export interface FakeGitHub extends Wire {
  readonly violations: readonly string[];
  /** Writes of one account that came less than a second after another. */
  readonly hasty: readonly Call[];
  readonly world: World;
  /** What an account signs its calls with. */
  token(login: string): string;
  /** Someone at the browser. */
  as(login: string): Person;
  repository(name: string): FakeRepository;
}

export interface FakeGitHubOptions extends Beginning {
  readonly now: () => number;
  /** By how many milliseconds the listings are late; asked anew for each call, because they are so unevenly. */
  readonly lag?: () => number;
  /** Whether `since` leaves out its own second; nobody knows for sure. */
  readonly strictSince?: boolean;
  /** How many calls an account has in an hour. */
  readonly hourly?: number;
  readonly addresses?: Addresses;
}

const GITHUB: Addresses = { api: 'https://api.github.com', web: 'https://github.com' };

export function fakeGitHub(options: FakeGitHubOptions): FakeGitHub {
  const { now, lag = () => 0, strictSince = false, hourly = 5000, addresses = GITHUB } = options;
  const world = emptyWorld(options);
  const violations: string[] = [];
  const limits = limiter(now, hourly);

  async function serve(call: Call, url: URL, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const self = accountOf(world, headers.get('authorization'));
    if (!self) return respond(refusal(401, 'Bad credentials'), {});
    const reply = held(call, url, init, headers, self);
    const told = { ...limits.headers(self.id), ...links(reply, call, world, addresses) };
    const answer = respond(reply, told, headers.get('if-none-match'));
    if (answer.status === 304) limits.refund(self.id);
    return answer;
  }

  /** The answer to a call, both of them held against the description. */
  function held(call: Call, url: URL, init: RequestInit, headers: Headers, self: FakeAccount): Reply {
    const text = typeof init.body === 'string' ? init.body : undefined;
    const body: unknown = text === undefined ? undefined : JSON.parse(text);
    const path = byName(world, call.path.split('?')[0]!);
    const operation = operationOf(call.method, path);
    if (!operation) violations.push(`GitHub has no ${call.method} ${path}, or the subset lacks it`);
    else violations.push(...requestFaults(operation, url.searchParams, body));
    if (text !== undefined && !headers.get('content-type')?.startsWith('application/json'))
      violations.push(`${path}: the body is not called JSON`);
    if (!operation || violations.length > 0) return refusal(422, `outside the contract: ${violations.join('; ')}`);
    const reply =
      limits.admit(self.id, call, operation.id) ??
      route({
        ...addresses,
        world,
        self,
        operation,
        query: url.searchParams,
        body: (body ?? {}) as Record<string, unknown>,
        now: now(),
        listed: now() - lag(),
        strictSince,
      });
    violations.push(...answerFaults(operation, reply.status, reply.body));
    return reply;
  }

  function respond(reply: Reply, told: Readonly<Record<string, string>>, known: string | null = null): Response {
    const headers: Record<string, string> = { date: new Date(now()).toUTCString(), ...told, ...reply.headers };
    if (reply.body === undefined) return new Response(null, { status: reply.status, headers });
    const text = JSON.stringify(reply.body);
    headers['content-type'] = 'application/json; charset=utf-8';
    if (reply.status === 200) {
      // Of the body alone: a first page that is full doesn't change when a second one comes to be.
      headers.etag = `W/"${createHash('sha1').update(text).digest('hex')}"`;
      if (known === headers.etag) return new Response(null, { status: 304, headers });
    }
    return new Response(text, { status: reply.status, headers });
  }

  return {
    ...wire(addresses.api, now, serve),
    violations,
    hasty: limits.hasty,
    world,
    token: tokenOf,
    as: (login) => person(world, login, now),
    repository: (name) => repositoryAt(world, name),
  };
}

/** `/repositories/1000/issues`, which the links lead to, under the repository's name. */
function byName(world: World, path: string): string {
  return path.replace(
    /^\/repositories\/(\d+)(?=\/)/,
    (_, id: string) => `/repos/${world.repositories.get(Number(id))?.name ?? '-/-'}`,
  );
}

function byId(world: World, path: string): string {
  return path.replace(/^\/repos\/([^/]+\/[^/]+)(?=\/)/, (_, name: string) => `/repositories/${repositoryAt(world, name).id}`);
}

function links({ pages = 1 }: Reply, call: Call, world: World, { api }: Addresses): Readonly<Record<string, string>> {
  if (pages <= 1) return {};
  const url = new URL(api + byId(world, call.path));
  const page = Number(url.searchParams.get('page') ?? 1);
  const to = (number: number, rel: string) => {
    url.searchParams.set('page', String(number));
    return `<${url.href}>; rel="${rel}"`;
  };
  const parts = [
    ...(page > 1 ? [to(page - 1, 'prev')] : []),
    ...(page < pages ? [to(page + 1, 'next'), to(pages, 'last')] : []),
    ...(page > 1 ? [to(1, 'first')] : []),
  ];
  return { link: parts.join(', ') };
}
