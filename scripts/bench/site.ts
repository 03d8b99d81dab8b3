import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { programRoot } from '../records/program.ts';
import { writeCounty } from './county.ts';
import { type Compared, compare, type Run } from './measure.ts';
import { writeHugoSite } from './site-hugo.ts';
import { measureParts, type Part } from './site-parts.ts';
import { costTable, row } from './table.ts';

/**
 * `npm run bench:site`: writes counties with 10,000 and 30,000 dispatches into a temporary folder, builds their sites as
 * whole processes in turn with Hugo, prints what came out and writes it to docs/benchmarks-site.md. Takes some minutes.
 *
 *     npm run bench:site -- --rounds 3 --folder /dev/shm --only-print
 */
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    folder: { type: 'string', default: tmpdir() },
    'only-print': { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const folder = mkdtempSync(join(options.folder, 'ledger-bench-site-'));
let outputs = 0;

interface Results {
  readonly dispatches: { readonly small: number; readonly large: number };
  /** Hugo first, then ours, then ours again over what was built, with one record changed; without Hugo only ours. */
  readonly goal: readonly Compared[];
  /** Ours, of the small county and of the large one. */
  readonly growth: readonly Compared[];
  /** Ours, without and with the search index. */
  readonly index: readonly Compared[];
  readonly parts: readonly Part[];
  readonly hugo: string | null;
}

try {
  const results = await benchmark();
  const text = page(results);
  process.stdout.write(text);
  if (!options['only-print']) writeFileSync(join(programRoot, 'docs/benchmarks-site.md'), text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function benchmark(): Promise<Results> {
  const [small, large, hugoSite] = ['small', 'large', 'hugo'].map((name) => join(folder, name)) as [string, string, string];
  note('writing 10,000 dispatches and 30,000');
  const dispatches = { small: writeDispatches(small, 10_000), large: writeDispatches(large, 30_000) };
  writeHugoSite(hugoSite, small);
  const hugo = versionOf('hugo', 'version');

  note('measuring');
  const ours = build('ledger site', small);
  const runs = [...(hugo ? [buildWithHugo(hugoSite)] : []), ours, buildAgain(small)];
  return {
    dispatches,
    goal: await compare(runs, rounds),
    growth: await compare([build('10,000', small), build('30,000', large)], Math.min(rounds, 5)),
    index: await compare([ours, build('ledger site, with the search index', small, true)], Math.min(rounds, 3)),
    parts: await measureParts(small, rounds),
    hugo,
  };
}

/** @returns how many dispatches there are: as many as asked for, or a few more */
function writeDispatches(root: string, least: number): number {
  writeCounty(root, Math.ceil(least / 0.498) + 40);
  const years = join(root, 'reports/dispatches');
  return readdirSync(years).reduce((sum, year) => sum + readdirSync(join(years, year)).length, 0);
}

/** A folder nobody wrote to: deleting a site just before it is built again makes the disk slower, so none is until the end. */
function fresh(): string {
  return join(folder, `out-${outputs++}`);
}

function site(root: string, output: string, withIndex = false): string[] {
  const index = withIndex ? [] : ['--no-search'];
  return [join(programRoot, 'bin/ledger.js'), 'site', ...index, '--root', root, '--output', output];
}

function build(name: string, root: string, withIndex = false): Run {
  return {
    name,
    command: process.execPath,
    get args() {
      return site(root, fresh(), withIndex);
    },
  };
}

/** Over what is there, after one record has changed. */
function buildAgain(root: string): Run {
  const output = fresh();
  const [year] = readdirSync(join(root, 'reports/dispatches')) as [string];
  const [record] = readdirSync(join(root, 'reports/dispatches', year)) as [string];
  return {
    name: 'ledger site, again after a change',
    command: process.execPath,
    get args() {
      appendFileSync(join(root, 'reports/dispatches', year, record), '又一行。\n');
      return site(root, output);
    },
  };
}

function buildWithHugo(source: string): Run {
  return {
    name: 'Hugo',
    command: 'python3',
    get args() {
      return [join(programRoot, 'scripts/bench/site-usage.py'), 'hugo', '--quiet', '--source', source, '--destination', fresh()];
    },
  };
}

function versionOf(command: string, ...args: string[]): string | null {
  try {
    return /v(\d+\.\d+\.\d+)/.exec(execFileSync(command, args, { encoding: 'utf8' }))?.[1] ?? '';
  } catch {
    return null;
  }
}

/** What was aimed at, and what came out, one line each. */
function ratios({ goal, growth, dispatches, hugo }: Results): string[] {
  const [small, large] = growth as [Compared, Compared];
  const ours = goal.find(({ name }) => name === 'ledger site') as Compared;
  const times = dispatches.large / dispatches.small;
  return [
    hugo === null
      ? row(['`ledger site` ÷ Hugo', 'Hugo is not installed', '1.00 ×', ''])
      : line('`ledger site` ÷ Hugo, elapsed', ours.ratio.wall, '×', 1),
    ...(hugo === null ? [] : [line('`ledger site` ÷ Hugo, CPU of all cores', ours.ratio.cpu, '×', 1)]),
    line('30,000 dispatches ÷ 10,000, elapsed', large.ratio.wall, '×', times),
    line('30,000 dispatches ÷ 10,000, CPU', large.ratio.cpu, '×', times),
    line('memory at 10,000 dispatches', small.cost.memory, 'MB', 700),
    line('memory at 30,000 dispatches', large.cost.memory, 'MB', 700),
  ];
}

function page(results: Results): string {
  const { goal, growth, index, parts, dispatches, hugo } = results;
  return `${[
    '# Benchmarks of the site',
    '',
    'Written by `npm run bench:site`. Whole processes, started in turn (A B A B …), each into a folder of its own; medians,',
    `and medians of the ratios round by round. Node ${process.version}, ${hugo === null ? 'Hugo not installed' : `Hugo ${hugo}`}, ${availableParallelism()} cores, ${rounds} rounds.`,
    'Compare ratios, not seconds.',
    '',
    `The county is generated: ${dispatches.small} dispatches and a report for each (${dispatches.large} in the large one), over nine years.`,
    '`ledger site` reads and judges all of them and builds every page of the public site. Hugo builds a plain page of each',
    'dispatch from the same file and the list of them, a hundred a page; it uses all cores, we use two.',
    '',
    row(['goal', 'measured', 'at most', '']),
    '|---|---|---|---|',
    ...ratios(results),
    '',
    `## ${dispatches.small} dispatches`,
    '',
    ...costTable('process', goal),
    '',
    '## Three times the dispatches',
    '',
    ...costTable('`ledger site` of', growth),
    '',
    '## Reported apart',
    '',
    ...costTable('process', index),
    '',
    'What is in the figures above, but measured on its own, in one process, the code warm:',
    '',
    row(['part', 'elapsed, s']),
    '|---|---|',
    ...parts.map(({ name, seconds }) => row([name, seconds.toFixed(3)])),
  ].join('\n')}\n`;
}

function line(what: string, measured: number, unit: string, most: number): string {
  const text = (value: number) => `${value.toFixed(unit === 'MB' ? 0 : 2)} ${unit}`;
  return row([what, text(measured), text(most), measured <= most ? 'met' : 'MISSED']);
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
