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
  /** Which table a CSV holds, as it holds one. */
  readonly table: 'dispatches' | 'reports';
  readonly output?: string;
}

/**
 * `ledger export`: the ledger itself, for the public or for the office, from the same views as the pages. A CSV holds
 * one table, the dispatches unless the office asks for the register of reports; a workbook of the office holds both.
 */
export async function exportLedger(options: ExportOptions): Promise<void> {
  const { audience, output, table } = options;
  const format = options.json ? 'json' : options.format;
  if (format === 'xlsx' && output === undefined && process.stdout.isTTY) {
    throw new UsageError('xlsx 是二进制文件，请用 --output 写明文件名。\nxlsx is binary: name a file with --output.');
  }
  if (table === 'reports' && (audience === 'public' || format !== 'csv')) {
    throw new UsageError(
      '--table reports 只用于 --audience office --format csv：收件登记只有办公室能看；xlsx 和 json 里两张表都有。\n' +
        '--table reports goes with --audience office --format csv: the register is the office’s own, and xlsx and json hold both tables.',
    );
  }
  const judgement = await openCounty(options);
  warnOfFaults(judgement);
  const view = audience === 'public' ? publicCounty(judgement) : officeLedger(judgement);
  const tables = 'policy' in view ? publicTables(view) : officeTables(view);
  const one = tables[table === 'reports' ? 1 : 0];
  const content =
    format === 'json'
      ? `${JSON.stringify(view, null, 2)}\n`
      : format === 'csv'
        ? one
          ? toCsv(one)
          : ''
        : await toXlsx(tables, view.asOf);

  if (output === undefined) process.stdout.write(content);
  else {
    await writeFile(output, content);
    process.stderr.write(`已写入 ${output}\n`);
  }
}
