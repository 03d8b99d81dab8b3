import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { programRoot } from '../records/program.ts';
import { casesOf, outcomeOf } from './cases.ts';
import { CHECKS } from './list.ts';

const FOLDER = join(programRoot, 'scripts/checks');
const HAN = /\p{Script=Han}/u;

/** Facts that no files laid over a county can show, and the test that shows them. An exception that a case shows is an error. */
const SHOWN_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  // A case can't take a file of the base county away: `ledger/load.test.ts`.
  file: ['missing-file', 'missing-policy'],
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the list', () => {
  test('every file that defines a check is in it, under the name of its file', () => {
    const defined = readdirSync(FOLDER)
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .filter((name) => /= defineCheck\(/.test(readFileSync(join(FOLDER, name), 'utf8')))
      .map((name) => name.slice(0, -3));
    expect(CHECKS.map(({ id }) => id).sort()).toEqual(defined.sort());
  });

  test('no id stands twice', () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('every clause is one of the regulation, or the format', () => {
    const clauses = CHECKS.flatMap(({ clause, wording }) => [
      clause,
      ...Object.values(wording).flatMap((fact) => fact.clause ?? []),
    ]);
    expect(clauses.filter((clause) => !/^(format|[1-8]\.\d)$/.test(clause))).toEqual([]);
  });

  test('every folder of cases belongs to a check', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const ids = new Set([...CHECKS.map(({ id }) => id), 'base-county']);
    expect(folders.map(({ name }) => name).filter((name) => !ids.has(name))).toEqual([]);
  });
});

describe.each(CHECKS.map((check) => [check.id, check] as const))('check %s', (id, { about, wording }) => {
  test('says what it means in both languages', () => {
    expect(about.zh).toMatch(HAN);
    expect(about.en.trim()).not.toBe('');
    expect(withoutQuotes(about.en)).not.toMatch(HAN);
  });

  test('every fact has words in both languages, and a case that shows them', async () => {
    const said = { zh: new Map<string, string[]>(), en: new Map<string, string[]>() };
    for (const [code, fact] of Object.entries(wording)) {
      for (const language of ['zh', 'en'] as const) {
        const words = fact[language];
        vi.spyOn(fact, language).mockImplementation((args) => {
          const result = words(args);
          const texts = said[language].get(code) ?? [];
          texts.push(...[result.message, result.hint].map((text) => (language === 'zh' ? text : withoutValues(text, args))));
          said[language].set(code, texts);
          return result;
        });
      }
    }
    for (const entry of casesOf(id)) await outcomeOf(entry);

    const elsewhere = SHOWN_ELSEWHERE[id] ?? [];
    const shown = [...said.zh.keys()].sort();
    expect(shown).toEqual(
      Object.keys(wording)
        .filter((code) => !elsewhere.includes(code))
        .sort(),
    );
    expect([...said.en.keys()].sort()).toEqual(shown);

    for (const text of [...said.zh.values()].flat()) {
      expect(text).toMatch(HAN);
      expect(text).not.toMatch(UNFILLED);
    }
    for (const text of [...said.en.values()].flat()) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(HAN);
      expect(text).not.toMatch(UNFILLED);
    }
  });
});

/** What a value that was never filled in looks like. */
const UNFILLED = /undefined|\[object|NaN|\bnull\b|\$\{|=>|\( \)|“”|""/;

/** An English text without the values that were put into it: names, titles and file names are Chinese. */
function withoutValues(text: string, args: unknown): string {
  const values = stringsIn(args).sort((a, b) => b.length - a.length);
  return withoutQuotes(values.reduce((rest, value) => rest.replaceAll(value, 'x'), text));
}

const withoutQuotes = (text: string): string => text.replaceAll(/"[^"]*"/g, 'x');

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
