import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { programRoot } from '../records/program.ts';
import { countFrom } from './arguments.ts';
import { due } from './due.ts';
import { UsageError } from './usage.ts';

let said: string[];
beforeEach(() => {
  said = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe('6.2 a day without a calendar is refused by the end it lies beyond', () => {
  const refusal = async (date: string, lang: 'zh' | 'en' = 'zh') => {
    await due(date, { root: programRoot, days: '3', lang });
    return { code: process.exitCode, text: said.join('') };
  };

  test('before the first year', async () => {
    const { code, text } = await refusal('2009-12-01');
    expect(code).toBe(1);
    expect(text).toContain('2009-12-01 没有工作日历，国务院的放假安排从 2010-01-01 开始登记');
    expect(text).toContain('添加 data/state-council/2009.json。');
    expect(text).not.toContain('公布后');
  });

  test('long before it, every year between is needed', async () =>
    expect((await refusal('2005-12-01')).text).toContain('data/state-council/2005.json 到 2009.json，每年一个，中间不能缺'));

  test('after the last year', async () => {
    const { text } = await refusal('2026-12-31');
    expect(text).toContain('只登记到 2026-12-31');
    expect(text).toContain('2027 年的安排公布后');
  });

  test('in English', async () => {
    expect((await refusal('2009-12-01', 'en')).text).toContain('it begins on 2010-01-01');
    expect((await refusal('2026-12-31', 'en')).text).toContain('it reaches to 2026-12-31');
  });
});

describe('6.2 by a calendar with a mistake in it no date is given', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ledger-due-'));
    mkdirSync(join(root, 'data/state-council'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const own = readFileSync(join(programRoot, 'data/state-council/2022.json'), 'utf8');
  test.each([
    ['data/calendar.yaml', 'x: [\n'],
    ['data/calendar.yaml', 'closures: [2022-02-30]\n'],
    ['data/state-council/2022.json', '{'],
    ['data/state-council/2022.json', own.replace('2022-02-01', '2012-02-01')],
    ['data/state-council/2027.json', own],
  ])('%s', async (file, text) => {
    writeFileSync(join(root, file), text);
    await due('2022-01-28', { root, days: '3', lang: 'zh' });
    expect(process.exitCode).toBe(1);
    expect(said.join('')).toContain(`算不出来：${file} 里有错误`);
    expect(said.join('')).not.toContain('2022-02');
    said = [];
    await due('2022-01-28', { root, days: '3', lang: 'en', json: true });
    expect(JSON.parse(said.join(''))).toMatchObject({ due: null, counted: [], finding: { severity: 'error' } });
  });

  test('the same files without one', async () => {
    writeFileSync(join(root, 'data/calendar.yaml'), 'closures: [2022-02-07]\n');
    writeFileSync(join(root, 'data/state-council/2022.json'), own);
    await due('2022-01-28', { root, days: '3', lang: 'zh' });
    expect(process.exitCode).toBeUndefined();
    expect(said.join('')).toContain('办结截止日：2022-02-08');
  });
});

describe('a count as an argument', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['9999', 9999],
    ['0010', 10],
  ])('%s', (text, count) => expect(countFrom(text, '--days', 0)).toBe(count));

  test.each(['99999999', '10000', '-1', '1.5', 'x', '', '1e3'])('%j is refused with both limits', (text) => {
    expect(() => countFrom(text, '--days', 0)).toThrow(UsageError);
    expect(() => countFrom(text, '--days', 0)).toThrow(/应是 0 到 9999 之间的整数[\s\S]*from 0 to 9999/);
  });

  test('another upper limit', () => expect(countFrom('65535', '--port', 1, 65_535)).toBe(65_535));
});
