import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { requireCounty } from '../ledger/load.ts';
import { reasonOf } from '../records/walk.ts';
import { applyPlan } from './apply.ts';
import { readCounty } from './county.ts';
import { type Complaint, ImportError } from './error.ts';
import { requireListed } from './listed.ts';
import { type Plan, planImport } from './plan.ts';
import type { Problem } from './problem.ts';
import { readMapping } from './read-mapping.ts';
import { readTable } from './table.ts';
import { decodeMapping } from './text-complaints.ts';
import type { UnknownUnit } from './unit-clerk.ts';

export interface ImportOptions {
  /** The county's root, which holds `data/` and `reports/`. */
  readonly root: string;
  /** CSV (UTF-8, GBK) or XLSX. */
  readonly table: string;
  /** The mapping file, YAML. */
  readonly map: string;
  readonly addUnits?: boolean;
  readonly dryRun?: boolean;
}

/** What `ledger import --json` prints. */
export interface ImportResult {
  readonly dryRun: boolean;
  /** Dispatches written; in a dry run, those that would be. */
  readonly written: number;
  /** Dispatches left as they were, because their row had been imported before. */
  readonly skipped: number;
  /** Rows of the table: read = written + existing + listed. */
  readonly rows: Plan['rows'];
  readonly records: readonly {
    readonly row: number;
    readonly id: string;
    readonly file: string;
    readonly status: 'written' | 'existing';
  }[];
  readonly addedUnits: readonly { readonly id: string; readonly name: string }[];
  readonly unknownUnits: readonly UnknownUnit[];
  readonly problems: readonly Problem[];
}

/**
 * Imports a table as dispatches: read, plan, and write unless it is a dry run.
 *
 * @throws ImportError when the mapping, the table or the county can't be used, or a file appeared in the way
 * @throws NoCounty when the root holds none
 */
export async function importTable(options: ImportOptions): Promise<ImportResult> {
  const root = resolve(options.root);
  requireCounty(root);
  const mapping = readMapping(decodeMapping(await readNamed('mapping', { zh: '映射文件', en: 'the mapping' }, options.map)));
  const table = await readTable(await readNamed('table', { zh: '表格', en: 'the table' }, options.table), mapping);
  const county = readCounty(root);
  if (county.listed) requireListed(mapping, county.listed);
  const plan = planImport({ table, mapping, ...county, addUnits: options.addUnits ?? false });
  const dryRun = options.dryRun ?? false;
  if (!dryRun) applyPlan(root, plan);
  return summarise(plan, dryRun);
}

/** A plan as the contract of `ledger import --json` shows it, without the records' own contents. */
function summarise(plan: Plan, dryRun: boolean): ImportResult {
  const count = (wanted: 'written' | 'existing') => plan.records.filter(({ status }) => status === wanted).length;
  return {
    dryRun,
    written: count('written'),
    skipped: count('existing'),
    rows: plan.rows,
    records: plan.records.map(({ row, id, file, status }) => ({ row, id, file, status })),
    addedUnits: plan.addedUnits.map(({ id, name }) => ({ id, name })),
    unknownUnits: plan.unknownUnits,
    problems: plan.problems,
  };
}

async function readNamed(code: 'mapping' | 'table', what: Complaint, file: string): Promise<Buffer> {
  try {
    return await readFile(resolve(file));
  } catch (error) {
    const reason = reasonOf(error);
    throw new ImportError(code, [
      {
        zh: `${what.zh} ${file} 打不开（${reason === 'ENOENT' ? '没有这个文件' : reason}）。请核对路径。`,
        en: `${what.en} ${file} can't be opened (${reason}).`,
      },
    ]);
  }
}
