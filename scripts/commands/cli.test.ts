import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programRoot } from '../records/program.ts';

/** The built program as other programs call it: arguments in, exit code, stdout and stderr out. */
function ledger(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(programRoot, 'bin/ledger.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', GITHUB_STEP_SUMMARY: '' },
  });
  return { code: status, stdout, stderr, json: <T = Json>() => JSON.parse(stdout) as T };
}

// biome-ignore lint/suspicious/noExplicitAny: what other programs see is JSON
type Json = any;

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ledger-cli-'));
  for (const file of ['data/policy', 'data/themes.yaml']) cpSync(join(programRoot, file), join(root, file), { recursive: true });
  cpSync(join(programRoot, 'scripts/checks/base-county'), root, { recursive: true });
  mkdirSync(join(root, 'reports/dispatches/2022'), { recursive: true });
  write(
    'D2022-0001',
    `unit: housing
nature: general
theme: starting-business
title: 一次性告知不到位
log:
  - { at: 2022-03-16T10:00:00+08:00, event: dispatched }
  - { at: 2022-03-16T15:12:00+08:00, event: signed, by: housing }
  - { at: 2022-03-18T11:03:00+08:00, event: replied, by: housing, text: 已完善清单 }
  - { at: 2022-03-21T09:00:00+08:00, event: accepted, by: office }`,
  );
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (id: string, frontMatter: string) =>
  writeFileSync(join(root, `reports/dispatches/2022/${id}.md`), `---\nid: ${id}\n${frontMatter}\n---\n请核查。\n`);

test('--version says which program this is, wherever it is asked', () => {
  const { version } = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as { version: string };
  expect(ledger('--version')).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  expect(ledger('-V').stdout).toBe(`${version}\n`);
});

describe('exit codes', () => {
  test('0 when there is no error', () => expect(ledger('check').code).toBe(0));

  test.each([
    [['chek'], '没有“chek”这个命令。是不是 check？'],
    [['due', '2022-02-30', '--days', '3'], '不是日期'],
    [['due', '2022-03-01'], '--days'],
    [['due', '2022-03-01', '--days', 'x'], '整数'],
    [['check', '--today', '2022-13-01'], '--today'],
    [['status', '--root', 'nowhere'], '读不到台账'],
    [['grade', 'last'], '四位数字'],
    [['export'], '--audience'],
    [['export', '--audience', 'public', '--format', 'csv', '--table', 'reports'], '只有办公室能看'],
    [['explain', 'overdu'], '是不是 overdue'],
    [['site', '--edition', 'office', '--serve'], '不能用 --serve 打开'],
    [[], '用法'],
  ])('2 for %j, with a sentence on stderr and nothing on stdout', (args, sentence) => {
    const { code, stdout, stderr } = ledger(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/at .*\.js:\d+/);
  });

  test('an import: 0 when a row was taken or had been, 1 when none was, 2 when it can’t begin', () => {
    const files = mkdtempSync(join(tmpdir(), 'ledger-cli-import-'));
    const given = (name: string, text: string) => {
      writeFileSync(join(files, name), text);
      return join(files, name);
    };
    const map = given(
      'map.yaml',
      'source: t\nkey: 编号\nunit: { column: 单位 }\ntitle: 来信 {编号}\nnature: general\nevents: [{ event: dispatched, column: 日期 }]\n',
    );
    const none = given('none.csv', '编号,单位,日期\n1,供电公司,\n2,某单位,2022-03-01\n');
    const some = given('some.csv', '编号,单位,日期\n1,供电公司,\n2,供电公司,2022-03-01\n');
    const county = join(files, 'county');
    mkdirSync(join(county, 'data'), { recursive: true });
    cpSync(join(root, 'data/units.yaml'), join(county, 'data/units.yaml'));
    try {
      const run = (table: string, ...more: string[]) => ledger('import', table, '--map', map, '--root', county, ...more);
      expect(run(none)).toMatchObject({ code: 1, stdout: expect.stringContaining('未收 2 行') });
      expect(run(none, '--json').json()).toMatchObject({ written: 0, skipped: 0, rows: { read: 2, listed: 2 } });
      expect(run(given('empty.csv', '编号,单位,日期\n')).code).toBe(0);
      expect([run(some, '--dry-run').code, run(some).code, run(some).code]).toEqual([0, 0, 0]);

      writeFileSync(join(county, 'reports/dispatches/2023'), '');
      const { code, stdout, stderr } = run(given('next.csv', '编号,单位,日期\n3,供电公司,2023-03-01\n'));
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^写不了 .+2023：这里应该是文件夹.+什么也没有写。\n.+nothing was written\.\n$/);
      expect(ledger('import', some, '--map', map, '--root', join(files, 'nowhere'))).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('读不到台账'),
      });
    } finally {
      rmSync(files, { recursive: true, force: true });
    }
  });

  test('1 for an error, in check and in whatever leaves the broken record out', () => {
    write('D2022-0002', 'unit: housing\nnature: genral\ntitle: x\nlog: []');
    try {
      const check = ledger('check', '--json');
      expect(check.code).toBe(1);
      expect(check.json().findings.filter(({ severity }: Json) => severity === 'error')).toMatchObject([
        { rule: 'schema', file: 'reports/dispatches/2022/D2022-0002.md', line: 4, column: 9 },
        { rule: 'schema', line: 6, column: 6 },
      ]);
      const status = ledger('status', '--json');
      expect(status.code).toBe(1);
      expect(status.json().dispatches).toHaveLength(1);
      expect(status.stderr).toContain('1 个文件');
      // Whoever reads the list only, on paper or through a pipe, learns it there.
      expect(ledger('status').stdout).toMatch(/^注意：有 1 个文件读不出来或有错误/);
    } finally {
      rmSync(join(root, 'reports/dispatches/2022/D2022-0002.md'));
    }
  });
});

describe('what other programs read', () => {
  test('check', () => {
    const result = ledger('check', '--json').json();
    expect(Object.keys(result)).toEqual(['asOf', 'records', 'findings']);
    expect(result).toMatchObject({ asOf: '2022-03-31', records: 1 });
    for (const finding of result.findings) {
      expect(Object.keys(finding).sort()).toEqual(['clause', 'column', 'file', 'hint', 'line', 'message', 'rule', 'severity']);
    }
  });

  test('status', () => {
    const { asOf, dispatches, officers, figures } = ledger('status', '--json').json();
    expect(asOf).toBe('2022-03-31');
    expect(dispatches).toEqual([
      {
        id: 'D2022-0001',
        unit: 'housing',
        nature: 'general',
        state: 'closed',
        dispatched: '2022-03-16',
        signed: '2022-03-16',
        received: '2022-03-16',
        deemed: false,
        due: '2022-03-21',
        replied: '2022-03-18',
        closed: '2022-03-21',
        verdict: 'on-time',
        daysUsed: 2,
        daysOver: 0,
      },
    ]);
    expect(officers[0]).toMatchObject({
      code: 'K7M3XP',
      category: 'enterprise',
      months: [
        { month: '2022-01', state: 'missed' },
        { month: '2022-02', state: 'missed' },
        { month: '2022-03', state: 'pending' },
      ],
      missedInYear: 2,
      missedInTerm: 2,
      consecutive: 2,
      warnings: 0,
      proposal: { reasons: [{ rule: 'consecutive-missed', clause: '3.5' }] },
    });
    expect(figures.onTime).toEqual({ numerator: 1, denominator: 1, rate: 1 });
  });

  describe('what the system refuses is told in a sentence, with exit code 2', () => {
    test.each([
      [
        'a folder that isn’t there',
        ['export', '--audience', 'public', '--output', 'nowhere/x.json'],
        /“.*nowhere.x\.json”：没有这个文件或目录/,
      ],
      ['a folder for a file', ['export', '--audience', 'public', '--output', '.'], /“.*”：这是一个目录，要的是文件/],
    ])('%s', (_, args, message) => {
      const { code, stderr } = ledger(...args);
      expect(code).toBe(2);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/^\s+at /m);
    });

    test.skipIf(!existsSync('/dev/full'))('a full disk', () => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [join(programRoot, 'bin/ledger.js'), 'check'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', full, 'pipe'],
      });
      closeSync(full);
      expect(status).toBe(2);
      expect(stderr).toContain('磁盘满了');
    });
  });

  test.each(['9999-12-31', '0001-01-01', '2022-02-30'])('--today %s is refused', (day) => {
    const { code, stderr } = ledger('status', '--today', day);
    expect(code).toBe(2);
    expect(stderr).toContain(`--today 的“${day}”不是日期`);
  });

  test('no site is built of a county whose office.yaml has a mistake in it', () => {
    const file = join(root, 'data/office.yaml');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, `${good}phone: [1]\n`);
    const { code, stderr } = ledger('site', '--no-search', '--output', join(root, '_site'));
    writeFileSync(file, good);
    expect(code).toBe(2);
    expect(stderr).toContain('data/office.yaml 有错误');
    expect(existsSync(join(root, '_site'))).toBe(false);
  });

  test('--today shows any past day as it was', () => {
    const { dispatches } = ledger('status', '--json', '--today', '2022-03-17').json();
    expect(dispatches).toMatchObject([{ state: 'in-progress', verdict: 'open', replied: null, closed: null, daysUsed: 1 }]);
    expect(ledger('status', '--json', '--today', '2022-03-15').json().dispatches).toEqual([]);
  });

  test('status for a person: what waits to be screened, what a review is about, each clause once', () => {
    const sent = '{ at: 2022-03-28T10:00:00+08:00, event: dispatched }';
    const declined = '{ at: 2022-03-29T10:00:00+08:00, event: declined, by: housing, reason: 不属本单位职责 }';
    const reports = join(root, 'reports/experience/2022');
    mkdirSync(reports, { recursive: true });
    write('D2022-0002', `unit: housing\nnature: general\ntheme: starting-business\ntitle: x\nlog: [${sent}, ${declined}]`);
    writeFileSync(
      join(reports, 'R2022-0001.md'),
      '---\nid: R2022-0001\nofficer: K7M3XP\nreceived: 2022-03-30\nkind: report\ntheme: starting-business\nunits: [housing]\ntitle: 窗口午休\n---\n',
    );
    try {
      const { stdout } = ledger('status');
      expect(stdout).not.toContain('注意');
      expect(stdout).toMatch(/待审核 1\n {2}D2022-0002 .* 待审核（退单） /);
      expect(stdout).toMatch(/待筛选 1\n {2}R2022-0001 {2}体验报告 {2}2022-03-30 收到 {2}窗口午休\n/);
      expect(ledger('status', '--today', '2022-03-29').stdout).toContain('待筛选 0\n');
      // Two limits of 3.5 were reached by June: months in a row, and months of the year.
      expect(ledger('status', '--today', '2022-06-30').stdout).toMatch(/K7M3XP .* 拟解聘（3\.5）$/m);
    } finally {
      rmSync(join(root, 'reports/dispatches/2022/D2022-0002.md'));
      rmSync(reports, { recursive: true });
    }
  });

  test('due, and its refusal', () => {
    expect(ledger('due', '2022-01-28', '--days', '3', '--json').json()).toMatchObject({
      received: '2022-01-28',
      days: 3,
      due: '2022-02-07',
      counted: [
        { date: '2022-01-29', counts: true, why: '调休上班（春节）' },
        ...Array(8).fill({}),
        { date: '2022-02-07', counts: true },
      ],
    });
    const refused = ledger('due', '2026-12-30', '--days', '7', '--json');
    expect(refused.code).toBe(1);
    expect(refused.json()).toMatchObject({ due: null, counted: [], finding: { rule: 'calendar-year', clause: '6.2' } });
  });

  test('grade', () => {
    const result = ledger('grade', '2022', '--json').json();
    expect(result).toMatchObject({ year: 2022, base: 'pool', alternative: { base: 'all' }, subsidyTotal: 0 });
    expect(result.officers[0]).toMatchObject({
      code: 'B4TN8W',
      submitted: 0,
      valid: 0,
      adopted: 0,
      grade: 'qualified',
      path: 'total',
      clause: '7.3',
    });
    expect(Object.keys(result.officers[0])).toEqual(expect.arrayContaining(['fullYear', 'eligibleFrom', 'subsidy', 'flags']));
  });

  test('export in every format, the public one without what only the office sees', () => {
    const office = ledger('export', '--audience', 'office', '--format', 'csv').stdout;
    expect(office.startsWith('\ufeff编号,文号,责任单位')).toBe(true);
    expect(office).toContain('一次性告知不到位');
    expect(ledger('export', '--audience', 'public', '--format', 'json').stdout).not.toContain('一次性告知不到位'); // not public yet
    expect(office).toContain('请核查。'); // 问题摘要
    expect(office).toContain('已完善清单'); // 回复内容
    const register = ledger('export', '--audience', 'office', '--format', 'csv', '--table', 'reports').stdout;
    expect(register.startsWith('\ufeff编号,体验员代码,收件日期')).toBe(true);
    expect(ledger('export', '--audience', 'office', '--format', 'xlsx', '--output', 'out.xlsx').code).toBe(0);
  });

  test('explain', () => expect(ledger('explain', 'overdue').stdout).toContain('依据 6.2'));

  test('the site', () => {
    expect(ledger('site', '--edition', 'public', '--output', 'public', '--json').json()).toEqual({
      pages: expect.any(Number),
      milliseconds: expect.any(Number),
    });
  });
});
