import { describe, expect, test } from 'vitest';
import { findings } from '../../checks/run.ts';
import type { Finding } from '../../findings/finding.ts';
import { judgeDemo } from './county.fixtures.ts';
import { groupFindings } from './findings.ts';

const finding = (rule: string, severity: Finding['severity'], file: string, line = 1): Finding => ({
  ...{ rule, severity, file, line, column: 1, clause: '6.2', message: rule, hint: '' },
});

describe('findings by severity and file', () => {
  test('errors first, each file once, its findings in order', () => {
    const list = [
      finding('overdue', 'warning', 'a.md', 3),
      finding('schema', 'error', 'a.md', 5),
      finding('schema', 'error', 'b.md', 1),
      finding('overdue', 'warning', 'b.md', 2),
      finding('unsigned', 'warning', 'b.md', 4),
    ];
    const groups = groupFindings(list);
    expect(
      groups.severities.map(({ label, count, files }) => [
        ...[label, count],
        files.map(({ file, findings: own }) => `${file} ${own.map(({ line }) => line).join(',')}`),
      ]),
    ).toEqual([
      ['错误', 2, ['a.md 5', 'b.md 1']],
      ['提醒', 3, ['a.md 3', 'b.md 2,4']],
      ['提示', 0, []],
    ]);
    expect(groups.total).toBe(5);
    expect(groups.rules).toEqual([
      { rule: 'overdue', count: 2, about: expect.stringContaining('过了办结截止日') },
      { rule: 'schema', count: 2, about: expect.stringContaining('。') },
      { rule: 'unsigned', count: 1, about: expect.stringContaining('。') },
    ]);
  });

  test('a file that holds a record with a page names it', () => {
    const list = [finding('overdue', 'warning', 'a.md'), finding('trial', 'notice', 'policy.yaml')];
    const { severities } = groupFindings(list, (file) => (file === 'a.md' ? { kind: 'dispatch', id: 'D2022-0001' } : null));
    expect(severities.flatMap(({ files }) => files).map(({ file, subject }) => [file, subject])).toEqual([
      ['a.md', { kind: 'dispatch', id: 'D2022-0001' }],
      ['policy.yaml', null],
    ]);
  });

  test('nothing found', () => {
    expect(groupFindings([])).toMatchObject({ total: 0, rules: [], severities: [{ count: 0 }, { count: 0 }, { count: 0 }] });
  });

  test('the demo county: none is lost', async () => {
    const all = findings(await judgeDemo());
    const { severities, rules, total } = groupFindings(all);
    expect(total).toBe(all.length);
    expect(severities.flatMap(({ files }) => files.flatMap((own) => own.findings))).toHaveLength(total);
    expect(severities.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(rules.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });
});
