import { basename } from 'node:path';
import { examplesOf } from '../checks/examples.ts';
import { CHECKS } from '../checks/list.ts';
import { CLAUSES, type Clause, regulationNumber } from '../rules/clauses.ts';
import { checksOf, decidingSources } from './clause-uses.ts';
import { clausesTested, isTest, sourceFiles } from './sources.ts';

/** What holds one clause: the files, checks and tests that name it. */
export interface ClauseRow {
  readonly clause: Clause;
  /** Paths from the program's root. */
  readonly rules: readonly string[];
  /** Ids of checks. */
  readonly checks: readonly string[];
  readonly tests: readonly string[];
  /** How many golden cases of the checks end in a finding of this clause. */
  readonly cases: number;
}

/** Every clause with what holds it. Rules cite their clauses in comments, tests name them first in their titles. */
export function clauseRows(): ClauseRow[] {
  const rules = decidingSources();
  const tests = sourceFiles('scripts')
    .filter(isTest)
    .map((source) => ({ file: source.file, tested: clausesTested(source) }));
  const found = CHECKS.flatMap(({ id }) => examplesOf(id)).flatMap(({ files }) => [
    new Set(files.flatMap(({ findings }) => findings.map(({ clause }) => clause))),
  ]);
  return CLAUSES.map((clause) => ({
    clause,
    rules: rules.filter(({ cited }) => cited.includes(clause.id)).map(({ file }) => file),
    checks: checksOf(clause.id).map(({ id }) => id),
    tests: tests.filter(({ tested }) => tested.includes(clause.id)).map(({ file }) => file),
    cases: found.filter((clauses) => clauses.has(clause.id)).length,
  }));
}

const link = (file: string): string => `[${basename(file).replace(/(\.test)?\.tsx?$/, '')}](../${file})`;

/** `docs/clauses.md`. */
export function clausesPage(): string {
  const rows = clauseRows().map(({ clause: { id }, rules, checks, tests, cases }) => {
    const golden = cases > 0 ? [`${cases} 个样例`] : [];
    return `| ${[
      `[${id}](#c-${id.replace('.', '-')}) ${regulationNumber(id)}`,
      rules.map(link).join(' · ') || '—',
      checks.map((check) => `[${check}](checks.md#${check})`).join(' · ') || '—',
      [...tests.map(link), ...golden].join(' · ') || '—',
      `\`/rules/#c-${id.replace('.', '-')}\``,
    ].join(' | ')} |`;
  });
  const texts = CLAUSES.flatMap(({ id, zh, en }) => [
    '',
    `### <a id="c-${id.replace('.', '-')}"></a>${id} ${regulationNumber(id)}`,
    '',
    zh,
    '',
    en,
  ]);
  return [
    '<!-- 由 scripts/docs/clauses-table.ts 生成，请勿手改；更新：UPDATE_DOCS=1 npx vitest run scripts/docs -->',
    '',
    '# 条款对照 Clause by clause',
    '',
    '每一条由哪些规则文件判断、由哪些检查指出、由哪些测试守住。条款中的数字都在 `data/policy/` 里，各带条款和理由。',
    '',
    'Which rule files decide a clause, which checks point at it, and which tests hold it. The numbers of the clauses are all',
    'in `data/policy/`, each with its clause and its reason. This page is generated.',
    '',
    '| 条款 clause | 规则 rules | 检查 checks | 测试 tests | 网页 page |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    '## 怎么理解 How each is read',
    ...texts,
    '',
  ].join('\n');
}
