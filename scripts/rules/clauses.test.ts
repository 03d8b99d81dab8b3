import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../checks/list.ts';
import { programRoot } from '../records/program.ts';
import { OfficersSchema } from '../records/schema/officers.ts';
import { ReportSchema } from '../records/schema/report.ts';
import type { Themes } from '../records/schema/themes.ts';
import { CLAUSES, clauseOf, regulationNumber } from './clauses.ts';

describe('the clauses', () => {
  test('in the regulation’s order, each once, in both languages', () => {
    const ids = CLAUSES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { zh, en } of CLAUSES) {
      expect(zh).toMatch(/^\p{Script=Han}|^“/u);
      expect(zh).toMatch(/。$/);
      expect(en).toMatch(/\.$/);
    }
  });

  test('every clause a check cites is one', () => {
    const cited = CHECKS.flatMap(({ clause, wording }) => [clause, ...Object.values(wording).map((words) => words.clause)]);
    const unknown = cited.filter((id) => id !== undefined && id !== 'format' && !clauseOf(id));
    expect([...new Set(unknown)]).toEqual([]);
  });

  test.each([
    ['6.2', '六（二）'],
    ['2.1', '二（一）'],
    ['7.5', '七（五）'],
    ['1.1', '一'],
    ['8.1', '八'],
  ])('%s is %s in the regulation', (id, number) => expect(regulationNumber(id)).toBe(number));
});

const report = ReportSchema.properties;
const values = (schema: object): unknown => (schema as { enum: unknown }).enum;

describe('2.2 what an officer can hand in', () => {
  test('a report, an opinion or a suggestion', () => {
    expect(values(report.kind)).toEqual(['report', 'opinion', 'suggestion']);
  });
});

describe('3.1 3.3 study, publicity and meetings', () => {
  test('are kept in the service record', () => {
    const { kind } = OfficersSchema.items.properties.service.items.properties;
    expect(values(kind)).toEqual(['study', 'publicity', 'meeting']);
  });
});

describe('3.2 the closed lists', () => {
  const lists = load(readFileSync(join(programRoot, 'data/themes.yaml'), 'utf8')) as Themes;
  const words = (list: Themes['themes']) => list.filter(({ id }) => id !== 'other').map(({ zh }) => zh);

  test('ten themes, in the regulation’s words', () => {
    expect(words(lists.themes)).toEqual([
      '开办企业',
      '施工许可',
      '水电气和电信服务',
      '财产登记',
      '信贷和改善融资环境',
      '纳税便利化',
      '保护投资者',
      '执行合同',
      '办理破产',
      '建设服务型政府',
    ]);
  });

  test('three stages and five problem types', () => {
    expect(words(lists.stages)).toEqual(['公共服务', '行政审批', '行政监管和执法']);
    expect(words(lists.problems)).toEqual(['流程失实', '效率低下', '态度散漫', '政策不兑现', '不透明']);
  });

  test('each with `other`', () => {
    for (const list of [lists.themes, lists.stages, lists.problems]) expect(list.map(({ id }) => id)).toContain('other');
  });
});

describe('4.2 4.3 how a visit was made', () => {
  test('undercover, or on the officer’s own errand', () => {
    expect(values(report.mode)).toEqual(['undercover', 'on-errand']);
  });
});
