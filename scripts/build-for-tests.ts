import { execFileSync } from 'node:child_process';
import { programRoot } from './records/program.ts';

/** Builds the program before the tests that run it. A process of its own, because the test runner resolves modules its own way. */
export function setup(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    cwd: programRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
