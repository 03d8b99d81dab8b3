import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { programRoot } from '../records/program.ts';
import { writeCounty } from './county.ts';
import { type Compared, compare, type Run } from './measure.ts';
import { page, type Results, ratios } from './report.ts';

/**
 * `npm run bench`: writes counties of 10,000 and 100,000 records into a temporary folder, measures whole processes
 * in turn, prints the ratios and writes docs/benchmarks.md. Takes some minutes.
 *
 *     npm run bench -- --rounds 3 --only-print
 */
const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, 'only-print': { type: 'boolean', default: false } },
});
const rounds = Number(options.rounds);
const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
try {
  const results = await benchmark();
  process.stdout.write(`${ratios(results).join('\n')}\n`);
  if (!options['only-print']) {
    const machine = { node: process.version, cores: availableParallelism(), rounds };
    writeFileSync(join(programRoot, 'docs/benchmarks.md'), page(results, machine));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function benchmark(): Promise<Results> {
  const [small, large, damaged] = ['10000', '100000', 'damaged'].map((name) => join(folder, name)) as [string, string, string];
  note('writing 10,000 records, 100,000, and 10,000 with five broken');
  writeCounty(small, 10_000);
  writeCounty(large, 100_000);
  writeCounty(damaged, 10_000);
  damage(damaged);

  note('measuring');
  const parsing = await read(small, 'js-yaml');
  const peers = [
    await read(small, 'js-yaml, core schema'),
    await read(small, 'gray-matter'),
    await read(small, 'yaml'),
    ...python(small),
  ];
  return {
    help: (await compare([program('--help', '--help')], rounds))[0] as Compared,
    goal: await compare([parsing, check('ledger check', small)], rounds),
    goalLarge: await compare([await read(large, 'js-yaml'), check('ledger check', large)], Math.min(rounds, 5)),
    growth: await compare([check('10,000', small), check('100,000', large)], Math.min(rounds, 5)),
    broken: await compare([check('10,000', small), check('five broken', damaged)], rounds),
    peers: await compare([parsing, ...peers], Math.min(rounds, 5)),
    notInstalled: [...(python(small).length > 0 ? [] : ['python3-jsonschema']), ...(isThere('ajv', 'help') ? [] : ['ajv-cli'])],
  };
}

function program(name: string, ...args: string[]): Run {
  return { name, command: process.execPath, args: [join(programRoot, 'bin/ledger.js'), ...args], exits: [0, 1] };
}

function check(name: string, root: string): Run {
  return program(name, 'check', '--json', '--root', root);
}

/** A process that does nothing but read and parse. */
async function read(root: string, parser: string): Promise<Run> {
  return { name: parser, command: process.execPath, args: [await buildReader(parser), root] };
}

/** Five slips of the pen, each of another kind. */
function damage(root: string): void {
  const reports = join(root, 'reports/experience/2020');
  const broken = ['---\nid: [\n---\n', '---\ntitle: a: b\n---\n', '---\n\tid: 1\n---\n', 'id: 1\n', '---\nid: 1\nid: 2\n---\n'];
  const names = readdirSync(reports).sort();
  broken.forEach((text, i) => {
    writeFileSync(join(reports, names[i * 7] as string), text);
  });
}

/** A reader as one file, like the program it is compared with. */
async function buildReader(parser: string): Promise<string> {
  const outfile = join(folder, `${parser}.mjs`);
  await build({
    entryPoints: [join(programRoot, 'scripts/bench/reader.ts')],
    absWorkingDir: programRoot,
    outfile,
    define: { 'process.env.PARSER': JSON.stringify(parser) },
    minifySyntax: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logOverride: { 'direct-eval': 'silent' },
    banner: {
      js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
    },
  });
  return outfile;
}

function python(root: string): Run[] {
  if (!isThere('python3', '-c', 'import jsonschema, yaml')) return [];
  const args = [join(programRoot, 'scripts/bench/peer.py'), root, join(programRoot, 'data/schema')];
  return [{ name: 'python3-jsonschema', command: 'python3', args }];
}

function isThere(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

if (!existsSync(join(programRoot, 'dist'))) throw new Error('run npm run build first');
