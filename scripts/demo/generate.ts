import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { judge } from '../judgement.ts';
import { loadLedger } from '../ledger/load.ts';
import { POLICY_FOLDER, recordPath } from '../records/places.ts';
import { programRoot } from '../records/program.ts';
import { renderRecord } from '../records/write.ts';
import { assessment } from './assessment.ts';
import { AS_OF, YEAR } from './county.ts';
import { pruneRecords, writeFiles } from './files.ts';
import type { Matter } from './matter.ts';
import { MATTERS } from './matters/index.ts';
import { dataFiles, type Told, tell } from './tell.ts';

/**
 * Writes the demo county below a root: its lists in `data/`, its records in `reports/`. The calendar and the policy
 * are those the program judges by; a root without a policy gets the program's. Only what changed is written, and
 * records the story no longer has are removed.
 *
 * @param root an absolute path
 * @returns the story, and how many files were written and removed
 */
export async function generate(
  root: string,
  matters: readonly Matter[] = MATTERS,
): Promise<Told & { written: number; removed: number }> {
  const policies = join(root, POLICY_FOLDER);
  if (!existsSync(policies)) cpSync(join(programRoot, POLICY_FOLDER), policies, { recursive: true });
  let written = writeFiles(root, dataFiles()).length;
  const { calendar, policies: rules } = await loadLedger(root);

  const told = tell({ calendar, policyOn: (day) => rules.on(day).values, matters });
  const graded = recordPath('assessment', String(YEAR));
  const removed = pruneRecords(root, (file) => told.files.has(file) || file === graded).length;
  written += writeFiles(root, told.files).length;

  // 7: the grades are what the rules propose once everything else is on file.
  const decided = assessment(judge(await loadLedger(root), AS_OF), told.codeOf('lowered'));
  written += writeFiles(root, new Map([[graded, renderRecord(decided.assessment, decided.body)]])).length;
  return { ...told, written, removed };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { root: { type: 'string', default: programRoot } } });
  const { written, removed } = await generate(resolve(values.root));
  console.log(`云溪县：写入 ${written} 个文件，删除 ${removed} 个`);
}
