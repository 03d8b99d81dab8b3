import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programRoot } from '../records/program.ts';
import { writeFixtureCounty } from '../views/public.fixtures.ts';

let root = '';
/** The temporary folder of the program that serves. */
let temporary = '';
let other: Server;
let taken = 0;
let serving: ChildProcessWithoutNullStreams | undefined;

beforeAll(async () => {
  root = writeFixtureCounty();
  temporary = mkdtempSync(join(tmpdir(), 'ledger-serve-'));
  other = createServer((_, response) => response.end('another program')).listen(0);
  await once(other, 'listening');
  taken = (other.address() as AddressInfo).port;
});

afterAll(() => {
  serving?.kill('SIGKILL');
  other.close();
  for (const folder of [root, temporary]) rmSync(folder, { recursive: true, force: true });
});

test('a port that another program has is said to be taken, the address told is ours, and Ctrl-C leaves nothing behind', async () => {
  const program = [join(programRoot, 'bin/ledger.js'), 'site', '--edition', 'public', '--serve', '--port', String(taken)];
  const child = spawn(process.execPath, [...program, '--root', root, '--output', ''], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  serving = child;
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    told += text;
  });
  await expect.poll(() => told, { timeout: 60_000 }).toContain('台账已打开');

  expect(told).toContain(`端口 ${taken} 已被别的程序占用`);
  const address = /http:\/\/localhost:\d+\//.exec(told)?.[0] ?? '';
  expect(address).not.toContain(`:${taken}/`);
  expect(await (await fetch(address)).text()).toContain('体验台账');
  const ours = () => readdirSync(temporary).filter((name) => name.startsWith('tiyan-ledger-site-'));
  expect(ours()).toHaveLength(1);

  child.kill('SIGINT');
  await once(child, 'exit');
  expect(ours()).toEqual([]);
});
