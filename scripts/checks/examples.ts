import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, Message, Severity } from '../findings/finding.ts';
import { groupedBy } from '../grouped.ts';
import { DATA_FILES, POLICY_FOLDER } from '../records/places.ts';
import { programRoot } from '../records/program.ts';
import { casesOf, expectationOf } from './cases.ts';

/** One finding of a golden case as its `expected.txt` has it, in both languages. */
interface ExampleFinding {
  readonly severity: Severity;
  readonly clause: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly words: Readonly<Record<Language, Message>>;
}

/** A golden case taken as an example: what a file says, and what the check says about it. */
export interface Example {
  readonly name: string;
  /** The day it is judged on; null when its own office.yaml can't be read. */
  readonly today: string | null;
  readonly files: readonly {
    readonly file: string;
    /** Its text; null for a file that isn't there or is no text. */
    readonly text: string | null;
    readonly findings: readonly ExampleFinding[];
  }[];
}

/** A check's golden cases as examples, in name order: for `ledger explain` and the page of the checks. */
export function examplesOf(check: string): Example[] {
  return casesOf(check).map((entry) => {
    const byFile = groupedBy(parse(expectationOf(entry)), ({ file }) => file);
    const files = [...byFile].map(([file, findings]) => ({
      file,
      text: textOf(entry.folder, file),
      findings: findings.sort((a, b) => a.line - b.line || a.column - b.column),
    }));
    const today = /^asOf: (\S+)/m.exec(textOf(entry.folder, DATA_FILES.office) ?? '')?.[1] ?? null;
    return { name: entry.name, today, files };
  });
}

const BLOCK =
  /^(error|warning|notice) (\S+) (.+):(\d+):(\d+)\n {2}zh ([\s\S]*?)\n {5}→ ([\s\S]*?)\n {2}en ([\s\S]*?)\n {5}→ ([^\n]*)$/gm;

function parse(expectation: string): ExampleFinding[] {
  return [...expectation.matchAll(BLOCK)].map(
    ([, severity, clause = '', file = '', line, column, zh = '', zhHint = '', en = '', enHint = '']) => ({
      severity: severity as Severity,
      clause,
      file,
      line: Number(line),
      column: Number(column),
      words: { zh: { message: zh, hint: zhHint }, en: { message: en, hint: enHint } },
    }),
  );
}

/** A case's own file, else the base county's, else the program's policy or themes: as `outcomeOf` lays them. */
function textOf(folder: string, file: string): string | null {
  const isShared = file.startsWith(`${POLICY_FOLDER}/`) || file === DATA_FILES.themes;
  const path = [folder, join(programRoot, 'scripts/checks/base-county'), ...(isShared ? [programRoot] : [])]
    .map((root) => join(root, file))
    .find((candidate) => existsSync(candidate));
  if (path === undefined) return null;
  try {
    // An example is shown to people, so what isn't plain text is not shown.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** A stretch of a file with its line numbers, and which lines are pointed at. */
export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
  readonly marked: boolean;
}

const AROUND = 4;
const WHOLE = 16;

/** The lines around the given ones, or a short file whole; null stands where lines are left out. What is no visible text is a dot. */
export function excerpt(text: string, lines: readonly number[]): (ExcerptLine | null)[] {
  const visible = text.replaceAll(/(?![\r\n\t])[\p{Cc}\p{Cf}]/gu, '·');
  const all = visible.replace(/\r?\n$/, '').split(/\r?\n/);
  const isShown = (number: number) => all.length <= WHOLE || lines.some((line) => Math.abs(line - number) <= AROUND);
  const shown: (ExcerptLine | null)[] = [];
  for (const [i, line] of all.entries()) {
    if (isShown(i + 1)) shown.push({ number: i + 1, text: line, marked: lines.includes(i + 1) });
    else if (shown.at(-1) !== null) shown.push(null);
  }
  return shown;
}
