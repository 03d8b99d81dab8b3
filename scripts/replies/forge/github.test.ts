import { describe, expect, test } from 'vitest';
import { conforms, type Stage } from './conformance.ts';
import { FAULTS } from './fake/faults.ts';
import type { FakeGitHubOptions } from './fake/github.ts';
import type { IssueDraft } from './forge.ts';
import { BOT, githubStage, UNIT } from './github.fixtures.ts';
import { type GitHubOptions, githubForge } from './github.ts';

const AT = 'county/replies';
const DRAFT: IssueDraft = { title: '转办 D2026-0031', body: '正文', labels: [] };

function portStage(fake: Partial<FakeGitHubOptions> = {}, options: Partial<GitHubOptions> = {}): Stage {
  const { clock, github, forge } = githubStage(fake, options);
  const unit = github.as(UNIT.login);
  return {
    forge,
    self: BOT,
    unit: UNIT,
    advance: clock.advance,
    violations: github.violations,
    people: {
      comment: (issue, body) => unit.comment(AT, issue, body),
      editComment: (comment, body) => unit.editComment(AT, comment, body),
      deleteComment: (comment) => unit.deleteComment(AT, comment),
      openIssue: (title) => unit.openIssue(AT, title),
      openPullRequest: (title) => unit.openPullRequest(AT, title),
      label: (issue, name) => unit.label(AT, issue, name),
      unlabel: (issue, name) => unit.unlabel(AT, issue, name),
      close: (issue) => unit.rewrite(AT, issue, { state: 'closed' }),
      lock: (issue) => unit.rewrite(AT, issue, { locked: true }),
      renameLabel: (name, as) => unit.renameLabel(AT, name, as),
    },
  };
}

conforms('GitHub', () => portStage());

const SERVER = { api: 'https://github.example.gov.cn/api/v3', web: 'https://github.example.gov.cn' };
conforms('GitHub Enterprise Server', () => portStage({ addresses: SERVER }, { baseUrl: `${SERVER.api}/` }));

describe('who we are', () => {
  test('a person or a machine account is asked for by its token', async () => {
    const { clock, github } = githubStage();
    const { fetch } = github;
    const forge = githubForge({ fetch, now: clock.now, sleep: clock.sleep, token: github.token(UNIT.login) });
    expect(await forge.self()).toEqual(UNIT);
  });

  test('an App has to be told its name, and is asked for once', async () => {
    const { clock, forge, github } = githubStage();
    expect(await Promise.all([forge.self(), forge.self(), forge.self()])).toEqual([BOT, BOT, BOT]);
    expect(github.calls.map(({ path }) => path)).toEqual(['/users/ledger-county%5Bbot%5D']);
    const { account: _, ...nameless } = { account: BOT.login, fetch: github.fetch, now: clock.now, sleep: clock.sleep };
    await expect(githubForge({ ...nameless, token: github.token(BOT.login) }).self()).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  test('after a failure it is asked again', async () => {
    const { forge, github } = githubStage();
    github.faults.next(FAULTS['bad-credentials']);
    await expect(forge.self()).rejects.toMatchObject({ kind: 'unauthorized' });
    expect(await forge.self()).toEqual(BOT);
  });

  test('another account under that name is not us', async () => {
    const { forge } = githubStage(
      {},
      { account: 'ledger-county', fetch: async () => Response.json({ id: 7, login: 'someone' }) },
    );
    await expect(forge.self()).rejects.toMatchObject({ kind: 'unexpected' });
  });

  test('a token that has been withdrawn stops every call, and is not in the failure', async () => {
    const { forge } = githubStage({}, { token: 'ghs_withdrawn' });
    for (const call of [() => forge.labels(AT), () => forge.createIssue(AT, DRAFT)]) {
      const failure = await call().catch((error: unknown) => error);
      expect(failure).toMatchObject({ kind: 'unauthorized', effect: 'none' });
      expect(String(failure)).not.toContain('ghs_withdrawn');
    }
  });
});

describe('our issues', () => {
  test.each([0, 1, 99, 100, 101, 200, 250])('%i of them', async (count) => {
    const { forge, github } = githubStage();
    const bot = github.as(BOT.login);
    for (let index = 1; index <= count; index++) bot.openIssue(AT, `第 ${index} 件`);
    expect((await forge.issues(AT)).map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    // One to know who we are.
    expect(github.calls).toHaveLength(1 + Math.max(1, Math.ceil(count / 100)));
    expect(github.violations).toEqual([]);
  });

  test('pages full of pull requests and of what others wrote are gone through', async () => {
    const { forge, github } = githubStage();
    for (let index = 0; index < 120; index++) github.as(UNIT.login).openPullRequest(AT, '合并请求');
    for (let index = 0; index < 120; index++) github.as(UNIT.login).openIssue(AT, '别人的');
    const number = github.as(BOT.login).openIssue(AT, '我们的');
    expect((await forge.issues(AT)).map((issue) => issue.number)).toEqual([number]);
  });

  test('someone else of our name is not us: the number says who wrote it', async () => {
    const { forge } = githubStage({
      accounts: [{ ...BOT, type: 'Bot' }, UNIT, { id: 99, login: 'ledger-county' }],
      repositories: [{ name: AT, access: { [BOT.login]: 'write', 'ledger-county': 'read' } }],
    });
    expect(await forge.issues(AT)).toEqual([]);
  });

  test('an account that is no App asks for its own alone', async () => {
    const { clock, github } = githubStage();
    const forge = githubForge({ fetch: github.fetch, now: clock.now, sleep: clock.sleep, token: github.token(UNIT.login) });
    github.as(BOT.login).openIssue(AT, '不是我们的');
    const number = github.as(UNIT.login).openIssue(AT, '我们的');
    expect((await forge.issues(AT)).map((issue) => issue.number)).toEqual([number]);
    expect(github.calls.at(-1)!.path).toContain(`creator=${UNIT.login}`);
  });

  test('an App does not, because nobody says what its name is there', async () => {
    const { forge, github } = githubStage();
    github.as(UNIT.login).openIssue(AT, '不是我们的');
    const number = github.as(BOT.login).openIssue(AT, '我们的');
    expect((await forge.issues(AT)).map((issue) => issue.number)).toEqual([number]);
    expect(github.calls.at(-1)!.path).not.toContain('creator');
  });

  test('an issue opened while the pages are read is there or not, but none is there twice or missing', async () => {
    const { forge, github, clock } = githubStage();
    const bot = github.as(BOT.login);
    for (let index = 0; index < 250; index++) bot.openIssue(AT, '一件');
    const moving: typeof github.fetch = async (url, init) => {
      const answer = await github.fetch(url, init);
      bot.openIssue(AT, '又一件');
      clock.advance(1000);
      return answer;
    };
    const reader = githubForge({
      fetch: moving,
      now: clock.now,
      sleep: clock.sleep,
      token: github.token(BOT.login),
      account: BOT.login,
    });
    const numbers = (await reader.issues(AT)).map(({ number }) => number);
    expect(numbers.slice(0, 250)).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(await forge.issues(AT)).toHaveLength(254);
  });

  test('a listing lags, an issue asked for by its number does not', async () => {
    const { forge, clock, github } = githubStage({ lag: () => 480_000 });
    const { number } = await forge.createIssue(AT, DRAFT);
    expect(await forge.issues(AT)).toEqual([]);
    expect(await forge.issue(AT, number)).toMatchObject({ title: DRAFT.title });
    clock.advance(480_000);
    expect(await forge.issues(AT)).toHaveLength(1);
    github.as(UNIT.login).rewrite(AT, number, { title: '别的题目' });
    expect(await forge.issues(AT)).toMatchObject([{ title: DRAFT.title }]);
    expect(await forge.issue(AT, number)).toMatchObject({ title: '别的题目' });
  });

  test.each([false, true])(
    'changes since a moment are those of its own second, too, whether GitHub gives them or not',
    async (strictSince) => {
      const { forge, github, clock } = githubStage({ strictSince });
      const { number } = await forge.createIssue(AT, DRAFT);
      const comment = () => {
        clock.advance(1000);
        return github.as(UNIT.login).comment(AT, number, '已收到');
      };
      const [, before, at, after] = [comment(), comment(), comment(), comment()];
      const { updated } = (await forge.comment(AT, at))!;
      expect((await forge.commentsSince(AT, updated)).map(({ id }) => id)).toEqual([at, after]);
      expect(before).toBeLessThan(at);
    },
  );

  test('a comment that a late listing lacks is there when it is asked for', async () => {
    let late = 0;
    const { forge, github, clock } = githubStage({ lag: () => late });
    const { number } = await forge.createIssue(AT, DRAFT);
    const id = github.as(UNIT.login).comment(AT, number, '已收到');
    clock.advance(60_000);
    late = 120_000;
    expect(await forge.comments(AT, number)).toEqual([]);
    expect(await forge.comment(AT, id)).toMatchObject({ id, body: '已收到' });
  });
});

describe('what has not changed is not sent again', () => {
  const outcomes = (calls: readonly { readonly outcome: unknown }[]) => calls.map(({ outcome }) => outcome);

  test('one issue, and a list that fits on a page', async () => {
    const { forge, github } = githubStage();
    const { number } = await forge.createIssue(AT, DRAFT);
    const first = [await forge.issue(AT, number), await forge.issues(AT)];
    const calls = github.calls.length;
    expect([await forge.issue(AT, number), await forge.issues(AT)]).toEqual(first);
    expect(outcomes(github.calls.slice(calls))).toEqual([304, 304]);
    await forge.editIssue(AT, number, { title: '新题' });
    expect(await forge.issue(AT, number)).toMatchObject({ title: '新题' });
    expect(await forge.issues(AT)).toMatchObject([{ title: '新题' }]);
  });

  test('the hundred and first issue is found, though the first page stays as it is', async () => {
    const { forge, github } = githubStage();
    const bot = github.as(BOT.login);
    for (let index = 0; index < 100; index++) bot.openIssue(AT, '一件');
    expect(await forge.issues(AT)).toHaveLength(100);
    bot.openIssue(AT, '第一百零一件');
    expect(await forge.issues(AT)).toHaveLength(101);
    expect(outcomes(github.calls)).not.toContain(304);
  });

  test('and costs nothing of the hour', async () => {
    const { forge, github } = githubStage({ hourly: 4 });
    await forge.createIssue(AT, DRAFT);
    for (let index = 0; index < 20; index++) await forge.issue(AT, 1);
    expect(github.calls).toHaveLength(21);
  });
});

describe('an issue that has gone', () => {
  test('elsewhere: told with the page where a person finds it, and nothing is done there', async () => {
    const { forge, github } = githubStage();
    const { number } = await forge.createIssue(AT, DRAFT);
    const there = github.as(UNIT.login).transfer(AT, number, 'county/elsewhere');
    expect(await forge.issue(AT, number)).toEqual({
      vanished: 'transferred',
      to: `https://github.com/county/elsewhere/issues/${there}`,
    });
    expect(await forge.issues(AT)).toEqual([]);
    const writes = [
      () => forge.createComment(AT, number, '状态：已签收'),
      () => forge.editIssue(AT, number, { state: 'closed' }),
      () => forge.addLabels(AT, number, ['逾期']),
      () => forge.removeLabel(AT, number, '逾期'),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject({ kind: 'moved', effect: 'none', status: 301 });
    expect(github.repository('county/elsewhere').comments.size).toBe(0);
    expect(github.repository('county/elsewhere').issues.get(there)!.now).toMatchObject({ state: 'open', labels: [] });
    expect(github.violations).toEqual([]);
  });

  test('a fetch that follows redirects would have lost the comment and called it a success', async () => {
    const { forge, github } = githubStage();
    const { number } = await forge.createIssue(AT, DRAFT);
    github.as(UNIT.login).transfer(AT, number, 'county/elsewhere');
    const answer = await github.fetch(`https://api.github.com/repos/${AT}/issues/${number}/comments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${github.token(BOT.login)}`, 'content-type': 'application/json' },
      body: '{"body":"状态：已签收"}',
    });
    expect([answer.status, await answer.json()]).toEqual([200, []]);
  });

  test('to where we may not look', async () => {
    const { forge, github } = githubStage();
    const { number } = await forge.createIssue(AT, DRAFT);
    github.as(UNIT.login).transfer(AT, number, 'county/secret');
    expect(await forge.issue(AT, number)).toEqual({ vanished: 'not-found' });
  });

  test('elsewhere, when the page over there cannot be had', async () => {
    const { forge, github } = githubStage();
    const { number } = await forge.createIssue(AT, DRAFT);
    github.as(UNIT.login).transfer(AT, number, 'county/elsewhere');
    github.faults.on(({ path }) => path.startsWith('/repositories/'), FAULTS.forbidden);
    const to = `https://api.github.com/repositories/${github.repository('county/elsewhere').id}/issues/1`;
    expect(await forge.issue(AT, number)).toEqual({ vanished: 'transferred', to });
  });

  test('deleted', async () => {
    const { forge, github } = githubStage();
    const { number } = await forge.createIssue(AT, DRAFT);
    github.as(UNIT.login).deleteIssue(AT, number);
    expect(await forge.issue(AT, number)).toEqual({ vanished: 'deleted' });
    expect(await forge.issues(AT)).toEqual([]);
    await expect(forge.createComment(AT, number, '在吗')).rejects.toMatchObject({ kind: 'gone', effect: 'none', status: 410 });
    await expect(forge.comments(AT, number)).rejects.toMatchObject({ kind: 'gone', status: 410 });
  });

  test('with the whole repository under another name', async () => {
    const { forge, github } = githubStage();
    const { number } = await forge.createIssue(AT, DRAFT);
    github.as(UNIT.login).renameRepository(AT, 'county/answers');
    for (const call of [
      () => forge.issues(AT),
      () => forge.labels(AT),
      () => forge.createIssue(AT, DRAFT),
      () => forge.createComment(AT, number, '在吗'),
    ]) {
      await expect(call()).rejects.toMatchObject({ kind: 'moved', effect: 'none' });
    }
    expect(await forge.issues('county/answers')).toHaveLength(1);
    expect(github.violations).toEqual([]);
  });
});

describe('what we may not do', () => {
  const readOnly = () => githubStage({ repositories: [{ name: AT, access: { [BOT.login]: 'read', [UNIT.login]: 'write' } }] });

  test('an issue is opened without the labels nobody said were dropped', async () => {
    const { forge, github } = readOnly();
    github.as(UNIT.login).label(AT, github.as(UNIT.login).openIssue(AT, '别的'), '办理中');
    const issue = await forge.createIssue(AT, { ...DRAFT, labels: ['办理中'] });
    expect(issue).toMatchObject({ number: 2, labels: [] });
  });

  test('labels on an issue and of the repository', async () => {
    const { forge } = readOnly();
    const { number } = await forge.createIssue(AT, DRAFT);
    await expect(forge.addLabels(AT, number, ['逾期'])).rejects.toMatchObject({ kind: 'forbidden', effect: 'none' });
    await expect(forge.removeLabel(AT, number, '逾期')).rejects.toMatchObject({ kind: 'forbidden', effect: 'none' });
    await expect(forge.createLabel(AT, { name: '逾期', color: '000000', description: '' })).rejects.toMatchObject({
      kind: 'gone',
      effect: 'none',
    });
  });

  test('labels that are answered for but not there', async () => {
    const { forge } = githubStage(
      {},
      { fetch: async () => Response.json([{ name: '办理中', color: '000000', description: null }]) },
    );
    await expect(forge.addLabels(AT, 1, ['办理中', '逾期'])).rejects.toMatchObject({ kind: 'forbidden', effect: 'none' });
    await forge.addLabels(AT, 1, ['办理中']);
  });

  test('an issue of others, and a comment of theirs', async () => {
    const { forge, github } = readOnly();
    const number = github.as(UNIT.login).openIssue(AT, '别人的');
    const comment = github.as(UNIT.login).comment(AT, number, '别人的');
    await expect(forge.editIssue(AT, number, { state: 'closed' })).rejects.toMatchObject({ kind: 'forbidden', effect: 'none' });
    await expect(forge.editComment(AT, number, comment, '改')).rejects.toMatchObject({ kind: 'forbidden', effect: 'none' });
  });

  test('a comment where it is locked', async () => {
    const { forge, github } = readOnly();
    const number = github.as(UNIT.login).openIssue(AT, '别人的');
    github.as(UNIT.login).rewrite(AT, number, { locked: true });
    await expect(forge.createComment(AT, number, '在吗')).rejects.toMatchObject({ kind: 'forbidden', effect: 'none' });
  });

  test('anything where issues are switched off or the repository is laid to rest', async () => {
    const { forge, github } = githubStage();
    const { number } = await forge.createIssue(AT, DRAFT);
    github.repository(AT).issuesDisabled = true;
    await expect(forge.createIssue(AT, DRAFT)).rejects.toMatchObject({ kind: 'gone', effect: 'none', status: 410 });
    expect(await forge.issues(AT)).toEqual([]);
    github.repository(AT).issuesDisabled = false;
    github.repository(AT).archived = true;
    await expect(forge.createIssue(AT, DRAFT)).rejects.toMatchObject({ kind: 'forbidden', effect: 'none' });
    await expect(forge.createComment(AT, number, '在吗')).rejects.toMatchObject({ kind: 'forbidden', effect: 'none' });
    expect(await forge.issues(AT)).toHaveLength(1);
  });
});

describe('labels', () => {
  test('another label of that name, whatever its case, is the same label', async () => {
    const { forge, github } = githubStage();
    await forge.createLabel(AT, { name: 'Overdue', color: 'b60205', description: '' });
    await forge.createLabel(AT, { name: 'overdue', color: '000000', description: '' });
    expect(await forge.labels(AT)).toEqual([{ name: 'Overdue', color: 'b60205', description: '' }]);
    const { number } = await forge.createIssue(AT, { ...DRAFT, labels: ['OVERDUE'] });
    await forge.addLabels(AT, number, ['overdue']);
    expect(github.violations).toEqual([]);
  });

  test('a refusal that is not about its being there is a failure', async () => {
    const { forge, github } = githubStage();
    github.faults.next({ when: 'before', what: 422, message: 'Validation Failed' });
    await expect(forge.createLabel(AT, { name: '逾期', color: '000000', description: '' })).rejects.toMatchObject({
      kind: 'refused',
      status: 422,
    });
  });

  test('no names at all are no call', async () => {
    const { forge, github } = githubStage();
    await forge.addLabels(AT, 1, []);
    expect(github.calls).toEqual([]);
  });

  test('a new name that is taken', async () => {
    const { forge } = githubStage();
    await forge.createLabel(AT, { name: '逾期', color: '000000', description: '' });
    await forge.createLabel(AT, { name: '督办', color: '000000', description: '' });
    await expect(forge.editLabel(AT, '督办', { name: '逾期', color: '000000', description: '' })).rejects.toMatchObject({
      kind: 'refused',
    });
  });
});

describe('an answer that is not what was asked for', () => {
  const issue = {
    number: 1,
    html_url: 'https://github.com/county/replies/issues/1',
    user: null,
    title: '题',
    state: 'open',
    labels: ['旧的写法', { name: null }, { name: '新的写法' }, {}],
    locked: false,
    comments: 0,
    created_at: '2026-11-23T01:00:00Z',
    updated_at: '2026-11-23T01:00:00Z',
  };
  const bodies: readonly unknown[] = [
    null,
    5,
    'text',
    {},
    [],
    [null],
    [5],
    [{}],
    { ...issue, number: '1' },
    { ...issue, user: { id: 0, login: 'x' } },
    { ...issue, state: 'OPEN' },
    { ...issue, created_at: 'yesterday' },
  ];

  test.each(bodies)('%j', async (body) => {
    const { forge } = githubStage({}, { fetch: async () => Response.json(body) });
    await expect(forge.issue(AT, 1)).rejects.toMatchObject({ kind: 'unexpected', effect: 'none' });
    await expect(forge.comment(AT, 1)).rejects.toMatchObject({ kind: 'unexpected', effect: 'none' });
    await expect(forge.editIssue(AT, 1, { title: '题' })).rejects.toMatchObject({ kind: 'unexpected', effect: 'unknown' });
    if (!Array.isArray(body) || body.length > 0) {
      await expect(forge.labels(AT)).rejects.toMatchObject({ kind: 'unexpected', effect: 'none' });
      await expect(forge.commentsSince(AT, null)).rejects.toMatchObject({ kind: 'unexpected', effect: 'none' });
    }
  });

  test('fields that may be missing or empty', async () => {
    const { forge } = githubStage({}, { fetch: async () => Response.json(issue) });
    expect(await forge.issue(AT, 1)).toMatchObject({ author: null, body: '', labels: ['旧的写法', '新的写法'] });
  });

  test('a state that was not taken over', async () => {
    const { forge } = githubStage({}, { fetch: async () => Response.json(issue) });
    await expect(forge.editIssue(AT, 1, { state: 'closed' })).rejects.toMatchObject({ kind: 'forbidden', effect: 'none' });
  });

  test('a link away, and pages in a circle: the token goes nowhere', async () => {
    for (const next of [
      'https://evil.example/repositories/1/labels?page=2',
      `https://api.github.com/repos/${AT}/labels?per_page=100`,
    ]) {
      const asked: string[] = [];
      const { forge } = githubStage(
        {},
        {
          fetch: async (url) => {
            asked.push(url);
            return Response.json([], { headers: { link: `<${next}>; rel="next"` } });
          },
        },
      );
      await expect(forge.labels(AT)).rejects.toMatchObject({ kind: 'unexpected' });
      expect(asked.every((url) => url.startsWith('https://api.github.com/'))).toBe(true);
      expect(asked.length).toBeLessThan(3);
    }
  });
});

describe('pace', () => {
  test('two hundred issues stay within what GitHub allows, a second apart', async () => {
    const { forge, github, clock } = githubStage({}, { limits: { writes: 1000 } });
    const start = clock.now();
    for (let index = 0; index < 200; index++) await forge.createIssue(AT, DRAFT);
    expect(github.hasty).toEqual([]);
    expect(clock.now() - start).toBe(199_000);
    expect(github.calls).toHaveLength(200);
  });

  test("GitHub's own limit of new things in an hour is told, or waited for", async () => {
    const { forge, github, clock } = githubStage({}, { limits: { writes: 1000, waiting: 3_600_000 } });
    for (let index = 0; index < 500; index++) await forge.createIssue(AT, DRAFT);
    const [fetch, now, sleep, token] = [github.fetch, clock.now, clock.sleep, github.token(BOT.login)];
    const hurried = githubForge({ fetch, now, sleep, token, limits: { waiting: 59_000 } });
    await expect(hurried.createIssue(AT, DRAFT)).rejects.toMatchObject({ kind: 'rate-limited', effect: 'none' });
    expect(github.repository(AT).issues.size).toBe(500);
    await forge.createIssue(AT, DRAFT);
    expect(github.repository(AT).issues.size).toBe(501);
  });

  test('an account without calls left waits for the next hour', async () => {
    const { forge, clock } = githubStage({ hourly: 3 }, { limits: { waiting: 4_000_000 } });
    const start = clock.now();
    // What has not changed is free.
    for (let index = 0; index < 4; index++) await forge.labels(AT);
    expect(clock.now()).toBe(start);
    await forge.createIssue(AT, DRAFT);
    await forge.createComment(AT, 1, '一');
    await forge.createComment(AT, 1, '二');
    await forge.createComment(AT, 1, '三');
    expect(clock.now() - start).toBeGreaterThan(3_600_000);
  });
});
