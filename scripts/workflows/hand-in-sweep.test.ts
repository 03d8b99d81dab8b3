import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { programRoot } from '../records/program.ts';

/** The runner's machine has `jq`; another may not. */
const hasJq = spawnSync('bash', ['-c', 'command -v jq']).status === 0;

/** Answers as GitHub's own client does, from files; what it is asked with `--jq` goes through `jq`. */
const GH = `#!/usr/bin/env bash
set -euo pipefail
args="$*"
filter="\${@: -1}"
case "$args" in
  "api repos/county/office --jq .private") cat "$STATE/private" ;;
  "api --method GET --paginate repos/county/office/issues "*) jq -r "$filter" "$STATE/issues.json" ;;
  "api --paginate repos/county/office/issues/"*) n="\${3#*/issues/}"; cat "$STATE/said-\${n%%/*}" 2>/dev/null || true ;;
  "issue comment "*) cat "$5" >> "$STATE/said-$3"; echo "comment $3" >> "$STATE/calls" ;;
  "issue close "*) echo "close $3" >> "$STATE/calls" ;;
  *) echo "unknown: $args" >&2; exit 9 ;;
esac
`;

/** Stands in for the program: a form without a code is refused, one that breaks it is not answered. */
const NPX = `#!/usr/bin/env bash
number="$(jq -r .issue.number "$4")"
body="$(jq -r .issue.body "$4")"
case "$body" in
  crash) exit 1 ;;
  bad*) echo "没有登记"; exit 1 ;;
esac
mkdir -p reports/experience
if [ -e "reports/experience/$number" ]; then echo "已经登记过"; else echo "$body" > "reports/experience/$number"; echo "已登记为"; fi
`;

let root: string;
const at = (...parts: string[]): string => join(root, ...parts);
const git = (folder: string, ...args: string[]) => {
  const { status, stderr } = spawnSync('git', ['-C', at(folder), ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hand-in-sweep-'));
  for (const folder of ['bin', 'state', 'work', 'remote']) mkdirSync(at(folder));
  writeFileSync(at('bin/gh'), GH, { mode: 0o755 });
  writeFileSync(at('bin/npx'), NPX, { mode: 0o755 });
  writeFileSync(at('state/private'), 'true\n');
  git('remote', 'init', '--quiet', '--bare', '--initial-branch=main');
  git('work', 'init', '--quiet', '--initial-branch=main');
  git('work', 'config', 'user.name', 'office');
  git('work', 'config', 'user.email', 'office@localhost');
  for (const file of ['hand-in.sh', 'hand-in-sweep.sh']) cpSync(join(programRoot, '.github', file), at('work/.github', file));
  git('work', 'add', '.');
  git('work', 'commit', '--quiet', '--message', 'begin');
  git('work', 'remote', 'add', 'origin', at('remote'));
  git('work', 'push', '--quiet', '--set-upstream', 'origin', 'main');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Forms that are open, all of a day long ago. */
function open(forms: readonly { readonly number: number; readonly body: string; readonly updated_at?: string }[]): void {
  const issues = forms.map((form) => ({ html_url: `https://e/${form.number}`, updated_at: '2022-03-15T01:00:00Z', ...form }));
  writeFileSync(at('state/issues.json'), JSON.stringify(issues));
}

function sweep(script = 'hand-in-sweep.sh', more: Record<string, string> = {}) {
  rmSync(at('state/calls'), { force: true });
  const { status, stderr } = spawnSync('bash', [`.github/${script}`], {
    cwd: at('work'),
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${at('bin')}:${process.env.PATH}`,
      ...{ STATE: at('state'), GH_TOKEN: 't', GITHUB_SERVER_URL: 'https://e', GITHUB_REPOSITORY: 'county/office' },
      ...{ GITHUB_REF_NAME: 'main', ...more },
    },
  });
  const calls = existsSync(at('state/calls')) ? readFileSync(at('state/calls'), 'utf8').trim().split('\n') : [];
  return { status, stderr, calls };
}

const registered = (): string[] => {
  git('work', 'fetch', '--quiet', 'origin');
  git('work', 'reset', '--quiet', '--hard', 'origin/main');
  return existsSync(at('work/reports/experience')) ? readdirSync(at('work/reports/experience')) : [];
};

describe.skipIf(!hasJq)('the sweep over open forms', () => {
  test('takes those that were not answered as they read now, and each once', () => {
    open([{ number: 5, body: 'bad' }]);
    expect(sweep().calls).toEqual(['comment 5']);
    expect(sweep()).toMatchObject({ status: 0, calls: [] });

    const now = new Date().toISOString().replace(/\.\d+/, '');
    open([
      { number: 5, body: 'bad' },
      { number: 6, body: 'a report\r\nof two lines' },
      { number: 7, body: 'a report' },
      { number: 8, body: 'a report', updated_at: now },
    ]);
    expect(sweep()).toMatchObject({ status: 0, calls: ['comment 6', 'close 6', 'comment 7', 'close 7'] });
    expect(registered()).toEqual(['6', '7']);
    expect(sweep()).toMatchObject({ status: 0, calls: [] });

    open([{ number: 5, body: 'now good' }]);
    expect(sweep().calls).toEqual(['comment 5', 'close 5']);
    expect(registered()).toEqual(['5', '6', '7']);
  });

  test('knows what the event’s own run has answered', () => {
    const event = at('state/event.json');
    writeFileSync(event, JSON.stringify({ issue: { number: 3, html_url: 'https://e/3', body: 'bad\r\nform' } }));
    expect(sweep('hand-in.sh', { GITHUB_EVENT_PATH: event, ISSUE: '3' }).calls).toEqual(['comment 3']);
    open([{ number: 3, body: 'bad\r\nform' }]);
    expect(sweep().calls).toEqual([]);
  });

  test('goes on behind one that breaks the program, says so, and tries it again', () => {
    open([
      { number: 1, body: 'crash' },
      { number: 2, body: 'a report' },
    ]);
    expect(sweep()).toMatchObject({ status: 1, calls: ['comment 2', 'close 2'] });
    expect(registered()).toEqual(['2']);
    open([{ number: 1, body: 'crash' }]);
    expect(sweep()).toMatchObject({ status: 1, calls: [], stderr: expect.stringContaining('no answer') });
  });

  test('does nothing where everybody can read along', () => {
    writeFileSync(at('state/private'), 'false\n');
    open([{ number: 1, body: 'a report' }]);
    expect(sweep()).toMatchObject({ status: 1, calls: [] });
  });
});
