import { describe, expect, it } from 'vitest';
import { ImportError } from './error.ts';
import { appendUnits, readUnits } from './units-file.ts';

const FILE = `# 责任单位名录
- id: market-regulation
  name: 市场监督管理局 # 三定方案
  aliases: [市监局]
  formerNames: [{ name: 工商行政管理局, until: 2019-02-28 }]

# 乡镇
- { id: tuncheng, name: 屯城镇人民政府, kind: town }
# 末尾的说明
`;

describe('units.yaml', () => {
  it('new units come at the end, and everything else stays as it was written', () => {
    const text = appendUnits(FILE, [{ id: 'imported-001', name: '供电局' }]);
    for (const line of FILE.trimEnd().split('\n')) expect(text.split('\n')).toContain(line);
    expect(text.indexOf('market-regulation')).toBeLessThan(text.indexOf('tuncheng'));
    expect(text.indexOf('tuncheng')).toBeLessThan(text.indexOf('imported-001'));
    expect(readUnits(text)).toEqual([...readUnits(FILE), { id: 'imported-001', name: '供电局' }]);
  });

  it('the text before the new units is the old text, byte for byte', () => {
    expect(appendUnits(FILE, [{ id: 'imported-001', name: '供电局' }])).toBe(`${FILE}- id: imported-001\n  name: 供电局\n`);
  });

  it('items that are set in stay in line', () => {
    expect(appendUnits('  - id: a\n    name: 甲', [{ id: 'b', name: '乙' }])).toBe(
      '  - id: a\n    name: 甲\n  - id: b\n    name: 乙\n',
    );
  });

  it.each(['', '# 还没有单位\n', '[]\n'])('starts a list in a file that holds none: %j', (text) =>
    expect(readUnits(appendUnits(text, [{ id: 'imported-001', name: '供电局' }]))).toEqual([
      { id: 'imported-001', name: '供电局' },
    ]),
  );

  it('a name that YAML would read as something else is quoted', () =>
    expect(
      readUnits(
        appendUnits('', [
          { id: 'imported-001', name: '12345' },
          { id: 'imported-002', name: '局: 甲 # 乙' },
        ]),
      ).map(({ name }) => name),
    ).toEqual(['12345', '局: 甲 # 乙']));

  it('broken YAML is refused with its line', () =>
    expect(() => readUnits('- id: a\n  name：甲\n')).toThrow(/^data\/units\.yaml 第 2 行：“name”后面用了中文冒号/));

  it.each([
    ['broken YAML', '- id: [a\n'],
    ['no list', 'id: a\nname: b\n'],
    ['a unit without a name', '- id: a\n'],
  ])('%s is refused', (_, text) => expect(() => readUnits(text)).toThrow(ImportError));
});
