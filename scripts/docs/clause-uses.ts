import { clausesOf } from '../checks/explain.ts';
import { CHECKS } from '../checks/list.ts';
import { CLAUSES } from '../rules/clauses.ts';
import { clausesCited, isFixture, isTest, type SourceFile, sourceFiles } from './sources.ts';

/** What in the program applies one clause. */
export interface ClauseUse {
  readonly id: string;
  /** The rules that decide it, by the names of their files. */
  readonly rules: readonly string[];
  /** The checks that point at what is against it, each with the first sentence on it. */
  readonly checks: readonly { readonly id: string; readonly about: string }[];
}

/** Every clause in the regulation's order with what applies it: rules cite their clauses in comments, checks in their contract. */
export function clauseUses(): ClauseUse[] {
  const rules = decidingSources();
  return CLAUSES.map(({ id }) => ({
    id,
    rules: rules.filter(({ cited }) => cited.includes(id)).map(({ file }) => file.replace(/^.*\/|\.ts$/g, '')),
    checks: checksOf(id).map((check) => ({ id: check.id, about: firstSentence(check.about.zh) })),
  }));
}

/** The files that decide rules, each with the clauses it cites. The table of the clauses cites them all and decides none. */
export function decidingSources(): { readonly file: string; readonly cited: readonly string[] }[] {
  return sourceFiles('scripts/rules', 'scripts/calendar')
    .filter((source: SourceFile) => !isTest(source) && !isFixture(source) && source.file !== 'scripts/rules/clauses.ts')
    .map((source) => ({ file: source.file, cited: clausesCited(source) }));
}

/** The checks that rest on a clause. */
export const checksOf = (clause: string) => CHECKS.filter((check) => clausesOf(check).includes(clause));

/** The first sentence of a Chinese text, ended by a full stop. */
export const firstSentence = (text: string): string => /^.*?[。；]/.exec(text)?.[0].replace(/；$/, '。') ?? text;
