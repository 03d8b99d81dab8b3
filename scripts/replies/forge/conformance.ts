import { describe, expect, test } from 'vitest';
import { type Forge, ForgeFailure, type ForgeIssue, type IssueDraft } from './forge.ts';

/** One forge with a repository `county/replies` for the tests to work in. */
export interface Stage {
  readonly forge: Forge;
  readonly self: { readonly id: number; readonly login: string };
  /** A unit's account, which may read and comment. */
  readonly unit: { readonly id: number; readonly login: string };
  /** What people do there in the browser. */
  readonly people: {
    comment(issue: number, body: string): number;
    editComment(comment: number, body: string): void;
    deleteComment(comment: number): void;
    openIssue(title: string): number;
    label(issue: number, name: string): void;
    unlabel(issue: number, name: string): void;
    openPullRequest(title: string): number;
    close(issue: number): void;
    lock(issue: number): void;
    renameLabel(name: string, as: string): void;
  };
  readonly advance: (milliseconds: number) => void;
  /** Complaints of the fake about what it was sent or answered. */
  readonly violations: readonly string[];
}

const REPOSITORY = 'county/replies';
const DRAFT: IssueDraft = { title: '转办 D2026-0031', body: '第一行\r\n第二行 🙂', labels: [] };
const LABEL = { name: '办理中', color: '1d76db', description: '责任单位已签收' };

/** What every adapter has to do, whichever forge it speaks to. */
export function conforms(name: string, open: () => Stage): void {
  describe(`${name} behind the port`, () => {
    const stage = (): Stage & { made(draft?: Partial<IssueDraft>): Promise<ForgeIssue> } => {
      const opened = open();
      return { ...opened, made: (draft = {}) => opened.forge.createIssue(REPOSITORY, { ...DRAFT, ...draft }) };
    };

    test('knows who it is', async () => {
      const { forge, self, violations } = stage();
      expect(await forge.self()).toEqual(self);
      expect(violations).toEqual([]);
    });

    test('an empty repository has no issues, no comments and no labels', async () => {
      const { forge, violations } = stage();
      expect(await forge.issues(REPOSITORY)).toEqual([]);
      expect(await forge.commentsSince(REPOSITORY, null)).toEqual([]);
      expect(await forge.labels(REPOSITORY)).toEqual([]);
      expect(violations).toEqual([]);
    });

    test('an issue is read as it was written', async () => {
      const { forge, self, made, violations } = stage();
      const issue = await made();
      expect(issue).toMatchObject({ ...DRAFT, number: 1, author: self, state: 'open', locked: false, comments: 0 });
      expect(await forge.issue(REPOSITORY, 1)).toEqual(issue);
      expect(await forge.issues(REPOSITORY)).toEqual([issue]);
      expect(issue.url).toMatch(/^https:\/\/.*\/county\/replies\/issues\/1$/);
      expect(violations).toEqual([]);
    });

    test('issues of others and pull requests are not listed, closed ones of ours are', async () => {
      const { forge, people, made, violations } = stage();
      await made();
      people.openIssue('别人的');
      people.openPullRequest('合并请求');
      const second = await made({ title: '第二件' });
      people.close(second.number);
      expect((await forge.issues(REPOSITORY)).map(({ number, state }) => [number, state])).toEqual([
        [1, 'open'],
        [4, 'closed'],
      ]);
      expect(await forge.issue(REPOSITORY, 3)).toEqual({ vanished: 'not-found' });
      expect(await forge.issue(REPOSITORY, 99)).toEqual({ vanished: 'not-found' });
      expect(violations).toEqual([]);
    });

    test('issues of others with a label are listed, open and closed, and nothing else', async () => {
      const { forge, people, made, advance, violations } = stage();
      // Before there is such a label at all.
      people.openIssue('没有标签的');
      expect(await forge.issuesLabelled(REPOSITORY, '单位回复')).toEqual([]);
      const [one, two, three] = ['表一', '表二', '表三'].map((title) => people.openIssue(title)) as [number, number, number];
      for (const number of [one, two, three]) people.label(number, '单位回复');
      people.label(two, '逾期');
      people.close(two);
      people.label(people.openIssue('别的标签'), '单位回复单');
      people.label(people.openPullRequest('合并请求'), '单位回复');
      await made({ labels: ['单位回复'] });
      advance(1000);
      const listed = await forge.issuesLabelled(REPOSITORY, '单位回复');
      expect(listed.map(({ number, title, state }) => [number, title, state])).toEqual([
        [one, '表一', 'open'],
        [two, '表二', 'closed'],
        [three, '表三', 'open'],
      ]);
      people.unlabel(three, '单位回复');
      expect((await forge.issuesLabelled(REPOSITORY, '单位回复')).map(({ number }) => number)).toEqual([one, two]);
      expect(violations).toEqual([]);
    });

    test('120 of them come whole and in order', async () => {
      const { forge, people, violations } = stage();
      const numbers = Array.from({ length: 120 }, (_, i) => people.openIssue(`表 ${i}`));
      for (const number of numbers) people.label(number, '单位回复');
      expect((await forge.issuesLabelled(REPOSITORY, '单位回复')).map(({ number }) => number)).toEqual(numbers);
      expect(violations).toEqual([]);
    });

    test.each([0, 1, 49, 50, 51, 100, 101, 250])('a list of %i is whole and in order', async (count) => {
      const { forge, people, made, violations } = stage();
      const { number } = await made();
      for (let index = 0; index < count; index++) people.comment(number, `第 ${index} 条`);
      const whole = Array.from({ length: count }, (_, index) => `第 ${index} 条`);
      expect((await forge.comments(REPOSITORY, number)).map(({ body }) => body)).toEqual(whole);
      expect((await forge.commentsSince(REPOSITORY, null)).map(({ body }) => body)).toEqual(whole);
      expect(violations).toEqual([]);
    });

    test('comments say who, when and under which issue', async () => {
      const { forge, unit, self, people, made, advance, violations } = stage();
      const { number } = await made();
      const reply = people.comment(number, '已收到');
      const status = await forge.createComment(REPOSITORY, number, '状态：办理中');
      advance(60_000);
      people.editComment(reply, '已收到，正在办理');
      const [first, second] = await forge.comments(REPOSITORY, number);
      expect(first).toMatchObject({ id: reply, issue: number, author: unit, body: '已收到，正在办理' });
      expect(Date.parse(first!.updated) - Date.parse(first!.created)).toBeGreaterThanOrEqual(60_000);
      expect(second).toMatchObject({ id: status.id, issue: number, author: self, body: '状态：办理中' });
      expect(await forge.comment(REPOSITORY, reply)).toMatchObject({ id: reply, issue: number, body: '已收到，正在办理' });
      expect((await forge.issue(REPOSITORY, number)) as ForgeIssue).toMatchObject({ comments: 2 });
      expect(violations).toEqual([]);
    });

    test('a deleted comment is gone from the list and when asked for', async () => {
      const { forge, people, made, violations } = stage();
      const { number } = await made();
      const reply = people.comment(number, '撤回');
      people.deleteComment(reply);
      expect(await forge.comments(REPOSITORY, number)).toEqual([]);
      expect(await forge.comment(REPOSITORY, reply)).toBeNull();
      expect(violations).toEqual([]);
    });

    test('changes since a moment include the moment itself and edits of older comments', async () => {
      const { forge, people, made, advance, violations } = stage();
      const { number } = await made();
      const old = people.comment(number, '旧的');
      const edited = people.comment(number, '旧的，后来改了');
      advance(3_600_000);
      const at = people.comment(number, '正好');
      const [, , { created: since }] = (await forge.comments(REPOSITORY, number)) as [unknown, unknown, { created: string }];
      advance(1000);
      people.editComment(edited, '改过');
      const later = people.comment(number, '以后');
      const ids = async (moment: string) => (await forge.commentsSince(REPOSITORY, moment)).map(({ id }) => id);
      expect(await ids(since)).toEqual([edited, at, later]);
      // The same moment, as the county writes it.
      const beijing = `${new Date(Date.parse(since) + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
      expect(await ids(beijing)).toEqual([edited, at, later]);
      expect(await ids('2020-01-01T00:00:00Z')).toEqual([old, edited, at, later]);
      expect(violations).toEqual([]);
    });

    test('title, body and state are changed one by one', async () => {
      const { forge, made, violations } = stage();
      const { number } = await made();
      const now = async () => (await forge.issue(REPOSITORY, number)) as ForgeIssue;
      await forge.editIssue(REPOSITORY, number, { title: '改了题目' });
      expect(await now()).toMatchObject({ title: '改了题目', body: DRAFT.body, state: 'open' });
      await forge.editIssue(REPOSITORY, number, { body: '' });
      expect(await now()).toMatchObject({ title: '改了题目', body: '' });
      await forge.editIssue(REPOSITORY, number, { state: 'closed', reason: 'not-planned' });
      expect(await now()).toMatchObject({ state: 'closed' });
      await forge.editIssue(REPOSITORY, number, { state: 'closed', reason: 'completed' });
      await forge.editIssue(REPOSITORY, number, { state: 'open' });
      expect(await now()).toMatchObject({ state: 'open' });
      expect(violations).toEqual([]);
    });

    test('labels are made once, put on, taken off and renamed', async () => {
      const { forge, made, violations } = stage();
      await forge.createLabel(REPOSITORY, LABEL);
      await forge.createLabel(REPOSITORY, LABEL);
      await forge.createLabel(REPOSITORY, { ...LABEL, name: '逾期', description: '' });
      expect(await forge.labels(REPOSITORY)).toEqual([LABEL, { ...LABEL, name: '逾期', description: '' }]);
      const { number } = await made({ labels: ['办理中'] });
      const names = async () => [...((await forge.issue(REPOSITORY, number)) as ForgeIssue).labels].sort();
      expect(await names()).toEqual(['办理中']);
      await forge.addLabels(REPOSITORY, number, ['逾期', '办理中']);
      expect(await names()).toEqual(['办理中', '逾期']);
      await forge.removeLabel(REPOSITORY, number, '办理中');
      await forge.removeLabel(REPOSITORY, number, '办理中');
      await forge.removeLabel(REPOSITORY, number, '没有这个');
      expect(await names()).toEqual(['逾期']);
      await forge.editLabel(REPOSITORY, '逾期', { name: '逾期未办结', color: 'b60205', description: '超过办结期限' });
      expect(await names()).toEqual(['逾期未办结']);
      expect(await forge.labels(REPOSITORY)).toContainEqual({ name: '逾期未办结', color: 'b60205', description: '超过办结期限' });
      expect(violations).toEqual([]);
    });

    test('a label that a person renamed keeps its issues', async () => {
      const { forge, people, made, violations } = stage();
      await forge.createLabel(REPOSITORY, LABEL);
      const { number } = await made({ labels: ['办理中'] });
      people.renameLabel('办理中', '在办');
      expect(await forge.issue(REPOSITORY, number)).toMatchObject({ labels: ['在办'] });
      await forge.createLabel(REPOSITORY, LABEL);
      await forge.addLabels(REPOSITORY, number, ['办理中']);
      expect([...((await forge.issue(REPOSITORY, number)) as ForgeIssue).labels].sort()).toEqual(['办理中', '在办']);
      expect(violations).toEqual([]);
    });

    test('names of labels may hold what an address gives meaning to', async () => {
      const { forge, made, violations } = stage();
      const name = '状态/在办?#%20 &';
      await forge.createLabel(REPOSITORY, { ...LABEL, name });
      const { number } = await made({ labels: [name] });
      await forge.editLabel(REPOSITORY, name, { ...LABEL, name, color: '000000' });
      expect(await forge.labels(REPOSITORY)).toEqual([{ ...LABEL, name, color: '000000' }]);
      await forge.removeLabel(REPOSITORY, number, name);
      expect(await forge.issue(REPOSITORY, number)).toMatchObject({ labels: [] });
      expect(violations).toEqual([]);
    });

    test('marking a comment twice is marking it once', async () => {
      const { forge, people, made, violations } = stage();
      const { number } = await made();
      const reply = people.comment(number, '已收到');
      await forge.markSeen(REPOSITORY, number, reply);
      await forge.markSeen(REPOSITORY, number, reply);
      const [comment] = await forge.comments(REPOSITORY, number);
      expect(comment!.seen).not.toBe(false);
      expect(violations).toEqual([]);
    });

    test('a status comment is edited in place', async () => {
      const { forge, made, violations } = stage();
      const { number } = await made();
      const { id } = await forge.createComment(REPOSITORY, number, '状态：待签收');
      await forge.editComment(REPOSITORY, number, id, '状态：已签收');
      expect((await forge.comments(REPOSITORY, number)).map(({ body }) => body)).toEqual(['状态：已签收']);
      expect(violations).toEqual([]);
    });

    test('a locked issue says so, and its owner may still work on it', async () => {
      const { forge, people, made, violations } = stage();
      const { number } = await made();
      people.lock(number);
      expect(await forge.issue(REPOSITORY, number)).toMatchObject({ locked: true });
      await forge.createComment(REPOSITORY, number, '状态：已锁定');
      expect(violations).toEqual([]);
    });

    test('what is not there is gone, and a repository without access is, too', async () => {
      const { forge, violations } = stage();
      const failures = [
        () => forge.comments(REPOSITORY, 7),
        () => forge.createComment(REPOSITORY, 7, '在吗'),
        () => forge.editIssue(REPOSITORY, 7, { state: 'closed' }),
        () => forge.editComment(REPOSITORY, 7, 12, '改'),
        () => forge.markSeen(REPOSITORY, 7, 12),
        () => forge.removeLabel(REPOSITORY, 7, '逾期'),
        () => forge.issues('county/secret'),
        () => forge.issuesLabelled('county/secret', '单位回复'),
        () => forge.labels('county/none'),
        () => forge.createIssue('county/secret', DRAFT),
      ];
      for (const failure of failures) {
        await expect(failure()).rejects.toMatchObject({ name: 'ForgeFailure', kind: 'gone', effect: 'none', status: 404 });
      }
      expect(violations).toEqual([]);
    });

    test('what cannot be sent is not sent', async () => {
      const { forge, made } = stage();
      const { number } = await made();
      const refused: readonly (() => Promise<unknown>)[] = [
        ...[
          'county',
          'county/replies/issues',
          '../replies',
          'county/..',
          'county/.',
          'a b/c',
          'county/replies?x=1',
          '',
          '县/回复',
        ].map((repository) => () => forge.labels(repository)),
        ...[0, -1, 1.5, Number.NaN, 2 ** 53].map((bad) => () => forge.issue(REPOSITORY, bad)),
        () => made({ title: ' ' }),
        () => made({ title: '长'.repeat(257) }),
        () => made({ body: '长'.repeat(65_537) }),
        () => forge.createComment(REPOSITORY, number, '长'.repeat(65_537)),
        () => forge.createLabel(REPOSITORY, { ...LABEL, color: '#1d76db' }),
        () => forge.createLabel(REPOSITORY, { ...LABEL, name: '' }),
        () => forge.createLabel(REPOSITORY, { ...LABEL, description: '长'.repeat(101) }),
        ...['', ' ', 'a,b'].map((name) => () => forge.issuesLabelled(REPOSITORY, name)),
        ...['', '.', '..', '\ud800'].map((name) => () => forge.removeLabel(REPOSITORY, number, name)),
      ];
      for (const refusal of refused) {
        const failure = await refusal().catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(ForgeFailure);
        expect(failure).toMatchObject({ kind: 'refused', effect: 'none', status: null });
      }
    });

    test('the longest texts there may be go through whole', async () => {
      const { forge, made, violations } = stage();
      const { number } = await made({ title: '题'.repeat(256), body: '文'.repeat(65_536) });
      expect(await forge.issue(REPOSITORY, number)).toMatchObject({ title: '题'.repeat(256), body: '文'.repeat(65_536) });
      expect(violations).toEqual([]);
    });
  });
}
