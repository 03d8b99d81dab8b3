import { describe, expect, test } from 'vitest';
import { REPLY_LABEL } from '../forms/reply-form.ts';
import { FAULTS } from './forge/fake/faults.ts';
import type { FakeGitHubOptions } from './forge/fake/github.ts';
import { ForgeFailure } from './forge/forge.ts';
import { BOT, githubStage } from './forge/github.fixtures.ts';
import { githubForge } from './forge/github.ts';
import { formText } from './forms.fixtures.ts';
import { readReply } from './reading/read-reply.ts';
import { countyFiles, nonce, type Sample } from './scenario.fixtures.ts';
import { MemoryRemote, memoryStore } from './store/memory.fixtures.ts';
import { StoreFailure } from './store/store.ts';
import { type SyncResult, sync } from './sync.ts';

const REPLIES = 'county/replies';
const UNIT = { id: 52, login: 'yunxi-shuiwu' };
const MINUTE = 60_000;

const sent = (n: number): Sample => ({
  id: `D2022-${String(n).padStart(4, '0')}`,
  log: [{ at: '2022-03-15T09:00:00+08:00', event: 'dispatched' }],
});

/** So many dispatches, a county in memory, and GitHub's interface with its real adapter in between. */
async function stageOf(count: number, options: Partial<FakeGitHubOptions> = {}) {
  const { github, clock, forge } = githubStage(options, { limits: { writes: 2_000 } });
  clock.advance(Date.parse('2022-03-15T01:30:00Z') - clock.now());
  const office = { replyRepository: REPLIES, officeRepository: null };
  const units = [{ id: 'housing', name: '住房和城乡建设局', accounts: [UNIT] }];
  const samples = Array.from({ length: count }, (_, i) => sent(i + 1));
  const remote = await MemoryRemote.of(countyFiles(samples, office, units));
  const run = async (): Promise<SyncResult> =>
    await sync({
      store: memoryStore(remote),
      forge,
      now: () => new Date(clock.now()).toISOString(),
      nonce: nonce(),
      readReply,
    });
  return { github, clock, remote, run };
}

const logOf = (remote: MemoryRemote, n: number) => remote.ledger.dispatches.get(sent(n).id)?.data.log.map(({ event }) => event);
const ours = (github: Awaited<ReturnType<typeof stageOf>>['github']) =>
  [...github.repository(REPLIES).issues.values()].flatMap(({ now }) => (now && !now.deleted ? [now] : []));

describe('200 dispatches', () => {
  test('take two requests each and the paging at first, and five requests when nothing has happened', async () => {
    const { github, clock, remote, run } = await stageOf(200);
    const first = await run();
    expect(first.problems).toEqual([]);
    expect(first.remaining).toEqual([]);
    const labels = github.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/labels')).length;
    expect(labels).toBe(4);
    const listings = github.calls.filter(({ method }) => method === 'GET').length;
    expect(listings).toBeLessThanOrEqual(4);
    expect(github.calls.length).toBe(2 * 200 + labels + listings);
    expect(
      [...remote.ledger.channels.values()].every(({ posts }) => posts?.every(({ number, comment }) => number ?? comment)),
    ).toBe(true);

    clock.advance(20 * MINUTE);
    const before = github.calls.length;
    expect(await run()).toMatchObject({ plan: [], problems: [], notes: [] });
    expect(github.calls.length - before).toBeLessThanOrEqual(5);
    expect(github.hasty).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

test.each([5 * 24 * 60, -5])('a machine whose clock is %i minutes off opens and writes nothing', async (minutes) => {
  const { github, clock, remote } = await stageOf(1);
  const now = () => clock.now() + minutes * MINUTE;
  const token = github.token(BOT.login);
  const forge = githubForge({ fetch: github.fetch, now, sleep: clock.sleep, token, account: BOT.login });
  const run = sync({
    store: memoryStore(remote),
    forge,
    now: () => new Date(now()).toISOString(),
    nonce: nonce(),
    readReply,
  });
  await expect(run).rejects.toMatchObject({ kind: 'clock' });
  expect(github.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(remote.head).toBe(0);
});

describe('what people do to issues by hand', () => {
  test('is put right where that is safe, and told where it is not', async () => {
    const { github, clock, remote, run } = await stageOf(6);
    await run();
    const [one, two, three, four, five, six] = ours(github).map(({ number }) => number) as [number, ...number[]] as number[];
    const unit = github.as(UNIT.login);
    clock.advance(20 * MINUTE);
    const said = unit.comment(REPLIES, one as number, '已经整改，详见附件');
    unit.rewrite(REPLIES, two as number, { state: 'closed', title: '别的标题', body: '没有标记了' });
    unit.rewrite(REPLIES, three as number, { locked: true });
    unit.transfer(REPLIES, four as number, 'county/elsewhere');
    unit.deleteIssue(REPLIES, five as number);
    unit.renameLabel(REPLIES, '状态：待签收', '没人签');
    unit.label(REPLIES, six as number, '状态：已办结');
    clock.advance(20 * MINUTE);
    const result = await run();
    expect(result.problems).toEqual([]);
    expect(logOf(remote, 1)).toEqual(['dispatched', 'replied']);
    expect(github.repository(REPLIES).issues.get(two as number)?.now).toMatchObject({
      state: 'open',
      title: expect.stringContaining('D2022-0002'),
    });
    const troubles = [...remote.ledger.channels].flatMap(([id, { troubles = [] }]) =>
      troubles.map(({ kind, key }) => `${id} ${key} ${kind}`),
    );
    expect(troubles).toEqual(['D2022-0003 issue locked', 'D2022-0004 issue transferred', 'D2022-0005 issue deleted']);
    expect([...github.repository(REPLIES).labels.values()].map(({ now }) => now?.name)).not.toContain('没人签');
    // Nothing was made again, and nothing is tried again.
    expect(ours(github).length).toBe(5);
    const calls = github.calls.length;
    clock.advance(20 * MINUTE);
    expect(await run()).toMatchObject({ plan: [], problems: [] });
    expect(github.calls.slice(calls).filter(({ method }) => method !== 'GET')).toEqual([]);

    unit.editComment(REPLIES, said, '已经整改，另附照片');
    unit.rewrite(REPLIES, three as number, { locked: false });
    clock.advance(20 * MINUTE);
    await run();
    unit.deleteComment(REPLIES, said);
    clock.advance(20 * MINUTE);
    await run();
    const channel = remote.ledger.channels.get('D2022-0001');
    expect(channel?.comments).toMatchObject([{ id: said, outcome: 'replied', seen: true, withdrawn: expect.any(String) }]);
    expect(channel?.revisions?.map(({ text }) => text)).toEqual(['已经整改，详见附件', '已经整改，另附照片']);
    expect(logOf(remote, 1)).toEqual(['dispatched', 'replied']);
    expect(remote.ledger.channels.get('D2022-0003')?.troubles).toBeUndefined();
    expect(github.violations).toEqual([]);
  });

  test('a pull request, an issue of somebody else’s with our mark, and their comments are none of ours', async () => {
    const { github, clock, remote, run } = await stageOf(1);
    const unit = github.as(UNIT.login);
    unit.openPullRequest(REPLIES, '改一下');
    const forged = unit.openIssue(REPLIES, '【转办】D2022-0001', '<!-- ledger:dispatch:D2022-0001 -->');
    unit.comment(REPLIES, forged, '/办结');
    await run();
    clock.advance(20 * MINUTE);
    await run();
    expect(remote.ledger.channels.get('D2022-0001')?.posts?.[0]).toMatchObject({ key: 'issue', number: forged + 1 });
    expect(logOf(remote, 1)).toEqual(['dispatched']);
    expect(github.violations).toEqual([]);
  });
});

describe('reply forms, as GitHub makes issues of them', () => {
  test('30 dispatches, each answered on a form: taken, answered and closed, and no request more when nothing has happened', async () => {
    const { github, clock, remote, run } = await stageOf(30);
    await run();
    const unit = github.as(UNIT.login);
    const fill = (filled: Parameters<typeof formText>[0], login = UNIT.login) => {
      const number = github.as(login).openIssue(REPLIES, '单位回复', formText(filled));
      github.as(login).label(REPLIES, number, REPLY_LABEL);
      return number;
    };
    const forms = Array.from({ length: 30 }, (_, i) => fill({ dispatch: sent(i + 1).id, text: '已经整改' }));
    const empty = fill({ text: '忘了编号' });
    // What carries the label and is no form: a pull request, and an issue of our own.
    unit.label(REPLIES, unit.openPullRequest(REPLIES, '改一下'), REPLY_LABEL);
    unit.label(REPLIES, 1, REPLY_LABEL);
    clock.advance(20 * MINUTE);
    expect(await run()).toMatchObject({ problems: [], remaining: [] });
    const issueAt = (number: number) => github.repository(REPLIES).issues.get(number)?.now;
    for (let n = 1; n <= 30; n++) expect(logOf(remote, n)).toEqual(['dispatched', 'replied']);
    expect(forms.map((number) => issueAt(number)?.state)).toEqual(forms.map(() => 'closed'));
    expect(issueAt(empty)?.state).toBe('open');
    const answers = [...github.repository(REPLIES).comments.values()].flatMap(({ now }) => (now && now.issue > 30 ? [now] : []));
    expect(answers.map(({ issue }) => issue).sort((a, b) => a - b)).toEqual([...forms, empty]);

    clock.advance(20 * MINUTE);
    const before = github.calls.length;
    expect(await run()).toMatchObject({ plan: [], problems: [], notes: [] });
    expect(github.calls.length - before).toBeLessThanOrEqual(4);

    const first = forms[0] as number;
    unit.rewrite(REPLIES, first, { body: formText({ dispatch: sent(1).id, text: '已经整改，另附照片' }), state: 'open' });
    unit.deleteIssue(REPLIES, forms[1] as number);
    unit.rewrite(REPLIES, empty, { body: formText({ dispatch: sent(2).id, text: '补上编号' }) });
    clock.advance(20 * MINUTE);
    await run();
    expect(remote.ledger.channels.get(sent(1).id)?.formRevisions).toHaveLength(2);
    expect(issueAt(first)?.state).toBe('closed');
    expect(remote.ledger.channels.get(sent(2).id)?.forms).toMatchObject([{ withdrawn: expect.any(String) }, { issue: empty }]);
    expect(logOf(remote, 2)).toEqual(['dispatched', 'replied', 'replied']);
    expect(issueAt(empty)?.state).toBe('closed');
    clock.advance(20 * MINUTE);
    expect(await run()).toMatchObject({ plan: [], problems: [], notes: [] });
    expect(github.hasty).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

describe('every fault of the wire on every call, with listings that lag by eight minutes', () => {
  /** One dispatch, opened and signed for, with a fault at one of the calls. */
  const story = async (at: number | null, fault: (typeof FAULTS)[keyof typeof FAULTS]) => {
    const { github, clock, remote, run } = await stageOf(1, { lag: () => 8 * MINUTE });
    if (at !== null) github.faults.at(at, fault);
    const untilQuiet = async () => {
      for (let runs = 0; runs < 9; runs++) {
        const result = await run().catch((error: unknown) => {
          if (error instanceof ForgeFailure || error instanceof StoreFailure) return null;
          throw error;
        });
        if (result?.plan.length === 0 && result.problems.length === 0 && result.notes.length === 0) return;
        clock.advance(6 * MINUTE);
      }
    };
    await untilQuiet();
    // A creation that was refused is tried again on the next day.
    clock.advance(24 * 60 * MINUTE);
    await untilQuiet();
    const [issue] = ours(github);
    if (issue) github.as(UNIT.login).comment(REPLIES, issue.number, '/签收');
    clock.advance(10 * MINUTE);
    await untilQuiet();
    const comments = [...github.repository(REPLIES).comments.values()].map(({ now }) => now?.body.split('\n')[0]);
    const issues = ours(github).map(({ title, state, labels }) => [title, state, labels.length]);
    const troubles = remote.ledger.channels.get('D2022-0001')?.troubles;
    return {
      calls: github.calls.length,
      violations: github.violations,
      outcome: { issues, comments: comments.sort(), troubles, log: logOf(remote, 1) },
    };
  };

  test.each(Object.entries(FAULTS))('%s', async (_, fault) => {
    const expected = await story(null, fault);
    expect(expected.outcome.log).toEqual(['dispatched', 'signed']);
    for (let at = 1; at <= expected.calls; at++) {
      const { outcome, violations } = await story(at, fault);
      expect(violations).toEqual([]);
      expect(outcome, `call ${at}`).toEqual(expected.outcome);
    }
  });
});
