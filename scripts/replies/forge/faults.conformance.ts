import { describe, expect, test } from 'vitest';
import { FAULTS } from './fake/faults.ts';
import type { Wire } from './fake/wire.ts';
import { all, type World } from './fake/world.ts';
import { type Forge, ForgeFailure } from './forge.ts';

/** A forge on a fake that can be made to fail: one issue of ours with a unit's comment and our own, and one label. */
export interface FaultStage {
  readonly forge: Forge;
  readonly wire: Wire;
  readonly world: World;
  readonly reply: number;
  readonly status: number;
}

const AT = 'county/replies';

const READS: Readonly<Record<string, (stage: FaultStage) => Promise<unknown>>> = {
  self: ({ forge }) => forge.self(),
  issues: ({ forge }) => forge.issues(AT),
  issuesLabelled: ({ forge }) => forge.issuesLabelled(AT, '办理中'),
  issue: ({ forge }) => forge.issue(AT, 1),
  comments: ({ forge }) => forge.comments(AT, 1),
  comment: ({ forge, reply }) => forge.comment(AT, reply),
  commentsSince: ({ forge }) => forge.commentsSince(AT, '2026-11-01T00:00:00Z'),
  labels: ({ forge }) => forge.labels(AT),
};

const WRITES: Readonly<Record<string, (stage: FaultStage) => Promise<unknown>>> = {
  createIssue: ({ forge }) => forge.createIssue(AT, { title: '转办 D2026-0032', body: '正文', labels: ['办理中'] }),
  editIssue: ({ forge }) => forge.editIssue(AT, 1, { title: '新题', state: 'closed', reason: 'completed' }),
  addLabels: ({ forge }) => forge.addLabels(AT, 1, ['逾期']),
  removeLabel: ({ forge }) => forge.removeLabel(AT, 1, '办理中'),
  createComment: ({ forge }) => forge.createComment(AT, 1, '又一条'),
  editComment: ({ forge, status }) => forge.editComment(AT, 1, status, '状态：已签收'),
  markSeen: ({ forge, reply }) => forge.markSeen(AT, 1, reply),
  createLabel: ({ forge }) => forge.createLabel(AT, { name: '督办', color: '000000', description: '' }),
  editLabel: ({ forge }) => forge.editLabel(AT, '办理中', { name: '在办', color: '000000', description: '' }),
};

/** What each fault must come out as; `waits` is told to wait and does so, `after` may have happened. */
const WRITTEN: Readonly<Record<keyof typeof FAULTS, readonly [kind: string, effect: string] | 'waits'>> = {
  'bad-credentials': ['unauthorized', 'none'],
  forbidden: ['forbidden', 'none'],
  'not-found': ['gone', 'none'],
  conflict: ['refused', 'none'],
  'secondary-limit': 'waits',
  'secondary-limit-without-a-header': 'waits',
  'too-many-requests': 'waits',
  'too-many-requests-until': 'waits',
  'primary-limit': 'waits',
  'error-before': ['unreachable', 'unknown'],
  'error-after': ['unreachable', 'unknown'],
  'unavailable-before': ['unreachable', 'unknown'],
  'unavailable-after': ['unreachable', 'unknown'],
  'dropped-before': ['unreachable', 'unknown'],
  'dropped-after': ['unreachable', 'unknown'],
  'timeout-before': ['unreachable', 'unknown'],
  'timeout-after': ['unreachable', 'unknown'],
  'no-connection': ['unreachable', 'none'],
  'cut-short': ['unexpected', 'unknown'],
  'foreign-page': ['unexpected', 'unknown'],
};

/** For every call of the port and every fault: what comes out, and that it is true. */
export function survivesFaults(name: string, open: () => Promise<FaultStage>): void {
  const faults = Object.keys(FAULTS) as (keyof typeof FAULTS)[];

  describe(`${name}: every fault on every write`, () => {
    for (const [write, act] of Object.entries(WRITES)) {
      test.each(faults)(`${write}: %s`, async (fault) => {
        const undisturbed = await open();
        await act(undisturbed);
        const done = snapshot(undisturbed.world);

        const stage = await open();
        const before = snapshot(stage.world);
        const calls = stage.wire.calls.length;
        stage.wire.faults.on(({ method }) => method !== 'GET', FAULTS[fault]);
        const outcome = await act(stage).catch((error: unknown) => error);
        const after = snapshot(stage.world);
        const writes = stage.wire.calls.slice(calls).filter(({ method }) => method !== 'GET');
        expect(stage.wire.faults.fired).toBe(1);

        const expected = WRITTEN[fault];
        // A write whose success has no body cannot come back cut short.
        const whole = fault === 'cut-short' && !(outcome instanceof ForgeFailure);
        if (expected === 'waits' || whole) {
          expect(outcome).not.toBeInstanceOf(ForgeFailure);
          expect(after).toEqual(done);
          expect(writes).toHaveLength(whole ? 1 : 2);
          return;
        }
        expect(outcome).toBeInstanceOf(ForgeFailure);
        const { kind, effect } = outcome as ForgeFailure;
        expect([kind, effect]).toEqual(expected);
        expect(writes).toHaveLength(1);
        expect(after).toEqual(FAULTS[fault].when === 'after' ? done : before);
        if (effect === 'none') expect(after).toEqual(before);
      });
    }
  });

  describe(`${name}: every fault on every read`, () => {
    for (const [read, act] of Object.entries(READS)) {
      test.each(faults)(`${read}: %s`, async (fault) => {
        const undisturbed = await open();
        const right = await act(undisturbed);

        const stage = await open();
        const before = snapshot(stage.world);
        stage.wire.faults.next(FAULTS[fault]);
        const outcome = await act(stage).catch((error: unknown) => error);
        expect(stage.wire.faults.fired).toBe(1);
        expect(snapshot(stage.world)).toEqual(before);

        const expected = WRITTEN[fault];
        if (expected === 'waits' || expected[0] === 'unreachable') {
          expect(outcome).toEqual(right);
        } else if (fault === 'not-found' && (read === 'issue' || read === 'comment')) {
          expect(outcome).toEqual(read === 'issue' ? { vanished: 'not-found' } : null);
        } else {
          expect(outcome).toBeInstanceOf(ForgeFailure);
          expect(outcome).toMatchObject({ kind: expected[0], effect: 'none' });
        }
      });
    }
  });

  test(`${name}: a server that stays away is an honest failure for every call`, async () => {
    for (const act of Object.values({ ...READS, ...WRITES })) {
      const stage = await open();
      const before = snapshot(stage.world);
      stage.wire.faults.on(() => true, FAULTS['no-connection'], 99);
      const outcome = await act(stage).catch((error: unknown) => error);
      expect(outcome).toMatchObject({ name: 'ForgeFailure', kind: 'unreachable', effect: 'none' });
      expect(snapshot(stage.world)).toEqual(before);
    }
  });
}

/** Everything there is, without the numbers and moments that only say when it came to be. */
function snapshot(world: World): unknown {
  return [...world.repositories.values()].map((repository) => ({
    name: repository.name,
    issues: all(repository.issues, Number.POSITIVE_INFINITY).map(({ created, updated, closed, labels, id, ...issue }) => ({
      ...issue,
      labels: labels.map((label) => repository.labels.get(label)?.now?.name),
      isClosed: closed !== null,
    })),
    comments: all(repository.comments, Number.POSITIVE_INFINITY).map(({ body, issue, author, reactions }) => ({
      body,
      issue,
      author,
      reactions: reactions.map(({ account, content }) => [account, content]),
    })),
    labels: all(repository.labels, Number.POSITIVE_INFINITY).map(({ id, ...label }) => label),
  }));
}
