import type { Compared } from './measure.ts';

/** A line of a Markdown table. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;

/** What some processes took, as a table. @param first what the first column names */
export const costTable = (first: string, compared: readonly Compared[]): string[] => [
  row([first, 'elapsed, s', 'CPU, s', 'peak memory, MB', 'elapsed, ratio', 'CPU, ratio']),
  '|---|---|---|---|---|---|',
  ...compared.map(({ name, cost, ratio }) =>
    row([name, cost.wall.toFixed(2), cost.cpu.toFixed(2), cost.memory.toFixed(0), times(ratio.wall), times(ratio.cpu)]),
  ),
];
