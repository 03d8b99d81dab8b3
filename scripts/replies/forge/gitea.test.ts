import { describe, expect, test } from 'vitest';
import { conforms, type Stage } from './conformance.ts';
import type { FakeGiteaOptions } from './fake/gitea.ts';
import { survivesFaults } from './faults.conformance.ts';
import { BOT, giteaStage, UNIT } from './gitea.fixtures.ts';
import type { GiteaOptions } from './gitea.ts';

const AT = 'county/replies';
const DRAFT = { title: '转办 D2026-0031', body: '正文', labels: [] };
const LABEL = { name: '办理中', color: '1d76db', description: '' };

function portStage(fake: Partial<FakeGiteaOptions> = {}, options: Partial<GiteaOptions> = {}): Stage {
  const { clock, gitea, forge } = giteaStage(fake, options);
  const unit = gitea.as(UNIT.login);
  return {
    forge,
    self: BOT,
    unit: UNIT,
    advance: clock.advance,
    violations: gitea.violations,
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

conforms('Gitea', () => portStage());
conforms('a Gitea with small pages, addressed by its interface', () =>
  portStage({ cap: 7 }, { baseUrl: 'https://git.example.gov.cn/api/v1/' }),
);

survivesFaults('Gitea', async () => {
  const { gitea, forge, clock } = giteaStage({}, { limits: { waiting: 600_000 } });
  await forge.createLabel(AT, LABEL);
  await forge.createLabel(AT, { ...LABEL, name: '逾期' });
  await forge.createIssue(AT, { ...DRAFT, labels: ['办理中'] });
  const reply = gitea.as(UNIT.login).comment(AT, 1, '已收到');
  const { id: status } = await forge.createComment(AT, 1, '状态：待签收');
  clock.advance(60_000);
  return { forge, wire: gitea, world: gitea.world, reply, status };
});

describe('labels by number', () => {
  test('one that is not there is not made in passing', async () => {
    const { forge, gitea } = giteaStage();
    await expect(forge.createIssue(AT, { ...DRAFT, labels: ['办理中'] })).rejects.toMatchObject({
      kind: 'refused',
      effect: 'none',
    });
    expect(gitea.repository(AT).issues.size).toBe(0);
    await forge.createIssue(AT, DRAFT);
    await expect(forge.addLabels(AT, 1, ['办理中'])).rejects.toMatchObject({ kind: 'refused', effect: 'none' });
    expect(gitea.repository(AT).labels.size).toBe(0);
  });

  test('of two with one name the older is meant, and no third is made', async () => {
    const { forge, gitea } = giteaStage();
    await forge.createLabel(AT, LABEL);
    await forge.createLabel(AT, { ...LABEL, name: '在办' });
    gitea.as(UNIT.login).renameLabel(AT, '在办', '办理中');
    await forge.createLabel(AT, LABEL);
    expect(gitea.repository(AT).labels.size).toBe(2);
    await forge.createIssue(AT, { ...DRAFT, labels: ['办理中'] });
    const [older] = [...gitea.repository(AT).labels.keys()];
    expect(gitea.repository(AT).issues.get(1)!.now!.labels).toEqual([older]);
  });

  test('one that was taken away meanwhile', async () => {
    const { forge, gitea } = giteaStage();
    await forge.createLabel(AT, LABEL);
    await forge.createIssue(AT, DRAFT);
    const racing = giteaStage(
      {},
      {
        token: gitea.token(BOT.login),
        fetch: async (url, init) => {
          if (init.method === 'POST') gitea.as(UNIT.login).deleteLabel(AT, '办理中');
          return await gitea.fetch(url, init);
        },
      },
    );
    await expect(racing.forge.addLabels(AT, 1, ['办理中'])).rejects.toMatchObject({ kind: 'forbidden', effect: 'none' });
  });

  test('a new name that is taken, and an old one that is not there', async () => {
    const { forge } = giteaStage();
    await forge.createLabel(AT, LABEL);
    await forge.createLabel(AT, { ...LABEL, name: '逾期' });
    await expect(forge.editLabel(AT, '逾期', LABEL)).rejects.toMatchObject({ kind: 'refused', effect: 'none' });
    await expect(forge.editLabel(AT, '督办', LABEL)).rejects.toMatchObject({ kind: 'gone', effect: 'none' });
  });
});

describe('what else is different', () => {
  test('comments on pull requests belong to no issue', async () => {
    const { forge, gitea } = giteaStage();
    await forge.createIssue(AT, DRAFT);
    const pull = gitea.as(UNIT.login).openPullRequest(AT, '合并请求');
    gitea.as(UNIT.login).comment(AT, pull, '看看代码');
    const reply = gitea.as(UNIT.login).comment(AT, 1, '已收到');
    expect((await forge.commentsSince(AT, null)).map(({ id }) => id)).toEqual([reply]);
  });

  test('moments are of the hour of its own server', async () => {
    const { forge } = giteaStage();
    expect(await forge.createIssue(AT, DRAFT)).toMatchObject({ created: '2026-11-23T09:00:00+08:00' });
  });

  test('an account that was removed is nobody', async () => {
    const ghost = { id: -1, login: 'Ghost' };
    const comment = {
      id: 5,
      html_url: 'https://git.example.gov.cn/county/replies/issues/1#issuecomment-5',
      issue_url: 'https://git.example.gov.cn/county/replies/issues/1',
      pull_request_url: '',
      user: ghost,
      body: '已收到',
      created_at: '2026-11-23T09:00:00+08:00',
      updated_at: '2026-11-23T09:00:00+08:00',
    };
    const { forge } = giteaStage({}, { fetch: async () => Response.json(comment) });
    expect(await forge.comment(AT, 5)).toMatchObject({ author: null, body: '已收到' });
  });

  test('something in the history that is no comment', async () => {
    const { forge } = giteaStage({}, { fetch: async () => new Response(null, { status: 204 }) });
    expect(await forge.comment(AT, 5)).toBeNull();
  });

  test('a real breakdown about an issue that is there stays one', async () => {
    const { forge, gitea } = giteaStage();
    await forge.createIssue(AT, DRAFT);
    gitea.faults.on(({ path }) => path.startsWith(`/repos/${AT}/issues/1/comments`), { when: 'before', what: 500 }, 9);
    await expect(forge.comments(AT, 1)).rejects.toMatchObject({ kind: 'unreachable', effect: 'none' });
    await expect(forge.createComment(AT, 1, '一')).rejects.toMatchObject({ kind: 'unreachable', effect: 'unknown' });
  });

  test('a list whose total is told takes no call too many', async () => {
    const { forge, gitea } = giteaStage();
    for (let index = 0; index < 60; index++) gitea.as(BOT.login).openIssue(AT, '一件');
    await forge.self();
    expect(await forge.issues(AT)).toHaveLength(60);
    expect(gitea.calls).toHaveLength(3);
  });

  test('a list whose total is wrong or missing ends all the same', async () => {
    for (const total of ['999', 'many', '']) {
      const { gitea, clock } = giteaStage();
      for (let index = 0; index < 60; index++) gitea.as(BOT.login).openIssue(AT, '一件');
      const { forge } = giteaStage(
        {},
        {
          now: clock.now,
          token: gitea.token(BOT.login),
          fetch: async (url, init) => {
            const answer = await gitea.fetch(url, init);
            const headers = new Headers(answer.headers);
            headers.set('x-total-count', total);
            return new Response(await answer.text(), { status: answer.status, headers });
          },
        },
      );
      expect(await forge.issues(AT)).toHaveLength(60);
    }
  });

  test('an issue without labels because we may not write', async () => {
    const { forge, gitea } = giteaStage({ repositories: [{ name: AT, access: { [BOT.login]: 'read', [UNIT.login]: 'write' } }] });
    gitea.as(UNIT.login).label(AT, gitea.as(UNIT.login).openIssue(AT, '别的'), '办理中');
    expect(await forge.createIssue(AT, { ...DRAFT, labels: ['办理中'] })).toMatchObject({ labels: [] });
    await expect(forge.addLabels(AT, 2, ['办理中'])).rejects.toMatchObject({ kind: 'forbidden', effect: 'none' });
  });

  test('a repository laid to rest', async () => {
    const { forge, gitea } = giteaStage();
    gitea.repository(AT).archived = true;
    await expect(forge.createIssue(AT, DRAFT)).rejects.toMatchObject({ kind: 'refused', effect: 'none', status: 423 });
  });
});
