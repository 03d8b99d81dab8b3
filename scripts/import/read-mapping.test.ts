import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { programRoot } from '../records/program.ts';
import { ImportError } from './error.ts';
import { columnsNeeded } from './mapping.ts';
import { readMapping } from './read-mapping.ts';

const MINIMAL = `
source: letters
key: 编号
unit: { column: 单位 }
title: 来信 {编号}
nature: general
events:
  - { event: dispatched, column: 来信日期 }
`;

const faults = (yaml: string): readonly string[] => {
  try {
    readMapping(yaml);
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError);
    expect((error as ImportError).code).toBe('mapping');
    return (error as ImportError).messages;
  }
  throw new Error('the mapping was taken');
};

describe('the mapping file', () => {
  it('needs only a source, a key, the unit, a title, the nature and one event', () => {
    expect(columnsNeeded(readMapping(MINIMAL))).toEqual(['编号', '单位', '来信日期']);
  });

  it('names every column it takes words from, once', () => {
    const map = readMapping(`${MINIMAL}  - { event: replied, column: 回复日期, text: "{答复}（{编号}）" }
request: "{要求}"
theme: { column: 类别, values: { 开办: starting-business } }
idYear: 登记日期
`);
    expect(columnsNeeded(map)).toEqual(['编号', '单位', '来信日期', '回复日期', '登记日期', '类别', '要求', '答复']);
  });

  it('every example in docs/import.md is a mapping', () => {
    const blocks = [...readFileSync(`${programRoot}/docs/import.md`, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      ([, yaml]) => yaml as string,
    );
    expect(blocks.length).toBeGreaterThanOrEqual(2);
    for (const yaml of blocks) expect(() => readMapping(yaml)).not.toThrow();
  });
});

/** Nine lists, each of nine of the one before. */
const bomb = (): string =>
  [...'abcdefghi'].map((name, i, names) => `${name}: &${name} [${Array(9).fill(i ? `*${names[i - 1]}` : 'x')}]\n`).join('');

describe('a mapping that can’t be used says all that is wrong', () => {
  it('in Chinese, with the English below', () => {
    expect(() => readMapping(MINIMAL.replace('title: ', 'title： '))).toThrow(
      /^映射文件第 5 行：“title”后面用了中文冒号“：”，这里要用英文冒号。请改成.+。\nthe mapping, line 5: a full-width colon stands behind "title" .+\.$/,
    );
    expect(() => readMapping(`${MINIMAL.replace('general', 'normal')}time: "9"\n`)).toThrow(
      /^映射文件的 nature.+\nthe mapping's nature .+\n映射文件的 time.+\nthe mapping's time .+$/,
    );
  });

  it.each([
    ['nothing', '', ['映射文件是空的']],
    ['no YAML', 'a: [1', ['映射文件第 1 行：大括号 { } 或方括号 [ ] 没有成对']],
    ['a full-width colon', MINIMAL.replace('key: ', 'key：'), ['映射文件第 3 行：“key”后面用了中文冒号']],
    [
      'a list within a list',
      MINIMAL.replace('unit: {', 'unit: ｛'),
      ['映射文件第 4 行：“｛”是全角（中文）的括号，这里要用英文的 {'],
    ],
    ['lines of an old Mac', MINIMAL.trim().replaceAll('\n', '\r'), ['映射文件第 1 行：这个文件的换行是旧式 Mac 的']],
    ['references without end', bomb(), ['用 & 起名、用 * 引用的内容一层套一层']],
    ['a field missing', MINIMAL.replace('key: 编号\n', ''), ['缺少 key（每行编号所在的列）']],
    ['a field misspelt', `${MINIMAL}idyear: 登记日期\n`, ['没有“idyear”这个字段，是不是“idYear”']],
    [
      'a nature misspelt',
      MINIMAL.replace('general', 'genral'),
      ['nature（问题性质）写的是“genral”，应为：general 一般性问题 | special 特殊问题。是不是 general？请改正。'],
    ],
    [
      'a nature misspelt for one of the table’s words, by which the form of the group is meant',
      MINIMAL.replace('general', '{ column: 性质, values: { 特殊: 特殊问题 } }'),
      ['nature.values.特殊（问题性质）写的是“特殊问题”，应为：general 一般性问题 | special 特殊问题。是不是 special？请改正。'],
    ],
    [
      'a theme in no form of an id',
      `${MINIMAL}theme: Starting Business\n`,
      ['theme（主题）写的是“Starting Business”，应为：小写英文编号，如 market-regulation。是不是 starting-business？'],
    ],
    [
      'a unit that is no group',
      MINIMAL.replace('{ column: 单位 }', '单位'),
      ['unit（责任单位）写的是“单位”，应为：一组字段，写作 { 字段: 值 }，可用的字段有 column、separators'],
    ],
    ['a header row before the first', `${MINIMAL}headerRow: 0\n`, ['headerRow（表头在第几行）写的是“0”，应为：大于 0 的整数']],
    [
      'many fields there aren’t',
      `${MINIMAL}${[...'abcdefghi'].map((name) => `${name}${name}${name}: 1\n`).join('')}`,
      ['没有“aaa”这个字段'],
    ],
    [
      'an event there isn’t',
      MINIMAL.replace('dispatched', 'send'),
      ['events[1].event（事件）写的是“send”，应为：dispatched 转办 | signed 签收'],
    ],
    ['a source with a #', MINIMAL.replace('letters', 'a#b'), ['source（来源名称）写的是“a#b”，应为：这份台账的名字']],
    [
      'a time that is none',
      `${MINIMAL}time: "25:00"\n`,
      ['time（只有日期时用的时刻，默认 09:00）写的是“25:00”，应为：时刻，写作 "09:00"'],
    ],
    [
      'a brace that is never closed',
      MINIMAL.replace('来信 {编号}', '"{标题"'),
      ['映射文件的 title 写的是“{标题”：列名要写在一对英文大括号里'],
    ],
    ['a brace that is never opened', `${MINIMAL}body: 经过：经过}\n`, ['body 写的是“经过：经过}”']],
    ['braces of full width', MINIMAL.replace('{编号}', '｛编号｝'), ['title 写的是“来信 ｛编号｝”']],
    ['braces around nothing', `${MINIMAL}request: "{} {要求}"\n`, ['request 写的是“{} {要求}”']],
    [
      'a brace in an event’s text',
      `${MINIMAL}  - { event: replied, column: 回复, text: "{答复" }\n`,
      ['events[2].text 写的是“{答复”'],
    ],
    ['two faults', `${MINIMAL.replace('general', 'normal')}time: "9"\n`, ['nature', 'time']],
  ])('%s', (_, yaml, expected) => {
    const found = faults(yaml);
    expect(found).toHaveLength(expected.length);
    for (const part of expected) expect(found.join('\n')).toContain(part);
  });
});

describe('6.2 the events are in an order that can happen', () => {
  const withEvents = (...events: string[]) =>
    `${MINIMAL.split('events:')[0]}events:\n${events.map((event) => `  - ${event}\n`).join('')}`;
  const dispatched = '{ event: dispatched, column: 来信 }';

  it('dispatched comes first and once', () => {
    expect(faults(withEvents('{ event: signed, column: 签收 }', dispatched))).toHaveLength(2);
    expect(faults(withEvents(dispatched, dispatched))).toEqual([expect.stringContaining('events[2]')]);
  });

  it('a closing needs a reply before it', () =>
    expect(faults(withEvents(dispatched, '{ event: accepted, column: 办结 }'))).toEqual([
      expect.stringContaining('accepted 之前要有 replied'),
    ]));

  it('a decline and a return need a reason', () =>
    expect(faults(withEvents(dispatched, '{ event: declined, column: 退单 }'))).toEqual([expect.stringContaining('reason')]));
});
