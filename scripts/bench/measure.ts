import { spawn } from 'node:child_process';

/** What one whole process took: from being started until it had ended. */
export interface Cost {
  /** Seconds. */
  readonly wall: number;
  /** Seconds on all cores, in the program and in the system. */
  readonly cpu: number;
  /** Megabytes, at the most. */
  readonly memory: number;
}

/** A process to measure; its output goes nowhere. */
export interface Run {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Exit codes that are no failure; `check` ends with 1 when it finds errors. */
  readonly exits?: readonly number[];
}

/** Node says at its end what it and its threads used, on a stream of its own; a process of another kind has to do so itself. */
const REPORT_USAGE = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   import { isMainThread } from 'node:worker_threads';
   if (isMainThread) process.on('exit', () => {
     const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
     writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }));
   });`,
)}`;

/** Runs a process once. @throws when it fails or does not say what it used */
export function measure({ name, command, args, exits = [0] }: Run): Promise<Cost> {
  const given = command === process.execPath ? ['--import', REPORT_USAGE, ...args] : args;
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, given, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    let [usage, errors] = ['', ''];
    child.stdio[3]?.on('data', (data: Buffer) => {
      usage += data.toString();
    });
    child.stderr?.on('data', (data: Buffer) => {
      errors += data.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const wall = Number(process.hrtime.bigint() - started) / 1e9;
      if (code === null || !exits.includes(code)) reject(new Error(`${name} ended with ${code}: ${errors.slice(0, 500)}`));
      else resolve({ wall, ...(JSON.parse(usage) as Omit<Cost, 'wall'>) });
    });
  });
}

/** What each of some processes took, and how each compares with the first. */
export interface Compared {
  readonly name: string;
  readonly cost: Cost;
  /** Median of the ratios to the first, round by round. */
  readonly ratio: { readonly wall: number; readonly cpu: number };
}

/**
 * Runs processes in turn, A B A B …, so that whatever else the machine does falls on all of them alike.
 *
 * @param rounds how often each is run after one run that doesn't count, which brings the files into memory
 */
export async function compare(runs: readonly Run[], rounds: number): Promise<Compared[]> {
  for (const run of runs) await measure(run);
  const costs: Cost[][] = [];
  for (let round = 0; round < rounds; round++) {
    const row: Cost[] = [];
    for (const run of runs) row.push(await measure(run));
    costs.push(row);
  }
  const of = (i: number, take: (cost: Cost, first: Cost) => number): number =>
    median(costs.map((row) => take(row[i] as Cost, row[0] as Cost)));
  return runs.map(({ name }, i) => ({
    name,
    cost: { wall: of(i, ({ wall }) => wall), cpu: of(i, ({ cpu }) => cpu), memory: of(i, ({ memory }) => memory) },
    ratio: { wall: of(i, (cost, first) => cost.wall / first.wall), cpu: of(i, (cost, first) => cost.cpu / first.cpu) },
  }));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
