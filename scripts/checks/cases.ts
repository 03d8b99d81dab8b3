import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fact } from '../findings/finding.ts';
import { sourcesOf } from '../findings/locate.ts';
import { judge } from '../judgement.ts';
import { loadLedger } from '../ledger/load.ts';
import { programRoot } from '../records/program.ts';
import { facts, inWords } from './run.ts';

/** One golden case of a check: a county with something wrong in it, and exactly what the check says. */
export interface Case {
  readonly check: string;
  readonly name: string;
  /** Holds the files laid over the base county, and `expected.txt`. */
  readonly folder: string;
}

const CHECKS_FOLDER = join(programRoot, 'scripts/checks');

/** The cases of one check, in name order. */
export function casesOf(check: string): Case[] {
  const folder = join(CHECKS_FOLDER, check);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ check, name, folder: join(folder, name) }));
}

export const expectationOf = ({ folder }: Case): string => {
  const file = join(folder, 'expected.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/**
 * What the checks say about a case's county: this check's findings in both languages, and the bare rule of any error
 * that another check met, so that a fixture shows one mistake and not an accident.
 *
 * The county is `base-county/` with the case's own files on top, and the program's policy and themes. The day is
 * `asOf` of its `office.yaml`.
 */
export async function outcomeOf({ check, folder }: Case): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'ledger-case-'));
  try {
    for (const file of ['data/policy', 'data/themes.yaml'])
      cpSync(join(programRoot, file), join(root, file), { recursive: true });
    cpSync(join(CHECKS_FOLDER, 'base-county'), root, { recursive: true });
    for (const part of ['data', 'reports']) {
      if (existsSync(join(folder, part)))
        cpSync(join(folder, part), join(root, part), { recursive: true, verbatimSymlinks: true });
    }
    const ledger = await loadLedger(root);
    const met = [...facts(judge(ledger, ledger.office.asOf ?? '2022-03-31'))];
    const sources = sourcesOf(root);
    const words = (fact: Fact) =>
      (['zh', 'en'] as const)
        .map((language) => inWords(fact, language, sources))
        .map(({ message, hint }, i) => `  ${['zh', 'en'][i]} ${message}\n     → ${hint}\n`)
        .join('');
    const blocks = met.map((fact) => {
      const finding = inWords(fact, 'zh', sources);
      const place = `${finding.file}:${finding.line}:${finding.column}`;
      if (fact.rule === check) return { text: `${finding.severity} ${finding.clause} ${place}\n${words(fact)}` };
      return finding.severity === 'error' ? { text: `also ${fact.rule} ${place}\n` } : null;
    });
    return blocks
      .filter((block) => block !== null)
      .sort((a, b) => (a.text < b.text ? -1 : 1))
      .map(({ text }) => text)
      .join('\n');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
