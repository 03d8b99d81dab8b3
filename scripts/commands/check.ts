import { appendFileSync } from 'node:fs';
import { findings as findingsOf } from '../checks/run.ts';
import { githubAnnotations, githubSummary } from '../findings/github.ts';
import { sourcesOf } from '../findings/locate.ts';
import { summary, terminalReport } from '../findings/terminal.ts';
import type { ReadAhead } from '../records/read-ahead.ts';
import { type CommonOptions, openCounty } from './open.ts';
import { printJson, printLines } from './print.ts';

export const REPORTERS = ['terminal', 'json', 'github'] as const;

export interface CheckOptions extends CommonOptions {
  readonly reporter?: (typeof REPORTERS)[number];
}

/** `ledger check`: every problem of every file. Exit code 1 when there is an error. */
export async function check(options: CheckOptions, ahead: ReadAhead | null = null): Promise<void> {
  const judgement = await openCounty(options, ahead);
  const { ledger, asOf } = judgement;
  const sources = sourcesOf(ledger.root);
  const findings = findingsOf(judgement, options.lang, sources);
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;

  const reporter = options.json ? 'json' : (options.reporter ?? 'terminal');
  if (reporter === 'json') {
    printJson({ asOf, records: ledger.recordCount, findings });
  } else if (reporter === 'github') {
    printLines([...githubAnnotations(findings), summary(findings, ledger.recordCount, asOf, options.lang)]);
    const page = process.env.GITHUB_STEP_SUMMARY;
    if (page) appendFileSync(page, githubSummary(findings, ledger.recordCount, asOf));
  } else {
    printLines([...terminalReport(findings, sources, options.lang), summary(findings, ledger.recordCount, asOf, options.lang)]);
  }
}
