import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../ledger/ledger.ts';
import { loadLedger } from '../ledger/load.ts';
import { programRoot } from './program.ts';
import { type ReadAhead, readAhead } from './read-ahead.ts';

/** More than the thread may have waiting at a time. */
const COUNT = 3_200;

const dispatch = (id: string): string =>
  `---\nid: ${id}\nunit: housing\nnature: general\ntitle: 施工许可材料反复补正\nlog:\n  - { at: 2022-03-30T10:00:00+08:00, event: dispatched }\n---\n请核查 ${id}。\n`;

/** What stands instead of a plain record, by the number in its id. */
const ODD: Readonly<Record<number, (plain: string) => string | Buffer>> = {
  3: (plain) => plain.replaceAll('\n', '\r\n'),
  4: (plain) => `\ufeff${plain}`,
  5: () => '没有前言',
  6: (plain) => plain.replace('unit: housing', 'unit: "hou\\x73ing"'),
  250: () => Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xb1, 0xea, 0xcc, 0xe2, 0x0a]),
  251: (plain) => plain.replace('nature: general', 'nature:'),
  252: (plain) => plain.replace('title: 施工', 'title: a: 施工'),
  499: () => '',
  500: (plain) => plain.replace('请核查', '请核查13812345678'),
  501: (plain) => plain.replace('id: D', 'id: X'),
  1999: (plain) => plain.replace('---\n', '---js\n'),
  3199: () => Buffer.alloc(1_048_577, 'x'),
};

let root: string;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'read-ahead-')));
  cpSync(join(programRoot, 'scripts/checks/base-county'), root, { recursive: true });
  for (const file of ['data/policy', 'data/themes.yaml']) cpSync(join(programRoot, file), join(root, file), { recursive: true });
  for (let i = 1; i <= COUNT; i++) {
    const id = `D2022-${String(i).padStart(4, '0')}`;
    write(`reports/dispatches/2022/${id}.md`, (ODD[i] ?? ((plain: string) => plain))(dispatch(id)));
  }
  write('reports/dispatches/2022/附件.txt', '附件');
  mkdirSync(join(root, 'reports/dispatches/2022/D2022-9998.md'));
  symlinkSync('/etc/hostname', join(root, 'reports/dispatches/2022/D2022-9999.md'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

/** All that was read, and all that was wrong. */
const contents = ({ reports, dispatches, meetings, faults, unreadable, recordCount }: Ledger) => ({
  records: [reports, dispatches, meetings].map((records) => [...records]),
  faults,
  unreadable,
  recordCount,
});

/** A thread that counts what it was taken for, and may be ended after so many records. */
function watched(thread: ReadAhead, most = Number.POSITIVE_INFINITY): ReadAhead & { taken: number } {
  return {
    ...thread,
    taken: 0,
    next() {
      const plain = thread.next();
      if (plain !== null && ++this.taken === most) thread.close();
      return plain;
    },
  };
}

const start = (): ReadAhead => {
  const thread = readAhead(root, 1);
  if (thread === null) throw new Error('no thread was started');
  return thread;
};

describe('records read ahead', () => {
  test('are the same, and all that is said of them, as without a thread', async () => {
    const thread = watched(start());
    const ahead = contents(await loadLedger(root, thread));
    expect(ahead).toEqual(contents(await loadLedger(root)));
    // All but the odd ones came from the thread.
    expect(thread.taken).toBeGreaterThan(COUNT - 20);
    expect(ahead.faults.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'no-front-matter',
        'not-utf8',
        'too-large',
        'language',
        'not-a-file',
        'outside-root',
        'unexpected-file',
      ]),
    );
  });

  test.each([1, 249, 250, 700])('are the same when the thread ends after %i of them', async (most) => {
    const thread = watched(start(), most);
    expect(contents(await loadLedger(root, thread))).toEqual(contents(await loadLedger(root)));
    expect(thread.taken).toBeLessThan(COUNT - 20);
  });

  test('are the same when it ends before anything was asked', async () => {
    const thread = start();
    thread.close();
    expect(contents(await loadLedger(root, thread))).toEqual(contents(await loadLedger(root)));
  });

  test('a small county, and a folder that is none, get no thread', () => {
    expect(readAhead(join(programRoot, 'scripts/checks/base-county'))).toBeNull();
    expect(readAhead(join(root, 'nowhere'), 1)).toBeNull();
  });
});

describe('the command line with a thread', () => {
  const ledger = (...args: string[]) =>
    spawnSync(process.execPath, [join(programRoot, 'bin/ledger.js'), ...args, '--root', root], {
      encoding: 'utf8',
      timeout: 60_000,
    });

  test('says the same', async () => {
    const { stdout, status } = ledger('check', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ records: (await loadLedger(root)).recordCount });
  });

  test('ends although nobody took what it read', () => {
    expect(ledger('status', '--today', '2022-02-30')).toMatchObject({ status: 2, signal: null });
  });
});
