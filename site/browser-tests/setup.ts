import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { programRoot } from '../../scripts/records/program.ts';
import { startChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where `chromium.connect` finds the one browser of this run. */
    readonly browser: string;
    /** Holds what `build-sites.ts` built. */
    readonly sites: string;
  }
}

/**
 * Once for all browser tests: builds the sites they look at, and starts the browser. The build is a process of its own, because
 * the test runner resolves modules its own way.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-browser-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync(process.execPath, ['--import', 'tsx', 'site/browser-tests/build-sites.ts', folder], {
      cwd: programRoot,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const { endpoint, close } = await startChromium();
    provide('browser', endpoint);
    provide('sites', folder);
    return async () => {
      await close();
      removeFolder();
    };
  } catch (error) {
    removeFolder();
    throw error;
  }
}
