import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findings } from '../checks/run.ts';
import { judge } from '../judgement.ts';
import { programRoot } from '../records/program.ts';
import type { Ledger } from './ledger.ts';
import { loadLedger, NoCounty } from './load.ts';

/** Checks of the files themselves: what a hostile or a broken file is told by. */
const FILE_RULES = new Set(['file', 'front-matter', 'schema', 'unknown-field', 'file-name', 'duplicate-id']);

let base: string;
let root: string;

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'county-')));
  root = join(base, 'county');
  cpSync(join(programRoot, 'scripts/checks/base-county'), root, { recursive: true });
  for (const file of ['data/policy', 'data/themes.yaml']) cpSync(join(programRoot, file), join(root, file), { recursive: true });
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

function write(file: string, text: string | Buffer): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const dispatchFile = (id: string): string => `reports/dispatches/${id.slice(1, 5)}/${id}.md`;

const dispatch = (id: string, more = ''): string =>
  `---\nid: ${id}\nunit: housing\nnature: general\ntitle: 施工许可材料反复补正\n${more}log:\n  - { at: 2022-03-30T10:00:00+08:00, event: dispatched }\n---\n请核查。\n`;

async function load(): Promise<{ ledger: Ledger; found: string[] }> {
  const ledger = await loadLedger(root);
  const found = findings(judge(ledger, '2022-03-31'))
    .filter(({ rule }) => FILE_RULES.has(rule))
    .map(({ rule, severity, file, line, column }) => `${severity} ${rule} ${file}:${line}:${column}`);
  return { ledger, found };
}

/** Loads a county with one odd dispatch beside a good one: what is said of it, and that the good one is unharmed. */
async function loadWith(text: string | Buffer, file = dispatchFile('D2022-0001')): Promise<string[]> {
  write(file, text);
  write(dispatchFile('D2022-0009'), dispatch('D2022-0009'));
  const { ledger, found } = await load();
  expect(ledger.dispatches.has('D2022-0009')).toBe(true);
  return found;
}

describe('the root', () => {
  test('without data and reports there is no county', async () => {
    await expect(loadLedger(join(base, 'nowhere'))).rejects.toThrow(NoCounty);
  });

  test('the base county has nothing wrong with its files', async () => expect((await load()).found).toEqual([]));

  test('every missing list is told, and the rest is still read', async () => {
    rmSync(join(root, 'data'), { recursive: true });
    write(dispatchFile('D2022-0001'), dispatch('D2022-0001'));
    const { ledger, found } = await load();
    expect(ledger.dispatches.size).toBe(1);
    expect(found).toEqual([
      'error file data/office.yaml:1:1',
      'error file data/officers.yaml:1:1',
      'warning file data/policy:1:1',
      'error file data/themes.yaml:1:1',
      'error file data/units.yaml:1:1',
    ]);
    const words = findings(judge(ledger, '2022-03-31'), 'zh').filter(({ rule }) => rule === 'file');
    expect(words.map(({ message }) => message)).toEqual([
      '缺少这个文件：办公室信息',
      '缺少这个文件：体验员名册',
      '没有本县的政策文件，暂按程序自带的“2021 年试行制度”计算时限、考核和补助',
      '缺少这个文件：主题、环节与问题类型',
      '缺少这个文件：责任单位名录',
    ]);
    const english = findings(judge(ledger, '2022-03-31'), 'en').filter(({ rule }) => rule === 'file');
    for (const { message, hint } of english) {
      expect(message + hint).not.toMatch(/undefined|\p{Script=Han}/u);
      expect(hint).not.toBe('');
    }
  });
});

describe('a broken record is told by file, line and column, and nothing of it is read', () => {
  const at = (place: string, rule = 'front-matter') => [`error ${rule} ${dispatchFile('D2022-0001')}:${place}`];

  test.each<[string, string | Buffer, string[]]>([
    ['an empty file', '', at('1:1')],
    ['a fence alone', '---', at('1:1')],
    ['no front matter', '# 标题\n', at('1:1')],
    ['an unterminated one', dispatch('D2022-0001').replace('}\n---', '}\n'), at('1:1')],
    ['a closing fence with text behind it', dispatch('D2022-0001').replace('}\n---', '}\n--- 正文'), at('8:1')],
    ['a field twice', dispatch('D2022-0001', 'unit: housing\n'), at('6:1')],
    ['a field twice, with Windows line ends', dispatch('D2022-0001', 'unit: housing\n').replaceAll('\n', '\r\n'), at('6:1')],
    ['a tab', dispatch('D2022-0001').replace('  - {', '\t- {'), at('7:1')],
    ['a full-width colon', dispatch('D2022-0001').replace('title: ', 'title：'), at('5:1')],
    ['__proto__', dispatch('D2022-0001', '__proto__: { polluted: true }\n'), at('6:1')],
    ['another language', dispatch('D2022-0001').replace('---\n', '---js\n'), at('1:4')],
    [
      'GBK',
      Buffer.concat([Buffer.from('---\nid: D2022-0001\ntitle: '), Buffer.from([0xd6, 0xd0, 0xce, 0xc4])]),
      at('3:1', 'file'),
    ],
    ['UTF-16', Buffer.from(`\ufeff${dispatch('D2022-0001')}`, 'utf16le'), at('1:1', 'file')],
    ['a zero byte', dispatch('D2022-0001').replace('请核查', '请\0核查'), at('9:2', 'file')],
    ['50 MB', Buffer.alloc(50 * 1_048_576, '---\n'), at('1:1', 'file')],
    ['30 February', dispatch('D2022-0001').replace('2022-03-30T', '2022-02-30T'), at('7:11', 'schema')],
    ['a list for a record', '---\n- id: D2022-0001\n---\n', at('2:1', 'schema')],
    ['a misspelt field', dispatch('D2022-0001').replace('nature', 'natrue'), at('4:1', 'unknown-field')],
    ['another id than its name', dispatch('D2022-0002'), at('2:5', 'file-name')],
  ])('%s', async (_, text, expected) => {
    const found = await loadWith(text);
    expect(found).toEqual(expected);
    const { ledger } = await load();
    expect([...ledger.dispatches.keys()]).toEqual(['D2022-0009']);
    expect(ledger.unreadable).toContain('D2022-0001');
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  test('ten thousand nested brackets', async () => {
    const found = await loadWith(dispatch('D2022-0001', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`));
    expect(found).toEqual([expect.stringContaining('error front-matter reports/dispatches/2022/D2022-0001.md:6:')]);
  });

  test('a bomb of aliases', async () => {
    const list = (of: string) => `[${Array.from({ length: 30 }, () => of).join(', ')}]`;
    const bomb = `a: &a ${list('x')}\nb: &b ${list('*a')}\nc: &c ${list('*b')}\nd: &d ${list('*c')}\ne: ${list('*d')}\n`;
    const started = performance.now();
    const found = await loadWith(dispatch('D2022-0001', bomb));
    expect(found).toEqual([expect.stringContaining('error front-matter reports/dispatches/2022/D2022-0001.md:')]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('two fences alone lack every field', async () => {
    const found = await loadWith('---\n---\n');
    expect(found).toHaveLength(5);
    expect(new Set(found)).toEqual(new Set(at('2:1', 'schema')));
  });

  test('---js front matter is not run', async () => {
    const canary = join(base, 'canary');
    const code = `require('node:fs').writeFileSync(${JSON.stringify(canary)}, '')`;
    expect(await loadWith(`---js\n${code}\n---\n`)).toEqual(at('1:4'));
    expect(existsSync(canary)).toBe(false);
  });

  test('the same broken file has the same faults when it is read again', async () => {
    const first = await loadWith(dispatch('D2022-0001', 'unit: housing\n'));
    expect(first).toHaveLength(1);
    expect((await load()).found).toEqual(first);
  });
});

describe('odd records that are read', () => {
  test.each([
    ['a byte order mark', `\ufeff${dispatch('D2022-0001')}`],
    ['Windows line ends', dispatch('D2022-0001').replaceAll('\n', '\r\n')],
    ['--- in a block of text', dispatch('D2022-0001', 'request: |\n  一\n  ---\n  二\n')],
    ['--- in its body', `${dispatch('D2022-0001')}\n---\n\n单位：无\n`],
  ])('%s', async (_, text) => {
    expect(await loadWith(text)).toEqual([]);
    const entry = (await load()).ledger.dispatches.get('D2022-0001');
    expect(entry).toMatchObject({ data: { unit: 'housing', title: '施工许可材料反复补正' }, hasBody: true });
  });

  test('the last field of a record with Windows line ends has no line end in it', async () => {
    const text = '---\nid: M2022-01\nheld: 2022-03-20\nkind: coordination\ntitle: 施工许可\n---\n'.replaceAll('\n', '\r\n');
    write('reports/meetings/2022/M2022-01.md', text);
    expect((await load()).ledger.meetings.get('M2022-01')?.data.title).toBe('施工许可');
  });

  test('an unknown field is a warning, and the record counts', async () => {
    expect(await loadWith(dispatch('D2022-0001', '承办人: 某\n'))).toEqual([
      'warning unknown-field reports/dispatches/2022/D2022-0001.md:6:1',
    ]);
    expect((await load()).ledger.dispatches.size).toBe(2);
  });

  test('the wrong folder is a warning, and the record counts', async () => {
    expect(await loadWith(dispatch('D2022-0001'), 'reports/dispatches/2021/D2022-0001.md')).toEqual([
      'warning file-name reports/dispatches/2021/D2022-0001.md:2:5',
    ]);
    expect((await load()).ledger.dispatches.size).toBe(2);
  });
});

describe('names and links', () => {
  test.each(['转办单.md', 'D2022-0001 副本.md', 'd2022-0001.md', 'D2022-0001.MD.md', "D2022'0001.md", '-rf.md', '$HOME.md'])(
    'a file called %s is told, and not counted',
    async (name) => {
      expect(await loadWith(dispatch('D2022-0001'), `reports/dispatches/2022/${name}`)).toEqual([
        `error file-name reports/dispatches/2022/${name}:2:5`,
      ]);
      expect((await load()).ledger.dispatches.size).toBe(1);
    },
  );

  test('two files that claim one id: one counts, the other is told', async () => {
    write('reports/dispatches/旧件/D2022-0001.md', dispatch('D2022-0001').replace('housing', 'power-supply'));
    expect(await loadWith(dispatch('D2022-0001'))).toEqual(['error duplicate-id reports/dispatches/旧件/D2022-0001.md:2:5']);
    expect((await load()).ledger.dispatches.get('D2022-0001')?.data.unit).toBe('housing');
  });

  test('a copy beside the record, whose name sorts first, does not take its place', async () => {
    write('reports/dispatches/2022/D2022-0001 (1).md', dispatch('D2022-0001').replace('housing', 'power-supply'));
    expect(await loadWith(dispatch('D2022-0001'))).toEqual(['error file-name reports/dispatches/2022/D2022-0001 (1).md:2:5']);
    expect((await load()).ledger.dispatches.get('D2022-0001')?.data.unit).toBe('housing');
  });

  test('other files among the records are told', async () => {
    expect(await loadWith('', 'reports/dispatches/2022/附件.docx')).toEqual([
      'warning file reports/dispatches/2022/附件.docx:1:1',
    ]);
  });

  test('a record saved under another ending is told, and who refers to it makes no second mistake', async () => {
    write('reports/dispatches/2022/D2022-0001.md.txt', dispatch('D2022-0001'));
    write(dispatchFile('D2022-0002'), dispatch('D2022-0002', 'redirects: D2022-0001\n'));
    const { ledger, found } = await load();
    expect(found).toEqual(['error file reports/dispatches/2022/D2022-0001.md.txt:1:1']);
    expect(ledger.unreadable).toContain('D2022-0001');
  });

  test('a folder called like a list is told in words for a list', async () => {
    rmSync(join(root, 'data/units.yaml'));
    mkdirSync(join(root, 'data/units.yaml'));
    const { ledger } = await load();
    const [finding] = findings(judge(ledger, '2022-03-31'), 'zh').filter(({ rule }) => rule === 'file');
    expect(finding).toMatchObject({ file: 'data/units.yaml', hint: expect.stringContaining('清单') });
  });

  test('a folder called like a record is told', async () => {
    mkdirSync(join(root, dispatchFile('D2022-0001')), { recursive: true });
    expect((await load()).found).toEqual(['error file reports/dispatches/2022/D2022-0001.md:1:1']);
  });

  test('links out of the root are told and not followed: a record, a folder of records, a list', async () => {
    mkdirSync(join(base, 'outside'));
    writeFileSync(join(base, 'outside/D2022-0001.md'), dispatch('D2022-0001'));
    writeFileSync(join(base, 'outside/units.yaml'), '- { id: stranger, name: 外人 }\n');
    mkdirSync(join(root, 'reports/dispatches/2022'), { recursive: true });
    symlinkSync(join(base, 'outside/D2022-0001.md'), join(root, dispatchFile('D2022-0001')));
    symlinkSync(join(base, 'outside'), join(root, 'reports/dispatches/2023'));
    symlinkSync(join(base, 'outside'), join(root, 'reports/meetings'));
    rmSync(join(root, 'data/units.yaml'));
    symlinkSync(join(base, 'outside/units.yaml'), join(root, 'data/units.yaml'));
    const { ledger, found } = await load();
    expect(found).toEqual([
      'error file data/units.yaml:1:1',
      'error file reports/dispatches/2022/D2022-0001.md:1:1',
      'error file reports/dispatches/2023:1:1',
      'error file reports/meetings:1:1',
    ]);
    expect(ledger.dispatches.size).toBe(0);
    expect(ledger.units.size).toBe(0);
  });

  test('a file where the folder of records should be is told', async () => {
    write('reports/dispatches', '');
    expect((await load()).found).toEqual(['error file reports/dispatches:1:1']);
  });

  test.skipIf(process.getuid?.() === 0)('a file nobody may read is told', async () => {
    write(dispatchFile('D2022-0001'), dispatch('D2022-0001'));
    chmodSync(join(root, dispatchFile('D2022-0001')), 0);
    expect((await load()).found).toEqual(['error file reports/dispatches/2022/D2022-0001.md:1:1']);
  });
});

test('all mistakes of all files are told in one run', async () => {
  write(dispatchFile('D2022-0001'), '');
  write(dispatchFile('D2022-0002'), dispatch('D2022-0002', 'unit: housing\ntitle: 又一个\n'));
  write(
    dispatchFile('D2022-0003'),
    dispatch('D2022-0003').replace('nature: general', 'nature: 一般').replace('event: d', 'event: x'),
  );
  write('reports/experience/2022/R2022-0001.md', '---\nid: R2022-0001\n---\n');
  write('data/units.yaml', '- id: 住建\n  name: 2\n');
  write('data/officers.yaml', 'code：K7M3XP\n');
  const { found } = await load();
  expect(found).toEqual([
    'error schema data/officers.yaml:1:1',
    'error schema data/units.yaml:1:7',
    'error schema data/units.yaml:2:9',
    'error front-matter reports/dispatches/2022/D2022-0001.md:1:1',
    'error front-matter reports/dispatches/2022/D2022-0002.md:6:1',
    'error front-matter reports/dispatches/2022/D2022-0002.md:7:1',
    'error schema reports/dispatches/2022/D2022-0003.md:4:9',
    'error schema reports/dispatches/2022/D2022-0003.md:7:45',
    ...Array.from({ length: 5 }, () => 'error schema reports/experience/2022/R2022-0001.md:2:1'),
  ]);
});

test('no slip of the hand anywhere in a record stops the reading or the judging', async () => {
  const good = dispatch('D2022-0001', 'reports: [R2022-0001]\npublication: { result: public, on: 2022-03-31, summary: 摘要 }\n');
  const scraps = [
    ':',
    '：',
    ' ',
    '\u3000',
    '\t',
    '\n',
    '\r',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '，',
    '-',
    '---',
    '#',
    '&a',
    '*a',
    '!',
    '|',
    '>',
    '?',
    '\0',
    '\ufeff',
    '2022-02-30',
    '中',
    '😀',
    '\u2028',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(good.length), fc.nat(6), fc.constantFrom('', ...scraps)), { minLength: 1, maxLength: 4 }),
      async (slips) => {
        let text = good;
        for (const [at, length, scrap] of slips) text = text.slice(0, at) + scrap + text.slice(at + length);
        write(dispatchFile('D2022-0001'), text);
        const { ledger, found } = await load();
        // Either it is a record, or somebody is told why not.
        expect(ledger.dispatches.has('D2022-0001') || found.length > 0).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

describe('the county’s zone', () => {
  test('that is none is told, and China’s stands in for it in all that is asked of it', async () => {
    write('data/office.yaml', 'county: 试\noffice: 试\ntimeZone: Asia/Beijing\n');
    const { ledger, found } = await load();
    expect(ledger.office.timeZone).toBe('Asia/Shanghai');
    expect(ledger.dayOf('2022-03-30T23:30:00Z')).toBe('2022-03-31');
    expect(found).toContain('error schema data/office.yaml:3:11');
  });
});

describe('6.1 the list of units with a mistake in it', () => {
  const housing = '- { id: housing, name: 住房和城乡建设局, kind: department }\n';
  test.each([
    [
      'a field that is wrong',
      '- { id: tax, name: 税务局, kind: 部门, aliases: [ 税务 ] }\n',
      [{ id: 'tax', name: '税务局', aliases: ['税务'] }],
    ],
    ['an account that is none', '- { id: tax, name: 税务局, accounts: [ { login: x } ] }\n', [{ id: 'tax', name: '税务局' }]],
    ['a unit without a name', '- { id: tax }\n', []],
    ['a unit whose id is none', '- { id: 税务局, name: 税务局 }\n', []],
    ['what is no unit', '- 税务局\n', []],
  ])('%s is told, and the others stay known', async (_, text, known) => {
    write('data/units.yaml', text + housing);
    const { ledger, found } = await load();
    expect(found.filter((line) => line.startsWith('error schema data/units.yaml:1:'))).toHaveLength(1);
    expect(ledger.unitList).toEqual([...known, { id: 'housing', name: '住房和城乡建设局', kind: 'department' }]);
  });

  test('what is no list at all leaves none', async () => {
    write('data/units.yaml', 'housing: 住房和城乡建设局\n');
    const { ledger, found } = await load();
    expect(found).toHaveLength(1);
    expect(ledger.unitList).toEqual([]);
  });

  test('5.1 codes are searched for all the same when there is a mistake in the list of officers', async () => {
    write('data/officers.yaml', '- { code: K7M3XP, category: 企业 }\n');
    write(dispatchFile('D2022-0001'), dispatch('D2022-0001').replace('请核查。', '体验员 K7M3XP 反映。'));
    const { ledger } = await load();
    expect(ledger.officerList).toEqual([]);
    expect(ledger.dispatches.get('D2022-0001')?.secrets.map(({ found }) => found)).toEqual(['K7M3XP']);
  });

  test('7.3 an officer with a mistake leaves no officer to be graded without him', async () => {
    write('data/officers.yaml', '- { code: K7M3XP, category: 企业 }\n- { code: B4TN8W, category: community, terms: [] }\n');
    expect((await load()).ledger.officerList).toEqual([]);
  });
});

describe('the office with a mistake in it', () => {
  const good = 'county: 试\noffice: 办\ntimeZone: Asia/Shanghai\nasOf: 2022-03-31\n';
  test.each([
    ['a field that is wrong', `${good}fictional: yes\n`, { county: '试', asOf: '2022-03-31' }],
    ['a field that is missing', good.replace('office: 办\n', ''), { county: '试', office: '', asOf: '2022-03-31' }],
    ['a list in its place', '- county: 试\n', { county: '', timeZone: 'Asia/Shanghai' }],
  ])('%s is told, and the rest still counts', async (_, text, expected) => {
    write('data/office.yaml', text);
    const { ledger, found } = await load();
    expect(found.filter((line) => line.includes('office.yaml'))).not.toEqual([]);
    expect(ledger.office).toMatchObject(expected);
    expect(ledger.office.fictional).toBeUndefined();
  });
});
