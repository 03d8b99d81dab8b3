import { accessSync, constants } from 'node:fs';
import { arch, platform } from 'node:os';
import { posix, win32 } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import { type BundledChromium, unpackBundled } from './bundled-chromium.ts';

/** Nothing that can be tested in was found, or what was found doesn't start. */
export class NoChromium extends Error {
  override readonly name = 'NoChromium';
}

/** What decides which browser is taken. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  isProgram(path: string): boolean;
}

/** A browser to try: a program of this machine, or `bundled`, the one that came with `npm ci`. */
export type Candidate = { readonly path: string; readonly from: string } | 'bundled';

/** On the `PATH` of a Linux machine; Ubuntu's `chromium-browser` is often only a stub that asks for a snap, so it comes last. */
const PROGRAMS = ['chromium', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chromium-browser'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_APPS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * The browsers to try, best first: the one that was asked for and no other, else those of the machine, else the bundled one.
 *
 * @throws NoChromium when there is none, saying what to install
 */
export function candidates(machine: Machine): Candidate[] {
  for (const name of ['CHROMIUM', 'CHROME_PATH']) {
    const path = machine.env[name];
    if (!path) continue;
    if (!machine.isProgram(path)) throw new NoChromium(`${name}=${path} is no program that can be run.`);
    return [{ path, from: name }];
  }
  const found: Candidate[] = [...new Set(places(machine))]
    .filter((path) => machine.isProgram(path))
    .map((path) => ({ path, from: 'this machine' }));
  if (hasBundled(machine)) found.push('bundled');
  if (found.length === 0) throw new NoChromium(`No Chromium or Chrome was found on this machine.\n${WHAT_TO_DO}`);
  return found;
}

/** The package holds a program for this processor alone. */
const hasBundled = (machine: Machine): boolean => machine.platform === 'linux' && machine.arch === 'x64';

const WHAT_TO_DO = `The browser tests need one. Install it (Debian, Ubuntu: apt-get install chromium; Fedora: dnf install chromium;
macOS, Windows: Google Chrome), or set CHROMIUM to the path of the program. On Linux x64 with glibc none has to be installed:
\`npm ci\` brings one along (the development dependency @sparticuz/chromium).`;

function places({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const roots = ['', ...(env.HOME ? [env.HOME] : [])];
    return roots.flatMap((root) => MAC_APPS.map((app) => `${root}/Applications/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => WINDOWS_APPS.map((app) => win32.join(root, app)));
  }
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter((path) =>
    path.startsWith('/'),
  );
  return PROGRAMS.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** The machine this runs on. */
export const thisMachine: Machine = {
  platform: platform(),
  arch: arch(),
  env: process.env,
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/** A Chromium that listens for tests. */
export interface StartedChromium {
  readonly candidate: Candidate;
  /** Where `chromium.connect` of playwright finds it. */
  readonly endpoint: string;
  close(): Promise<void>;
}

/**
 * Starts the first browser that starts.
 *
 * @param bundled gives the program that came along; asked only when it is needed
 * @throws NoChromium with the reason of each that didn't
 */
export async function startChromium(
  machine: Machine = thisMachine,
  bundled: () => Promise<BundledChromium> = unpackBundled,
): Promise<StartedChromium> {
  const refused: string[] = [];
  for (const candidate of candidates(machine)) {
    const name = candidate === 'bundled' ? '@sparticuz/chromium' : candidate.path;
    try {
      const program = candidate === 'bundled' ? await bundled() : { path: candidate.path, env: {} };
      const server = await launch(program, machine);
      return { candidate, endpoint: server.wsEndpoint(), close: () => server.close() };
    } catch (error) {
      refused.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new NoChromium(`No browser could be started.\n${refused.join('\n')}\n${WHAT_TO_DO}`);
}

/** Nothing but our own pages on this machine: no look-ups, no updates, no first-run pages. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

async function launch({ path, env }: BundledChromium, machine: Machine): Promise<BrowserServer> {
  const options = { executablePath: path, args: QUIET, env: { ...machine.env, ...env }, host: '127.0.0.1', timeout: 30_000 };
  // Root has no sandbox; others may lack one too (containers, some Ubuntu), and these pages are our own.
  if (process.getuid?.() !== 0) {
    try {
      return await chromium.launchServer({ ...options, chromiumSandbox: true });
    } catch {}
  }
  return chromium.launchServer({ ...options, chromiumSandbox: false });
}
