import pc from 'picocolors';
import { width } from '../words/width.ts';
import { errorsFirst, type Finding, type Language, type Severity } from './finding.ts';
import type { Sources } from './locate.ts';

const LABELS: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '提醒', notice: '提示' },
  en: { error: 'error', warning: 'warning', notice: 'notice' },
};

const COLOURS: Readonly<Record<Severity, (text: string) => string>> = { error: pc.red, warning: pc.yellow, notice: pc.cyan };

/** Findings for a person at a terminal, errors first: where, what, the line itself with a caret under the value, and what to do next. */
export function* terminalReport(findings: readonly Finding[], sources: Sources, language: Language): Generator<string> {
  for (const { rule, clause, severity, file, line, column, message, hint } of errorsFirst(findings)) {
    const colour = COLOURS[severity];
    yield `${colour(LABELS[language][severity])} ${message} ${pc.dim(`(${rule}${/^\d/.test(clause) ? ` ${clause}` : ''})`)}`;
    yield `  ${pc.dim('→')} ${file}:${line}:${column}`;
    const source = sources.lineAt(file, line);
    if (source.trim() !== '') {
      const shown = shorten(source, column);
      yield `  ${pc.dim(String(line).padStart(4))} │ ${shown.text}`;
      yield `       │ ${' '.repeat(width(shown.text.slice(0, shown.column - 1)))}${colour('^')}`;
    }
    yield `  ${hint}`;
    yield '';
  }
}

/** The last line: how many of each. */
export function summary(findings: readonly Finding[], records: number, asOf: string, language: Language): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return language === 'zh'
    ? `截至 ${asOf}，检查了 ${records} 份记录：错误 ${count('error')}，提醒 ${count('warning')}，提示 ${count('notice')}。`
    : `as of ${asOf}: ${records} records, ${count('error')} errors, ${count('warning')} warnings, ${count('notice')} notices.`;
}

/** Long lines are cut around the value; what could move the cursor is shown as a dot. */
function shorten(source: string, column: number): { text: string; column: number } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
  const text = source.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '·');
  const from = Math.max(0, column - 60);
  return { text: text.slice(from, from + 110), column: column - from };
}
