import type { Call } from './faults.ts';
import { type GiteaReply, giteaRoute } from './gitea-routes.ts';
import { type Person, person } from './people.ts';
import { type Wire, wire } from './wire.ts';
import { accountOf, type Beginning, emptyWorld, type FakeRepository, repositoryAt, tokenOf, type World } from './world.ts';

/**
 * A Gitea in memory, for what it does otherwise than GitHub: labels by number and as many of one name as there are calls,
 * `limit` and a page no longer than the server likes, `created_by`, comments of an issue in one piece, totals instead of
 * links, its own hour, breaking down (500) about the comments of an issue that isn't there.
 *
 * There is no published test of it to hold this against. Fields and parameters are those of Gitea 1.23's own description
 * (the types of the npm package `gitea-js` are made from it); statuses and the oddities are those of its handlers. A call
 * with another field or parameter stands in `violations`, and from then on every call is refused.
 */
export interface FakeGitea extends Wire {
  readonly violations: readonly string[];
  readonly world: World;
  token(login: string): string;
  as(login: string): Person;
  repository(name: string): FakeRepository;
}

export interface FakeGiteaOptions extends Beginning {
  readonly now: () => number;
  /** Where it is, without `/api/v1`. */
  readonly web?: string;
  /** The most a page holds. */
  readonly cap?: number;
}

export function fakeGitea(options: FakeGiteaOptions): FakeGitea {
  const { now, web = 'https://git.example.gov.cn', cap = 50 } = options;
  const api = `${web}/api/v1`;
  const world = emptyWorld(options);
  const violations: string[] = [];

  async function serve(call: Call, url: URL, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const self = accountOf(world, headers.get('authorization'));
    if (!self) return respond({ status: 401, body: { message: 'invalid username, password or token', url: `${api}/swagger` } });
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const reply = giteaRoute({
      world,
      web,
      api,
      cap,
      self,
      now: now(),
      call,
      query: url.searchParams,
      body: (body ?? {}) as Record<string, unknown>,
    });
    if ('violation' in reply) violations.push(reply.violation);
    if (body !== undefined && !headers.get('content-type')?.startsWith('application/json'))
      violations.push(`${call.path}: the body is not called JSON`);
    if (violations.length > 0) return respond({ status: 422, body: { message: violations.join('; '), url: `${api}/swagger` } });
    return respond(reply as GiteaReply);
  }

  function respond({ status, body, headers = {} }: GiteaReply): Response {
    const date = new Date(now()).toUTCString();
    if (body === undefined) return new Response(null, { status, headers: { date, ...headers } });
    return new Response(JSON.stringify(body), {
      status,
      headers: { date, 'content-type': 'application/json;charset=utf-8', ...headers },
    });
  }

  return {
    ...wire(api, now, serve),
    violations,
    world,
    token: tokenOf,
    as: (login) => person(world, login, now),
    repository: (name) => repositoryAt(world, name),
  };
}
