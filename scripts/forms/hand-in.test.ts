import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findings } from '../checks/run.ts';
import { handInCommand } from '../commands/hand-in.ts';
import { UsageError } from '../commands/usage.ts';
import { judge } from '../judgement.ts';
import { loadLedger } from '../ledger/load.ts';
import { programRoot } from '../records/program.ts';

const TODAY = '2022-03-31';
let root: string;
let said: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hand-in-'));
  cpSync(join(programRoot, 'scripts/checks/base-county'), root, { recursive: true });
  for (const file of ['data/policy', 'data/themes.yaml']) cpSync(join(programRoot, file), join(root, file), { recursive: true });
  said = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(root, { recursive: true, force: true });
});

const ANSWERS = {
  体验员编码: 'CODE',
  收件日期: '2022-03-15',
  收件方式: '邮件',
  类别: '体验报告',
  正负面: '负面',
  体验方式: '暗访式',
  主题: '开办企业',
  环节: '审批',
  问题类型: '效率低下',
  责任单位: '住建局',
  说明: '',
  报告标题: '变更登记材料: 反复退回',
  报告正文: '---\n窗口第一次说材料齐全。\n\n第二次要求另交。',
};

/** Fills in the form and hands it over, as GitHub does. */
async function fill(change: Partial<Record<keyof typeof ANSWERS, string>> = {}, number = 12): Promise<void> {
  const ledger = await loadLedger(root);
  const [officer] = ledger.officerList;
  const { stages, problems } = ledger.themes;
  const defaults = {
    ...ANSWERS,
    体验员编码: officer?.code ?? '',
    环节: stages[1]?.zh ?? '',
    问题类型: problems[1]?.zh ?? '',
    责任单位: ledger.unitList[0]?.name ?? '',
  };
  const body = Object.entries({ ...defaults, ...change })
    .map(([label, text]) => `### ${label}\n\n${text || '_No response_'}`)
    .join('\n\n');
  const event = join(root, 'event.json');
  writeFileSync(
    event,
    JSON.stringify({ action: 'opened', issue: { number, html_url: `https://example.cn/office/issues/${number}`, body } }),
  );
  await handInCommand({ root, today: TODAY, lang: 'zh', event });
}

const reports = (): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.startsWith('reports/experience/2022/'));

describe('a filled-in form becomes a report', () => {
  test('that the checks have nothing against, with every word as it was written', async () => {
    await fill();
    expect(said.join('')).toContain('已登记为 R2022-0001');
    const ledger = await loadLedger(root);
    const { data, hasBody } = ledger.reports.get('R2022-0001') ?? {};
    expect(data).toMatchObject({
      officer: ledger.officerList[0]?.code,
      received: '2022-03-15',
      channel: 'email',
      kind: 'report',
      tone: 'negative',
      mode: 'undercover',
      theme: 'starting-business',
      units: [ledger.unitList[0]?.id],
      title: '变更登记材料: 反复退回',
      source: 'https://example.cn/office/issues/12',
    });
    expect(hasBody).toBe(true);
    expect(readFileSync(join(root, 'reports/experience/2022/R2022-0001.md'), 'utf8')).toContain(`---\n${ANSWERS.报告正文}\n`);
    expect(findings(judge(ledger, TODAY)).filter(({ severity, file }) => severity === 'error' && file.includes('R2022'))).toEqual(
      [],
    );
  });

  test('once, however often the event comes', async () => {
    await fill();
    await fill({ 报告标题: '改过的标题' });
    expect(reports()).toEqual(['reports/experience/2022/R2022-0001.md']);
    expect(said.at(-1)).toContain('已经登记过：R2022-0001');
    await fill({}, 13);
    expect(reports()).toHaveLength(2);
  });
});

describe('what can’t be taken is told field by field, and nothing is written', () => {
  test.each([
    ['an officer nobody knows', { 体验员编码: 'WWWWWW' }, /体验员编码：名单里没有/],
    ['a name in place of a code', { 体验员编码: '张某某' }, /体验员编码：名单里没有/],
    ['a day that is none', { 收件日期: '2022-02-30' }, /收件日期：“2022-02-30”不是日期/],
    ['a day to come', { 收件日期: '2022-04-01' }, /收件日期：2022-04-01 还没有到/],
    ['a unit nobody knows', { 责任单位: '星际局' }, /责任单位：名录里没有“星际局”/],
    ['no title', { 报告标题: '' }, /报告标题：没有填写/],
    ['a theme that was not offered', { 主题: '修仙' }, /主题：不是给出的选项/],
    ['a heading typed into the text', { 报告正文: '原话\n\n### 体验员编码\n\nK7M3XP' }, /表单的结构不对/],
  ])('%s', async (_, change, message) => {
    await fill(change);
    expect(process.exitCode).toBe(1);
    expect(said.join('')).toMatch(message);
    expect(reports()).toEqual([]);
  });

  test('a report that can’t be read may be this very form, so nothing is taken beside it', async () => {
    await fill();
    const [file] = reports() as [string];
    const good = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(root, file), good.replace('kind: ', 'kind： '));
    await fill();
    expect(process.exitCode).toBe(1);
    expect(said.at(-1)).toContain('读不出来的体验报告（R2022-0001）');
    expect(reports()).toEqual([file]);
    writeFileSync(join(root, file), good);
    await fill();
    expect(said.at(-1)).toContain('已经登记过：R2022-0001');
  });

  test('an event that is none', async () => {
    const event = join(root, 'event.json');
    for (const text of ['{', '{}', '{"issue":{"body":"x"}}', 'null']) {
      writeFileSync(event, text);
      await expect(handInCommand({ root, today: TODAY, lang: 'zh', event })).rejects.toThrow(UsageError);
    }
  });
});
