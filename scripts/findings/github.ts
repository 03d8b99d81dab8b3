import { errorsFirst, type Finding } from './finding.ts';

/**
 * Findings as GitHub workflow commands, which show them beside the lines of a pull request. Text is escaped so that
 * nothing in a record can end the command or start another.
 */
export function* githubAnnotations(findings: readonly Finding[]): Generator<string> {
  for (const { rule, clause, severity, file, line, column, message, hint } of findings) {
    const properties = { file, line: String(line), col: String(column), title: `${rule} ${clause}` };
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    yield `::${severity} ${list.join(',')}::${escapeData(`${message}。${hint}`)}`;
  }
}

/** The job's summary page: counts, then a table, errors first; long lists are cut with a count of what is left. */
export function githubSummary(findings: readonly Finding[], records: number, asOf: string): string {
  const sorted = errorsFirst(findings);
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const rows = sorted
    .slice(0, MOST_ROWS)
    .map(
      ({ severity, rule, clause, file, line, message, hint }) =>
        `| ${LABEL[severity]} | ${cell(`${file}:${line}`)} | ${cell(message)} | ${cell(hint)} | ${rule} ${clause} |`,
    );
  return [
    `## 台账检查（截至 ${asOf}）`,
    '',
    `检查了 ${records} 份记录：错误 ${count('error')}，提醒 ${count('warning')}，提示 ${count('notice')}。`,
    '',
    ...(rows.length > 0 ? ['| | 位置 | 问题 | 怎么办 | 规则 |', '|---|---|---|---|---|', ...rows, ''] : []),
    ...(sorted.length > MOST_ROWS ? [`另有 ${sorted.length - MOST_ROWS} 条没有列出。`, ''] : []),
  ].join('\n');
}

/** GitHub shows at most 1 MiB of summary; a thousand rows are far below it and more than anyone reads. */
const MOST_ROWS = 1000;

const LABEL = { error: '❌ 错误', warning: '⚠️ 提醒', notice: 'ℹ️ 提示' } as const;

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const cell = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '\\|')
    .replaceAll('@', '@\u200b')
    .replaceAll(/\r?\n/g, ' ');
