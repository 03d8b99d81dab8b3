import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { programRoot } from '../records/program.ts';
import { CLAUSES } from '../rules/clauses.ts';

/** A source file of the program, by its path from the program's root. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** Every TypeScript file below some folders, in name order. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(programRoot, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\.tsx?$/.test(file))
      .sort()
      .map((file) => ({ file, text: readFileSync(join(programRoot, file), 'utf8') })),
  );
}

export const isTest = ({ file }: SourceFile): boolean => /\.test\.tsx?$/.test(file);
export const isFixture = ({ file }: SourceFile): boolean => basename(file).includes('.fixtures.');

const KNOWN: ReadonlySet<string> = new Set(CLAUSES.map(({ id }) => id));

/** The clauses a source file's comments cite, in order. */
export function clausesCited({ text }: SourceFile): string[] {
  const comments = (text.match(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm) ?? []).join('\n');
  const numbers = comments.match(/(?<![\d.])[1-8]\.[1-5](?![\d]|\.\d)/g) ?? [];
  return [...new Set(numbers)].filter((id) => KNOWN.has(id)).sort();
}

const TITLE = /\bdescribe\(\s*(['"`])(.*?)\1|\bdescribe\.\w+\b[\s\S]*?\)\(\s*(['"`])(.*?)\3/g;

/** The clauses that a test file's titles begin with: `describe('7.1 7.2 cohorts …')` names both. */
export function clausesTested({ text }: SourceFile): string[] {
  const titles = [...text.matchAll(TITLE)].map((match) => match[2] ?? match[4] ?? '');
  const ids = titles.flatMap((title) => /^(?:[1-8]\.[1-5] )+/.exec(title)?.[0].trim().split(' ') ?? []);
  return [...new Set(ids)].filter((id) => KNOWN.has(id)).sort();
}
