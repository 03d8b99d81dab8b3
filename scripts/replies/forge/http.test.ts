import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { virtualClock } from './fake/clock.ts';
import { ForgeFailure } from './forge.ts';
import { type Call, connect, type Limits } from './http.ts';

const TOKEN = 'ghs_thisIsASecret';
const ROOT = 'https://forge.example/api';
const READ: Call = { method: 'GET', path: '/things?page=1', expect: [200] };
const WRITE: Call = { method: 'POST', path: '/things', body: { name: '新' }, expect: [201] };

type Step = Response | Error | ((init: RequestInit) => Response | Promise<Response>);

const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const page = (status: number, headers: Readonly<Record<string, string>> = {}) =>
  new Response('<html>nothing here</html>', { status, headers });
const network = (code: string) => new TypeError('fetch failed', { cause: { code } });

/** A connection whose server gives these answers one after another, and what it was asked. */
function scripted(steps: readonly Step[], limits: Partial<Limits> = {}, fetchToo: typeof fetch | null = null) {
  const clock = virtualClock('2026-11-23T01:00:00Z');
  const sent: { readonly url: string; readonly init: RequestInit; readonly at: number }[] = [];
  const waiting = [...steps];
  const connection = connect(
    ROOT,
    { authorization: `Bearer ${TOKEN}` },
    {
      now: clock.now,
      sleep: clock.sleep,
      fetch: async (url, init) => {
        sent.push({ url, init, at: clock.now() });
        if (fetchToo) return await fetchToo(url, init);
        const step = waiting.shift();
        if (!step) throw new Error('asked once too often');
        if (step instanceof Error) throw step;
        return typeof step === 'function' ? await step(init) : step;
      },
    },
    limits,
  );
  return { connection, clock, sent, failure: (call: Call) => failed(connection.call(call)) };
}

async function failed(answer: Promise<unknown>): Promise<ForgeFailure> {
  const failure = await answer.then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ForgeFailure);
  return failure as ForgeFailure;
}

describe('what is sent', () => {
  test('a write: JSON, the token, no redirect to be followed, and an end to the patience', async () => {
    const { connection, sent } = scripted([json(201, { ok: true })]);
    expect(await connection.call(WRITE)).toMatchObject({ status: 201, body: { ok: true } });
    expect(sent[0]!.url).toBe('https://forge.example/api/things');
    expect(sent[0]!.init).toMatchObject({ method: 'POST', redirect: 'manual', body: '{"name":"新"}' });
    expect(sent[0]!.init.headers).toEqual({
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json; charset=utf-8',
    });
    expect(sent[0]!.init.signal).toBeInstanceOf(AbortSignal);
  });

  test('a read has no body and no content type', async () => {
    const { connection, sent } = scripted([json(200, [])]);
    await connection.call(READ);
    expect(sent[0]!.init.body).toBeUndefined();
    expect(sent[0]!.init.headers).toEqual({ authorization: `Bearer ${TOKEN}` });
  });

  test('an answer without a body is undefined', async () => {
    const { connection } = scripted([new Response(null, { status: 204 })]);
    expect(await connection.call({ method: 'DELETE', path: '/things/1', expect: [204] })).toMatchObject({
      status: 204,
      body: undefined,
    });
  });
});

describe('statuses', () => {
  const kinds = [
    [400, 'refused'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'gone'],
    [409, 'refused'],
    [410, 'gone'],
    [412, 'refused'],
    [413, 'refused'],
    [422, 'refused'],
    [301, 'moved'],
    [302, 'moved'],
    [303, 'moved'],
    [307, 'moved'],
    [308, 'moved'],
    [304, 'unexpected'],
  ] as const;

  test.each(kinds)('%i is %s, sent once, and nothing has happened', async (status, kind) => {
    for (const call of [READ, WRITE]) {
      const answer =
        status === 304 ? new Response(null, { status }) : json(status, { message: 'No' }, { location: `${ROOT}/other` });
      const { failure, sent } = scripted([answer]);
      expect(await failure(call)).toMatchObject({ kind, status, effect: 'none' });
      expect(sent).toHaveLength(1);
    }
  });

  test.each([200, 202, 204])('a write answered %i instead of 201 may have happened', async (status) => {
    const { failure } = scripted([status === 204 ? new Response(null, { status }) : json(status, [])]);
    expect(await failure(WRITE)).toMatchObject({ kind: 'unexpected', status, effect: 'unknown' });
  });

  test('a list where one thing was asked for is no success: that is what a followed redirect looks like', async () => {
    const { failure } = scripted([json(200, [])]);
    expect(await failure({ ...WRITE, expect: [201] })).toMatchObject({ kind: 'unexpected', effect: 'unknown' });
  });

  test('an expected refusal is an answer', async () => {
    const { connection } = scripted([json(422, { errors: [{ code: 'already_exists' }] })]);
    expect(await connection.call({ ...WRITE, expect: [201, 422] })).toMatchObject({ status: 422 });
  });

  test('a refusal whose body is a page of some machine on the way keeps its status', async () => {
    const { failure } = scripted([page(404), page(413)]);
    expect(await failure(READ)).toMatchObject({ kind: 'gone', status: 404 });
    expect(await failure(WRITE)).toMatchObject({ kind: 'refused', status: 413 });
  });
});

describe('a write is sent once', () => {
  test.each([500, 502, 503, 504, 408])('%i', async (status) => {
    const { failure, sent } = scripted([page(status, { 'retry-after': '1' })]);
    expect(await failure(WRITE)).toMatchObject({ kind: 'unreachable', status, effect: 'unknown' });
    expect(sent).toHaveLength(1);
  });

  test.each(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'UND_ERR_HEADERS_TIMEOUT'])('%s: it may have happened', async (code) => {
    const { failure, sent } = scripted([network(code)]);
    expect(await failure(WRITE)).toMatchObject({ kind: 'unreachable', status: null, effect: 'unknown' });
    expect(sent).toHaveLength(1);
  });

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
    '%s: there was nobody to hear it',
    async (code) => {
      const { failure, sent } = scripted([network(code)]);
      expect(await failure(WRITE)).toMatchObject({ kind: 'unreachable', effect: 'none' });
      expect(sent).toHaveLength(1);
    },
  );

  test('an answer that breaks off', async () => {
    const broken = new Response(
      new ReadableStream({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode('{"num'));
          controller.error(network('UND_ERR_SOCKET'));
        },
      }),
      { status: 201 },
    );
    const { failure, sent } = scripted([broken]);
    expect(await failure(WRITE)).toMatchObject({ kind: 'unreachable', effect: 'unknown' });
    expect(sent).toHaveLength(1);
  });

  test('an answer that is no JSON', async () => {
    const { failure, sent } = scripted([page(201)]);
    expect(await failure(WRITE)).toMatchObject({ kind: 'unexpected', status: 201, effect: 'unknown' });
    expect(sent).toHaveLength(1);
  });

  test('nobody answers', async () => {
    const clock = virtualClock('2026-11-23T01:00:00Z');
    const given: number[] = [];
    const connection = connect(
      ROOT,
      { authorization: TOKEN },
      {
        now: clock.now,
        sleep: clock.sleep,
        timeout: (milliseconds) => {
          given.push(milliseconds);
          return AbortSignal.abort(new DOMException('too long', 'TimeoutError'));
        },
        fetch: (_, { signal }) => Promise.reject(signal!.reason as Error),
      },
    );
    expect(await failed(connection.call(WRITE))).toMatchObject({
      kind: 'unreachable',
      effect: 'unknown',
      message: 'POST /things: timeout',
    });
    expect(given).toEqual([30_000]);
  });
});

describe('a read is repeated', () => {
  test.each([
    ['500', () => page(500)],
    ['503', () => page(503)],
    ['a dropped socket', () => network('UND_ERR_SOCKET')],
    ['no connection', () => network('ECONNREFUSED')],
  ])('after %s, a few times, each time later', async (_, step) => {
    const { connection, sent, clock } = scripted([step(), step(), step(), json(200, ['here'])]);
    expect(await connection.call(READ)).toMatchObject({ body: ['here'] });
    expect(sent).toHaveLength(4);
    expect(clock.slept).toEqual([1000, 2000, 4000]);
  });

  test('and then given up, with nothing changed', async () => {
    const { failure, sent } = scripted([page(502), page(502), page(502), page(502)]);
    expect(await failure(READ)).toMatchObject({ kind: 'unreachable', status: 502, effect: 'none' });
    expect(sent).toHaveLength(4);
  });

  test('as late as the server asks', async () => {
    const { connection, clock } = scripted([page(503, { 'retry-after': '17' }), json(200, [])]);
    await connection.call(READ);
    expect(clock.slept).toEqual([17_000]);
  });

  test('but not after a refusal or an answer of another kind', async () => {
    for (const answer of [json(401, {}), json(404, {}), json(422, {}), page(200)]) {
      const { failure, sent } = scripted([answer]);
      expect((await failure(READ)).effect).toBe('none');
      expect(sent).toHaveLength(1);
    }
  });
});

describe('the server’s clock', () => {
  test.each([
    ['three minutes ahead of ours', 'Mon, 23 Nov 2026 01:03:00 GMT', '慢 3 分钟'],
    ['five days behind ours', 'Wed, 18 Nov 2026 01:00:00 GMT', '快 7200 分钟'],
  ])('%s: nothing is read, and nothing more is written', async (_, date, words) => {
    const { failure, sent } = scripted([json(200, [], { date })]);
    expect(await failure(READ)).toMatchObject({ kind: 'clock', effect: 'none', message: expect.stringContaining(words) });
    expect(await failure(WRITE)).toMatchObject({ kind: 'clock', effect: 'none' });
    expect(sent).toHaveLength(1);
  });

  test('that goes wrong while we write: what was written is no failure', async () => {
    const { connection, failure } = scripted([json(201, {}, { date: 'Mon, 23 Nov 2026 02:00:00 GMT' })]);
    expect(await connection.call(WRITE)).toMatchObject({ status: 201 });
    expect(await failure(WRITE)).toMatchObject({ kind: 'clock', effect: 'none' });
  });

  test('two minutes off, or untold, is good enough', async () => {
    const { connection } = scripted([json(200, [], { date: 'Mon, 23 Nov 2026 00:58:00 GMT' }), json(200, [])]);
    for (let i = 0; i < 2; i++) expect(await connection.call(READ)).toMatchObject({ status: 200 });
  });
});

describe('told to wait', () => {
  const later = 'Mon, 23 Nov 2026 01:01:30 GMT';
  const cases: readonly (readonly [string, Response, number])[] = [
    ['429, seconds', json(429, {}, { 'retry-after': '7' }), 7000],
    ['403, seconds', json(403, {}, { 'retry-after': '60' }), 60_000],
    ['no seconds at all are still one', json(429, {}, { 'retry-after': '0' }), 1000],
    ['a date', json(429, {}, { 'retry-after': later }), 91_000],
    [
      'a date by the clock of the server, which is a minute ahead',
      json(429, {}, { 'retry-after': later, date: 'Mon, 23 Nov 2026 01:01:00 GMT' }),
      31_000,
    ],
    ['a date that is past', json(429, {}, { 'retry-after': 'Mon, 23 Nov 2026 00:00:00 GMT' }), 1000],
    ['nonsense', json(429, {}, { 'retry-after': '-5' }), 60_000],
    ['nonsense, with 403', json(403, {}, { 'retry-after': 'soon' }), 60_000],
    ['nothing', json(429, {}), 60_000],
    ["GitHub's words alone", json(403, { message: 'You have exceeded a secondary rate limit.' }), 60_000],
    [
      'the calls of the hour are used up',
      json(403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.parse('2026-11-23T01:02:00Z') / 1000) }),
      121_000,
    ],
  ];

  test.each(cases)('%s', async (_, refusal, milliseconds) => {
    for (const [call, success] of [
      [READ, json(200, [])],
      [WRITE, json(201, {})],
    ] as const) {
      const { connection, sent, clock } = scripted([refusal.clone(), success.clone()]);
      await connection.call(call);
      expect(clock.slept).toEqual([milliseconds]);
      expect(sent).toHaveLength(2);
    }
  });

  test('403 to someone without permission is no wait, also when the hour is told', async () => {
    const { failure, clock } = scripted([
      json(
        403,
        { message: 'Resource not accessible by integration' },
        { 'x-ratelimit-remaining': '4999', 'x-ratelimit-reset': '1795399200' },
      ),
    ]);
    expect(await failure(WRITE)).toMatchObject({ kind: 'forbidden', effect: 'none' });
    expect(clock.slept).toEqual([]);
  });

  test('without a word of how long, each time twice as long', async () => {
    const { connection, clock } = scripted([json(429, {}), json(429, {}), json(201, {})]);
    await connection.call(WRITE);
    expect(clock.slept).toEqual([60_000, 120_000]);
  });

  test('longer than the run has time: it stops, nothing has happened, and nothing more is sent until then', async () => {
    const { failure, connection, sent, clock } = scripted([json(403, {}, { 'retry-after': '3600' }), json(200, ['later'])], {
      waiting: 300_000,
    });
    expect(await failure(WRITE)).toMatchObject({ kind: 'rate-limited', status: 403, effect: 'none' });
    expect(await failure(WRITE)).toMatchObject({ kind: 'rate-limited', effect: 'none' });
    expect(await failure(READ)).toMatchObject({ kind: 'rate-limited', effect: 'none' });
    expect(sent).toHaveLength(1);
    expect(clock.slept).toEqual([]);
    clock.advance(3_600_000);
    expect(await connection.call(READ)).toMatchObject({ body: ['later'] });
  });

  test('the waiting of a run adds up, over calls and over reads that are repeated', async () => {
    const { connection, failure, clock } = scripted(
      [json(429, {}, { 'retry-after': '5' }), json(201, {}), page(500), json(200, []), json(429, {}, { 'retry-after': '5' })],
      { waiting: 10_000 },
    );
    await connection.call(WRITE);
    await connection.call(READ);
    expect(await failure(READ)).toMatchObject({ kind: 'rate-limited' });
    expect(clock.slept.reduce((sum, milliseconds) => sum + milliseconds, 0)).toBe(6000);
  });

  test('a server that refuses for ever is left alone in the end', async () => {
    const { failure, sent } = scripted([], { waiting: 60_000 }, async () => json(429, {}, { 'retry-after': '0' }));
    expect(await failure(WRITE)).toMatchObject({ kind: 'rate-limited', effect: 'none' });
    expect(sent).toHaveLength(61);
  });
});

describe('pace and budget', () => {
  test('writes are a second apart, reads are not', async () => {
    const { connection, sent } = scripted([], {}, async (_, init) => json(init?.method === 'GET' ? 200 : 201, {}));
    await Promise.all([
      connection.call(WRITE),
      connection.call(READ),
      connection.call(WRITE),
      connection.call(READ),
      connection.call(WRITE),
    ]);
    const at = (method: string) => sent.filter(({ init }) => init.method === method).map(({ at }) => at - sent[0]!.at);
    expect(at('POST')).toEqual([0, 1000, 2000]);
    expect(at('GET')).toEqual([0, 1000]);
  });

  test('also after a write that failed', async () => {
    const { connection, failure, sent } = scripted([page(502), json(201, {})]);
    await failure(WRITE);
    await connection.call(WRITE);
    expect(sent[1]!.at - sent[0]!.at).toBe(1000);
  });

  test('a call begins when the one before has ended', async () => {
    let running = 0;
    let most = 0;
    const { connection } = scripted([], {}, async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return json(200, []);
    });
    await Promise.all(Array.from({ length: 5 }, () => connection.call(READ)));
    expect(most).toBe(1);
  });

  test('no more writes than the run may make; a refused one is not counted twice, reads are free', async () => {
    const { connection, failure, sent } = scripted(
      [json(429, {}, { 'retry-after': '1' }), json(201, {}), page(500), json(200, [])],
      { writes: 2 },
    );
    await connection.call(WRITE);
    await failure(WRITE);
    expect(await failure(WRITE)).toMatchObject({ kind: 'budget', effect: 'none', status: null });
    expect(await connection.call(READ)).toMatchObject({ status: 200 });
    expect(sent).toHaveLength(4);
  });
});

describe('ETag', () => {
  const kept: Call = { ...READ, keep: () => true };

  test('what has not changed is not sent again', async () => {
    const { connection, sent } = scripted([
      json(200, ['a'], { etag: 'W/"1"' }),
      new Response(null, { status: 304 }),
      json(200, ['b'], { etag: 'W/"2"' }),
    ]);
    expect((await connection.call(kept)).body).toEqual(['a']);
    expect(await connection.call(kept)).toMatchObject({ status: 200, body: ['a'] });
    expect((await connection.call(kept)).body).toEqual(['b']);
    expect(sent.map(({ init }) => (init.headers as Record<string, string>)['if-none-match'])).toEqual([
      undefined,
      'W/"1"',
      'W/"1"',
    ]);
  });

  test('only where it was kept, and each address has its own', async () => {
    const { connection, sent } = scripted([json(200, [], { etag: '"1"' }), json(200, [], { etag: '"2"' }), json(200, [])]);
    await connection.call({ ...READ, keep: () => false });
    await connection.call(kept);
    await connection.call({ ...kept, path: '/others' });
    expect(sent.every(({ init }) => !('if-none-match' in init.headers!))).toBe(true);
  });
});

describe('size', () => {
  test('an answer without end is cut off', async () => {
    let given = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            given += 1;
            controller.enqueue(new Uint8Array(1024));
          },
        }),
        { status: 200 },
      );
    const { failure } = scripted([endless()], { answer: 10_000 });
    expect(await failure(READ)).toMatchObject({ kind: 'unexpected', effect: 'none', message: 'GET /things: 200, too large' });
    expect(given).toBeLessThan(20);
  });

  test('of a write: it has probably happened', async () => {
    const { failure } = scripted([json(201, { text: 'x'.repeat(2000) })], { answer: 1000 });
    expect(await failure(WRITE)).toMatchObject({ kind: 'unexpected', effect: 'unknown' });
  });

  test('characters that two pieces share are whole', async () => {
    const bytes = new TextEncoder().encode('{"text":"县🙂"}');
    const pieces = new Response(
      new ReadableStream({
        start: (controller) => {
          for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
          controller.close();
        },
      }),
    );
    const { connection } = scripted([pieces]);
    expect((await connection.call(READ)).body).toEqual({ text: '县🙂' });
  });
});

describe('secrets', () => {
  test('no failure tells the token, whatever the server or the network say', async () => {
    const steps: readonly Step[] = [
      json(401, { message: `Bad credentials: ${TOKEN}`, errors: [{ field: TOKEN, code: TOKEN, message: TOKEN }] }),
      json(422, { message: TOKEN, errors: [{ message: TOKEN }] }),
      page(500),
      new TypeError(`Headers.append: "Bearer ${TOKEN}" is an invalid header value.`),
      new TypeError('fetch failed', { cause: new Error(`connect to ${TOKEN}@forge`) }),
      json(200, { token: TOKEN }),
    ];
    for (const step of steps) {
      const { failure } = scripted([step], { tries: 1 });
      const thrown = await failure({ ...WRITE, path: `/things?token=${TOKEN}` });
      expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain(TOKEN);
      expect(JSON.stringify(thrown)).not.toContain(TOKEN);
    }
  });

  test('a connection shows nothing of it', () => {
    const { connection } = scripted([]);
    expect(inspect(connection, { depth: 9, showHidden: true })).not.toContain(TOKEN);
  });

  test.each(['', ' ', 'a\nb', 'a\r\nx-other: 1', '令牌', 'a\0b', 'a '])(
    'a token that cannot be sent is not repeated in the complaint',
    (token) => {
      const outside = { fetch, now: () => 0, sleep: async () => {} };
      const attempt = () => connect(ROOT, { authorization: token }, outside);
      expect(attempt).toThrow('the token or another header');
    },
  );

  test.each([
    'http://forge.example/api',
    'https://user:secret@forge.example/api',
    'https://forge.example/api?token=secret',
    'https://forge.example/api#x',
    'forge.example',
    'ftp://forge.example',
    '',
  ])('an address that must not be used: %s', (root) => {
    const attempt = () => connect(root, { authorization: TOKEN }, { fetch, now: () => 0, sleep: async () => {} });
    expect(attempt).toThrow("the forge's address must be");
    expect(attempt).not.toThrow('secret');
  });

  test.each(['http://localhost:3000/api/v1', 'http://127.0.0.1:3000', 'http://[::1]:3000/'])('%s is this machine', (root) => {
    expect(() => connect(root, { authorization: TOKEN }, { fetch, now: () => 0, sleep: async () => {} })).not.toThrow();
  });

  test('links lead only to the same interface', () => {
    const { connection } = scripted([]);
    expect(connection.inside(`${ROOT}/repositories/1/issues?page=2`)).toBe(`${ROOT}/repositories/1/issues?page=2`);
    for (const link of [
      'https://forge.example/other',
      'https://forge.example/api/../admin',
      'https://forge.example.evil/api/x',
      'https://forge.example@evil.example/api/x',
      'https://user@forge.example/api/x',
      'http://forge.example/api/x',
      'https://forge.example:8443/api/x',
      '/api/x',
      '',
    ]) {
      expect(connection.inside(link)).toBeNull();
    }
  });
});

describe('what the server says', () => {
  test('is one short line without control characters', async () => {
    const { failure } = scripted([json(422, { message: `No\n::error::x\u202e\u0000${'长'.repeat(500)}` })]);
    const { message } = await failure(WRITE);
    expect(message).toMatch(/^POST \/things: 422 No ::error::x 长+…$/);
    expect(message.length).toBeLessThan(260);
  });

  test('with the fields it complains of', async () => {
    const { failure } = scripted([
      json(422, { message: 'Validation Failed', errors: [{ resource: 'Label', field: 'name', code: 'invalid' }, 'x', null] }),
    ]);
    expect((await failure(WRITE)).message).toBe('POST /things: 422 Validation Failed; name invalid');
  });

  test.each([null, 5, 'text', [], { message: 5 }, { message: 'x', errors: 'y' }])(
    '%j is no reason to break down',
    async (body) => {
      const { failure } = scripted([json(422, body)]);
      expect(await failure(WRITE)).toMatchObject({ kind: 'refused' });
    },
  );
});
