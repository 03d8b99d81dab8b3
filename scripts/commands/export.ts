import { writeFile } from 'node:fs/promises';
import { officeTables, publicTables } from '../export/tables.ts';
import { toCsv, toXlsx } from '../export/write.ts';
import { officeLedger } from '../views/office.ts';
import { publicCounty } from '../views/public.ts';
import { type CommonOptions, openCounty, warnOfFaults } from './open.ts';
import { UsageError } from './usage.ts';

export interface ExportOptions extends CommonOptions {
  readonly audience: 'public' | 'office';
  readonly format: 'json' | 'csv' | 'xlsx';
  readonly output?: string;
}

/**
 * `ledger export`: the ledger itself, for the public or for the office, from the same views as the pages. A CSV holds
 * the dispatches; a workbook of the office holds the register of reports too.
 */
export async function exportLedger(options: ExportOptions): Promise<void> {
  const { audience, output } = options;
  const format = options.json ? 'json' : options.format;
  if (format === 'xlsx' && output === undefined && process.stdout.isTTY) {
    throw new UsageError('xlsx 是二进制文件，请用 --output 写明文件名。\nxlsx is binary: name a file with --output.');
  }
  const judgement = await openCounty(options);
  warnOfFaults(judgement);
  const view = audience === 'public' ? publicCounty(judgement) : officeLedger(judgement);
  const tables = 'policy' in view ? publicTables(view) : officeTables(view);
  const [first] = tables;
  const content =
    format === 'json'
      ? `${JSON.stringify(view, null, 2)}\n`
      : format === 'csv'
        ? first
          ? toCsv(first)
          : ''
        : await toXlsx(tables, view.asOf);

  if (output === undefined) process.stdout.write(content);
  else {
    await writeFile(output, content);
    process.stderr.write(`已写入 ${output}\n`);
  }
}
