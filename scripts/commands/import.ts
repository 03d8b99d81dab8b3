import { ImportError } from '../import/error.ts';
import { importTable } from '../import/import.ts';
import { type CommonOptions, fromRoot } from './open.ts';
import { printJson, printLines, table } from './print.ts';
import { UsageError } from './usage.ts';

/**
 * `ledger import TABLE --map FILE`: every row is written, was written before, or is listed with a reason. Exit code 1 when
 * all are listed.
 */
export async function importCommand(
  source: string,
  options: CommonOptions & { readonly map: string; readonly addUnits?: boolean; readonly dryRun?: boolean },
): Promise<void> {
  const { map, addUnits = false, dryRun = false } = options;
  const result = await fromRoot(options.root, (root) => importTable({ root, table: source, map, addUnits, dryRun })).catch(
    (error: unknown) => {
      throw error instanceof ImportError ? new UsageError(error.message) : error;
    },
  );
  if (result.rows.read > 0 && result.rows.listed === result.rows.read) process.exitCode = 1;
  if (options.json) {
    printJson(result);
    return;
  }
  const { written, skipped, unknownUnits, problems, addedUnits, rows } = result;
  printLines([
    `${dryRun ? '（试运行，没有写文件）' : ''}表格 ${rows.read} 行：写入 ${written} 件转办单，已导入过 ${skipped} 件，未收 ${rows.listed} 行。`,
    ...(addedUnits.length > 0
      ? [
          '',
          `新登记的单位 ${addedUnits.length} 个（data/units.yaml；名称会公开，请先逐个核对有没有人名，再补类别）：`,
          ...table(addedUnits.map(({ id, name }) => [id, name])).map((line) => `  ${line}`),
        ]
      : []),
    ...(unknownUnits.length > 0
      ? [
          '',
          `不认识的单位 ${unknownUnits.length} 个（${addUnits ? '没有自动新建，原因见下' : '先登记别称，或加 --add-units 登记为新单位'}）：`,
          ...table(
            unknownUnits.map(({ name, rows, suggestions }) => [
              name,
              `第 ${rows.slice(0, 8).join('、')}${rows.length > 8 ? '…' : ''} 行`,
              suggestions.length > 0 ? `是不是 ${suggestions.join('、')}？` : '',
            ]),
          ).map((line) => `  ${line}`),
        ]
      : []),
    ...(problems.length > 0 ? ['', '未收的行：', ...problems.map(({ row, message }) => `  第 ${row} 行：${message}`)] : []),
  ]);
}
