import type { Language, Severity } from '../findings/finding.ts';
import { clauseOf, regulationNumber } from '../rules/clauses.ts';
import { closest } from '../words/closest.ts';
import type { Check } from './check.ts';
import { type Example, examplesOf, excerpt } from './examples.ts';
import { CHECKS } from './list.ts';

const WORDS = {
  zh: {
    error: '错误',
    warning: '提醒',
    notice: '提示',
    basis: '依据',
    format: '数据格式',
    example: '例',
    today: '今天是',
    hint: '怎么办：',
    rules: '以下规则依据这一条：',
    paren: ['（', '）'],
  },
  en: {
    error: 'error',
    warning: 'warning',
    notice: 'notice',
    basis: 'clause',
    format: 'the data format',
    example: 'example',
    today: 'today is',
    hint: 'what to do: ',
    rules: 'rules that rest on it:',
    paren: [' (', ')'],
  },
} as const;

/** The clauses a check cites: its own first, then those of its wordings. */
export const clausesOf = ({ clause, wording }: Check): string[] => [
  ...new Set([clause, ...Object.values(wording).map((words) => words.clause ?? clause)]),
];

/** The severities a check can report, worst first. */
export function severitiesOf({ wording }: Check): Severity[] {
  const used = new Set(Object.values(wording).map(({ severity }) => severity));
  return (['error', 'warning', 'notice'] as const).filter((severity) => used.has(severity));
}

/**
 * What a rule means, for a person at a terminal: its clause with the clause's text, and every golden case as an
 * example. A clause's number (`6.2`) explains the clause and names its rules.
 *
 * @returns null for a rule there isn't; `suggestRules` says which ones are near
 */
export function explain(rule: string, language: Language = 'zh'): string | null {
  const check = CHECKS.find(({ id }) => id === rule);
  if (check) return [...explainCheck(check, language)].join('\n');
  return clauseOf(rule) ? [...explainClause(rule, language)].join('\n') : null;
}

/** The rules a person may have meant, nearest first. */
export const suggestRules = (rule: string): string[] =>
  closest(
    rule,
    CHECKS.map(({ id }) => id),
  );

function* explainCheck(check: Check, language: Language): Generator<string> {
  const words = WORDS[language];
  const severities = severitiesOf(check).map((severity) => words[severity]);
  yield `${check.id}${words.paren[0]}${severities.join(language === 'zh' ? '、' : ', ')}${words.paren[1]}`;
  yield check.about[language];
  yield '';
  for (const id of clausesOf(check)) yield* clauseLines(id, language);
  for (const [i, example] of examplesOf(check.id).entries()) {
    yield '';
    yield* exampleLines(example, i + 1, language);
  }
}

function* explainClause(id: string, language: Language): Generator<string> {
  yield* clauseLines(id, language);
  const resting = CHECKS.filter((check) => clausesOf(check).includes(id));
  if (resting.length === 0) return;
  yield '';
  yield WORDS[language].rules;
  for (const { id: rule, about } of resting) yield `  ${rule}  ${about[language]}`;
}

function* clauseLines(id: string, language: Language): Generator<string> {
  const { basis, format } = WORDS[language];
  const clause = clauseOf(id);
  if (!clause) {
    yield `${basis}${language === 'zh' ? '：' : ': '}${id === 'format' ? format : id}`;
    return;
  }
  yield `${basis} ${id} ${regulationNumber(id)}`;
  yield `  ${clause[language]}`;
}

function* exampleLines({ name, today, files }: Example, number: number, language: Language): Generator<string> {
  const words = WORDS[language];
  yield `${words.example} ${number}  ${name}${today === null ? '' : `${words.paren[0]}${words.today} ${today}${words.paren[1]}`}`;
  for (const { file, text, findings } of files) {
    yield `  ${file}`;
    const lines = findings.map(({ line }) => line);
    for (const shown of text === null ? [] : excerpt(text, lines)) {
      if (shown === null) yield '       …';
      else yield `  ${shown.marked ? '>' : ' '}${String(shown.number).padStart(3)} │ ${shown.text}`.trimEnd();
    }
    for (const { severity, line, column, words: said } of findings) {
      const { message, hint } = said[language];
      yield `  ${words[severity]} ${line}:${column} ${message}`;
      yield `    ${words.hint}${hint}`;
    }
  }
}
