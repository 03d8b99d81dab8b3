import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NoCounty } from '../ledger/load.ts';
import { takeApart } from '../records/front-matter.ts';
import { programRoot } from '../records/program.ts';
import type { Dispatch } from '../records/schema/dispatch.ts';
import { misfit } from '../records/validate.ts';
import { applyPlan } from './apply.ts';
import { ImportError } from './error.ts';
import { encodeGbk, encodeXlsx } from './fixtures/encode.ts';
import { type ImportOptions, type ImportResult, importTable } from './import.ts';
import { readUnits } from './units-file.ts';

const fixture = join(programRoot, 'scripts/import/fixtures/shangluo');
const csv = join(fixture, 'shangluo-mailbox-2011-2020.csv');
const text = readFileSync(csv, 'utf8');

const UNITS = `# 单位名录：先写常见的
- id: information-office
  name: 商洛市信息化办公室
  aliases: [市信息办, 市政府信息办] # 信箱里的写法
- id: police
  name: 商洛市公安局
- id: traffic-police
  name: 商洛市公安局交通警察支队
- id: urban
  name: 商洛市城市管理局
  aliases: [市城管局]
`;

let root: string;
let inbox: string;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-import-'));
  root = join(folder, 'county');
  inbox = join(folder, 'inbox');
  for (const made of [join(root, 'data'), inbox]) mkdirSync(made, { recursive: true });
  writeFileSync(join(root, 'data/units.yaml'), UNITS);
});
afterEach(() => rmSync(join(root, '..'), { recursive: true, force: true }));

const run = (options: Partial<ImportOptions> = {}): Promise<ImportResult> =>
  importTable({ root, table: csv, map: join(fixture, 'map.yaml'), ...options });

/** Every file of the county with its text, hidden ones too. */
const onDisk = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(root, file)).isFile())
      .sort()
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );

const listedRows = ({ problems, unknownUnits }: ImportResult) =>
  new Set([...problems.map(({ row }) => row), ...unknownUnits.flatMap(({ rows }) => rows)]);

describe('6.1 the mayor’s mailbox of Shangluo: 753 letters', () => {
  it('every row is written or listed with a reason', async () => {
    const result = await run();
    expect(result.rows.read).toBe(753);
    expect(result.rows.written + result.rows.existing + result.rows.listed).toBe(753);
    expect(result.rows.existing).toBe(0);
    expect(listedRows(result).size).toBe(result.rows.listed);
    // Only the four units' own rows could be taken, and all of those were: 市信息办 alone has over 200.
    expect(result.rows.written).toBeGreaterThan(250);
    expect(result.written).toBe(Object.keys(onDisk()).filter((file) => file.startsWith('reports/dispatches/')).length);
  });

  it('with --add-units all that can be taken is, and only that is left which nobody could take', async () => {
    const result = await run({ addUnits: true });
    const byCode: Record<string, number[]> = {};
    for (const { code, row } of result.problems) byCode[code] = [...(byCode[code] ?? []), row];
    expect(byCode).toEqual({
      'no-date': [2, 3, 4, 5, 6, 7, 8, 9, 10],
      'no-unit': [82, 211, 429, 595, 606],
      'out-of-order': [256],
      'unit-run-together': [538],
      'key-conflict': [738, 739],
    });
    expect(result.rows).toEqual({ read: 753, written: 735, existing: 0, listed: 18 });
    // Four cells name two agencies each.
    expect(result.written).toBe(739);
  });

  it('every record fits the schema of a dispatch and stands where it belongs', async () => {
    const { records } = await run({ addUnits: true });
    const known = new Set(readUnits(readFileSync(join(root, 'data/units.yaml'), 'utf8')).map(({ id }) => id));
    expect(records.length).toBeGreaterThan(700);
    for (const { id, file } of records) {
      const parts = takeApart(readFileSync(join(root, file), 'utf8'));
      const data = ('value' in parts ? parts.value : null) as Dispatch;
      expect(misfit('dispatch', data), file).toBeNull();
      expect([data.id, known.has(data.unit)]).toEqual([id, true]);
      expect(file).toBe(`reports/dispatches/${id.slice(1, 5)}/${id}.md`);
    }
  });

  it('a letter reads as it came', async () => {
    await run();
    expect(readFileSync(join(root, 'reports/dispatches/2012/D2012-0001.md'), 'utf8')).toMatch(
      /^---\nid: D2012-0001\nunit: .*\nnature: general\ntitle: 来信 \d{11}\nimportedFrom: shangluo-mailbox#\d{11}\nlog:\n/,
    );
    const row = text.split('\n').findIndex((line) => line.startsWith('20200908005,'));
    const { records } = await run();
    const id = records.find((record) => record.row === row + 1)?.id;
    expect(id).toMatch(/^D2020-/);
    expect(onDisk()[`reports/dispatches/2020/${id}.md`]).toBe(`---
id: ${id}
unit: information-office
nature: general
title: 来信 20200908005
importedFrom: shangluo-mailbox#20200908005
log:
  - { at: 2020-09-09T09:00:00+08:00, event: dispatched }
  - { at: 2020-09-09T09:30:00+08:00, event: signed, by: information-office }
  - { at: 2020-09-09T16:00:00+08:00, event: replied, by: information-office }
  - { at: 2020-09-09T17:00:00+08:00, event: accepted, by: office }
---
`);
  });

  it('unknown units come with their rows and sensible suggestions', async () => {
    const { unknownUnits } = await run({ dryRun: true });
    const of = (name: string) => unknownUnits.find((unknown) => unknown.name === name);
    expect(of('市公安局')?.suggestions[0]).toBe('商洛市公安局');
    expect(of('信息办')?.suggestions[0]).toBe('商洛市信息化办公室');
    expect(of('商洛市公安局交警支队')?.suggestions[0]).toBe('商洛市公安局交通警察支队');
    expect(of('商州区城市管理局')?.suggestions).toEqual([]);
    const lines = text.split('\n');
    for (const { name, rows } of unknownUnits) for (const row of rows) expect(lines[row - 1]).toContain(name);
  });
});

describe('the same table is the same records, whatever kind of file it is', () => {
  const asCells = parseCsv(text) as string[][];
  const [header = [], ...rows] = asCells;
  /** What the table gives as it is, worked out once. */
  let plain: { result: ImportResult; files: Record<string, string> } | undefined;
  const utc = (day: string) => (day === '' ? null : new Date(`${day}T00:00:00Z`));

  it.each([
    ['UTF-8 with a byte order mark', 'mailbox.csv', () => new TextEncoder().encode(`\ufeff${text}`)],
    ['GBK with CRLF', '信箱（导出）.csv', () => encodeGbk(text.replaceAll('\n', '\r\n'))],
    [
      'Chinese dates, all quoted',
      'zh.csv',
      () =>
        new TextEncoder().encode(
          asCells
            .map((cells) => cells.map((cell) => `"${cell.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')}"`).join(','))
            .join('\n'),
        ),
    ],
    [
      'XLSX with dates and numbers',
      'mailbox.xlsx',
      () =>
        encodeXlsx([
          header,
          ...rows.map(([letter = '', received = '', replied = '', agency = '']) => [
            Number(letter),
            utc(received),
            utc(replied),
            agency || null,
          ]),
        ]),
    ],
    ['XLSX with text only', 'text.xlsx', () => encodeXlsx(asCells)],
    [
      'XLSX with serial numbers that no format shows as dates',
      'serial.xlsx',
      () => {
        const serial = (day: string) => (day === '' ? null : Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569);
        return encodeXlsx([
          header,
          ...rows.map(([letter = '', received = '', replied = '', agency = '']) => [
            letter,
            serial(received),
            serial(replied),
            agency || null,
          ]),
        ]);
      },
    ],
  ])('%s', async (_, name, bytes) => {
    plain ??= { result: await run({ addUnits: true }), files: onDisk() };
    rmSync(join(root, 'reports'), { recursive: true, force: true });
    writeFileSync(join(root, 'data/units.yaml'), UNITS);

    writeFileSync(join(inbox, name), await bytes());
    const result = await run({ addUnits: true, table: join(inbox, name) });
    expect(onDisk()).toEqual(plain.files);
    // The messages quote the table, which writes its dates differently; what they are about is the same.
    const withoutWords = (of: ImportResult) => ({ ...of, problems: of.problems.map(({ row, code }) => [row, code]) });
    expect(withoutWords(result)).toEqual(withoutWords(plain.result));
    // And having come once, they are known in any other form.
    expect((await run({ addUnits: true })).written).toBe(0);
  });
});

describe('running it again', () => {
  it('writes nothing and knows every row', async () => {
    const first = await run({ addUnits: true });
    const before = onDisk();
    const second = await run({ addUnits: true });
    expect(onDisk()).toEqual(before);
    expect(second).toMatchObject({
      written: 0,
      skipped: first.written,
      addedUnits: [],
      rows: { written: 0, existing: first.rows.written, listed: first.rows.listed },
    });
    expect(second.records.map(({ row, id }) => [row, id])).toEqual(first.records.map(({ row, id }) => [row, id]));
  });

  it('takes up the rows that an alias has made known since, after the numbers already given', async () => {
    const first = await run();
    writeFileSync(join(root, 'data/units.yaml'), UNITS.replace('市政府信息办]', '市政府信息办, 信息办]'));
    const second = await run();
    expect(second.written).toBeGreaterThan(0);
    expect(second.skipped).toBe(first.written);
    const given = new Set(first.records.map(({ id }) => id));
    for (const { id, status } of second.records) expect(given.has(id)).toBe(status === 'existing');
  });

  it('finishes what was cut short', async () => {
    const first = await run({ addUnits: true });
    const before = onDisk();
    const lost = first.records.slice(-5).map(({ file }) => file);
    for (const file of lost) rmSync(join(root, file));
    const second = await run({ addUnits: true });
    expect(second.written).toBe(lost.length);
    expect(onDisk()).toEqual(before);
  });
});

describe('--dry-run', () => {
  it('leaves the disk alone and says what would come of it', async () => {
    const before = onDisk();
    const dry = await run({ addUnits: true, dryRun: true });
    expect(onDisk()).toEqual(before);
    expect(dry.dryRun).toBe(true);
    const real = await run({ addUnits: true });
    expect({ ...dry, dryRun: false }).toEqual(real);
  });
});

describe('--add-units', () => {
  it('keeps the units file’s comments and units, and adds those the records name', async () => {
    const { addedUnits } = await run({ addUnits: true });
    const after = readFileSync(join(root, 'data/units.yaml'), 'utf8');
    expect(after.startsWith(UNITS)).toBe(true);
    expect(misfit('units', readUnits(after))).toBeNull();
    expect(readUnits(after).slice(4)).toEqual(addedUnits);
    expect(new Set(readUnits(after).map(({ id }) => id)).size).toBe(4 + addedUnits.length);
    expect(after).not.toContain('姓名');
  });

  it('starts the file where there is none', async () => {
    rmSync(join(root, 'data/units.yaml'));
    const { addedUnits, rows } = await run({ addUnits: true });
    expect(readUnits(readFileSync(join(root, 'data/units.yaml'), 'utf8'))).toEqual(addedUnits);
    expect(rows.written).toBe(735);
  });

  it('5.1 makes none of a cell with an officer’s code', async () => {
    writeFileSync(join(root, 'data/officers.yaml'), '- code: K7M3XP\n');
    writeFileSync(join(inbox, 'code.csv'), 'letter,received,replied,agency\n1,2020-09-09,,供电局 K7M3XP\n');
    const map = join(inbox, 'map.yaml');
    writeFileSync(map, readFileSync(join(fixture, 'map.yaml'), 'utf8').replace(', " "]', ']'));
    const { problems, addedUnits } = await run({ table: join(inbox, 'code.csv'), map, addUnits: true });
    expect([problems.map(({ code }) => code), addedUnits]).toEqual([['unit-with-secret'], []]);
  });

  it('without it the file is not touched', async () => {
    await run();
    expect(onDisk()['data/units.yaml']).toBe(UNITS);
  });
});

describe('nothing is overwritten, nothing is left half done', () => {
  it('a file that appeared meanwhile stays, and the import stops there', async () => {
    const file = join(root, 'reports/dispatches/2016/D2016-0001.md');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'mine');
    const data: Dispatch = {
      id: 'D2016-0001',
      unit: 'police',
      nature: 'general',
      title: '来信',
      log: [{ at: '2016-03-22T09:00:00+08:00', event: 'dispatched' }],
    };
    const record = {
      row: 2,
      id: 'D2016-0001',
      file: 'reports/dispatches/2016/D2016-0001.md',
      status: 'written',
      data,
      body: '',
    } as const;
    const plan = {
      records: [record],
      addedUnits: [],
      unknownUnits: [],
      problems: [],
      rows: { read: 1, written: 1, existing: 0, listed: 0 },
    };
    expect(() => applyPlan(root, plan)).toThrow(expect.objectContaining({ name: 'ImportError', code: 'taken' }));
    expect(onDisk()['reports/dispatches/2016/D2016-0001.md']).toBe('mine');
    expect(Object.keys(onDisk()).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  const allAsBefore = async (options: Partial<ImportOptions>, message: RegExp): Promise<void> => {
    const before = onDisk();
    await expect(run(options)).rejects.toMatchObject({ code: 'unwritable', message: expect.stringMatching(message) });
    expect(onDisk()).toEqual(before);
  };

  it('a file where a folder belongs stops the import before the units are touched', async () => {
    mkdirSync(join(root, 'reports/dispatches'), { recursive: true });
    writeFileSync(join(root, 'reports/dispatches/2020'), '');
    await allAsBefore({ addUnits: true }, /dispatches\/2020：这里应该是文件夹，却是一个文件。请.+什么也没有写/);
  });

  it.skipIf(process.getuid?.() === 0)('so does a folder that can only be read; a dry run needs no more', async () => {
    mkdirSync(join(root, 'reports'), { mode: 0o555 });
    await allAsBefore({ addUnits: true }, /\/reports：没有写入权限。请.+什么也没有写/);
    expect((await run({ addUnits: true, dryRun: true })).rows.written).toBe(735);
  });

  it('no temporary files stay behind', async () => {
    await run({ addUnits: true });
    expect(
      Object.keys(onDisk()).filter((name) => !/^(data\/units\.yaml|reports\/dispatches\/\d{4}\/D\d{4}-\d{4}\.md)$/.test(name)),
    ).toEqual([]);
  });

  it.each([
    ['no YAML', Buffer.from('---\nid: [\n---\n')],
    // 标题 in GBK: read as UTF-8 it would only lose its letters, and what it was imported from with them.
    [
      'another encoding',
      Buffer.concat([Buffer.from('---\ntitle: '), Buffer.from([0xb1, 0xea, 0xcc, 0xe2]), Buffer.from('\n---\n')]),
    ],
  ])('a dispatch that can’t be read stops the import, since its row might be written twice: %s', async (_, content) => {
    mkdirSync(join(root, 'reports/dispatches/2016'), { recursive: true });
    writeFileSync(join(root, 'reports/dispatches/2016/D2016-0001.md'), content);
    await expect(run()).rejects.toMatchObject({ code: 'county', message: expect.stringContaining('D2016-0001.md') });
  });

  it('a link to nowhere among the dispatches stops the import too', async () => {
    mkdirSync(join(root, 'reports/dispatches/2016'), { recursive: true });
    symlinkSync('nowhere.md', join(root, 'reports/dispatches/2016/D2016-0001.md'));
    await expect(run()).rejects.toMatchObject({ code: 'county', message: expect.stringContaining('D2016-0001.md') });
  });

  it('a zone that is none is China’s, as everywhere', async () => {
    writeFileSync(join(root, 'data/office.yaml'), 'county: 试\noffice: 试\ntimeZone: Asia/Beijing\n');
    const { records } = await run();
    expect(readFileSync(join(root, records[0]?.file as string), 'utf8')).toContain('+08:00, event: dispatched');
  });

  it('an office.yaml that can’t be read stops the import with its line, before anything is written', async () => {
    writeFileSync(join(root, 'data/office.yaml'), 'county: 试\noffice: "试\n');
    const before = onDisk();
    await expect(run()).rejects.toMatchObject({
      code: 'county',
      message: expect.stringMatching(/office\.yaml 第 2 行：英文引号没有成对/),
    });
    expect(onDisk()).toEqual(before);
  });

  it('a list of units in GBK stops the import: written again, it would have lost its letters', async () => {
    writeFileSync(join(root, 'data/units.yaml'), encodeGbk(UNITS));
    const before = onDisk();
    await expect(run({ addUnits: true })).rejects.toMatchObject({
      code: 'county',
      message: expect.stringMatching(/^data\/units\.yaml：文件不是 UTF-8 编码，看起来是 GBK.+UTF-8 后保存/),
    });
    expect(onDisk()).toEqual(before);
  });

  it('a mapping in GBK is named as such', async () => {
    writeFileSync(join(inbox, 'map.yaml'), encodeGbk(readFileSync(join(fixture, 'map.yaml'), 'utf8')));
    const error = await run({ map: join(inbox, 'map.yaml') }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'mapping',
      messages: [expect.stringMatching(/^映射文件：文件不是 UTF-8 编码，看起来是 GBK.+UTF-8 后保存/)],
    });
  });

  it('a mapping may begin with a byte order mark', async () => {
    writeFileSync(join(inbox, 'map.yaml'), `\ufeff${readFileSync(join(fixture, 'map.yaml'), 'utf8')}`);
    expect((await run({ map: join(inbox, 'map.yaml'), dryRun: true })).rows.read).toBe(753);
  });

  it('a root that holds no county is none to import into', async () => {
    await expect(run({ root: join(root, 'nowhere') })).rejects.toThrow(NoCounty);
    await expect(run({ root: inbox })).rejects.toThrow(NoCounty);
  });

  it.each([
    ['the table', { table: 'nowhere.csv' }, 'table'],
    ['the mapping', { map: 'nowhere.yaml' }, 'mapping'],
  ])('%s that isn’t there is named', async (_, options, code) => {
    const error = await run(options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ImportError);
    expect(error).toMatchObject({ code, message: expect.stringContaining('nowhere') });
  });

  describe('3.2 themes', () => {
    const withTheme = (theme: string): string => {
      const map = join(inbox, 'map.yaml');
      writeFileSync(map, `${readFileSync(join(fixture, 'map.yaml'), 'utf8')}theme: ${theme}\n`);
      return map;
    };
    const themes = join(programRoot, 'data/themes.yaml');

    it('a mapping that names one the county hasn’t is refused, and nothing written', async () => {
      cpSync(themes, join(root, 'data/themes.yaml'));
      const before = onDisk();
      await expect(run({ map: withTheme('paying-tax') })).rejects.toMatchObject({
        code: 'mapping',
        message: expect.stringContaining('是不是 paying-taxes'),
      });
      expect(onDisk()).toEqual(before);
      expect((await run({ map: withTheme('paying-taxes'), dryRun: true })).rows.written).toBeGreaterThan(250);
    });

    it('a list that is broken stops the import', async () => {
      writeFileSync(join(root, 'data/themes.yaml'), 'themes: []\n');
      await expect(run()).rejects.toMatchObject({ code: 'county', message: expect.stringContaining('data/themes.yaml') });
    });
  });

  it('the county’s own zone gives the offset', async () => {
    writeFileSync(join(root, 'data/office.yaml'), 'county: 试\noffice: 试\ntimeZone: Asia/Urumqi\n');
    const { records } = await run();
    expect(readFileSync(join(root, records[0]?.file as string), 'utf8')).toContain('T09:00:00+06:00, event: dispatched');
  });
});
