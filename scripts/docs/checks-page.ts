import type { Check } from '../checks/check.ts';
import { examplesOf, excerpt } from '../checks/examples.ts';
import { clausesOf, severitiesOf } from '../checks/explain.ts';
import { CHECKS } from '../checks/list.ts';
import { regulationNumber } from '../rules/clauses.ts';
import { firstSentence } from './clause-uses.ts';

const SEVERITIES = { error: '错误 error', warning: '提醒 warning', notice: '提示 notice' } as const;

const clauseLink = (id: string): string =>
  id === 'format' ? '数据格式 format' : `[${id} ${regulationNumber(id)}](clauses.md#c-${id.replace('.', '-')})`;

/** `docs/checks.md`: every check with its meaning, clause, severity and golden cases. */
export function checksPage(): string {
  return [
    '<!-- 由 scripts/docs/checks-page.ts 生成，请勿手改；更新：UPDATE_DOCS=1 npx vitest run scripts/docs -->',
    '',
    '# 检查 Checks',
    '',
    '`ledger check` 的每一项检查：是什么意思、依据哪一条、举例。错误是记录写错了；提醒是过了期限或到了界限；提示是值得知道的事。只有错误使命令以 1 退出。',
    '',
    'Every check of `ledger check`: what it means, its clause, and examples. error: the record is wrong. warning: a duty is',
    'overdue or a limit reached. notice: worth knowing. Only errors end the command with 1. This page is generated.',
    '',
    '| 检查 check | 条款 clause | 程度 severity | |',
    '|---|---|---|---|',
    ...CHECKS.map(
      (check) =>
        `| [${check.id}](#${check.id}) | ${clausesOf(check).map(clauseLink).join('、')} | ${severitiesOf(check)
          .map((severity) => SEVERITIES[severity])
          .join('、')} | ${cell(firstSentence(check.about.zh))} |`,
    ),
    ...CHECKS.flatMap(checkSection),
    '',
  ].join('\n');
}

/** How many golden cases of a check the page shows, and how much of each: the rest is for `ledger explain`. */
const EXAMPLES = 2;
const FILES = 4;
const LONGEST_LINE = 120;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function checkSection(check: Check): string[] {
  const examples = examplesOf(check.id);
  const isAll = examples.length <= EXAMPLES && examples.every(({ files }) => files.length <= FILES);
  return [
    '',
    `## <a id="${check.id}"></a>${check.id}`,
    '',
    plain(check.about.zh),
    '',
    plain(check.about.en),
    ...examples.slice(0, EXAMPLES).flatMap(({ name, today, files }) => [
      '',
      `**${name}**${today === null ? '' : `（今天是 ${today}）`}`,
      ...files.slice(0, FILES).flatMap(({ file, text, findings }) => [
        '',
        `\`${file}\``,
        ...(text === null
          ? []
          : fenced(
              excerpt(
                text,
                findings.map(({ line }) => line),
              ).map((line) =>
                line === null
                  ? '      …'
                  : `${line.marked ? '>' : ' '}${String(line.number).padStart(3)}  ${cut(line.text)}`.trimEnd(),
              ),
            )),
        '',
        ...findings.flatMap(({ severity, clause, line, column, words }) => [
          `- ${SEVERITIES[severity]}，${clause === 'format' ? '数据格式 format' : clause}，${line}:${column}：${plain(words.zh.message)}  `,
          `  ${plain(words.zh.hint)}  `,
          `  *${plain(words.en.message)}; ${plain(words.en.hint)}*`,
        ]),
      ]),
    ]),
    ...(isAll ? [] : ['', `全部样例 all examples：\`npx ledger explain ${check.id}\``]),
  ];
}

const cut = (text: string): string => {
  const characters = [...text];
  return characters.length > LONGEST_LINE ? `${characters.slice(0, LONGEST_LINE - 1).join('')}…` : text;
};

/** A code block whose fence is longer than any in it. */
function fenced(lines: readonly string[]): string[] {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((ticks) => ticks.length)));
  const fence = '`'.repeat(longest + 1);
  return ['', `${fence}text`, ...lines, fence];
}

/** Words as they are in markdown: nothing in them is markup. */
const plain = (text: string): string => text.replaceAll(/[\\*_<>[\]`]/g, '\\$&').replaceAll('\n', ' ');
