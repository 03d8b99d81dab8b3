import { describe, expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { githubAnnotations, githubSummary } from './github.ts';
import type { Sources } from './locate.ts';
import { summary, terminalReport } from './terminal.ts';

const finding: Finding = {
  rule: 'unknown-unit',
  clause: '6.1',
  severity: 'error',
  file: 'reports/dispatches/2022/D2022-0001.md',
  line: 3,
  column: 7,
  message: '没有“housng”这个责任单位',
  hint: '是不是 housing？',
};

const sourcesWith = (line: string): Sources => ({ positionOf: () => ({ line: 3, column: 7 }), lineAt: () => line });

// Colours are the terminal's business; what is compared here is the text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const plain = (lines: Iterable<string>): string[] => [...lines].map((line) => line.replaceAll(/\u001b\[\d+m/g, ''));

describe('the terminal report', () => {
  test('says where, shows the line with a caret under the value, and what to do', () => {
    expect(plain(terminalReport([finding], sourcesWith('unit: housng'), 'zh'))).toEqual([
      '错误 没有“housng”这个责任单位 (unknown-unit 6.1)',
      '  → reports/dispatches/2022/D2022-0001.md:3:7',
      '     3 │ unit: housng',
      '       │       ^',
      '  是不是 housing？',
      '',
    ]);
  });

  test('the caret stands under the value although Chinese characters are two columns wide', () => {
    const [, , source, caret] = plain(terminalReport([{ ...finding, column: 4 }], sourcesWith('标题：x'), 'zh'));
    expect(source).toBe('     3 │ 标题：x');
    expect(caret).toBe('       │       ^'); // three wide characters are six columns
  });

  test('a long line is cut around the value', () => {
    const line = `${'甲'.repeat(500)}乙${'丙'.repeat(500)}`;
    const [, , source = ''] = plain(terminalReport([{ ...finding, column: 501 }], sourcesWith(line), 'zh'));
    expect(source).toContain('乙');
    expect(source.length).toBeLessThan(130);
  });

  test('nothing in a record can move the cursor or reverse the text', () => {
    const [, , source] = plain(terminalReport([finding], sourcesWith('title: a\u001b[2Jb\u202ec'), 'zh'));
    expect(source).toBe('     3 │ title: a·[2Jb·c');
  });

  test('counts at the end', () => {
    expect(summary([finding], 7, '2022-03-31', 'zh')).toBe('截至 2022-03-31，检查了 7 份记录：错误 1，提醒 0，提示 0。');
    expect(summary([finding], 7, '2022-03-31', 'en')).toBe('as of 2022-03-31: 7 records, 1 errors, 0 warnings, 0 notices.');
  });
});

describe('GitHub annotations', () => {
  test('one command a finding, at its place', () => {
    expect([...githubAnnotations([finding])]).toEqual([
      '::error file=reports/dispatches/2022/D2022-0001.md,line=3,col=7,title=unknown-unit 6.1::没有“housng”这个责任单位。是不是 housing？',
    ]);
  });

  test('nothing in a record can end the command or start another', () => {
    const [line = ''] = githubAnnotations([
      { ...finding, file: 'a,b:c.md', message: '100%\n::set-output name=x::y\r', hint: '' },
    ]);
    expect(line).not.toMatch(/[\r\n]/);
    expect(line).toContain('file=a%2Cb%3Ac.md,');
    expect(line).toContain('100%25%0A::set-output');
  });
});

describe('the job summary', () => {
  test('errors first, text as text', () => {
    const text = githubSummary(
      [
        { ...finding, severity: 'notice', message: '提示' },
        { ...finding, message: '<b>@clerk</b> | x' },
      ],
      7,
      '2022-03-31',
    );
    expect(text.indexOf('❌')).toBeLessThan(text.indexOf('ℹ️'));
    expect(text).toContain('&lt;b>@\u200bclerk&lt;/b> \\| x');
  });

  test('a very long list is cut, and says so', () => {
    expect(githubSummary(Array<Finding>(1003).fill(finding), 7, '2022-03-31')).toContain('另有 3 条没有列出');
  });
});
