import { describe, expect, test } from 'vitest';
import { CLAUSES } from '../rules/clauses.ts';
import { explain, suggestRules } from './explain.ts';
import { CHECKS } from './list.ts';

describe('ledger explain', () => {
  test.each(CHECKS.map((check) => [check.id, check] as const))('%s: what it means, its clause and its examples', (id, check) => {
    for (const language of ['zh', 'en'] as const) {
      const text = explain(id, language) ?? '';
      expect(text).toContain(check.about[language]);
      if (check.clause !== 'format') expect(text).toContain(CLAUSES.find((clause) => clause.id === check.clause)?.[language]);
    }
  });

  test('an example shows the file, the day, the line and what to do', () => {
    const text = explain('late-change') ?? '';
    expect(text).toContain('例 1  on-the-due-day（今天是 2022-03-31）');
    expect(text).toMatch(/> {2}9 │ .*event: reclassified/);
    expect(text).toContain('错误 9:11 2022-03-24 变更性质');
    expect(text).toContain('怎么办：日期写错的请改正');
  });

  test('a long file is shown around its line', () => {
    const text = explain('recruitment-cap') ?? '';
    expect(text).toMatch(/ {7}…\n {4}24 │/);
  });

  test('English is English', () => {
    expect(explain('overdue', 'en')).toContain('what to do: urge the unit');
    expect(explain('overdue', 'en')).not.toContain('怎么办');
  });

  test('a clause names the rules that rest on it', () => {
    const text = explain('6.4') ?? '';
    expect(text).toContain('依据 6.4 六（四）');
    expect(text).toContain('  quarterly-report  ');
  });

  test('an unknown rule is null, with what may have been meant', () => {
    expect(explain('overdu')).toBeNull();
    expect(suggestRules('overdu')).toContain('overdue');
    expect(suggestRules('完全不相干的词语')).toEqual([]);
  });
});
