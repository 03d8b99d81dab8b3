import type { Compared } from './measure.ts';
import { costTable, row, times } from './table.ts';

/** Everything that was measured. */
export interface Results {
  readonly help: Compared;
  /** At 10,000: the reader with js-yaml first, then `check`. */
  readonly goal: readonly Compared[];
  /** The same at 100,000. */
  readonly goalLarge: readonly Compared[];
  /** `check` of 10,000, then of 100,000. */
  readonly growth: readonly Compared[];
  /** `check` of 10,000, then of the same with five broken files. */
  readonly broken: readonly Compared[];
  /** The reader with js-yaml first, then others. */
  readonly peers: readonly Compared[];
  readonly notInstalled: readonly string[];
}

interface Machine {
  readonly node: string;
  readonly cores: number;
  readonly rounds: number;
}

/** What was aimed at, and what came out, one line each. */
export function ratios({ help, goal, goalLarge, growth, broken }: Results): string[] {
  const [, checked] = goal as [Compared, Compared];
  const [, checkedLarge] = goalLarge as [Compared, Compared];
  const [small, large] = growth as [Compared, Compared];
  const [whole, damaged] = broken as [Compared, Compared];
  return [
    line('`ledger --help`, whole process', `${help.cost.wall.toFixed(2)} s`, '0.40 s', help.cost.wall <= 0.4),
    line('check ÷ js-yaml alone, 10,000 records, CPU', times(checked.ratio.cpu), '1.50 ×', checked.ratio.cpu <= 1.5),
    line('check ÷ js-yaml alone, 10,000 records, elapsed', times(checked.ratio.wall), '1.50 ×', checked.ratio.wall <= 1.5),
    line(
      'check ÷ js-yaml alone, 100,000 records, elapsed',
      times(checkedLarge.ratio.wall),
      '1.50 ×',
      checkedLarge.ratio.wall <= 1.5,
    ),
    line('100,000 records ÷ 10,000, elapsed', times(large.ratio.wall), '11.00 ×', large.ratio.wall <= 11),
    line('memory at 100,000 records', megabytes(large), '400 MB', large.cost.memory <= 400),
    line('five broken files among 10,000, more', extra(whole, damaged), '0.10 s', damaged.cost.wall - whole.cost.wall <= 0.1),
    line('memory at 10,000 records', megabytes(small), '400 MB', small.cost.memory <= 400),
  ];
}

/** docs/benchmarks.md: nothing in it names the machine it was measured on. */
export function page(results: Results, { node, cores, rounds }: Machine): string {
  const { goal, goalLarge, growth, peers, notInstalled } = results;
  return `${[
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Whole processes, started in turn (A B A B …); medians, and medians of the ratios round by',
    `round. Node ${node}, ${cores} cores, ${rounds} rounds. Compare ratios, not seconds.`,
    '',
    'The counties are generated: thirty officers who report every month from 2014 to 2022, a dispatch with a log of four',
    'to six entries for nearly each report, about 1.5 KB a file, twenty lines of Chinese prose below fifteen fields.',
    '',
    ...[
      '| goal | measured | at most | |',
      '|---|---|---|---|',
      ...ratios(results).map((text) => `| ${text.split(' · ').join(' | ')} |`),
    ],
    '',
    '## 10,000 records: everything `check` does, against only parsing them',
    '',
    ...costTable('process', goal),
    '',
    'Of 10,000 records a good part of the time goes into starting and into code that the engine has not compiled yet: with',
    '100,000 the ratio is lower.',
    '',
    ...costTable('100,000 records', goalLarge),
    '',
    '## Ten times the records',
    '',
    ...costTable('`ledger check` of', growth),
    '',
    '## Other readers, 10,000 records',
    '',
    '`js-yaml` alone is its `load` as it comes. All of these list, read and parse, and judge nothing; `python3-jsonschema` also',
    'holds each record against its schema.',
    '',
    ...costTable('reader', peers),
    ...notInstalled.map((name) => row([name, 'not installed', '', '', '', ''])),
  ].join('\n')}\n`;
}

const line = (what: string, measured: string, most: string, met: boolean): string =>
  [what, measured, most, met ? 'met' : 'MISSED'].join(' · ');
const megabytes = ({ cost }: Compared): string => `${cost.memory.toFixed(0)} MB`;
const extra = (before: Compared, after: Compared): string => `${(after.cost.wall - before.cost.wall).toFixed(2)} s`;
