import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../records/schema/units.ts';
import { MAX_BYTES } from '../records/text.ts';
import { misfit } from '../records/validate.ts';
import { renderRecord } from '../records/write.ts';
import { plainMapping } from './fixtures/mapping.ts';
import { type Existing, type Plan, planImport } from './plan.ts';
import { readMapping } from './read-mapping.ts';
import type { Cell, Table } from './table.ts';

const units: Unit[] = [
  { id: 'market', name: '市场监督管理局', aliases: ['市监局'] },
  { id: 'tax', name: '税务局' },
  { id: 'water', name: '水务局' },
];
const NOTHING: Existing = { ids: [], importedFrom: new Map() };
const mapping = readMapping(`
source: letters
key: 编号
unit: { column: 单位 }
blanks: [（姓名已隐去）]
title: 来信 {编号}
nature: general
events:
  - { event: dispatched, column: 来信 }
  - { event: signed, column: 来信 }
  - { event: replied, column: 回复 }
  - { event: accepted, column: 回复 }
`);

const table = (...rows: Cell[][]): Table => ({
  columns: ['编号', '来信', '回复', '单位'],
  above: [],
  rows: rows.map((cells, i) => ({ row: i + 2, cells })),
});
const plan = (rows: Cell[][], more: Partial<Parameters<typeof planImport>[0]> = {}): Plan =>
  planImport({
    table: table(...rows),
    mapping,
    units,
    existing: NOTHING,
    timeZone: 'Asia/Shanghai',
    isOfficerCode: (word) => word === 'K7M3XP',
    ...more,
  });
const dataOf = ({ records }: Plan) => records.map((record) => (record.status === 'written' ? record.data : record.id));
const codes = ({ problems }: Plan) => problems.map(({ row, code }) => [row, code]);

describe('a row that is no matter, or whose date is written as a number', () => {
  it.each([
    ['小计', '', '', '37件'],
    ['', '合 计：', '', ''],
    ['合计', '37', '30', '合计'],
    ['', '', '', '本页小计'],
  ])('a row of sums is listed once: %s %s %s %s', (...cells) => {
    const { problems, unknownUnits, rows } = plan([['A1', '2016-03-22', '', '税务局'], cells]);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([[3, 'total-row']]);
    expect(unknownUnits).toEqual([]);
    expect(rows).toMatchObject({ written: 1, listed: 1 });
  });

  it('a sound row that holds such a word is a matter all the same', () =>
    expect(plan([['合计', '2016-03-22', '', '税务局']]).rows.written).toBe(1));

  it.each([
    ['44628', /日期的序号 44628 是 2022-03-08/],
    ['３月６日', /没有写年份/],
    ['待定', /不是一个存在的日期。[^。]*。请照原件改正/],
  ])('%s is refused with what it most likely is', (text, message) => {
    const [first, ...others] = plan([['A1', text, '', '税务局']]).problems;
    expect(others).toEqual([]);
    expect(first?.code).toBe('bad-date');
    expect(first?.message).toMatch(message);
  });
});

describe('6.1 a row becomes a dispatch', () => {
  it('with its events in order, and its row to be known again by', () => {
    expect(dataOf(plan([['A1', '2016-03-22', '2016-03-25', '市监局']]))).toEqual([
      {
        id: 'D2016-0001',
        unit: 'market',
        nature: 'general',
        title: '来信 A1',
        importedFrom: 'letters#A1',
        log: [
          { at: '2016-03-22T09:00:00+08:00', event: 'dispatched' },
          { at: '2016-03-22T09:00:00+08:00', event: 'signed', by: 'market' },
          { at: '2016-03-25T09:00:00+08:00', event: 'replied', by: 'market' },
          { at: '2016-03-25T09:00:00+08:00', event: 'accepted', by: 'office' },
        ],
      },
    ]);
  });

  it('without a reply it is written open', () => {
    const [data] = dataOf(plan([['A1', '2016-03-22', '', '税务局']]));
    expect(data).toMatchObject({ unit: 'tax', log: [{ event: 'dispatched' }, { event: 'signed' }] });
    expect((data as { log: unknown[] }).log).toHaveLength(2);
  });

  it('a reply on the day of the letter is in order', () =>
    expect(plan([['A1', '2016-03-22', '2016-03-22', '税务局']]).rows.written).toBe(1));

  it('several units: the first leads, the others assist it, each with its own clock', () => {
    const made = dataOf(plan([['A1', '2016-03-22', '', '税务局、市监局；水务局']]));
    expect(made).toMatchObject([
      { id: 'D2016-0001', unit: 'tax', role: 'lead', importedFrom: 'letters#A1' },
      { id: 'D2016-0002', unit: 'market', role: 'assisting', lead: 'D2016-0001', importedFrom: 'letters#A1/market' },
      { id: 'D2016-0003', unit: 'water', role: 'assisting', lead: 'D2016-0001', importedFrom: 'letters#A1/water' },
    ]);
    expect(made).toMatchObject([{ log: [{}, { by: 'tax' }] }, { log: [{}, { by: 'market' }] }, { log: [{}, { by: 'water' }] }]);
  });

  it('two names of one unit are one unit', () => {
    const [data, ...others] = dataOf(plan([['A1', '2016-03-22', '', '市监局、市场监督管理局']]));
    expect([data, others]).toEqual([expect.not.objectContaining({ role: 'lead' }), []]);
  });

  it('the whole mapping: lookups, templates, reasons', () => {
    const full = readMapping(`
source: full
key: 编号
unit: { column: 单位 }
title: "{题}"
number: 转{编号}号
request: "{空}"
body: 经过：{题}
nature: { column: 性质, values: { 一般: general, 特殊: special }, default: general }
natureReason: "{理由}"
theme: { column: 类, values: { 开办: starting-business } }
stage: approval
events:
  - { event: dispatched, column: 来信, time: "08:30" }
  - { event: declined, column: 退单, reason: "{理由}" }
idYear: 登记
`);
    const columns = ['编号', '单位', '题', '空', '性质', '理由', '类', '来信', '退单', '登记'];
    const rows = [
      { row: 2, cells: ['1', '税务局', '甲', '', ' 特 殊 ', '非本单位职责', '开办', '2016-03-22', '2016-03-23', '2015-12-31'] },
      { row: 3, cells: ['2', '税务局', '', '', '怪', '', '', '2016-03-22', '2016-03-23', '2015年'] },
      { row: 4, cells: ['3', '税务局', '乙', '', '特殊', '', '开办', '2016-03-22', '', '2015-12-31'] },
    ];
    const made = plan([], { table: { columns, above: [], rows }, mapping: full });
    expect(made.records).toMatchObject([
      {
        id: 'D2015-0001',
        file: 'reports/dispatches/2015/D2015-0001.md',
        body: '经过：甲',
        data: {
          number: '转1号',
          nature: 'special',
          natureReason: '非本单位职责',
          theme: 'starting-business',
          stage: 'approval',
          title: '甲',
        },
      },
    ]);
    expect(dataOf(made)[0]).not.toHaveProperty('request');
    expect(dataOf(made)).toMatchObject([
      { log: [{ at: '2016-03-22T08:30:00+08:00' }, { event: 'declined', by: 'tax', reason: '非本单位职责' }] },
    ]);
    expect(codes(made)).toEqual([
      [3, 'no-reason'],
      [3, 'bad-year'],
      [3, 'unknown-word'],
      [3, 'no-title'],
      [4, 'no-reason'],
    ]);
  });
});

describe('a row that can’t be taken is listed with its number and a reason', () => {
  it.each([
    ['no letter date', ['A1', '', '2016-03-25', '税务局'], 'no-date', '“来信”'],
    ['an impossible date', ['A1', '2025-02-30', '', '税务局'], 'bad-date', '2025-02-30'],
    ['an impossible reply', ['A1', '2025-02-28', '2025-02-30', '税务局'], 'bad-date', '回复日期（“回复”）'],
    [
      'a reply before the letter',
      ['A1', '2016-03-22', '2016-03-21', '税务局'],
      'out-of-order',
      '2016-03-21 早于转办日期（“来信”）2016-03-22',
    ],
    ['a reply an hour before the letter', ['A1', '2016-03-22 10:00', '2016-03-22 09:00', '税务局'], 'out-of-order', '早于'],
    ['no key', ['', '2016-03-22', '', '税务局'], 'no-key', '“编号”'],
    ['a key in scientific notation', ['2.01111E+10', '2016-03-22', '', '税务局'], 'mangled-key', '科学计数'],
    ['a key that lost its last digits', [2.0111128e17, '2016-03-22', '', '税务局'], 'mangled-key', '末尾'],
    ['no unit', ['A1', '2016-03-22', '', ''], 'no-unit', '“单位”是空的'],
    ['a unit whose name was hidden', ['A1', '2016-03-22', '', '（姓名已隐去）'], 'no-unit', '（姓名已隐去）'],
  ])('%s', (_, cells, code, words) => {
    const made = plan([cells]);
    expect(made.records).toEqual([]);
    expect(made.problems).toEqual([{ row: 2, code, message: expect.stringContaining(words) }]);
    expect(made.rows).toEqual({ read: 1, written: 0, existing: 0, listed: 1 });
  });

  it('all that is wrong at once', () =>
    expect(codes(plan([['', '', '2016-02-30', '']]))).toEqual([
      [2, 'no-key'],
      [2, 'no-date'],
      [2, 'bad-date'],
      [2, 'no-unit'],
    ]));

  it('an unknown unit, once for each name with all its rows; one unknown among several stops the row', () => {
    const made = plan([
      ['A1', '2016-03-22', '', '国税局'],
      ['A2', '2016-03-22', '', '税务局、国税局'],
      ['A3', '', '', '国 税局'],
      ['A4', '2016-03-22', '', '税务局'],
    ]);
    expect(made.unknownUnits).toEqual([{ name: '国税局', rows: [2, 3, 4], suggestions: ['税务局'] }]);
    expect(made.records.map(({ row }) => row)).toEqual([5]);
    expect(made.rows).toEqual({ read: 4, written: 1, existing: 0, listed: 3 });
  });

  it('an ambiguous unit', () =>
    expect(
      codes(
        plan([['A1', '2016-03-22', '', '税务局']], { units: [...units, { id: 'old', name: '旧税务局', aliases: ['税务局'] }] }),
      ),
    ).toEqual([[2, 'ambiguous-unit']]));
});

describe('keys tell one matter from another', () => {
  it('a row repeated to the letter is taken once', () => {
    const made = plan([
      ['A1', '2016-03-22', '', '税务局'],
      ['A1', '2016-03-22', '', '税务局'],
    ]);
    expect([made.rows.written, codes(made)]).toEqual([1, [[3, 'duplicate-row']]]);
  });

  it('rows that share a key and differ are all left out, whichever comes first', () => {
    const rows: Cell[][] = [
      ['A1', '2016-03-22', '', '税务局'],
      ['A1', '2016-03-22', '', '水务局'],
      ['A2', '2016-03-22', '', '水务局'],
    ];
    const made = plan(rows);
    expect(made.records.map(({ row }) => row)).toEqual([4]);
    expect(made.problems.map(({ row, message }) => [row, message])).toEqual([
      [2, expect.stringContaining('第 3 行')],
      [3, expect.stringContaining('第 2 行')],
    ]);
    expect(plan(rows.toReversed()).rows).toEqual(made.rows);
  });

  it('a key with a slash is not taken for another row’s assisting unit', () => {
    const made = plan([
      ['A1', '2016-03-22', '', '税务局、水务局'],
      ['A1/water', '2016-03-22', '', '税务局'],
    ]);
    const from = dataOf(made).map((data) => (data as { importedFrom: string }).importedFrom);
    expect(from).toEqual(['letters#A1', 'letters#A1/water', 'letters#A1%2Fwater']);
  });
});

describe('theme and stage are the record’s to have or not', () => {
  const columns = ['编号', '来信', '单位', '类', '说明'];
  const read = (more: string, ...cells: Cell[]) =>
    plan([], {
      table: { columns, above: [], rows: [{ row: 2, cells: ['A1', '2016-03-22', '税务局', ...cells] }] },
      mapping: readMapping(plainMapping(more)),
    });

  it('a blank cell is a field that isn’t there', () => {
    for (const field of ['theme', 'stage']) {
      const made = read(`${field}: { column: 类, values: { 开办: starting } }`, '');
      expect(made.problems).toEqual([]);
      expect(dataOf(made)[0]).not.toHaveProperty(field);
    }
  });

  it('or the default, when the mapping has one', () =>
    expect(dataOf(read('theme: { column: 类, values: { 开办: starting }, default: paying }', ''))[0]).toHaveProperty(
      'theme',
      'paying',
    ));

  it('a strange word is still told', () =>
    expect(codes(read('theme: { column: 类, values: { 开办: starting } }', '开业'))).toEqual([[2, 'unknown-word']]));

  it('a blank cell of a field that must be there is told with the default it may have', () => {
    const made = read('', '');
    expect(made.rows.written).toBe(1);
    const { problems } = plan([], {
      table: { columns, above: [], rows: [{ row: 2, cells: ['A1', '2016-03-22', '税务局', '', ''] }] },
      mapping: {
        ...mapping,
        events: [{ event: 'dispatched', column: '来信' }],
        nature: { column: '类', values: { 一般: 'general' } },
      },
    });
    expect(problems).toMatchObject([{ code: 'unknown-word', message: expect.stringContaining('default') }]);
  });

  it('3.2 other comes with an explanation, or the row is listed', () => {
    const map = 'theme: { column: 类, values: { 其他: other } }\nexplanation: "{说明}"';
    expect(dataOf(read(map, '其他', '水表'))).toMatchObject([{ theme: 'other', explanation: '水表' }]);
    expect(read(map, '其他', '').problems).toMatchObject([
      { code: 'no-explanation', message: expect.stringContaining('“说明”是空的') },
    ]);
    expect(read('stage: other', '', '').problems).toMatchObject([
      { code: 'no-explanation', message: expect.stringContaining('映射文件里用 explanation') },
    ]);
  });

  it('a record too large to be read again is listed, not written', () => {
    const long = (letters: number) => read('body: "{说明}"', '', '长'.repeat(letters));
    expect(codes(long(MAX_BYTES / 3))).toEqual([[2, 'too-large']]);
    const [made] = long(340_000).records;
    expect(made?.status === 'written' && Buffer.byteLength(renderRecord(made.data, made.body))).toBeLessThan(MAX_BYTES);
  });
});

describe('what is there already is left alone', () => {
  const existing: Existing = {
    ids: ['D2016-0007', 'D2016-0003', 'D2016-10000', 'not-an-id'],
    importedFrom: new Map([['letters#A1', 'D2016-0007']]),
  };

  it('a row that was imported is not written again, even when its unit has another name by now', () => {
    const made = plan([['A1', '2016-03-22', '', '早已改名的单位']], { existing });
    expect(made.records).toEqual([
      { row: 2, id: 'D2016-0007', file: 'reports/dispatches/2016/D2016-0007.md', status: 'existing' },
    ]);
    expect([made.rows.existing, made.unknownUnits]).toEqual([1, []]);
  });

  it('numbers go on after the highest of the year, past four digits too', () => {
    const made = plan(
      [
        ['A2', '2016-03-22', '', '税务局'],
        ['A3', '2017-03-22', '', '税务局'],
      ],
      { existing },
    );
    expect(made.records.map(({ id }) => id)).toEqual(['D2016-10001', 'D2017-0001']);
  });

  it('an import that was cut short between lead and assistant is finished', () => {
    const made = plan([['A1', '2016-03-22', '', '税务局、水务局']], { existing });
    expect(made.records).toMatchObject([
      { id: 'D2016-0007', status: 'existing' },
      { id: 'D2016-10001', status: 'written', data: { role: 'assisting', lead: 'D2016-0007' } },
    ]);
  });
});

describe('--add-units', () => {
  const add = (...names: string[]) =>
    plan(
      names.map((name, i) => [`A${i}`, '2016-03-22', '', name]),
      { addUnits: true },
    );

  it('makes one unit of each name, in the order of the table', () => {
    const made = add('供电局', '税务局、供水 公司', '供电 局');
    expect(made.addedUnits).toEqual([
      { id: 'imported-001', name: '供电局' },
      { id: 'imported-002', name: '供水 公司' },
    ]);
    expect(made.rows.written).toBe(3);
    expect(made.unknownUnits).toEqual([]);
  });

  it('makes none for a row that is not taken', () => {
    const made = plan([['A1', '', '', '供电局']], { addUnits: true });
    expect([made.addedUnits, made.rows.listed]).toEqual([[], 1]);
  });

  it('makes none of what may be a person or two units in one word, and says so', () => {
    const made = add('张三', '供电局', '税务局供电局');
    expect(codes(made)).toEqual([
      [2, 'unit-like-person'],
      [4, 'unit-run-together'],
    ]);
    expect(made.addedUnits.map(({ name }) => name)).toEqual(['供电局']);
    expect(made.unknownUnits.map(({ name }) => name)).toEqual(['张三', '税务局供电局']);
  });
});

describe('5.1 a unit’s name is public, so none is made of what gives somebody away', () => {
  it.each([
    ['张三 13800138000', '手机号码'],
    ['张三（１３８００１３８０００）', '手机号码'],
    ['李四110101199003074233', '身份证号码'],
    ['供电局 wang@example.com', '电子邮箱'],
    ['体验员K7M3XP', '体验员代码'],
  ])('%s', (name, kind) => {
    const made = plan([['A1', '2016-03-22', '', name]], { addUnits: true });
    expect(codes(made)).toEqual([[2, 'unit-with-secret']]);
    expect(made.problems[0]?.message).toContain(kind);
    expect([made.addedUnits, made.unknownUnits.map((unknown) => unknown.name)]).toEqual([[], [name]]);
  });

  it('a number at the counter is the unit’s own', () =>
    expect(plan([['A1', '2016-03-22', '', '供电局（0914-2312345）']], { addUnits: true }).rows.written).toBe(1));
});

describe('whatever the table, every row is accounted for and every record is sound', () => {
  const cell = {
    key: fc.constantFrom<Cell>('', 'A1', 'A2', 'A3/x', '1E+10', 7),
    date: fc.constantFrom<Cell>('', '2016-03-22', '2016/3/21', '2016年3月23日 14:30', '2025-02-30', 42451, '待定'),
    unit: fc.constantFrom<Cell>('', '税务局', '市监局、水务局', '供电局', '张三', '税务局供电局', '（姓名已隐去）'),
  };
  const rows = fc.array(fc.tuple(cell.key, cell.date, cell.date, cell.unit), { maxLength: 8 });

  it('written, existing and listed rows make up the table; a second run writes nothing', () =>
    fc.assert(
      fc.property(rows, fc.boolean(), (cells, addUnits) => {
        const first = plan(cells, { addUnits });
        const { read, written, existing, listed } = first.rows;
        expect(written + existing + listed).toBe(read);

        const told = new Set([...first.problems.map(({ row }) => row), ...first.unknownUnits.flatMap((unknown) => unknown.rows)]);
        const taken = new Set(first.records.map(({ row }) => row));
        expect(first.rows.listed).toBe(read - taken.size);
        for (let row = 2; row < read + 2; row++) expect(taken.has(row) !== told.has(row), `row ${row}`).toBe(true);

        const made = first.records.flatMap((record) => (record.status === 'written' ? [record.data] : []));
        for (const data of made) expect(misfit('dispatch', data)).toBeNull();
        expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
        for (const { log } of made) expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).toSorted());

        const known = {
          ids: made.map(({ id }) => id),
          importedFrom: new Map(made.map(({ id, importedFrom = '' }) => [importedFrom, id])),
        };
        const second = plan(cells, { addUnits, existing: known, units: [...units, ...first.addedUnits] });
        expect(second.records.map(({ id, status }) => [id, status])).toEqual(first.records.map(({ id }) => [id, 'existing']));
        expect([second.addedUnits, second.problems]).toEqual([[], first.problems]);
      }),
      { numRuns: 300 },
    ));
});
