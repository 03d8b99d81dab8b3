import { describe, expect, it } from 'vitest';
import type { Unit } from '../records/schema/units.ts';
import { namesInCell, unitMatcher } from './names.ts';
import { looksLikePerson, runTogether, unitIds } from './new-units.ts';
import { suggestUnits } from './suggestions.ts';

const units: Unit[] = [
  {
    id: 'market-regulation',
    name: '市场监督管理局',
    aliases: ['市监所'],
    formerNames: [{ name: '工商行政管理局', until: '2019-02-28' }],
  },
  { id: 'ndrc', name: '发展和改革委员会' },
  { id: 'hr', name: '人力资源和社会保障局' },
  { id: 'housing', name: '住房和城乡建设局' },
  { id: 'tax', name: '税务局' },
  { id: 'water', name: '水务局' },
  { id: 'environment', name: '生态环境局' },
  { id: 'health', name: '卫生健康委员会' },
  { id: 'town', name: '屯城镇人民政府' },
  { id: 'county-office', name: '屯昌县人民政府办公室' },
];

describe('6.1 a unit is matched by its exact names only', () => {
  const match = unitMatcher([...units, { id: 'old-tax', name: '国家税务局', formerNames: [{ name: '税务局' }] }]);

  it.each([
    'market-regulation',
    '市场监督管理局',
    '市监所',
    '工商行政管理局',
    ' 市场监督 管理局',
    '市场监督管理局\u200b',
    'ｍａｒｋｅｔ-regulation',
  ])('%s', (name) => expect(match(name)).toEqual({ kind: 'known', id: 'market-regulation' }));

  it('nearly is not exactly', () => expect(match('市监局')).toEqual({ kind: 'unknown' }));
  it('a name of two units is ambiguous', () => expect(match('税务局')).toEqual({ kind: 'ambiguous', ids: ['tax', 'old-tax'] }));

  it('a cell of several names is taken apart, but not a known name that holds a separator', () => {
    const known = unitMatcher([{ id: 'a', name: '教育局、体育局' }]);
    expect(namesInCell('教育局、 体育局', undefined, known)).toEqual(['教育局、 体育局']);
    expect(namesInCell('水务局、税务局，水务局', undefined, known)).toEqual(['水务局', '税务局']);
    expect(namesInCell('水务局 税务局', [' '], known)).toEqual(['水务局', '税务局']);
    expect(namesInCell('', undefined, known)).toEqual([]);
  });
});

describe('an unknown name gets sensible suggestions', () => {
  const first = (name: string) => suggestUnits(name, units)[0]?.id;

  it.each([
    ['市监局', 'market-regulation'],
    ['屯昌县市监局', 'market-regulation'],
    ['市场监管局', 'market-regulation'],
    ['县工商局', 'market-regulation'],
    ['发改委', 'ndrc'],
    ['县发改局', 'ndrc'],
    ['人社局', 'hr'],
    ['县住建局', 'housing'],
    ['国税局', 'tax'],
    ['水务居', 'water'],
    ['环保局', 'environment'],
    ['卫健委', 'health'],
    ['屯城镇政府', 'town'],
    ['屯昌县政府办', 'county-office'],
  ])('%s → %s', (name, id) => expect(first(name)).toBe(id));

  it.each(['张三', '枫木镇人民政府', '司法局', '消防大队'])('%s has none', (name) =>
    expect(suggestUnits(name, units)).toEqual([]),
  );

  it('the same office of another place is another unit', () =>
    expect(suggestUnits('定安县水务局', [{ id: 'water', name: '屯昌县水务局' }])).toEqual([]));

  it('never more than asked for', () => expect(suggestUnits('局', units, 1).length).toBeLessThanOrEqual(1));
});

describe('5.1 a name is not made a unit in passing when it could be a person’s', () => {
  it.each(['张三', '王小明', '欧阳小明', '阿依·古丽'])('%s could be', (name) => expect(looksLikePerson(name)).toBe(true));
  it.each(['信息办', '人社局', '丹凤县', '市残联', '高峰镇人民政府', '消防支队', '公积金中心', '中国铁塔股份有限公司'])(
    '%s is none',
    (name) => expect(looksLikePerson(name)).toBe(false),
  );

  it('nor when two names were written together', () => {
    const known = new Set(['市信息办', '商州区政府', '水务局']);
    expect(runTogether('市信息办商州区政府', known)).toEqual(['市信息办', '商州区政府']);
    expect(runTogether('商洛市水务局', known)).toBeNull();
    expect(runTogether('水务局', known)).toBeNull();
  });

  it('new ids follow the highest that was given', () => {
    const next = unitIds([
      { id: 'imported-007', name: '甲' },
      { id: 'imported-x', name: '乙' },
    ]);
    expect([next(), next()]).toEqual(['imported-008', 'imported-009']);
    expect(unitIds([])()).toBe('imported-001');
  });
});
