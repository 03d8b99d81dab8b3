import { describe, expect, test } from 'vitest';
import { judge } from '../../judgement.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LogEntry } from '../../records/schema/dispatch.ts';
import { readReply } from '../reading/read-reply.ts';
import { countyFiles, REPLIES } from '../scenario.fixtures.ts';
import { MemoryRemote } from '../store/memory.fixtures.ts';
import { RepositoryView } from '../view.ts';
import { keyOf } from './operation.ts';
import { plan } from './plan.ts';
import type { World } from './world.ts';

const sent: LogEntry = { at: '2022-03-15T10:00:00+08:00', event: 'dispatched' };
const ENDED: LogEntry[] = [
  sent,
  { at: '2022-03-15T11:00:00+08:00', event: 'replied' },
  { at: '2022-03-15T12:00:00+08:00', event: 'accepted' },
];

/** A county with so many dispatches, every tenth of them open. */
async function countyOf(count: number): Promise<Ledger> {
  const { ledger } = await MemoryRemote.of(countyFiles([], { officeRepository: null }));
  const dispatches = new Map(
    Array.from({ length: count }, (_, i) => {
      const id = `D2022-${String(i + 1).padStart(5, '0')}`;
      const data = { id, unit: 'housing', nature: 'general' as const, title: `第 ${i} 件`, log: i % 10 === 0 ? [sent] : ENDED };
      return [id, { file: `reports/dispatches/2022/${id}.md`, data, hasBody: true, secrets: [] }] as const;
    }),
  );
  return { ...ledger, dispatches };
}

function worldOf(ledger: Ledger, asked: string[], view: World['view']): World {
  return {
    judgement: judge(ledger, '2022-03-15'),
    bodyOf: (id) => {
      asked.push(id);
      return '请核查。';
    },
    view,
    now: '2022-03-15T06:00:00Z',
    timeZone: 'Asia/Shanghai',
    run: { nonce: 'n', spent: new Set(), refused: new Map() },
    readReply,
  };
}

const emptyView = (): World['view'] => {
  const repository = new RepositoryView();
  repository.labels = new Map();
  return { self: { id: 1, login: 'bot' }, repositories: new Map([[REPLIES, repository]]) };
};

describe('10,000 dispatches', () => {
  test('are planned by looking at each once, and writing only what is open', async () => {
    const ledger = await countyOf(10_000);
    const asked: string[] = [];
    const { operations, notes } = plan(worldOf(ledger, asked, emptyView()));
    expect(operations.filter(({ operation }) => operation === 'open-issue')).toHaveLength(1_000);
    expect(operations.filter(({ operation }) => operation === 'create-label')).toHaveLength(2);
    expect(operations).toHaveLength(1_002);
    expect(notes).toEqual([]);
    expect(asked).toHaveLength(1_000);
    expect(new Set(asked).size).toBe(1_000);
  });

  test('that have been shown need nothing, and the text of those that ended is not even read', async () => {
    const ledger = await countyOf(1_000);
    const first = plan(worldOf(ledger, [], emptyView()));
    const view = emptyView();
    const repository = view?.repositories.get(REPLIES) as RepositoryView;
    const channels = new Map(ledger.channels);
    let number = 0;
    for (const operation of first.operations) {
      if (operation.operation === 'create-label') repository.labels?.set(operation.label.name.toLowerCase(), operation.label);
      if (operation.operation !== 'open-issue') continue;
      const url = `https://forge.example/${++number}`;
      repository.add({
        ...{ ...operation.draft, number, url, author: view?.self ?? null, state: 'open', locked: false },
        ...{ comments: 0, created: '2022-03-15T06:00:00Z', updated: '2022-03-15T06:00:00Z' },
      });
      const at = '2022-03-15T14:00:00+08:00';
      const posts = [{ key: 'issue', at, run: 'm', number, url }];
      channels.set(operation.id, { id: operation.id, repository: REPLIES, posts });
    }
    const asked: string[] = [];
    const { operations } = plan(worldOf({ ...ledger, channels }, asked, view));
    expect(new Set(operations.map(({ operation }) => operation))).toEqual(new Set(['post-comment']));
    expect(operations).toHaveLength(100);
    expect(asked).toHaveLength(100);
  });
});

describe('a plan', () => {
  test('says the same every time, and is plain data', async () => {
    const ledger = await countyOf(50);
    const [a, b] = [plan(worldOf(ledger, [], emptyView())), plan(worldOf(ledger, [], emptyView()))];
    expect(JSON.stringify(a.operations)).toBe(JSON.stringify(b.operations));
    expect(new Set(a.operations.map(keyOf)).size).toBe(a.operations.length);
  });

  test('asks for the labels first, when it needs some and doesn’t know them', async () => {
    const ledger = await countyOf(10);
    const view = emptyView();
    (view?.repositories.get(REPLIES) as RepositoryView).labels = null;
    const { operations, labelsOf } = plan(worldOf(ledger, [], view));
    expect(operations).toEqual([]);
    expect([...labelsOf]).toEqual([REPLIES]);
  });

  test('without a forge names what the records alone call for', async () => {
    const { operations } = plan(worldOf(await countyOf(20), [], null));
    expect(operations.map(({ operation }) => operation)).toEqual(['open-issue', 'open-issue']);
  });

  test('does nothing in a repository that could not be read', async () => {
    const view = { self: { id: 1, login: 'bot' }, repositories: new Map() };
    expect(plan(worldOf(await countyOf(20), [], view)).operations).toEqual([]);
  });
});
