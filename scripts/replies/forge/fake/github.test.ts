import { describe, expect, test } from 'vitest';
import { virtualClock } from './clock.ts';
import { FAULTS } from './faults.ts';
import { fakeGitHub } from './github.ts';

const AT = 'county/replies';

function open(options: Partial<Parameters<typeof fakeGitHub>[0]> = {}) {
  const clock = virtualClock('2026-11-23T01:00:00Z');
  const github = fakeGitHub({
    now: clock.now,
    accounts: [
      { id: 41, login: 'ledger', type: 'Bot' },
      { id: 52, login: 'unit' },
    ],
    repositories: [{ name: AT, access: { ledger: 'write', unit: 'read' } }],
    ...options,
  });
  const call = async (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await github.fetch(`https://api.github.com${path}`, {
      method,
      redirect: 'manual',
      headers: { authorization: `Bearer ${github.token('ledger')}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
  return { clock, github, call };
}

describe('the fake is held to the description', () => {
  const wrong: readonly { what: string; call: readonly [method: string, path: string, body?: unknown] }[] = [
    { what: 'a call there is not', call: ['GET', '/repos/county/replies/tickets'] },
    { what: 'a method there is not', call: ['PUT', '/repos/county/replies/issues'] },
    { what: 'a query parameter there is not', call: ['GET', '/repos/county/replies/issues?creater=ledger'] },
    { what: 'a value that is none', call: ['GET', '/repos/county/replies/issues?state=every'] },
    { what: 'a field there is not', call: ['POST', '/repos/county/replies/issues', { title: '题', lables: ['a'] }] },
    { what: 'a field that is missing', call: ['POST', '/repos/county/replies/issues', { body: '文' }] },
    { what: 'a field of another kind', call: ['POST', '/repos/county/replies/issues/1/comments', { body: 5 }] },
    { what: 'a reaction there is not', call: ['POST', '/repos/county/replies/issues/comments/5/reactions', { content: 'seen' }] },
    { what: 'a body where none belongs', call: ['DELETE', '/repos/county/replies/issues/1/labels/x', { why: 'because' }] },
    { what: "Gitea's way to ask", call: ['GET', '/repos/county/replies/issues?limit=50'] },
  ];

  test.each(wrong)('$what is told, and from then on nothing works', async ({ call: asked }) => {
    const { github, call } = open();
    expect((await call('GET', `/repos/${AT}/labels`)).status).toBe(200);
    expect((await call(...asked)).status).toBe(422);
    expect(github.violations).toHaveLength(1);
    expect((await call('GET', `/repos/${AT}/labels`)).status).toBe(422);
  });

  test('a body that is not called JSON', async () => {
    const { github, call } = open();
    await call('POST', `/repos/${AT}/issues`, { title: '题' }, { 'content-type': 'text/plain' });
    expect(github.violations).toHaveLength(1);
  });
});

describe('as GitHub does it', () => {
  test('pages of 30, and never more than 100', async () => {
    const { github, call } = open();
    for (let index = 0; index < 120; index++) github.as('unit').openIssue(AT, '一件');
    expect((await call('GET', `/repos/${AT}/issues`)).body).toHaveLength(30);
    const { body, headers } = await call('GET', `/repos/${AT}/issues?per_page=500`);
    expect(body).toHaveLength(100);
    const id = github.repository(AT).id;
    expect(headers.get('link')).toBe(
      `<https://api.github.com/repositories/${id}/issues?per_page=500&page=2>; rel="next", <https://api.github.com/repositories/${id}/issues?per_page=500&page=2>; rel="last"`,
    );
    const last = await call('GET', `/repositories/${id}/issues?per_page=100&page=2`);
    expect(last.body).toHaveLength(20);
    expect(last.headers.get('link')).not.toContain('rel="next"');
  });

  test('the newest first, open ones only, pull requests among them', async () => {
    const { github, call, clock } = open();
    for (const title of ['甲', '乙', '丙']) {
      github.as('unit').openIssue(AT, title);
      clock.advance(1000);
    }
    github.as('unit').openPullRequest(AT, '合并');
    github.as('unit').rewrite(AT, 2, { state: 'closed' });
    const { body } = await call('GET', `/repos/${AT}/issues`);
    expect(
      (body as { number: number; pull_request?: unknown }[]).map((issue) => [issue.number, 'pull_request' in issue]),
    ).toEqual([
      [4, true],
      [3, false],
      [1, false],
    ]);
  });

  test('a filter by label misses what a renamed label marks', async () => {
    const { github, call } = open();
    github.as('unit').label(AT, github.as('unit').openIssue(AT, '甲'), '办理中');
    const filtered = async (name: string) => (await call('GET', `/repos/${AT}/issues?labels=${encodeURIComponent(name)}`)).body;
    expect(await filtered('办理中')).toHaveLength(1);
    github.as('unit').renameLabel(AT, '办理中', '在办');
    expect(await filtered('办理中')).toEqual([]);
    expect(await filtered('在办')).toHaveLength(1);
  });

  test('the same again is 304, also behind a link, until something changes', async () => {
    const { github, call } = open();
    github.as('unit').openIssue(AT, '甲');
    const { headers } = await call('GET', `/repos/${AT}/issues/1`);
    const asked = { 'if-none-match': headers.get('etag')! };
    expect((await call('GET', `/repos/${AT}/issues/1`, undefined, asked)).status).toBe(304);
    github.as('unit').rewrite(AT, 1, { title: '乙' });
    expect((await call('GET', `/repos/${AT}/issues/1`, undefined, asked)).status).toBe(200);
  });

  test('whoever is not let in learns nothing', async () => {
    const { github, call } = open();
    expect((await call('GET', '/repos/county/none/issues')).status).toBe(404);
    github.repository(AT).access.delete(41);
    expect((await call('GET', `/repos/${AT}/issues`)).status).toBe(404);
    expect((await call('GET', `/repos/${AT}/issues`, undefined, { authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await call('GET', `/repos/${AT}/issues`, undefined, { authorization: '' })).status).toBe(401);
  });

  test('eighty new things in a minute, then a pause', async () => {
    const { clock, call, github } = open();
    const statuses = [];
    for (let index = 0; index < 81; index++) statuses.push((await call('POST', `/repos/${AT}/issues`, { title: '题' })).status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(80);
    expect(statuses.at(-1)).toBe(403);
    expect(github.hasty).toHaveLength(80);
    clock.advance(60_001);
    expect((await call('POST', `/repos/${AT}/issues`, { title: '题' })).status).toBe(201);
  });

  test('the calls of an hour', async () => {
    const { clock, call } = open({ hourly: 2 });
    expect((await call('GET', `/repos/${AT}/labels`)).headers.get('x-ratelimit-remaining')).toBe('1');
    await call('GET', `/repos/${AT}/labels`);
    const refused = await call('GET', `/repos/${AT}/labels`);
    expect([refused.status, refused.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
    clock.advance(Number(refused.headers.get('x-ratelimit-reset')) * 1000 - clock.now() + 1);
    expect((await call('GET', `/repos/${AT}/labels`)).status).toBe(200);
  });

  test('what people do in the browser is there at once and counts as no call', async () => {
    const { github, call } = open();
    const unit = github.as('unit');
    const issue = unit.openIssue(AT, '甲', '文');
    const first = unit.comment(AT, issue, '一');
    const second = unit.comment(AT, issue, '二');
    unit.editComment(AT, first, '一，改过');
    unit.deleteComment(AT, second);
    unit.react(AT, first, 'eyes');
    unit.label(AT, issue, '办理中');
    unit.label(AT, issue, '逾期');
    unit.unlabel(AT, issue, '逾期');
    unit.rewrite(AT, issue, { state: 'closed', locked: true });
    expect(github.calls).toEqual([]);
    const { body } = await call('GET', `/repos/${AT}/issues/${issue}`);
    expect(body).toMatchObject({
      state: 'closed',
      state_reason: 'completed',
      locked: true,
      comments: 1,
      labels: [{ name: '办理中' }],
    });
    const comments = await call('GET', `/repos/${AT}/issues/${issue}/comments`);
    expect(comments.body).toMatchObject([{ id: first, body: '一，改过', reactions: { eyes: 1 } }]);
  });
});

describe('faults', () => {
  test('at a number, for the next calls, and for calls that fit', async () => {
    const { github, call } = open();
    github.faults.at(3, FAULTS.forbidden);
    github.faults.next(FAULTS['not-found']);
    github.faults.on(({ method }) => method === 'POST', FAULTS['error-after'], 2);
    const get = async () => (await call('GET', `/repos/${AT}/labels`)).status;
    expect([await get(), await get(), await get(), await get()]).toEqual([404, 200, 403, 200]);
    const statuses = [];
    for (let index = 0; index < 3; index++) {
      const answer = await github.fetch(`https://api.github.com/repos/${AT}/issues`, {
        method: 'POST',
        headers: { authorization: `Bearer ${github.token('ledger')}`, 'content-type': 'application/json' },
        body: '{"title":"题"}',
      });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([502, 502, 201]);
    expect(github.repository(AT).issues.size).toBe(3);
    expect(github.faults.fired).toBe(4);
    expect(github.calls.map(({ outcome }) => outcome)).toEqual([404, 200, 403, 200, 502, 502, 201]);
  });

  test('a caller that dies never hears, and whoever watches does', async () => {
    for (const when of ['before', 'after'] as const) {
      const { github, call } = open();
      github.faults.next({ when, what: 'crash' });
      const outcome = await Promise.race([
        call('POST', `/repos/${AT}/issues`, { title: '题' }),
        github.crashed.then(() => 'crashed'),
      ]);
      expect(outcome).toBe('crashed');
      expect(github.repository(AT).issues.size).toBe(when === 'after' ? 1 : 0);
    }
  });
});
