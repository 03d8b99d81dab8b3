import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { unpackBundled } from './bundled-chromium.ts';
import { candidates, type Machine, NoChromium, startChromium, thisMachine } from './chromium.ts';

const machine = (programs: readonly string[], more: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  arch: 'x64',
  env: { PATH: '/home/clerk/bin:/usr/bin' },
  isProgram: (path) => programs.includes(path),
  ...more,
});

describe('which browser is taken', () => {
  it('the one that was asked for, and no other', () => {
    const env = { PATH: '/usr/bin', CHROMIUM: '/opt/chromium', CHROME_PATH: '/opt/chrome' };
    const all = ['/opt/chromium', '/opt/chrome', '/usr/bin/chromium'];
    expect(candidates(machine(all, { env }))).toEqual([{ path: '/opt/chromium', from: 'CHROMIUM' }]);
    expect(candidates(machine(all, { env: { ...env, CHROMIUM: '' } }))).toEqual([{ path: '/opt/chrome', from: 'CHROME_PATH' }]);
  });

  it('a wrong wish is told, and nothing else is taken in silence', () => {
    const env = { PATH: '/usr/bin', CHROMIUM: '/opt/gone' };
    expect(() => candidates(machine(['/usr/bin/chromium'], { env }))).toThrow('CHROMIUM=/opt/gone is no program');
  });

  it('those of the machine, in order and each once, then the one that came along', () => {
    const all = ['/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/home/clerk/bin/google-chrome', '/usr/bin/chromium'];
    expect(candidates(machine(all)).map((one) => (one === 'bundled' ? one : one.path))).toEqual([
      '/usr/bin/chromium',
      '/home/clerk/bin/google-chrome',
      '/usr/bin/google-chrome',
      '/usr/bin/chromium-browser',
      'bundled',
    ]);
  });

  it('only the one that came along, on a Linux x64 with nothing', () => {
    expect(candidates(machine([]))).toEqual(['bundled']);
    expect(candidates(machine([], { env: {} }))).toEqual(['bundled']);
  });

  it('a path that is relative to wherever one stands is not looked at', () => {
    expect(candidates(machine(['bin/chromium', 'chromium'], { env: { PATH: 'bin::' } }))).toEqual(['bundled']);
  });

  it.each([
    ['darwin', { HOME: '/Users/li' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/li' }, '/Users/li/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { ProgramFiles: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { LOCALAPPDATA: 'D:\\l' }, 'D:\\l\\Microsoft\\Edge\\Application\\msedge.exe'],
  ])('%s: %s', (system, env, path) => {
    expect(candidates(machine([path], { platform: system, env }))).toEqual([{ path, from: 'this machine' }]);
  });

  it.each([
    ['linux', 'arm64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ])('%s %s with nothing: told what to install', (system, processor) => {
    const bare = machine([], { platform: system, arch: processor });
    expect(() => candidates(bare)).toThrow(NoChromium);
    expect(() => candidates(bare)).toThrow(/apt-get install chromium.*\n.*Google Chrome.*CHROMIUM/);
  });
});

describe('starting', () => {
  const broken = machine(['/usr/bin/chromium'], { env: { PATH: '/usr/bin' }, arch: 'arm64' });

  it('tells why nothing started, and what to install', async () => {
    const gone = { ...broken, isProgram: (path: string) => path === '/usr/bin/google-chrome-of-nowhere' };
    await expect(startChromium({ ...gone, env: { CHROMIUM: '/usr/bin/google-chrome-of-nowhere' } })).rejects.toThrow(
      /^No browser could be started\.\n\/usr\/bin\/google-chrome-of-nowhere: [\s\S]+apt-get install chromium/,
    );
  });

  it('goes on to the next one when the first does not start', async () => {
    const tried = { ...thisMachine, env: { PATH: '/nowhere' }, isProgram: (path: string) => path === '/nowhere/chromium' };
    const bundled = () => Promise.reject(new Error('the second was asked too'));
    const asX64 = { ...tried, platform: 'linux', arch: 'x64' };
    await expect(startChromium(asX64, bundled)).rejects.toThrow(/\/nowhere\/chromium: [\s\S]+the second was asked too/);
  });

  it('this machine has one that shows a page', async () => {
    const started = await startChromium();
    try {
      const browser = await chromium.connect(started.endpoint);
      const page = await browser.newPage();
      await page.setContent('<p>体验台账');
      expect(await page.textContent('p')).toBe('体验台账');
      await browser.close();
    } finally {
      await started.close();
    }
  });
});

const isLinuxX64 = platform() === 'linux' && arch() === 'x64';

describe.skipIf(!isLinuxX64)('the one that came along (Linux x64)', () => {
  it('starts on what it brings, asking the system for the C library only', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'ledger-chromium-'));
    try {
      // Two at once, as two test runs might: one wins, and neither leaves a half behind.
      const [one, two] = await Promise.all([unpackBundled(cache), unpackBundled(cache)]);
      expect(one).toEqual(two);
      expect(readdirSync(cache)).toHaveLength(1);

      const { stdout } = await promisify(execFile)(one.path, { env: { ...one.env, LD_TRACE_LOADED_OBJECTS: '1' } });
      const libraries = [...stdout.matchAll(/^\s*(\S+) => (\S+)/gm)].map(([, name = '', path = '']) => ({ name, path }));
      const own = libraries.filter(({ path }) => path.startsWith(`${cache}/`)).map(({ name }) => name);
      expect(own.sort()).toEqual(['libexpat.so.1', 'libnspr4.so', 'libnss3.so', 'libnssutil3.so', 'libplc4.so', 'libplds4.so']);
      const others = libraries.filter(({ name }) => !own.includes(name)).map(({ name }) => name);
      const everyDebian = ['libc.so.6', 'libdl.so.2', 'libgcc_s.so.1', 'libm.so.6', 'libpthread.so.0'];
      expect(others.sort()).toEqual(everyDebian);

      const bare = { ...thisMachine, env: { ...process.env, CHROMIUM: '', CHROME_PATH: '' }, isProgram: () => false };
      const started = await startChromium(bare, () => Promise.resolve(one));
      try {
        expect(started.candidate).toBe('bundled');
        const browser = await chromium.connect(started.endpoint);
        const page = await browser.newPage();
        await page.setContent('<p>体验台账');
        expect(await page.textContent('p')).toBe('体验台账');
        await browser.close();
      } finally {
        await started.close();
      }
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  });
});
